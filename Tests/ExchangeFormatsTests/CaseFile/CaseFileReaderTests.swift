import CaseTransfer
import Testing

@testable import ExchangeFormats

@Suite("Reading case.json")
struct CaseFileReaderTests {
    /// The example as a tree, to be spoilt.
    private func example() throws -> JSONTree {
        try JSONTree(parsing: CaseFileFixtures.family().caseJSON())
    }

    @Test("The example reads without a finding, and what is written again reads the same")
    func reads() throws {
        let reading = CaseFileReader.read(try CaseFileFixtures.family().caseJSON())
        let file = try #require(reading.caseFile)
        #expect(reading.findings.isEmpty)
        #expect(reading.unknownKeys.isEmpty)
        #expect(CaseFileReader.read(try CaseFileReader.write(file)) == reading)
    }

    @Test("Taking any one key away is a fault at its path, unless the key may be left out")
    func everyKey() throws {
        let tree = try example().shortened
        var faults = 0
        for path in tree.memberPaths {
            let reading = CaseFileReader.read(tree.removing(path).text)
            guard reading.caseFile == nil else { continue }
            faults += 1
            let finding = try #require(reading.findings.first)
            // Without its one key an enumeration says nothing, which is a fault of the whole of it.
            let whole = [path.text, Array(path.dropLast()).text]
            #expect(whole.contains(finding.place), "\(path.text) gave \(finding.place)")
            #expect(finding.severity == .blocking)
            #expect(!finding.remedy.isEmpty)
        }
        #expect(faults > 90)
    }

    @Test("A value of a wrong kind is a fault at its path that never quotes the file")
    func wrongValues() throws {
        let planted = "Planted-Surname 2 Planted Street"
        let tree = try example().shortened
        var faults = 0
        for path in tree.leafPaths {
            for value in [JSONTree.object([.init(name: planted, value: .string(planted))]), .string(planted), .null] {
                let reading = CaseFileReader.read(tree.replacing(path, with: value).text)
                guard reading.caseFile == nil else { continue }
                faults += 1
                let finding = try #require(reading.findings.first)
                #expect(path.text.hasPrefix(finding.place) || finding.place.hasPrefix(path.text), "\(path.text)")
                #expect(!"\(finding)".contains("Planted"), "\(path.text)")
                #expect(!finding.place.isEmpty)
            }
        }
        #expect(faults > 200)
    }

    @Test("A fault says what may stand there, in the schema's words")
    func explains() throws {
        let tree = try example()
        func finding(_ path: [JSONStep], _ value: JSONTree?) -> Finding? {
            let spoilt = value.map { tree.replacing(path, with: $0) } ?? tree.removing(path)
            return CaseFileReader.read(spoilt.text).findings.first
        }
        let child: [JSONStep] = [.member("children"), .item(1)]
        let sex = finding(child + [.member("sex")], .string("2"))
        #expect(sex?.code == "case-wrong-value")
        #expect(sex?.place == "children[1].sex")
        #expect(sex?.remedy == "Write one of F, M, U, or \"not known\".")
        let born = finding(child + [.member("dateOfBirth")], .string("31/12/2020"))
        #expect(born?.remedy == "Write a date as yyyy-mm-dd.")
        let plan = finding(child + [.member("childProtectionPlan")], nil)
        #expect(plan?.code == "case-missing")
        #expect(plan?.remedy == "Write true or false, or \"not known\". Nothing may be left out in silence.")
        #expect(plan?.message.contains("DERBY-2") == true)
        let planned = finding(child + [.member("move"), .member("movesInTwelveMonths")], .string("two"))
        #expect(planned?.remedy == "Write a whole number, or \"not known\".")
        let school = finding(child + [.member("school")], .string("some school"))
        #expect(school?.remedy.contains("an object with the one key provided") == true)
    }

