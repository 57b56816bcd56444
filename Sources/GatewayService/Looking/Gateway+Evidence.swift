public import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML
import TransferStore

extension Gateway {
    /// Writes messages and their answers as numbered files in transcript order, with the seals' certificates.
    ///
    /// Names say number, kind and sealing authority: `007-acknowledgement-E06000015.xml`. They never say whom a case is about.
    ///
    /// - Parameters:
    ///   - conversations: whose messages, in this order.
    ///   - folder: where to; made if it is not there.
    /// - Returns: the files written, by name.
    /// - Throws: `GatewayFault`: `evidence-not-written` or `not-permitted`.
    public func writeEvidence(_ conversations: [ConversationID], to folder: String, by acting: ActingPerson) throws
        -> [String]
    {
        try require(.readJournal, of: acting)
        var written: [String] = []
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            for conversation in conversations {
                let (messages, answers) = try store.read { reader in
                    let messages = try reader.messages(of: conversation)
                    return (messages, try messages.flatMap { try reader.answers(for: $0.record.digest) })
                }
                let files = Dictionary(uniqueKeysWithValues: messages.map { ($0.record.digest, $0) })
                let replies = Dictionary(grouping: answers, by: \.message)
                for record in Transcript.ordered(messages.map(\.record)) {
                    guard let message = files[record.digest] else { continue }
                    let name = Self.evidenceName(written.count + 1, record.statement.kind, record.sender)
                    try copy(layout.messages + "/" + message.file, to: folder + "/" + name)
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
        for peer in peers {
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

    private func copy(_ from: String, to: String) throws {
        PrivateFile.remove(to)
        try FileManager.default.copyItem(atPath: from, toPath: to)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: to)
    }
}
