public import CaseTransfer
import ExchangeFormats
import Foundation
import TransferStore
public import WorkingDays

/// What was written out for a person to hand over.
public struct WrittenByHand: Hashable, Sendable, Codable {
    /// The folder.
    public var folder: String
    /// The files in it: each message's sealed bundle, its page to read, and its originals.
    public var files: [String]
    /// The messages.
    public var messages: [MessageDigest]
    /// The confirmed mailbox they are for.
    public var mailbox: String
    /// The telephone number of the team that reads it.
    public var telephone: String
    /// Documents that were left out because they name an address which is confidential by now: the file and the reference in it.
    public var withheld: [String] = []
}

extension Gateway {
    /// Writes what waits to be handed over: the sealed bundle of each message, a page to read, and the files it carries.
    ///
    /// A confidential address stays out of all of it unless a reason is given by somebody who may see it (T-16). So does a document that
    /// names an address which was called confidential only after it was sealed; ``WrittenByHand/withheld`` says which.
    ///
    /// - Parameters:
    ///   - folder: where to; made if it is not there, readable by nobody else.
    ///   - reveal: why the confidential address is written out too; nil to leave it out.
    /// - Throws: `GatewayFault`: `mailbox-unconfirmed`, `nothing-to-hand-over`, `folder-not-empty`, `by-hand-not-written`, `reason-missing` or
    ///   `not-permitted`.
    public func writeByHand(
        _ transfer: TransferState, to folder: String, revealing reveal: String? = nil, by acting: ActingPerson
    ) throws -> WrittenByHand {
        try writeByHand(transfer, to: folder, revealing: reveal, noted: folder, by: acting)
    }