    @Test("All faults are told at once: wrong kinds, dates, missing keys, and a key spelt almost right")
    func allAtOnce() throws {
        let tree = try example()
        let child: [JSONStep] = [.member("children"), .item(0)]
        let spoilt = tree.removing(child + [.member("name")])
            .adding("nme", .string("Planted-Surname"), at: child)
            .replacing([.member("children"), .item(1), .member("dateOfBirth")], with: .string("31/12/2020"))
            .replacing([.member("people"), .item(0), .member("name")], with: .number("7"))
            .replacing(
                [
                    .member("documents"), .member("plans"), .item(0), .member("attachments"), .item(0), .member("file"),
                ], with: .string("documents/../../x"))
        let findings = CaseFileReader.read(spoilt.text).findings
        #expect(
            findings.map(\.place) == [
                "children[0].name", "children[1].dateOfBirth", "people[0].name",
                "documents.plans[0].attachments[0].file",
            ])
        #expect(findings.first?.message.contains("\"nme\"") == true)
        #expect(findings.first?.remedy.contains("Rename") == true)
        #expect(findings.last?.remedy.contains("documents/plan.pdf") == true)
        #expect(!"\(findings)".contains("Planted"))
    }

    @Test("A stray key is suggested only when it is spelt almost like the missing one")
    func nearKeys() {
        #expect(NearKey.of("name", among: ["nme", "nickname"]) == "nme")
        #expect(NearKey.of("dateOfBirth", among: ["DateOfBirth", "dob"]) == "DateOfBirth")
        #expect(NearKey.of("name", among: ["Wren Sample-Brook", "title"]) == nil)
        #expect(NearKey.of("key", among: ["kez", "k"]) == "kez")
    }

    @Test("What is not JSON is told with line and column")
    func notJSON() {
        let finding = CaseFileReader.read(Array("{\n  \"formatVersion\": 1-draft\n}".utf8)).findings.first
        #expect(finding?.code == "case-not-json")
        #expect(finding?.place == "line 2, column 21")
        #expect(CaseFileReader.read([0xFF]).findings.map(\.code) == ["case-not-utf8"])
        let twice = CaseFileReader.read(Array("{\"urgent\": true, \"urgent\": false}".utf8))
        #expect(twice.findings.map(\.code) == ["case-member-twice"])
        let deep = CaseFileReader.read(Array(repeating: UInt8(ascii: "["), count: 100))
        #expect(deep.findings.map(\.code) == ["case-too-deep"])
        let large = CaseFileReader.read(Array(repeating: 0x20, count: CaseFileReader.maximumBytes + 1))
        #expect(large.findings.map(\.code) == ["case-too-large"])
    }

    @Test("A key that the format does not know is told by its path and not dropped in silence")
    func unknownKeys() throws {
        let tree = try example()
            .adding("swimmingLevel", .string("4"), at: [.member("children"), .item(0)])
            .adding("x", .object([]), at: [.member("documents"), .member("plans"), .item(0)])
            .adding("nothing", .null, at: [])
        let reading = CaseFileReader.read(tree.text)
        #expect(reading.caseFile != nil)
        #expect(reading.unknownKeys == ["children[0].swimmingLevel", "documents.plans[0].x"])
        let again = CaseFileReader.read(tree.text, again: true)
        #expect(again.caseFile == reading.caseFile && again.findings == reading.findings && again.unknownKeys.isEmpty)
    }

    @Test("A control character that a word processor left behind holds up nothing and is told")
    func controlCharacters() throws {
        let path: [JSONStep] = [.member("people"), .item(0), .member("safeContact")]
        let reading = CaseFileReader.read(try example().replacing(path, with: .string("Text\u{B}first\r\nplease")).text)
        #expect(reading.caseFile?.people[0].safeContact == "Text first\nplease")
        #expect(reading.findings.map(\.code) == ["case-characters-replaced"])
        #expect(reading.findings.map(\.place) == ["people[0].safeContact"])
        #expect(reading.findings.map(\.severity) == [.note])
    }

    @Test(
        "A file that would leave its folder is a fault at its path",
        arguments: [
            "../secrets.pdf", "/etc/passwd", "a//b.pdf", "a/../b.pdf", ".hidden", "c:\\x.pdf", "a\\b.pdf", "", "a/.",
        ])
    func traversal(name: String) throws {
        let path: [JSONStep] = [
            .member("documents"), .member("other"), .item(0), .member("attachments"), .item(0), .member("file"),
        ]
        let reading = CaseFileReader.read(try example().replacing(path, with: .string(name)).text)
        #expect(reading.caseFile == nil)
        #expect(reading.findings.first?.place == path.text)
    }

    @Test("An urgent notice needs only who, where, present risk and whom to ring")
    func urgent() throws {
        let json = CaseFileFixtures.urgentNotice
        let file = try #require(CaseFileReader.read(Array(json.utf8)).caseFile)
        #expect(file.contradictions.isEmpty)
        #expect(file.consent == nil)
        #expect(file.firstMinute.household == .notKnown)
        #expect(file.children[0].lookedAfter == .notKnown)
        #expect(file.children[0].move.impact == .notKnown)
        // The same without the word "urgent" leaves far too much unsaid.
        let calm = json.replacing("\"urgent\": true, ", with: "")
        #expect(CaseFileReader.read(Array(calm.utf8)).findings.first?.code == "case-missing")
    }
}
