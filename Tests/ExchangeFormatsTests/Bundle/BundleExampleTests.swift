import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML
import Testing

@Suite("The worked example of docs/bundle-format.md is real")
struct BundleExampleTests {
    private static let calderdale = BundleSample.calderdale
    private static let now = BundleSample.moment("2026-11-24T09:00:00Z")

    private func verify(
        _ name: String, takingAbsenceAs absence: BundleVerifier.Absence = .fault
    ) throws -> VerifiedBundle {
        let verdict = try BundleVerifier.verify(
            file: Repository.path("docs/examples/bundle/\(name)"), trust: Self.trust, at: Self.now,
            takingAbsenceAs: absence)
        #expect(verdict.findings == [])
        return try #require(verdict.verified)
    }

    /// The published certificates, each for its authority.
    private static func trust(_ code: AuthorityCode) -> [TrustedSeal] {
        let path = Repository.path("docs/examples/bundle/\(code.text)-seal.pem")
        guard let pem = FileManager.default.contents(atPath: path), let seal = try? Certificate(pem: [UInt8](pem))
        else { return [] }
        return [TrustedSeal(certificate: seal)]
    }

    @Test("Pack, receipt and acknowledgement verify and name each other")
    func conversation() throws {
        let pack = try verify("1-pack.xml")
        let receipt = try verify("2-receipt.xml")
        let acknowledgement = try verify("3-acknowledgement.xml")
        guard case .receipt(let stored) = receipt.manifest.statement,
            case .acknowledgement(let acknowledged) = acknowledgement.manifest.statement
        else {
            Issue.record("the example's messages are of other kinds")
            return
        }
        #expect(stored.digest == pack.digest)
        #expect(stored.documents.map(\.digest) == pack.manifest.documents.map(\.digest))
        #expect(acknowledged.pack == pack.digest)
        #expect(acknowledgement.manifest.order?.seen?.digest == pack.digest)
        #expect(Set([pack, receipt, acknowledgement].map(\.manifest.conversation)).count == 1)
        #expect(pack.manifest.sender == Self.calderdale)
    }

    @Test("The purged pack verifies, with the same message digest and nothing left of its documents")
    func purged() throws {
        let purged = try verify("1-pack-purged.xml", takingAbsenceAs: .purged)
        #expect(purged.digest == (try verify("1-pack.xml")).digest)
        #expect(purged.absent.map(\.ref) == ["d1", "a1"])
        #expect(purged.structured.isEmpty && purged.attachments.isEmpty)
    }

    @Test("The page's figures are the file's")
    func figures() throws {
        let page = try String(contentsOfFile: Repository.path("docs/bundle-format.md"), encoding: .utf8)
        let pack = try verify("1-pack.xml")
        let digests = [pack.digest] + pack.manifest.documents.map(\.digest)
        for digest in digests {
            #expect(page.contains("`\(digest.text)`") && page.contains("`\(Base64.string(digest.bytes))`"))
        }
        let fingerprint = pack.signer.fingerprint
        #expect(page.contains("`\(fingerprint.hex)`") && page.contains("`\(fingerprint.base64)`"))
        #expect(page.contains("has \(pack.canonicalManifest.bytes.count) bytes"))
        let start = String(decoding: pack.canonicalManifest.bytes, as: UTF8.self).split(separator: "\n").prefix(4)
        #expect(page.contains(start.joined(separator: "\n")))
    }

    @Test("The page lists every code, and says of it what the program says")
    func codes() throws {
        let page = try String(contentsOfFile: Repository.path("docs/bundle-format.md"), encoding: .utf8)
        let rows =
            XMLFindingCode.allCases.map { ($0.rawValue, $0.meaning) }
            + BundleFindingCode.allCases.map { ($0.rawValue, $0.meaning) }
        for (code, meaning) in rows { #expect(page.contains("| `\(code)` | \(meaning) |")) }
        for reason in BundleSubIndication.allCases {
            #expect(page.contains("| `\(reason.indication.rawValue)` | `\(reason.rawValue)` |"))
        }
    }

    @Test("There is no private key among the examples")
    func noKey() throws {
        let folder = Repository.path("docs/examples/bundle")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
            #expect(!text.contains("PRIVATE KEY"))
        }
    }
}
