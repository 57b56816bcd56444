public import CaseTransfer
import TransferStore
import WorkingDays

extension Gateway {
    /// Records what our own people told, noted or considered for a transfer. It is no message: it stays in our journal.
    ///
    /// - Parameters:
    ///   - note: what was done, in codes.
    ///   - words: names and what was said, by field; they stand beside the entry and can be erased.
    ///   - because: why, for a note that needs its reason; nil for none.
    /// - Throws: `GatewayFault`: `address-confidential`, what our law forbids, or `not-permitted`.
    @discardableResult
    public func record(
        _ note: CaseNote, words: [String: String] = [:], because: String? = nil, of transfer: TransferState,
        by acting: ActingPerson
    ) throws -> JournalEntry {
        try require(.recordNote, of: acting, on: transfer)
        let told = words.values + [because].compactMap(\.self)
        if !told.isEmpty {
            let protection = try protection(of: transfer)
            guard !told.contains(where: protection.isNamed) else { throw Self.addressConfidential }
        }
        let payload = told.isEmpty ? nil : JournalPayload(rationale: because, details: words)
        return try append(
            JournalDraft(
                occurredOn: note.on, actor: acting.actor, conversation: transfer.conversation, event: .caseNoted(note),
                rule: recordRules.rule(of: note), payload: payload))
    }

    /// Gives the work on a transfer to somebody, or puts it on the team's list.
    ///
    /// - Parameter person: who is to do it; nil for the team's list.
    /// - Throws: `GatewayFault`: `person-unknown`, `person-not-active`, `person-sees-no-case`, `address-confidential`, what our law forbids, or
    ///   `not-permitted`.
    public func assign(
        _ transfer: TransferState, to person: PersonID?, because: String? = nil, by acting: ActingPerson
    ) throws {
        try require(.assign, of: acting, on: transfer)
        if let person {
            guard let registered = try store.read({ try $0.person(person) }) else { throw Self.unknown(person) }
            guard registered.isActive(on: today) else { throw Self.notActive(person) }
            guard Permission.check(.recordNote, by: registered.roles) == nil else {
                throw GatewayFault(
                    .no, code: "person-sees-no-case", message: "\(person) has no role that works on cases.",
                    remedy: "Give it to a practitioner, business support or a manager.")
            }
        }
        let payload = because.map { JournalPayload(rationale: $0) }
        if let payload { try requireUnnamed(payload, in: transfer) }
        try append(
            JournalDraft(
                occurredOn: today, actor: acting.actor, conversation: transfer.conversation,
                event: .caseAssigned(to: person), payload: payload))
    }

    /// The rules of our own procedure that ask for telling and recording.
    var recordRules: RecordRules {
        RecordRules(authority: authority, moving: procedures.procedure(of: authority)?.moving.value)
    }

    /// Every address of a transfer that is confidential, in its messages or in its draft (T-16).
    func protection(of transfer: TransferState) throws -> AddressProtection {
        var protection = try sentContents(of: transfer).protection
        if transfer.children.contains(where: { $0.pack.name == .draft }), let draft = try? draft(of: transfer) {
            protection.take(draft.folder.caseFile.addresses)
            return try remembering(protection, of: transfer.conversation)
        }
        return protection
    }

    /// Appends an entry of a transfer that our law allows.
    @discardableResult
    func append(_ draft: JournalDraft) throws -> JournalEntry {
        let now = self.now
        let salt = try surroundings.random(32)
        return try write(as: draft.actor, on: draft.conversation) { writer in
            if let conversation = draft.conversation, let state = try writer.transfer(conversation),
                case .failure(let forbidden) = state.allows(draft.event, by: draft.actor, at: now)
            {
                throw GatewayFault(forbidden)
            }
            return try writer.append(draft, at: now, salt: salt)
        }
    }

    static func unknown(_ person: PersonID) -> GatewayFault {
        GatewayFault(
            .notFound, code: "person-unknown", message: "Nobody is registered as \(person).",
            remedy: "See `handover person list`, or register them with `handover person add`.")
    }

    static func notActive(_ person: PersonID) -> GatewayFault {
        GatewayFault(
            .notPermitted, code: "person-not-active", message: "\(person) is not registered for today.",
            remedy: "An administrator can change their dates with `handover person add`.")
    }
}
