import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import SecureXML

/// The proof at the end of a demonstration: nothing in it asks a gateway whether something is true, only the files.
struct DemoProof {
    let sender: DemoSide
    let receiver: DemoSide
    let conversations: [ConversationID]
    let folder: DemoFolder

    func verify() throws -> Bool {
        Console.out("\nThe proof")
        let shared = folder.path + "/evidence"
        let written = try sender.gateway.writeEvidence(
            conversations, to: shared, by: sender.acting(as: sender.people.teamManager))
        for side in [sender, receiver] {
            _ = try side.gateway.writeEvidence(
                conversations, to: side.gateway.layout.evidence, by: side.acting(as: side.people.teamManager))
        }
        var sound = try verifyFiles(written.filter { $0.hasSuffix(".xml") }, in: shared)
        for (side, other) in [(sender, receiver), (receiver, sender)] {
            let check = try side.gateway.verifyJournal(witnessFolders: [other.gateway.layout.evidence])
            for fault in check.faults { Console.out("  \(side.name)'s journal: \(fault.message)") }
            Console.out(
                "  \(side.name)'s journal: \(check.entries) entries \(check.isSound ? "hold together" : "DO NOT hold"); "
                    + "\(check.witnesses) signed heads that \(other.name) holds agree with it")
            sound = sound && check.isSound && check.witnesses > 0
        }
        Console.out(sound ? "  Everything verifies." : "  Something does not verify.")
        return sound
    }

    private func verifyFiles(_ names: [String], in folder: String) throws -> Bool {
        var passed = 0
        for name in names {
            let verdict = try BundleVerifier.verify(
                file: folder + "/" + name, trust: { code in Self.seals(of: code, in: folder) },
                at: Surroundings.ofThisMachine.now(), takingAbsenceAs: .purged)
            if verdict.indication == .totalPassed { passed += 1 }
            let documents = verdict.documents.filter { $0.state == .matched }.count
            let detail =
                verdict.documents.isEmpty ? "" : ", \(documents) of \(verdict.documents.count) documents matched"
            Console.out("  \(verdict.indication.rawValue)  \(name)\(detail)")
        }
        Console.out("  \(passed) of \(names.count) messages and receipts verify from the files alone")
        return passed == names.count && !names.isEmpty
    }

    private static func seals(of code: AuthorityCode, in folder: String) -> [TrustedSeal] {
        guard let pem = FileManager.default.contents(atPath: folder + "/\(code)-seal.pem"),
            let certificates = try? Certificate.parseAll(pem: Array(pem))
        else { return [] }
        return certificates.map(TrustedSeal.init(certificate:))
    }
}
