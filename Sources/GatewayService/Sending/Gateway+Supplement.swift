public import CaseTransfer
import Logging
import ExchangeFormats
import Foundation
import TransferStore
import WorkingDays

/// What a check of a supplement says before anything is sent.
public struct SupplementReport: Hashable, Sendable, Codable {
    /// Every finding, blocking ones first.
    public var findings: [Finding]
    /// The documents that the other side does not have yet, in the order in which they would be sent.
    public var adds: [DocumentKind]
    /// Codes of warnings that nobody has sent past in this transfer.
    public var newWarnings: [String]

    /// Whether something stops it.
    public var isBlocked: Bool { findings.contains { $0.severity == .blocking } }
    /// Whether a recorded sentence is needed to go on.
    public var needsSentence: Bool { !newWarnings.isEmpty }
}

extension Gateway {
    /// Checks a case folder against what was sent, and says what a supplement from it would add; sends nothing.
    ///
    /// - Parameters:
    ///   - transfer: the transfer whose pack was sent.
    ///   - path: the case folder as the case system exports it now, with the whole family.
    /// - Throws: `GatewayFault`: `no-pack`, `transfer-closed`, `supplement-nothing-new`, `case-missing`, `case-unreadable` or
    ///   `not-permitted`.
    public func checkSupplement(
        _ transfer: TransferState, from path: String, otherChild ground: OtherChildGround? = nil,
        by acting: ActingPerson
    ) throws -> SupplementReport {
        try supplement(transfer, from: path, otherChild: ground, by: acting).report
    }

    /// Seals what the pack and earlier supplements lacked, and queues it.
    ///
    /// - Parameters:
    ///   - transfer: the transfer whose pack was sent.
    ///   - path: the case folder as the case system exports it now, with the whole family.
    ///   - note: what it adds or corrects, and why; the other side reads it.
    ///   - sentence: why warnings are sent past; it stays on our record.
    /// - Throws: `GatewayFault`: the first finding that stops it, `sentence-needed`, what our law forbids, or as
    ///   ``checkSupplement(_:from:by:)``.
    public func supplement(
        _ transfer: TransferState, from path: String, note: String, sentence: String? = nil,
        otherChild ground: OtherChildGround? = nil, by acting: ActingPerson
    ) async throws -> QueuedMessage {
        let (outgoing, file, asked) = try checkedSupplement(
            transfer, from: path, note: note, sentence: sentence, otherChild: ground, by: acting)
        let marks = try childMarking(from: authority)?.marks(of: file.children, people: file.people) {
            ChildReference($0)
        }
        let queued = try await sealAndQueue(outgoing)
        do {
            try await store.write { writer in
                // Without the key nothing is marked; it is tried again once the key is there.
                guard let marks else { return try writer.noteChildrenUnread(of: transfer.conversation) }
                try writer.keep(marks, of: transfer.conversation)
            }
        } catch {
            // It is queued: who is told that it failed would send it twice.
            log.error("The marks of children could not be kept", metadata: ["reason": "\(codeOf(error))"])
        }
        lookForSameChildren(
            of: transfer.conversation,
            answer: SameChildAnswer(
                actor: acting.actor, reason: sentence?.trimmingCharacters(in: .whitespacesAndNewlines), others: asked))
        return queued
    }

    private func checkedSupplement(
        _ transfer: TransferState, from path: String, note: String, sentence: String?,
        otherChild ground: OtherChildGround?,
        by acting: ActingPerson
    ) throws -> (outgoing: OutgoingMessage, file: CaseFile, asked: Set<ConversationID>) {
        let (report, folder, file, documents, asked) = try supplement(
            transfer, from: path, otherChild: ground, by: acting)
        if let finding = report.findings.first(where: { $0.severity == .blocking }) {
            throw GatewayFault(
                .no, code: finding.code, message: "At \(finding.place): \(finding.message)", remedy: finding.remedy,
                rule: finding.rule)
        }
        let reason = sentence?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        if reason.isEmpty { try Self.requireNone(of: report.newWarnings) }
        var payload = JournalPayload(rationale: note)
        if report.needsSentence {
            payload.details = ["because": reason, "sentPast": report.newWarnings.joined(separator: ", ")]
        }
        guard let pack = transfer.packDigest else { throw Self.noPack }
        var outgoing = try layOut(
            documents, of: file, in: folder, for: transfer, note: note, payload: payload, by: acting)(pack)
        let naming = ReadinessReport(findings: report.findings).namingOtherChild
        if let ground, naming > 0 {
            let entry = clearance((ground, naming), in: transfer.conversation, because: reason, by: acting)
            outgoing.follow = { _ in entry }
        }
        return (outgoing, file, asked)
    }

