public import CaseTransfer
import Foundation
import Synchronization

/// What is left of a form that was finished: which transfer it became, and whose it was; nothing that was typed.
private struct FinishedForm: Codable {
    var transfer: ConversationID
    var begunBy: PersonID
    var handedTo: PersonID?
    var handedToTeam: TeamID?
    var at: Moment
}

extension Gateway {
    /// What a form became that was finished already, so that whoever sends it twice learns what happened; nil when nothing is known of it.
    ///
    /// - Throws: `GatewayFault`: `form-under-way` while it is being finished at this moment, `not-permitted`.
    public func transfer(madeOf form: ConversationID, by acting: ActingPerson) throws -> ConversationID? {
        try require(.prepare, of: acting)
        guard !caseFormWrites.withLock({ $0.contains(form) }) else { throw Self.formUnderWay }
        guard let bytes = try? PrivateFile.read(finishedPath(form)),
            let finished = try? JSONDecoder().decode(FinishedForm.self, from: Data(bytes)),
            isOpen(begunBy: finished.begunBy, handedTo: finished.handedTo, finished.handedToTeam, to: acting)
        else { return nil }
        return finished.transfer
    }

    /// Finishes a form: nobody else does meanwhile, and what it became stays known for a while once its folder is gone.
    func finishing<Outcome>(
        _ id: ConversationID, by acting: ActingPerson, transfer: (Outcome) -> ConversationID,
        _ work: (CaseForm) throws -> Outcome
    ) throws -> Outcome {
        try claim(id)
        defer { release(id) }
        let form = try caseForm(id, by: acting)
        let outcome = try work(form)
        close(form, as: transfer(outcome))
        return outcome
    }

    /// The same for work that waits.
    func finishing<Outcome>(
        _ id: ConversationID, by acting: ActingPerson, transfer: (Outcome) -> ConversationID,
        _ work: (CaseForm) async throws -> Outcome
    ) async throws -> Outcome {
        try claim(id)
        defer { release(id) }
        let form = try caseForm(id, by: acting)
        let outcome = try await work(form)
        close(form, as: transfer(outcome))
        return outcome
    }

    private func claim(_ id: ConversationID) throws {
        guard caseFormWrites.withLock({ $0.insert(id).inserted }) else { throw Self.formUnderWay }
    }

    private func release(_ id: ConversationID) { caseFormWrites.withLock { _ = $0.remove(id) } }

    /// Keeps what a form became, and removes the form.
    func close(_ form: CaseForm, as transfer: ConversationID) {
        let finished = FinishedForm(
            transfer: transfer, begunBy: form.begunBy, handedTo: form.handedTo, handedToTeam: form.handedToTeam, at: now
        )
        // Without it the form is only unknown afterwards, which is told as well.
        if let bytes = try? JSONEncoder().encode(finished) {
            try? PrivateFile.write(Array(bytes), to: finishedPath(form.id))
        }
        // It is copied into the drafts, or sealed; a second copy would only be one more to lose.
        try? FileManager.default.removeItem(atPath: layout.form(form.id))
    }

    /// Removes what is left of forms that were finished some days ago.
    func forgetFinishedForms() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: layout.forms)) ?? []
        for name in names where name.hasSuffix(Self.finished) {
            let path = layout.forms + "/" + name
            let at = (try? PrivateFile.read(path)).flatMap {
                try? JSONDecoder().decode(FinishedForm.self, from: Data($0))
            }?
            .at
            if at.map({ $0.adding(seconds: Self.remembered) < now }) ?? true { PrivateFile.remove(path) }
        }
    }

    private func finishedPath(_ id: ConversationID) -> String { layout.forms + "/" + id.text + Self.finished }

    private static let finished = ".finished"
    /// How long it is known what a form became, in seconds: our default, a week.
    private static let remembered: Int64 = 7 * 86_400

    static let formUnderWay = GatewayFault(
        .tryAgain, code: "form-under-way", message: "This form is being sent at this moment.",
        remedy: "Look at your worklist in a moment: it stands there once it is prepared.")
}
