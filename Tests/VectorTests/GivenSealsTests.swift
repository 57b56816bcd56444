import CaseTransfer
import Foundation
import GatewayTesting
import SecureXML
import Testing

@Suite("With several seals given, each answers for its own authority only")
struct GivenSealsTests {
    /// Two files that claim to be from Calderdale, one of them sealed by Derby, and the seals.
    private final class Folder {
        let path = NSTemporaryDirectory() + "given-" + UUID().uuidString

        init() throws {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            let now = Moment(secondsSinceEpoch: Int64(Date().timeIntervalSince1970))
            for (name, code) in [("calderdale", "E08000033"), ("derby", "E06000015"), ("unnamed", "Calderdale")] {
                let seal = try Seal(code, now: now)
                try Data(seal.certificate.pem).write(to: URL(fileURLWithPath: "\(path)/\(name).pem"))
                try Data(try ValidBundle(now: now, seal: seal).text.utf8)
                    .write(to: URL(fileURLWithPath: "\(path)/by-\(name).xml"))
            }
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func run(_ command: String, _ file: String, trust: [String], _ more: [String] = []) throws
            -> OutsideProgram.Answer
        {
            let given = trust.flatMap { text in
                let parts = text.split(separator: "=").map(String.init)
                return ["--trust", parts.dropLast().map { $0 + "=" }.joined() + "\(path)/\(parts.last ?? "").pem"]
            }
            return try OutsideProgram.handover().run([command, "\(path)/by-\(file).xml"] + given + more + ["--json"])
        }
    }

    @Test(
        "Derby's seal over what claims to be from Calderdale never passes",
        arguments: [
            ["derby"], ["calderdale", "derby"], ["derby", "calderdale"], ["E06000015=derby"],
            ["E08000033=calderdale", "E06000015=derby"], ["E08000033=unnamed", "derby"],
        ])
    func spoof(trust: [String]) throws {
        let folder = try Folder()
        let verdict = try folder.run("verify", "derby", trust: trust)
        #expect(verdict.status == 1, "\(verdict)")
        #expect(verdict.output.contains("totalFailed") && verdict.output.contains("NO_SIGNING_CERTIFICATE_FOUND"))
        let extracted = try folder.run("extract", "derby", trust: trust, ["--to", folder.path + "/out"])
        #expect(extracted.status == 1, "\(extracted)")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    }

    @Test(
        "The sender's own seal passes beside others, by the code in its name, by the code given with it, or alone",
        arguments: [
            ("calderdale", ["calderdale"]), ("calderdale", ["derby", "calderdale"]),
            ("calderdale", ["E08000033=calderdale", "derby"]), ("unnamed", ["unnamed"]),
            ("unnamed", ["E08000033=unnamed", "E06000015=derby", "calderdale"]),
        ])
    func truth(file: String, trust: [String]) throws {
        let verdict = try Folder().run("verify", file, trust: trust)
        #expect(verdict.status == 0, "\(verdict)")
        #expect(verdict.output.contains("totalPassed"))
    }

    @Test("A seal that names no authority is believed alone or with its code, not beside others")
    func ambiguous() throws {
        for trust in [["unnamed", "calderdale"], ["derby", "unnamed"], ["unnamed", "unnamed"]] {
            let answer = try Folder().run("verify", "unnamed", trust: trust)
            #expect(answer.status == 64, "\(answer)")
            #expect(answer.errors.contains("trust-ambiguous") && answer.errors.contains("CODE=CERT.pem"))
        }
    }
}
