public import CaseTransfer
import ExchangeFormats
import Foundation
import Logging
import TransferStore
import WorkingDays

extension Gateway {
    /// Checks a case folder and says what was found; creates nothing.
    ///
    /// - Parameters:
    ///   - folder: the folder with `case.json` and the files it names.
    ///   - recipient: the receiving authority, when it is to be another than the case file's.
    /// - Throws: `GatewayFault`: `case-missing`, `case-unreadable` or `not-permitted`.
    public func checkReadiness(of folder: String, recipient: AuthorityCode?, by acting: ActingPerson) throws
        -> ReadinessReport
    {
        try require(.prepare, of: acting)
        return try readiness(of: CaseFolder.read(folder), recipient: recipient, acting: acting)
    }

    /// Prepares a case: checks it, copies it into the home and records who was asked for permission and what they said.
    ///
    /// Nothing is created when a finding blocks, or when a warning is there and no sentence says why it is sent past.
    ///
    /// - Parameters:
    ///   - folder: the folder with `case.json` and the files it names.
    ///   - recipient: the receiving authority, when it is to be another than the case file's.
    ///   - sentence: why the warnings are sent past; it goes on record.
    ///   - ground: on which ground documents are sent that name a child who goes elsewhere; the sentence says why.
    /// - Throws: `GatewayFault`: `not-ready`, `sentence-needed`, `case-missing`, `case-unreadable`; `not-permitted`, also when the
    ///   acting person may not record what the case says about permission, or enter its override.
    public func prepare(
        _ folder: String, recipient: AuthorityCode?, sentence: String?, otherChild ground: OtherChildGround? = nil,
        by acting: ActingPerson
    ) throws -> PreparedCase {
        try prepare(
            CaseFolder.read(folder), recipient: recipient, sentence: sentence, otherChild: ground, by: acting)
    }

    /// Prepares a case that was read already.
    ///
    /// - Parameters:
    ///   - before: the transfer from which the family moved on, when it did.
    ///   - urgency: with an urgent notice, why it cannot wait; it goes on record and answers no warning.
    ///   - option: how a command takes the sentence.
    ///   - id: the id of the transfer; nil for a fresh one.
    ///   - writers: who wrote what it says about sharing.
    func prepare(
        _ source: CaseFolder, recipient: AuthorityCode?, sentence: String?, urgency: String? = nil,
        option: String = "--because", otherChild ground: OtherChildGround? = nil, after before: TransferState? = nil,
        as id: ConversationID? = nil, writtenBy writers: ConsentWriters = .whoeverSigns, by acting: ActingPerson
    ) throws -> PreparedCase {
        let passedOver = Set([before?.conversation].compactMap(\.self))
        try require(.prepare, of: acting)
        try requirePermissionSteps(in: source.caseFile.consent, of: writers, by: acting)
        // Found before the check, so that nobody counts as asked about a transfer which came while it was looked through.
        let asked = try sameChildren(in: source.caseFile, except: passedOver)
        let report = try readiness(
            of: source, recipient: recipient, except: passedOver, writtenBy: writers, acting: acting
        ).clearing(ground)
        if let finding = report.findings.first(where: { $0.severity == .blocking }) {
            throw GatewayFault(
                .no, code: "not-ready",
                message: "The case cannot be prepared: at \(finding.place), \(finding.message) (\(finding.code))",
                remedy: finding.remedy, rule: finding.rule)
        }
        let reason = sentence?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        let warnings = Array(Set(report.findings.filter { $0.severity == .warning }.map(\.code))).sorted()
        if reason.isEmpty { try Self.requireNone(of: warnings, option: option) }
        let cleared = ground.map { (ground: $0, documents: report.namingOtherChild) }
        let target = try resolvedRecipient(of: source.caseFile, given: recipient)
        let conversation = try id ?? ConversationID(random: surroundings.random(16))
        var references: [String: ChildReference] = [:]
        for child in source.caseFile.children {
            references[child.key] = ChildReference(random: try surroundings.random(8))
        }
        let facts = DraftFacts(
            references: references, sentPast: warnings)
        let children = source.caseFile.children.compactMap { references[$0.key] }
        try copy(source, to: layout.draft(conversation.text))
        do {
            try record(
                source.caseFile, facts, conversation: conversation, recipient: target, sentence: reason,
                urgency: urgency, cleared: cleared, writtenBy: writers, by: acting)
        } catch {
            try? FileManager.default.removeItem(atPath: layout.draft(conversation.text))
            throw error
        }
        do {
            try noteSameChildren(
                of: conversation, except: passedOver,
                answer: SameChildAnswer(actor: acting.actor, reason: reason, others: asked))
        } catch {
            // The case is prepared; what is missing is made up for when it is sent.
            log.error("Other transfers could not be looked through", metadata: ["reason": "\(codeOf(error))"])
        }
        let override = source.caseFile.consent?.override
        let isTyped = try writer(override == nil ? nil : writers.override, enteredBy: acting).enteredBy != nil
        return PreparedCase(
            conversation: conversation, recipient: target, children: children, report: report,
            awaitsConfirmationBy: override?.authoriser,
            awaitsAuthorConfirmationBy: isTyped ? override?.author : nil)
    }

