import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("Readiness: the report as a whole")
struct ReadinessTests {
    private static var badCase: (file: CaseFile, facts: ReadinessFacts) {
        var (file, facts) = (ReadinessSample.caseFile, ReadinessSample.facts)
        var others: [CaseChild] = []
        for number in 3...12 {
            var child = ReadinessSample.born
            child.key = "c\(number)"
            child.upn = "B207000016049"
            others.append(child)
        }
        file.children += others
        file.children[0].childProtectionPlan = .known(true)
        file.firstMinute.language = .notKnown
        facts.files = [:]
        return (file, facts)
    }

    @Test("Blocking findings come first, then warnings, then notes, each as a reader counts places")
    func order() {
        let (file, facts) = Self.badCase
        let findings = Readiness.check(file, facts: facts)
        #expect(findings.map(\.severity) == findings.map(\.severity).sorted(by: >))
        #expect(findings.first?.place == "children[0].childProtectionPlan")
        let places = findings.filter { $0.code == "upn-check-letter" }.map(\.place)
        #expect(places == (2...11).map { "children[\($0)].upn" })
    }

    @Test("The same file and facts give the same findings")
    func pure() {
        let (file, facts) = Self.badCase
        #expect(Readiness.check(file, facts: facts) == Readiness.check(file, facts: facts))
    }

    @Test("An urgent notice is asked only who, where, present risk and whom to ring")
    func urgent() {
        let notAsked = ReadinessCensusTests.firing.filter { scenario in
            let (file, facts) = scenario.prepared
            var urgent = file
            urgent.urgent = true
            return !Readiness.check(urgent, facts: facts).contains { $0.code == scenario.code }
        }
        let asked = Set(Readiness.codes.keys).subtracting(notAsked.map(\.code))
        #expect(
            asked.sorted() == [
                "address-confidential", "address-confidential-not-given", "address-in-other-authority",
                "address-missing", "address-not-protected",
                "attachment-empty", "attachment-hostile-path", "attachment-missing", "attachment-unreadable",
                "child-looked-after", "child-on-protection-plan", "child-without-birth-date", "child-without-name",
                "key-not-read", "nobody-to-ring", "recipient-differs", "recipient-not-peer", "recipient-other-nation",
                "recipient-ourselves", "recipient-retired", "recipient-unknown", "residence-confirmed-too-early",
                "residence-in-future", "residence-not-said", "residence-provisional", "urgent-risk-not-said",
            ])
    }

    @Test("A bare urgent notice that says who, where, what risk and whom to ring has no warning")
    func bareUrgentNotice() {
        var file = ReadinessSample.caseFile
        file.urgent = true
        file.documents = CaseDocuments()
        file.people = []
        for index in file.children.indices {
            file.children[index].localId = .notKnown
            file.children[index].upn = nil
            file.children[index].nhsNumber = nil
            file.children[index].school = .notKnown
        }
        #expect(Readiness.check(file, facts: ReadinessSample.facts) == [])
    }

    @Test("A retired recipient is told its successors by code and name", .rule("T-13"))
    func successors() throws {
        func remedy(_ code: String) throws -> String {
            try #require(ReadinessScenario.silent("", when: "", to: code) { _, _ in }.findings.first).remedy
        }
        #expect(try remedy("E08000016") == "Send to E08000038 (Barnsley).")
        #expect(
            try remedy("E10000006")
                == "Send to E06000063 (Cumberland) or E06000064 (Westmorland and Furness), whichever the family lives in."
        )
    }

    @Test("An ill-formed UPN is answered with the failed check and the rule of temporary ones", .rule("T-12"))
    func upn() throws {
        let scenario = ReadinessScenario.silent("", when: "") { file, _ in file.children[0].upn = "B207000016049" }
        let finding = try #require(scenario.findings.first)
        #expect(finding.message == "The UPN's first letter does not fit the rest; with these digits it would be P.")
        #expect(finding.remedy.contains("A temporary UPN ends in a letter"))
    }

    @Test("A file that cannot be used is called by its place as people count, and never by its name")
    func unusableFile() throws {
        let unseen = ReadinessSample.path("documents/wren-unseen.pdf")
        let scenario = ReadinessScenario.silent("", when: "") { file, _ in
            file.documents.other = [
                OtherDocument(title: "School report", children: [], attachments: [Attachment(file: unseen)])
            ]
        }
        let finding = try #require(scenario.findings.first { $0.code == "attachment-missing" })
        #expect(finding.message == "Other document 1, file 1: there is no such file.")
        #expect(finding.place == "documents.other[0].attachments[0].file")
    }

    @Test("A missing document says for whom, and Suffolk is asked for its form", .rule("T-7", "SUF-9"))
    func missingForOne() throws {
        let scenario = ReadinessScenario.silent("", when: "", from: Code.suffolk) { file, _ in
            file.documents.minutes[0].children = ["c1"]
        }
        let finding = try #require(scenario.findings.first)
        #expect(finding.message.hasSuffix("It is missing for child 2."))
        #expect(finding.remedy.contains("CF6"))
    }

    @Test("What a pack goes without is said with its child, the reason and the rule", .rule("CAL-36"))
    func absentForWhom() throws {
        func message(children: [String]) throws -> Finding {
            var file = ReadinessSample.caseFile
            file.documents.missing = [
                MissingDocument(kind: .assessment, children: children, reason: .notYetWrittenUp)
            ]
            return try #require(
                Readiness.check(file, facts: ReadinessSample.facts).first { $0.code == "document-absent" })
        }
        let second = ReadinessSample.caseFile.children[1].key
        let one = try message(children: [second])
        #expect(
            one.message
                == "The pack goes without the social work assessment of child 2: it is not written up yet.")
        #expect(one.rule == "CAL-36")
        #expect(try message(children: []).message.contains("assessment of every child:"))
    }
}

@Suite("Sending past warnings")
struct SentPastTests {
    private func finding(_ code: String, _ severity: Finding.Severity) -> Finding {
        Finding(code: code, severity: severity, place: "children", message: "M.", remedy: "R.")
    }

    @Test("Warnings need the sentence; notes do not, and nothing sends past what blocks")
    func needsSentence() {
        #expect(SentPast.needsSentence([finding("a", .note), finding("b", .warning)]))
        #expect(!SentPast.needsSentence([finding("a", .note)]))
        #expect(!SentPast.needsSentence([finding("a", .blocking)]))
        #expect(!SentPast.needsSentence([]))
    }

    @Test("The journal gets each warning's code once, in order")
    func codes() {
        let findings = [
            finding("b", .warning), finding("a", .warning), finding("b", .warning), finding("c", .note),
            finding("d", .blocking),
        ]
        #expect(SentPast.codes(in: findings) == ["a", "b"])
    }
}