    /// The same, with the words by which the journal says where the files are.
    func writeByHand(
        _ transfer: TransferState, to folder: String, revealing reveal: String?, noted place: String,
        by acting: ActingPerson
    ) throws -> WrittenByHand {
        try require(.send, of: acting, on: transfer)
        let peer = try confirmedByHandPeer(of: transfer)
        // What was taken back, or is the wrong child's, is not handed out again, with whatever else waits beside it.
        let waiting = transfer.messages.filter { message in
            [.byHand, .handedOver].contains(message.delivery?.name)
                && !(transfer.hasClosedPapers && [.pack, .supplement].contains(message.kind))
        }
        guard !waiting.isEmpty else { throw Self.nothingToHandOver }
        guard ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).isEmpty else {
            throw GatewayFault(
                .no, code: "folder-not-empty", message: "There are files in \(folder) already.",
                remedy:
                    "Name a folder that is empty or not there yet, so that one family's files never lie among another's."
            )
        }
        if let reveal { try recordReveal(transfer, reason: reveal, by: acting) }
        let stored = try store.read { try $0.messages(of: transfer.conversation) }
        let protection = reveal == nil ? try protection(of: transfer) : AddressProtection()
        var (files, withheld): ([String], [String]) = ([], [])
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            for message in waiting {
                guard let own = stored.first(where: { $0.record.digest == message.digest }) else { continue }
                let naming = try namingPlaces(own, by: protection)
                withheld += naming.sorted().map { "\(Self.stem(of: own)).xml: \($0)" }
                files += try write(own, of: transfer, to: folder, reveals: reveal != nil, hiding: protection)
            }
        } catch let fault as GatewayFault {
            throw fault
        } catch {
            throw GatewayFault(
                .cannotWrite, code: "by-hand-not-written", message: "The files could not be written to \(folder).",
                remedy: "Name a folder you may write to, with room for the messages.")
        }
        let draft = JournalDraft(
            occurredOn: today, actor: acting.actor, conversation: transfer.conversation,
            event: .byHandWritten(messages: waiting.map(\.digest), withAddress: reveal != nil),
            payload: JournalPayload(details: [Self.writtenTo: place]))
        let salt = try surroundings.random(32)
        let now = self.now
        do {
            try write(as: acting.actor, on: transfer.conversation) { try $0.append(draft, at: now, salt: salt) }
        } catch {
            // What is on no record is not left for somebody to hand over.
            for file in files { PrivateFile.remove(folder + "/" + file) }
            throw error
        }
        return WrittenByHand(
            folder: folder, files: files, messages: waiting.map(\.digest), mailbox: peer.mailbox ?? "",
            telephone: peer.dutyTelephone, withheld: withheld)
    }

    /// The field of the journal's entry that says in which folder files for handing over were written.
    static let writtenTo = "folder"

    private static func stem(of message: StoredMessage) -> String {
        let number = String(message.record.order?.sequence ?? 0)
        return String(repeating: "0", count: max(0, 3 - number.count)) + number
            + "-\(message.record.statement.kind.rawValue)"
    }

    private func write(
        _ message: StoredMessage, of transfer: TransferState, to folder: String, reveals: Bool,
        hiding protection: AddressProtection
    ) throws -> [String] {
        let name = Self.stem(of: message)
        let stem = name.prefix { $0 != "-" }
        try copy(
            layout.messages + "/" + message.file, to: folder + "/\(name).xml",
            without: reveals ? [] : [.confidentialAddress], closing: transfer,
            withholding: namingPlaces(message, by: protection))
        let partial = folder + "/.\(name).partial"
        defer { try? FileManager.default.removeItem(atPath: partial) }
        try? FileManager.default.removeItem(atPath: partial)
        try FileManager.default.createDirectory(
            atPath: partial, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let bundle = try reread(message, writingAttachmentsTo: partial)
        var originals: [HandoverPage.Original] = []
        for attachment in bundle.attachments {
            guard let path = attachment.path else { continue }
            let own = "\(stem)-\(BundleExtraction.name(attachment.entry))"
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            try PrivateFile.rename(path, to: folder + "/" + own)
            originals.append(HandoverPage.Original(name: own, entry: attachment.entry))
        }
        let page = try page(
            of: message, in: folder, file: name + ".xml", originals: originals, of: transfer, reveals: reveals,
            hiding: protection)
        try PrivateFile.write(Array(page.html.utf8), to: folder + "/\(name).html")
        return ["\(name).xml", "\(name).html"] + originals.map(\.name)
    }

    private func page(
        of message: StoredMessage, in folder: String, file: String, originals: [HandoverPage.Original],
        of transfer: TransferState, reveals: Bool, hiding hidden: AddressProtection
    ) throws -> HandoverPage {
        let record = message.record
        var caseFile: CaseFile?
        if [.pack, .supplement].contains(record.statement.kind) {
            // The case as it stood with this message, by the protection of all that was ever sent.
            let protection = try sentContents(of: transfer).protection
            var contents = TransferContents()
            for carrier in try carriers(of: transfer)
            where (carrier.record.order?.sequence ?? 0) <= (record.order?.sequence ?? 0) {
                let naming = try namingPlaces(carrier, by: hidden)
                // The facts stay: their addresses are masked one by one.
                try contents.take(reread(carrier)) { $0.kind != .facts && naming.contains($0.ref) }
            }
            caseFile = contents.caseFile(revealing: reveals).map { protection.masking($0, revealing: reveals) }
        }
        return HandoverPage(
            sender: name(of: record.sender), recipient: name(of: record.recipient),
            transfer: transfer.conversation.text, number: record.order?.sequence ?? 0,
            sealedOn: record.createdAt.londonDate, says: record.statement.words(calling: name(of:)),
            words: try words(of: record).mapValues(hidden.hiding), digest: record.digest.text, file: file,
            fileDigest: try PrivateFile.digest(folder + "/" + file).text, originals: originals, caseFile: caseFile,
            answerTo: HandoverPage.Answer(
                team: settings.dutyTeam, telephone: settings.dutyTelephone, outOfHours: settings.outOfHoursTelephone,
                isAwaited: !transfer.isOver))
    }

    /// Records that a person handed over what was waiting: when, how, to which mailbox.
    ///
    /// - Parameters:
    ///   - mailbox: where it went, with ``HandMeans/secureEmail``; nil for the confirmed one.
    ///   - sentence: why it went to another mailbox than the confirmed one, when it did; it goes on record.
    /// - Returns: the messages that are recorded as handed over.
    /// - Throws: `GatewayFault`: `mailbox-unconfirmed`, `another-mailbox`, `nothing-to-hand-over`, what our law forbids, or
    ///   `not-permitted`.
    public func recordHandedOver(
        _ transfer: TransferState, by means: HandMeans, on date: CivilDate, mailbox: String? = nil,
        because sentence: String? = nil, acting: ActingPerson
    ) throws -> [MessageDigest] {
        try require(.send, of: acting, on: transfer)
        let peer = try confirmedByHandPeer(of: transfer)
        let confirmed = peer.mailbox ?? ""
        let reached = mailbox ?? confirmed
        let reason = sentence?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        var doubts = Doubts()
        if means == .secureEmail, reached.lowercased() != confirmed.lowercased() {
            doubts.add(
                code: "another-mailbox", "It went to another mailbox than the one that was confirmed.",
                remedy: "If that was a slip, tell your data protection officer now: the papers may be with a stranger. "
                    + "Then record it as it was.")
        }
        var details = try doubts.answered(by: reason)
        if means == .secureEmail { details["mailbox"] = reached }
        let waiting = transfer.messages.filter { $0.delivery?.name == .byHand }.map(\.digest)
        guard !waiting.isEmpty else { throw Self.nothingToHandOver }
        let payload = JournalPayload(rationale: reason.isEmpty ? nil : reason, details: details)
        try record(
            waiting.map { .handedOver(message: $0, means: means, on: date) }, of: transfer, on: date,
            payload: payload, by: acting)
        return waiting
    }

    /// Records that somebody told us that what was handed over has arrived: reported, not signed.
    ///
    /// - Returns: the messages that are recorded as arrived.
    /// - Throws: `GatewayFault`: `told-by-missing`, `nothing-handed-over`, what our law forbids, or `not-permitted`.
    public func recordArrival(_ transfer: TransferState, on date: CivilDate, heard: HeardWord, by acting: ActingPerson)
        throws -> [MessageDigest]
    {
        try require(.recordReport, of: acting, on: transfer)
        let handed = transfer.messages.filter { $0.delivery?.name == .handedOver }.map(\.digest)
        guard !handed.isEmpty else {
            throw GatewayFault(
                .no, code: "nothing-handed-over", message: "Nothing of this transfer is on its way by hand.",
                remedy: "Record first that it went, with `handover by-hand sent`.")
        }
        try record(
            handed.map { .arrivalReported(message: $0, means: heard.means, on: date) }, of: transfer, on: date,
            payload: heard.payload(), by: acting)
        return handed
    }

    /// Appends events of a transfer, all of them or none, each asked of the law first.
    func record(
        _ events: [JournalEvent], of transfer: TransferState, on date: CivilDate, payload: JournalPayload?,
        by acting: ActingPerson
    ) throws {
        let salts = try events.map { _ in try surroundings.random(32) }
        let now = self.now
        try write(as: acting.actor, on: transfer.conversation) { writer in
            for (event, salt) in zip(events, salts) {
                var rule: RuleCitation?
                if let state = try writer.transfer(transfer.conversation) {
                    switch state.allows(event, by: acting.actor, at: now) {
                    case .failure(let forbidden): throw GatewayFault(forbidden)
                    case .success(let step): rule = step.rule
                    }
                }
                try writer.append(
                    JournalDraft(
                        occurredOn: date, actor: acting.actor, conversation: transfer.conversation, event: event,
                        rule: rule, payload: payload),
                    at: now, salt: salt)
            }
        }
    }

    private func confirmedByHandPeer(of transfer: TransferState) throws -> PeerRecord {
        guard let peer = try store.read({ try $0.peer(transfer.peer) }) else { throw Self.peerUnknown(transfer.peer) }
        if peer.isMailboxConfirmed { return peer }
        // With a gateway by now; what rests on papers and reports still goes to their mailbox by hand.
        if peer.isTrusted, transfer.staysByHand { return peer }
        guard peer.isByHand else { throw Self.notByHand(peer) }
        throw GatewayFault(
            .no, code: "mailbox-unconfirmed",
            message: "Nobody has confirmed the mailbox of \(peer.name), so nothing is handed over.",
            remedy:
                "A second person rings them, hears it read out and runs `handover peer confirm-by-hand \(peer.code)`.")
    }

    private static let nothingToHandOver = GatewayFault(
        .no, code: "nothing-to-hand-over", message: "Nothing of this transfer waits to be handed over.",
        remedy: "See `handover show` for how far each message has come.")
}