    /// A supplement with the other documents of a folder, such as one more report, compared with nothing: for measuring.
    ///
    /// It can be laid out before the pack is sealed.
    ///
    /// - Returns: the supplement of the pack with a digest.
    package func supplementMessage(
        _ transfer: TransferState, from path: String, note: String, by acting: ActingPerson
    ) throws -> @Sendable (MessageDigest) -> OutgoingMessage {
        try require(.send, of: acting, on: transfer)
        let folder = try CaseFolder.read(path)
        var file = try named(folder.caseFile, in: transfer)
        file.documents = CaseDocuments(other: file.documents.other)
        file = file.numberingAttachments()
        return try layOut(
            file.documents.other.map(StructuredDocument.other), of: file, in: folder, for: transfer, note: note,
            payload: JournalPayload(rationale: note), by: acting)
    }

    private func supplement(
        _ transfer: TransferState, from path: String, otherChild ground: OtherChildGround?, by acting: ActingPerson
    ) throws -> (
        report: SupplementReport, folder: CaseFolder, file: CaseFile, documents: [StructuredDocument],
        asked: Set<ConversationID>
    ) {
        try require(.send, of: acting, on: transfer)
        guard transfer.side == .sending else { throw GatewayFault(Forbidden.suppliedBySender) }
        guard transfer.packDigest != nil else { throw Self.noPack }
        guard !transfer.children.allSatisfy({ $0.state.isOver || $0.isOver }) else {
            throw Self.transferClosed(transfer)
        }
        let folder = try CaseFolder.read(path)
        let facts = try draftFacts(of: transfer)
        let contents = try sentContents(of: transfer)
        let file = try named(folder.caseFile, in: transfer)
        // Found before the check, so that nobody counts as asked about a transfer which came while it was looked through.
        let asked = try sameChildren(in: folder.caseFile, except: notAskedAgain(in: transfer))
        // An override counts as confirmed here because the comparison refuses every other than the confirmed one.
        var findings = try readiness(
            of: folder, recipient: transfer.recipient, except: notAskedAgain(in: transfer),
            supplementing: transfer.conversation, acting: acting
        ).findings
            .filter { $0.code != "override-to-confirm" && !isAnsweredLater($0, in: transfer) }
            .filter { $0.code != Self.sameChildCode || isAsked($0, of: folder.caseFile, facts, in: transfer) }
        if let sent = contents.caseFile(revealing: true) {
            // What was open in a message already was asked about then, and is known there.
            findings.removeAll { finding in
                finding.code == Self.heldElsewhereCode
                    && file.addresses.enumerated().contains { index, address in
                        finding.place == "addresses[\(index)].state.open"
                            && sent.addresses.contains { $0.state == address.state }
                    }
            }
            findings += SupplementCheck.findings(
                in: file, sent: sent, protection: contents.protection, recipient: transfer.recipient)
        }
        if let ground { findings = ReadinessReport.clearing(findings, ground) }
        // A pair or an address that nobody was asked about is new, whatever other one was sent past with the pack.
        let warnings = SentPast.codes(in: findings).filter {
            !facts.sentPast.contains($0) || [Self.sameChildCode, Self.heldElsewhereCode].contains($0)
        }
        var report = SupplementReport(
            findings: findings.filter { $0.severity == .blocking } + findings.filter { $0.severity != .blocking },
            adds: [], newWarnings: warnings)
        // A folder that is not to be sent is not compared: a file of it may not be there, or not be readable.
        guard !report.isBlocked else { return (report, folder, file, [], asked) }
        let fresh = try self.fresh(file, in: folder, unlike: contents)
        let documents = try StructuredDocument.all(of: fresh).filter { document in
            // Only documents with files were taken out of the file; the rest is compared here.
            document.isOfAuthor || !contents.holds(document, digests: [])
        }
        guard !documents.isEmpty else { throw Self.nothingNew }
        report.findings = stoppedFindings(in: documents, of: transfer) + report.findings
        report.adds = documents.map(\.kind)
        return (report, folder, fresh, documents, asked)
    }

    /// The transfers that a supplement does not ask about: itself, those it is linked with, and those that somebody was asked about in it.
    ///
    /// A pair that the gateway noted by itself is not among them: it is asked about once, as when a pack is sent.
    private func notAskedAgain(in transfer: TransferState) -> Set<ConversationID> {
        transfer.answeredSameChildren.union(transfer.links.map(\.transfer)).union([transfer.conversation])
    }

    /// Whether a supplement asks about a child in another transfer: work on the child goes on here, and not as many others were named
    /// already as ever are.
    private func isAsked(
        _ finding: Finding, of file: CaseFile, _ facts: DraftFacts, in transfer: TransferState
    ) -> Bool {
        guard transfer.answeredSameChildren.count < Self.mostMatches else { return false }
        let child = file.children.indices.first { finding.place == "children[\($0)]" }.map { file.children[$0].key }
        guard let reference = child.flatMap({ facts.references[$0] ?? ChildReference($0) }) else { return true }
        return transfer.isLive(reference)
    }

    /// The file calling children by their references, every document naming its children.
    private func named(_ file: CaseFile, in transfer: TransferState) throws -> CaseFile {
        let references = try draftFacts(of: transfer).references
        return file.renamingChildren { references[$0]?.text ?? $0 }.namingEverybody()
    }

