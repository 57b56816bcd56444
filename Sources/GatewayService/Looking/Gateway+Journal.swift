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
    /// - Throws: `GatewayFault` with code `witness-unreadable` or `witness-none`, or the store's fault.
    public func verifyJournal(witnessFolders: [String]) throws -> JournalCheck {
        var witnesses: [HeldWitness] = []
        for folder in witnessFolders {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
                throw GatewayFault(
                    .notFound, code: "witness-unreadable", message: "\(folder) is not a folder that can be read.",
                    remedy: "Give the folder with the other authority's copies, such as its evidence/.")
            }
            for name in names.sorted() where name.hasSuffix(".xml") {
                guard let verified = try ownWitness(folder + "/" + name) else { continue }
                witnesses.append(
                    HeldWitness(
                        peer: verified.manifest.recipient, witness: verified.manifest.journal, source: name))
            }
        }
        // To say that everything agrees when nothing was compared would be a comfort without a reason.
        guard witnessFolders.isEmpty || !witnesses.isEmpty else {
            throw GatewayFault(
                .notFound, code: "witness-none",
                message:
                    "No file in \(witnessFolders.joined(separator: ", ")) is a message or receipt that \(authority) "
                    + "sealed.",
                remedy:
                    "Give the folder with the other authority's copies of our messages and receipts. If our seal was "
                    + "renewed, its former certificates belong in \(layout.formerSeals).")
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

    /// A file that this authority sealed, by whichever seal it had then; nil for anything else.
    private func ownWitness(_ path: String) throws -> VerifiedBundle? {
        let (seals, ours) = (ownSeals, authority)
        func verdict(at moment: Moment) throws -> BundleVerdict {
            try BundleVerifier.verify(
                file: path, trust: { $0 == ours ? seals : [] }, at: moment, takingAbsenceAs: .purged)
        }
        let first = try verdict(at: now)
        if let verified = first.verified { return verified }
        // A seal that has ended since is still ours: what matters is that it was valid when it sealed.
        guard first.claims?.sender == ours, let sealed = first.claims?.createdAt, sealed < now else { return nil }
        return try verdict(at: sealed).verified
    }
}