    /// Refuses warnings that nobody has answered, naming all of them.
    static func requireNone(of warnings: [String], option: String = "--because") throws {
        guard !warnings.isEmpty else { return }
        throw GatewayFault(
            .no, code: "sentence-needed",
            message: "There are warnings, and nobody has said why they are sent past: "
                + warnings.joined(separator: ", ") + ".",
            remedy: "Put them right, or say why in one sentence with \(option); it goes on record.")
    }

    private func record(
        _ caseFile: CaseFile, _ facts: DraftFacts, conversation: ConversationID, recipient: AuthorityCode,
        sentence: String, urgency: String?, cleared: (ground: OtherChildGround, documents: Int)?,
        writtenBy writers: ConsentWriters,
        by acting: ActingPerson
    ) throws {
        let now = self.now
        let today = self.today
        var drafts = [
            JournalDraft(
                occurredOn: today, actor: acting.actor, conversation: conversation,
                event: .draftPrepared(
                    recipient: recipient, children: caseFile.children.compactMap { facts.references[$0.key] },
                    sentPast: facts.sentPast), rule: MovingProcedure.of(authority)?.notification,
                payload: Self.reasons(sentence, urgency: urgency, past: facts.sentPast))
        ]
        if let cleared, cleared.documents > 0 {
            drafts.append(clearance(cleared, in: conversation, because: sentence, by: acting))
        }
        if let consent = caseFile.consent {
            drafts += try consentEntries(
                of: consent, in: caseFile, facts, conversation: conversation, writtenBy: writers, by: acting, on: today)
        }
        // What the case file says was concluded answers the question before it is asked.
        let moves = caseFile.children.compactMap { child in
            MoveConcern.wasConsidered(in: child.move)
                ? nil : facts.references[child.key].map { ChildMove(child: $0, move: child.move) }
        }
        drafts += traffickingPrompts(for: moves, in: conversation, after: nil)
        let salts = try drafts.map { _ in try surroundings.random(32) }
        let bytes = Array(try JSONEncoder().encode(facts))
        var protection = AddressProtection()
        protection.take(caseFile.addresses)
        let marks = try placeMarks(of: protection)
        let childMarks = try childMarking(from: authority)?.marks(of: caseFile.children, people: caseFile.people) {
            facts.references[$0]
        }
        try write(as: acting.actor, on: conversation) { writer in
            try writer.keep(marks, of: conversation)
            if let childMarks {
                try writer.keep(childMarks, of: conversation)
            } else {
                try writer.noteChildrenUnmarked()
            }
            for (draft, salt) in zip(drafts, salts) {
                if let state = try writer.transfer(conversation),
                    case .failure(let forbidden) = state.allows(draft.event, by: draft.actor, at: now)
                {
                    throw GatewayFault(forbidden, of: authority)
                }
                try writer.append(draft, at: now, salt: salt)
            }
            try writer.saveDraft(
                StoredDraft(conversation: conversation, folder: conversation.text, facts: bytes, savedAt: now))
        }
    }

