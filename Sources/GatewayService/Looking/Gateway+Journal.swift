public import CaseTransfer
import ExchangeFormats
import Foundation
public import TransferStore

/// What a verification of the journal came to.
public struct JournalCheck: Hashable, Sendable {
    /// One thing that does not hold.
    public struct Fault: Hashable, Sendable {
        /// Its code.
        public let code: String
        /// The entry it is about, when it is about one.
        public let entry: Int?
        /// What does not hold, in plain English.
        public let message: String
    }

    /// How many entries there are.
    public let entries: Int
    /// The hash of the last.
    public let head: MessageDigest?
    /// How many signed heads of ours, held by others, were compared.
    public let witnesses: Int
    /// How many payloads were erased under retention, which is no fault.
    public let erased: Int
    /// What does not hold.
    public let faults: [Fault]

    /// Whether nothing is wrong.
    public var isSound: Bool { faults.isEmpty }
}

extension Gateway {
    /// Entries of the journal, of one transfer or all.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func journal(of conversation: ConversationID?, last: Int?, by acting: ActingPerson) throws -> [StoredEntry] {
        try require(.readJournal, of: acting)
        return try store.read { reader in
            if let conversation {
                let entries = try reader.entries(of: conversation)
                return last.map { Array(entries.suffix($0)) } ?? entries
            }
            let length = try reader.journal?.length ?? 0
            return try reader.entries(after: last.map { max(0, length - $0) } ?? 0, limit: last ?? length)
        }
    }

    /// Verifies the chain, every witness our own store holds, and those in folders that others keep.
    ///
    /// - Parameter witnessFolders: folders with messages and receipts that this authority sealed; files of others are passed over.
    /// - Throws: `GatewayFault` with code `witness-unreadable`, or the store's fault.
    public func verifyJournal(witnessFolders: [String]) throws -> JournalCheck {
        let own = TrustedSeal(certificate: seal.certificate)
        var witnesses: [HeldWitness] = []
        for folder in witnessFolders {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
                throw GatewayFault(
                    .notFound, code: "witness-unreadable", message: "\(folder) is not a folder that can be read.",
                    remedy: "Give the folder with the other authority's copies, such as its evidence/.")
            }
            for name in names.sorted() where name.hasSuffix(".xml") {
                let verdict = try BundleVerifier.verify(
                    file: folder + "/" + name, trust: { [authority] code in code == authority ? [own] : [] }, at: now,
                    takingAbsenceAs: .purged)
                guard let verified = verdict.verified, verified.manifest.sender == authority else { continue }
                witnesses.append(
                    HeldWitness(
                        peer: verified.manifest.recipient, witness: verified.manifest.journal, source: name))
            }
        }
        let collected = witnesses
        return try store.read { reader in
            let result = try JournalVerification.verify(reader, witnesses: collected)
            return JournalCheck(
                entries: result.entries, head: result.head?.head, witnesses: collected.count,
                erased: result.findings.filter { !$0.isFault }.map(\.entries.count).reduce(0, +),
                faults: result.findings.filter(\.isFault).map {
                    JournalCheck.Fault(code: $0.code.rawValue, entry: $0.entries.lowerBound, message: $0.message)
                })
        }
    }
}
