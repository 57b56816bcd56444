public import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML
import TransferStore

extension Gateway {
    /// Writes messages and their answers as numbered files in transcript order, with the seals' certificates.
    ///
    /// Names say number, kind and sealing authority: `007-acknowledgement-E06000015.xml`. They never say whom a case is about. What is
    /// only reported stands among them under a name that says so, `003-reported-acknowledgement-E08000033.json`: it has no signature.
    ///
    /// Every export goes on record. A confidential address stays out of it unless a reason is given by somebody who may see it: the
    /// copy is purged of that document, and of whatever else names an address that was called confidential since; it verifies as such
    /// (T-16).
    ///
    /// - Parameters:
    ///   - conversations: whose messages, in this order.
    ///   - folder: where to; made if it is not there.
    ///   - reveal: why confidential addresses are written out too; nil to leave them out.
    /// - Returns: the files written, by name.
    /// - Throws: `GatewayFault`: `evidence-not-written`, `reason-missing` or `not-permitted`.
    public func writeEvidence(
        _ conversations: [ConversationID], to folder: String, revealing reveal: String? = nil, by acting: ActingPerson
    ) throws -> [String] {
        try require(.readJournal, of: acting)
        for conversation in conversations { try requireNeedToKnow(of: conversation, acting) }
        for conversation in conversations { try recordExport(of: conversation, revealing: reveal, by: acting) }
        var written: [String] = []
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            for conversation in conversations {
                let transfer = try store.read { try $0.transfer(conversation) }
                let (messages, answers) = try store.read { reader in
                    let messages = try reader.messages(of: conversation)
                    return (messages, try messages.flatMap { try reader.answers(for: $0.record.digest) })
                }
                let files = Dictionary(uniqueKeysWithValues: messages.map { ($0.record.digest, $0) })
                let replies = Dictionary(grouping: answers, by: \.message)
                let protection =
                    try reveal == nil ? transfer.map(protection(of:)) ?? AddressProtection() : AddressProtection()
                for item in try evidenceOrder(of: conversation, messages.map(\.record), hiding: protection) {
                    let record: MessageRecord
                    switch item {
                    case .signed(let signed): record = signed
                    case .reported(let reported):
                        let name = Self.reportedName(written.count + 1, reported)
                        try PrivateFile.write(reported.bytes(), to: folder + "/" + name)
                        written.append(name)
                        continue
                    }
                    guard let message = files[record.digest] else { continue }
                    let name = Self.evidenceName(written.count + 1, record.statement.kind, record.sender)
                    try copy(
                        layout.messages + "/" + message.file, to: folder + "/" + name,
                        without: reveal == nil ? [.confidentialAddress] : [], closing: transfer,
                        withholding: reveal == nil ? namingPlaces(message, by: protection) : [])
                    written.append(name)
                    for reply in replies[record.digest] ?? [] {
                        let replyName = Self.evidenceName(written.count + 1, reply.kind, record.recipient)
                        try PrivateFile.write(reply.bytes, to: folder + "/" + replyName)
                        written.append(replyName)
                    }
                }
            }
            written += try writeSeals(to: folder)
        } catch let fault as GatewayFault {
            throw fault
        } catch {
            throw GatewayFault(
                .cannotWrite, code: "evidence-not-written", message: "The evidence could not be written to \(folder).",
                remedy: "Name a folder you may write to, with room for the messages.")
        }
        return written
    }

    private func writeSeals(to folder: String) throws -> [String] {
        let peers = try store.read { try $0.peers() }
        var seals: [(AuthorityCode, [Certificate])] = [(authority, [seal.certificate] + formerSeals)]
        for peer in peers where peer.certificates.contains(where: { $0.purpose == .seal }) {
            seals.append(
                (
                    peer.code,
                    peer.certificates.filter { $0.purpose == .seal }.compactMap { try? Certificate(der: $0.der) }
                ))
        }
        return try seals.map { code, certificates in
            let name = "\(code)-seal.pem"
            try PrivateFile.write(certificates.flatMap(\.pem), to: folder + "/" + name)
            return name
        }
    }

    private static func evidenceName(_ number: Int, _ kind: MessageKind, _ sender: AuthorityCode) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 3 - digits.count)) + digits + "-\(kind.rawValue)-\(sender).xml"
    }

    func recordExport(of conversation: ConversationID, revealing reveal: String?, by acting: ActingPerson)
        throws
    {
        if let reveal, let transfer = try store.read({ try $0.transfer(conversation) }) {
            try recordReveal(transfer, reason: reveal, by: acting)
        }
        let draft = JournalDraft(
            occurredOn: today, actor: acting.actor, conversation: conversation,
            event: .evidenceExported(withAddress: reveal != nil))
        let now = self.now
        try store.write { writer in try writer.append(draft, at: now, salt: []) }
    }

    /// Copies a message, without its documents of these kinds and these references, and without what nobody may open here.
    func copy(
        _ from: String, to: String, without kinds: Set<DocumentKind>, closing transfer: TransferState? = nil,
        withholding refs: Set<String> = []
    ) throws {
        PrivateFile.remove(to)
        let inspection = try BundleInspection.inspect(file: from)
        let listed = Set(
            inspection.claimedDocuments.filter { entry in
                if kinds.contains(entry.kind) || refs.contains(entry.ref) { return true }
                guard let digest = inspection.digest, let transfer else { return false }
                return closes(entry, of: digest, in: transfer)
            }.map(\.ref))
        let held = listed.intersection(inspection.holders.map(\.ref))
        if held.isEmpty {
            try FileManager.default.copyItem(atPath: from, toPath: to)
        } else {
            _ = try BundlePurger.purge(from, refs: held, to: to)
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: to)
    }
}