    /// What goes on record when a case is prepared: for an urgent notice why it cannot wait, and apart from it why warnings were sent past.
    private static func reasons(_ sentence: String, urgency: String?, past warnings: [String]) -> JournalPayload? {
        let urgency = urgency?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        guard !urgency.isEmpty else { return sentence.isEmpty ? nil : JournalPayload(rationale: sentence) }
        return JournalPayload(
            rationale: urgency,
            details: sentence.isEmpty || warnings.isEmpty
                ? [:] : ["because": sentence, "sentPast": warnings.joined(separator: ", ")])
    }

    private func consentEntries(
        of consent: ConsentRecord, in caseFile: CaseFile, _ facts: DraftFacts, conversation: ConversationID,
        writtenBy writers: ConsentWriters, by acting: ActingPerson, on today: CivilDate
    ) throws -> [JournalDraft] {
        let sharing = self.sharing
        func references(_ keys: [String]) -> [ChildReference] { keys.compactMap { facts.references[$0] } }
        func actor(_ person: PersonID?) throws -> Actor { try writer(person, enteredBy: acting).actor }
        var drafts = try consent.answers.map { answer in
            JournalDraft(
                occurredOn: answer.on ?? today, actor: try actor(writers.answers[answer.person]),
                conversation: conversation,
                event: .consentRecorded(
                    subject: subject(answer.person, in: caseFile, facts), children: references(answer.children),
                    answer: answer.answer),
                rule: sharing.permission, payload: answer.reason.map { JournalPayload(rationale: $0) })
        }
        if let override = consent.override {
            let tookPart = writers.everybody.subtracting([override.author]).sorted { $0.text < $1.text }
            drafts.append(
                JournalDraft(
                    occurredOn: override.on, actor: try actor(writers.override), conversation: conversation,
                    event: .overrideEntered(
                        children: references(override.children), limb: override.limb, authoriser: override.authoriser,
                        tookPart: tookPart.isEmpty ? nil : tookPart),
                    rule: sharing.override, payload: JournalPayload(rationale: override.rationale)))
        }
        if let advice = consent.advice {
            drafts.append(
                JournalDraft(
                    occurredOn: advice.on, actor: try actor(writers.advice), conversation: conversation,
                    event: .adviceRecorded(
                        children: references(advice.children), adviser: advice.adviser, mayShare: advice.mayShare),
                    rule: sharing.advice, payload: JournalPayload(rationale: advice.outcome)))
        }
        return drafts
    }

    /// Whom an answer is of, for the journal: the person's number in the case file, or a young person's reference.
    ///
    /// Never the case system's own key: it may be made of a name, and what the journal's chain holds cannot be erased.
    private func subject(_ key: String, in caseFile: CaseFile, _ facts: DraftFacts) -> String {
        if let child = facts.references[key] { return child.text }
        return caseFile.people.firstIndex { $0.key == key }.map { "p\($0 + 1)" } ?? "somebody"
    }

    private func copy(_ source: CaseFolder, to folder: String) throws {
        let files = FileManager.default
        // A process that was stopped may have left a part of it, of which there is no transfer.
        try? files.removeItem(atPath: folder)
        do {
            try files.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            for name in (source.completed == nil ? ["case.json"] : []) + source.caseFile.attachments.map(\.file.text) {
                let target = folder + "/" + name
                try files.createDirectory(
                    atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
                let real = URL(fileURLWithPath: source.path + "/" + name).resolvingSymlinksInPath().path
                try files.copyItem(atPath: real, toPath: target)
                try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target)
            }
            if let completed = source.completed { try PrivateFile.write(completed, to: folder + "/case.json") }
        } catch {
            try? files.removeItem(atPath: folder)
            throw GatewayFault(
                .cannotWrite, code: "draft-not-written", message: "The case could not be copied into \(layout.drafts).",
                remedy: "Check that there is room on the disk and that the home belongs to this account.")
        }
    }

    /// The receiving authority: the one given, else the case file's.
    func resolvedRecipient(of caseFile: CaseFile, given: AuthorityCode?) throws -> AuthorityCode {
        if let given { return given }
        guard let code = AuthorityCode(caseFile.receivingAuthority) else {
            throw GatewayFault(
                .badInput, code: "recipient-unreadable", message: "receivingAuthority is not a GSS code.",
                remedy: "Put the receiving authority's code into case.json, or give --to.")
        }
        return code
    }
}
