import Foundation
import Testing

@Suite("prepare: what stops a case and what one sentence sends past")
struct ReadinessTests {
    /// One change to the sample case, and the finding it must lead to.
    struct Change: Sendable {
        let code: String
        let rule: String?
        let change: @Sendable (inout JSON) -> Void

        init(_ code: String, _ rule: String? = nil, _ change: @escaping @Sendable (inout JSON) -> Void) {
            self.code = code
            self.rule = rule
            self.change = change
        }
    }

    static let stopping = [
        Change("child-without-name") { $0["children"][0]["name"] = "" },
        Change("child-without-birth-date") { $0["children"][0].remove("dateOfBirth") },
        Change("child-on-protection-plan", "DERBY-2") { $0["children"][1]["childProtectionPlan"] = true },
        Change("child-looked-after", "HAV-2") { $0["children"][0]["lookedAfter"] = true },
        Change("recipient-retired", "T-13") { $0["receivingAuthority"] = "E08000016" },
        Change("recipient-other-nation", "T-17") { $0["receivingAuthority"] = "W06000015" },
        Change("recipient-unknown") { $0["receivingAuthority"] = "E06999999" },
        Change("recipient-ourselves", "T-17") { $0["receivingAuthority"] = "E08000033" },
        Change("consent-refused", "CAL-39") { $0["consent"]["answers"][0]["answer"] = "refused" },
        Change("attachment-missing") { $0["documents"]["plans"][0]["attachments"][0]["file"] = "documents/none.pdf" },
    ]

    static let warning = [
        Change("upn-length") { $0["children"][0]["upn"] = "A12345" },
        Change("nhs-number-check-digit") { $0["children"][0]["nhsNumber"] = "9994120736" },
        Change("authority-code-retired", "T-13") { $0["children"][0]["move"]["previousAuthority"] = "E06000028" },
    ]

    @Test("What stops a case creates nothing: no draft, no entry in the journal")
    func stops() async throws {
        let place = try Place()
        let one = try await Authority("E08000033", in: place, serving: false)
        try await one.leaveAdministration()
        let before = try await one.done(["journal", "verify"])
        for item in Self.stopping {
            let folder = try await place.exampleCase(item.code, change: item.change)
            let answer = try await one.run(["prepare", folder, "--because", "Go on.", "--json"], as: Authority.worker)
            #expect(answer.exit == 1, "\(item.code): \(answer)")
            let report = try answer.object
            #expect(report["prepared"] == false)
            let finding = report["findings"].items.first { $0["severity"] == "blocking" }
            #expect(finding?["code"] == .text(item.code), "\(answer)")
            if let rule = item.rule { #expect(finding?["rule"] == .text(rule), "\(item.code)") }
            for key in ["place", "message", "remedy"] {
                #expect(finding?[key].string?.isEmpty == false, "\(item.code) has no \(key)")
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: one.home + "/drafts").isEmpty)
        #expect(try await one.done(["journal", "verify"]) == before)
        #expect(try await one.done(["list"], as: Authority.worker)["transfers"] == [])
    }

    @Test("A warning waits for one recorded sentence; --check creates nothing whatever it finds")
    func warns() async throws {
        let place = try Place()
        let one = try await Authority("E08000033", in: place, serving: false)
        try await one.leaveAdministration()
        let folder = try await place.exampleCase("case") { json in for item in Self.warning { item.change(&json) } }
        for options in [[], ["--check"], ["--because", "  "]] {
            let answer = try await one.run(["prepare", folder, "--json"] + options, as: Authority.worker)
            #expect(answer.exit == 1, "\(answer)")
            let findings = try answer.object["findings"].items
            for item in Self.warning {
                let finding = findings.first { $0["code"] == .text(item.code) }
                #expect(finding?["severity"] == "warning", "\(item.code) is not among \(findings.map(\.["code"]))")
                if let rule = item.rule { #expect(finding?["rule"] == .text(rule)) }
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: one.home + "/drafts").isEmpty)
        }
        let sentence = "The school will correct the number; nothing waits for it."
        let prepared = try await one.done(["prepare", folder, "--because", sentence], as: Authority.worker)
        #expect(prepared["prepared"] == true)
        let id = try #require(prepared["transfer"].string)
        let journal = try await one.done(["journal", "show", "--transfer", id], as: Authority.manager)["entries"].items
        #expect(journal.contains { $0["reason"] == .text(sentence) })
    }
}
