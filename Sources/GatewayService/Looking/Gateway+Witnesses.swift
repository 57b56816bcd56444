import CaseTransfer
import ExchangeFormats
import Foundation
import TransferStore

extension Gateway {
    /// Verifies the chain, every witness our own home holds, and those in folders that others keep.
    ///
    /// Our own home holds our messages and the answers we gave: a store that is older than they are, or was made anew beside
    /// them, is found without anybody else. What another authority holds proves it to others.
    ///
    /// - Parameters:
    ///   - witnessFolders: folders with messages and receipts that this authority sealed; files of others are passed over.
    ///   - withOurOwn: whether the files of this home are read too; each is verified whole, which takes its time.
    /// - Throws: `GatewayFault` with code `witness-unreadable`, or the store's fault.
    public func verifyJournal(witnessFolders: [String], withOurOwn: Bool = true) throws -> JournalCheck {
        var held = Witnesses()
        if withOurOwn { held.add(try ourOwnWitnesses()) }
        let own = held.found.count
        for folder in witnessFolders {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
                throw GatewayFault(
                    .notFound, code: "witness-unreadable", message: "\(folder) is not a folder that can be read.",
                    remedy: "Give the folder with the other authority's copies, such as its evidence/.")
            }
            for name in names.sorted() where name.hasSuffix(".xml") {
                held.add(try witness(inFile: folder + "/" + name, calling: name))
            }
        }
        let collected = held
        return try store.read { reader in
            let result = try JournalVerification.verify(reader, witnesses: collected.found)
            return JournalCheck(
                entries: result.entries, head: result.head?.head, witnesses: collected.found.count - own,
                ourOwn: own,
                erased: result.findings.filter { !$0.isFault }.map(\.entries.count).reduce(0, +),
                faults: result.findings.filter(\.isFault).map {
                    JournalCheck.Fault(code: $0.code.rawValue, entry: $0.entries.lowerBound, message: $0.message)
                }, unusable: collected.unusable,
                lacksWitness: !witnessFolders.isEmpty && collected.found.count == own)
        }
    }

    private struct Witnesses {
        var found: [HeldWitness] = []
        var unusable: [String] = []

        mutating func add(_ other: Witnesses) {
            found += other.found
            unusable += other.unusable
        }
    }

    /// What our own messages and answers say of our journal, those included that no row names any more.
    private func ourOwnWitnesses() throws -> Witnesses {
        var held = Witnesses()
        for folder in [layout.messages, layout.incoming] {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
            for name in names where name.hasSuffix(folder == layout.messages ? ".xml" : Self.nameless) {
                held.add(try witness(inFile: folder + "/" + name, calling: "our own \(name.prefix(16))…"))
            }
        }
        try store.read { reader in
            try reader.forEachAnswerGiven { answer in
                let verdict = try ownVerdict { moment in
                    try BundleVerifier.verify(
                        bytes: answer.bytes, trust: trustingOurselves, at: moment, takingAbsenceAs: .purged)
                }
                held.add(
                    witness(in: verdict, calling: "our own \(answer.kind.rawValue) \(answer.digest.text.prefix(16))…"))
            }
        }
        return held
    }

    private func witness(inFile path: String, calling name: String) throws -> Witnesses {
        let verdict = try ownVerdict { moment in
            try BundleVerifier.verify(file: path, trust: trustingOurselves, at: moment, takingAbsenceAs: .purged)
        }
        return witness(in: verdict, calling: name)
    }

    private func witness(in verdict: BundleVerdict, calling name: String) -> Witnesses {
        guard let verified = verdict.verified, verified.manifest.sender == authority else {
            guard verdict.claims?.sender == authority else { return Witnesses() }
            return Witnesses(unusable: ["\(name): \(verdict.findings.first?.code ?? verdict.indication.rawValue)"])
        }
        return Witnesses(found: [
            HeldWitness(peer: verified.manifest.recipient, witness: verified.manifest.journal, source: name)
        ])
    }

    /// A seal that has ended since is still ours: what matters is that it was valid when it sealed.
    private func ownVerdict(_ verify: (Moment) throws -> BundleVerdict) throws -> BundleVerdict {
        let first = try verify(now)
        guard first.verified == nil, first.claims?.sender == authority, let sealed = first.claims?.createdAt,
            sealed < now
        else { return first }
        let then = try verify(sealed)
        return then.verified == nil ? first : then
    }

    private func trustingOurselves(_ code: AuthorityCode) -> [TrustedSeal] { code == authority ? ownSeals : [] }
}