    /// The file with only those documents that the other side does not hold as they are now.
    private func fresh(_ file: CaseFile, in folder: CaseFolder, unlike contents: TransferContents) throws -> CaseFile {
        func isNew(_ document: StructuredDocument) throws -> Bool {
            let digests = try document.attachments.map { try PrivateFile.digest(folder.path + "/" + $0.file.text) }
            return !contents.holds(document, digests: digests)
        }
        var fresh = file
        fresh.documents.assessments = try file.documents.assessments.filter { try isNew(.assessment($0)) }
        fresh.documents.plans = try file.documents.plans.filter { try isNew(.plan($0)) }
        fresh.documents.minutes = try file.documents.minutes.filter { try isNew(.minutes($0)) }
        fresh.documents.summaries = try file.documents.summaries.filter { try isNew(.summary($0)) }
        fresh.documents.other = try file.documents.other.filter { try isNew(.other($0)) }
        return fresh.numberingAttachments()
    }

    private func layOut(
        _ documents: [StructuredDocument], of file: CaseFile, in folder: CaseFolder, for transfer: TransferState,
        note: String, payload: JournalPayload, by acting: ActingPerson
    ) throws -> @Sendable (MessageDigest) -> OutgoingMessage {
        let words = StructuredDocument.statement(.supplement(SupplementDetails(note: note)))
        let parts = try (documents + [words]).map { document in
            try document.part(salt: surroundings.random(StructuredDocument.saltLength))
        }
        let attachments = file.attachments.map { attachment in
            AttachmentPart(
                kind: attachment.kind, children: attachment.children.compactMap { ChildReference($0) },
                mediaType: attachment.file.mediaType, path: folder.path + "/" + attachment.file.text)
        }
        var protection = AddressProtection()
        protection.take(file.addresses)
        // Before it is sealed: nothing of it is kept out of words later than it is said.
        _ = try remembering(protection, of: transfer.conversation)
        let absences = absences(in: folder, try draftFacts(of: transfer))
        let (today, rule) = (self.today, MovingProcedure.of(authority)?.notification)
        return { pack in
            OutgoingMessage(
                conversation: transfer.conversation, recipient: transfer.recipient,
                statement: .supplement(SupplementStatement(pack: pack, absences: absences)), structured: parts,
                attachments: attachments, actor: acting.actor, occurredOn: today, rule: rule, payload: payload)
        }
    }

    static let nothingNew = GatewayFault(
        .no, code: "supplement-nothing-new", message: "The other authority has everything that the folder holds.",
        remedy: "Export the case with what is to be added. To send the same bytes again, use `handover resend`.")
    /// What to do instead depends on how the transfer ended for its children; a route that protects a child comes first.
    static func transferClosed(_ transfer: TransferState) -> GatewayFault {
        let id = transfer.conversation.text.prefix(8)
        let reasons = Set(
            transfer.children.flatMap { child -> [EndedChild.Reason] in
                guard case .ended(let ended) = child.state else { return [] }
                return ended.words.map(\.reason)
            })
        let remedy: String =
            if reasons.contains(.harmEnquiry) {
                "A section 47 enquiry began: ring their team now and give what they need in the strategy discussion."
            } else if reasons.contains(.protectionPlan) {
                "The child has a Child Protection Plan: send it with the request for a transfer-in conference, and ring them now."
            } else if reasons.contains(.lookedAfter) {
                "The child is looked after: send it to the placement team by their route, and ring them now."
            } else if reasons.contains(.movedOn) {
                "The family moved on: begin a transfer to that authority with `handover redirect \(id) FOLDER --to CODE`."
            } else if reasons.contains(.returned) {
                "The family is back with us: it belongs in our own case. If they move again, prepare a new transfer."
            } else if transfer.children.contains(where: { $0.recalled != nil }) {
                "What was sent was recalled: prepare a new transfer for the authority that should have it."
            } else if transfer.children.contains(where: { $0.pack.name == .withdrawn }) {
                "The pack was withdrawn before it left: prepare the case again."
            } else {
                "Telephone the team that has the case now. A family that moved again needs a transfer of its own."
            }
        return GatewayFault(
            .no, code: "transfer-closed", message: "The transfer is over for every child; nothing is added to it.",
            remedy: remedy, rule: reasons.contains { $0.effect == .switchesRoute } ? "T-10" : nil)
    }

    /// Whether a finding of the consent gate was answered after the pack was sent: by an override or advice since a withdrawal.
    private func isAnsweredLater(_ finding: Finding, in transfer: TransferState) -> Bool {
        transfer.children.enumerated().contains { index, child in
            child.sharing == .authorised && finding.place == "consent (children[\(index)])"
                && ["consent-refused", "advice-before-refusal"].contains(finding.code)
        }
    }
}

extension StructuredDocument {
    /// Whether it is a document that somebody wrote and that was compared with its files.
    fileprivate var isOfAuthor: Bool { DocumentKind.four.contains(kind) || kind == .other }
}

extension Forbidden {
    static let suppliedBySender = Forbidden(
        code: "not-your-step", message: "Only the sending authority supplements a pack.",
        remedy: "Ask their team for what is missing.")
}
