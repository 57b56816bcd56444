import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import WorkingDays

@Suite("A case begun from a census return")
struct CensusTests {
    private let today = Invented.date("2026-11-22")

    private func record(_ id: String, replacing changes: [(String, String)] = []) throws -> CensusRecord {
        try CensusReturn(Array(CensusSample.xml(replacing: changes).utf8)).record(of: id, key: "c1", today: today)
    }

    private func codes(_ record: CensusRecord) -> [String: [String]] {
        Dictionary(grouping: record.findings, by: \.code).mapValues { $0.map(\.place) }
    }

    @Test("The header says whose return it is and which 31 March it describes")
    func header() throws {
        let list = try CensusReturn(Array(CensusSample.xml().utf8))
        #expect(list.authority == Invented.calderdale)
        #expect(list.referenceDate == Invented.date("2026-03-31"))
        #expect(list.findings.isEmpty)
    }

    @Test("A sound record fills child, referral, assessment and plan; the open episode counts, the closed one is named")
    func tidy() throws {
        let record = try record(CensusSample.tidy)
        let identity = record.identity
        #expect(identity.localID == "SB20417")
        #expect(identity.upn == "R83120032601A")
        #expect(identity.upnUnknown == nil)
        #expect(identity.dateOfBirth == Invented.date("2018-06-16"))
        #expect(identity.sex == .known(.female))
        #expect(identity.ethnicity == .known("MWBC"))
        #expect(identity.disabilities == .known(["HEAR", "HAND"]))
        #expect(record.referral?.datedOn == Invented.date("2025-10-06"))
        #expect(record.referral?.title.contains("source 1A") == true)
        #expect(record.referral?.title.contains("primary need N1 (Abuse or neglect)") == true)
        #expect(record.assessments.map(\.startedOn) == [.known(Invented.date("2025-10-07"))])
        #expect(record.assessments.map(\.authorisedOn) == [.known(Invented.date("2025-11-18"))])
        #expect(record.assessments.first?.findings.value?.first?.text.contains("4B Mental health") == true)
        #expect(record.plans.map(\.agreedOn) == [.known(Invented.date("2025-11-24"))])
        #expect(record.childProtectionPlan == .notKnown, "the return ends in March; the case did not")
        #expect(Set(record.findings.map(\.code)) == ["census-other-episodes", "census-not-carried"])
        #expect(record.findings.allSatisfy { $0.severity == .note })
    }

    @Test("What cannot be true is not believed, and said with its place")
    func untidy() throws {
        let record = try record(CensusSample.untidy)
        let codes = codes(record)
        let here = "Child[2]"
        #expect(codes["census-stray-text"] == ["\(here)/ChildIdentifiers[1]"])
        #expect(
            codes["upn-check-letter"]?.contains("\(here)/ChildIdentifiers/UPN") == true || codes["upn-issuer"] != nil)
        #expect(codes["census-upn-both"] == ["\(here)/ChildIdentifiers/UPNunknown"])
        #expect(codes["census-disability-none"] == ["\(here)/ChildCharacteristics/Disabilities"])
        #expect(codes["census-date-ahead"] == ["\(here)/CINdetails[1]/Assessments[1]/AssessmentActualStartDate"])
        #expect(
            codes["census-date-before-referral"] == [
                "\(here)/CINdetails[1]/Assessments[1]/AssessmentAuthorisationDate"
            ])
        #expect(
            codes["census-dates-reversed"] == ["\(here)/CINdetails[1]/Assessments[2]/AssessmentAuthorisationDate"])
        #expect(codes["census-date"] == ["\(here)/CINdetails[1]/CINPlanDates[1]/CINPlanStartDate"])
        #expect(codes["census-plan-ended"] == ["\(here)/CINdetails[1]/CINPlanDates[2]/CINPlanEndDate"])
        #expect(codes["census-no-further-action"] == ["\(here)/CINdetails[1]/ReferralNFA"])
        #expect(codes["census-protection-plan"] == ["\(here)/CINdetails[1]/ChildProtectionPlans[1]"])
        #expect(
            Set(codes["census-code"] ?? []) == [
                "\(here)/ChildIdentifiers/Sex", "\(here)/ChildCharacteristics/Ethnicity",
                "\(here)/CINdetails[1]/ReferralSource",
                "\(here)/CINdetails[1]/Assessments[1]/FactorsIdentifiedAtAssessment/AssessmentFactors[2]",
            ])
        #expect(record.identity.upn == nil && record.identity.formerUPN == nil)
        #expect(record.identity.upnUnknown == "UN3")
        #expect(record.identity.sex == .notKnown)
        #expect(record.identity.ethnicity == .notKnown)
        #expect(record.identity.disabilities == .notKnown)
        #expect(record.assessments.count == 1, "the second says nothing that could be believed")
        #expect(record.assessments.first?.startedOn == .notKnown)
        #expect(record.assessments.first?.authorisedOn == .notKnown)
        #expect(record.plans.map(\.agreedOn) == [.known(Invented.date("2026-01-24"))])
        #expect(record.childProtectionPlan == .known(true))
        #expect(record.findings.allSatisfy { !$0.message.isEmpty && !$0.remedy.isEmpty })
    }

    @Test("An unborn child has an expected date ahead of the return; a closed case is said to be closed", .rule("T-10"))
    func unborn() throws {
        let record = try record(CensusSample.unborn)
        #expect(record.identity.dateOfBirth == nil)
        #expect(record.identity.expectedDateOfBirth == Invented.date("2026-07-01"))
        #expect(record.identity.sex == .notKnown)
        let closed = record.findings.first { $0.code == "census-closed" }
        #expect(closed?.message.contains("RC5 (Transferred to services of another local authority)") == true)
    }

    @Test("Returns until 2023/24 say the gender by another list", arguments: [("1", Sex.male), ("2", .female)])
    func earlierYears(code: String, sex: Sex) throws {
        let record = try record(
            CensusSample.tidy, replacing: [("<Sex>F</Sex>", "<GenderCurrent>\(code)</GenderCurrent>")])
        #expect(record.identity.sex == .known(sex))
    }

    @Test("A date before the child can have been known of is not believed; one within a pregnancy is")
    func beforeBirth() throws {
        let early = try record(CensusSample.tidy, replacing: [("2025-10-06", "2016-01-01")])
        #expect(codes(early)["census-date-before-birth"]?.contains("Child[1]/CINdetails[2]/CINreferralDate") == true)
        #expect(early.referral?.datedOn == nil)
        let unborn = try record(CensusSample.tidy, replacing: [("2025-10-06", "2018-02-01")])
        #expect(unborn.referral?.datedOn == Invented.date("2018-02-01"))
    }

    @Test("A value that stands there twice is believed in neither form")
    func twice() throws {
        let record = try record(CensusSample.tidy, replacing: [("<Sex>F</Sex>", "<Sex>F</Sex><Sex>M</Sex>")])
        #expect(record.identity.sex == .notKnown)
        #expect(codes(record)["census-value-twice"] == ["Child[1]/ChildIdentifiers/Sex"])
    }

    @Test("A header that contradicts itself is noticed, and the dates are held against today")
    func oddHeader() throws {
        let xml = CensusSample.xml(
            lea: "999",
            replacing: [
                ("<Year>2026</Year>", "<Year>2025</Year>"),
                ("<ReferenceDate>2026-03-31", "<ReferenceDate>2026-04-01"),
            ])
        let list = try CensusReturn(Array(xml.utf8))
        #expect(Set(list.findings.map(\.code)) == ["census-reference-date", "census-year", "census-authority"])
        #expect(list.authority == nil && list.referenceDate == nil)
    }

    static let refused: [(String, CensusFault.Code)] = [
        ("", .unreadable), ("<Message>", .unreadable), ("<Message/>", .notAReturn),
        ("<!DOCTYPE Message [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Message>&x;</Message>", .unreadable),
        (CensusSample.xml(replacing: [("<Collection>CIN", "<Collection>CLA")]), .notAReturn),
        (CensusSample.xml(replacing: [("<Message>", "<Message xmlns=\"urn:other\">")]), .notAReturn),
    ]

    @Test("What is no return, or hostile, is refused with a code", arguments: refused)
    func refuses(xml: String, code: CensusFault.Code) {
        let fault = #expect(throws: CensusFault.self) { try CensusReturn(Array(xml.utf8)) }
        #expect(fault?.code == code)
        #expect(fault?.message.isEmpty == false && fault?.remedy.isEmpty == false)
    }

    @Test("A child who is not there, or there twice, is no child to begin a case with")
    func noOneChild() throws {
        for (id, code) in [
            ("NOBODY", CensusFault.Code.childUnknown), ("sb20417", .childUnknown), (CensusSample.twice, .childTwice),
        ] {
            let fault = #expect(throws: CensusFault.self) { try record(id) }
            #expect(fault?.code == code)
        }
    }

    @Test("The case file says what the return says, not known for the rest, and reads back")
    func caseFile() throws {
        let file = CaseFile(
            try record(CensusSample.tidy), name: "Wren Sample-Brook", sender: Invented.calderdale,
            recipient: Invented.derby, resident: Invented.date("2026-11-05"), exportedOn: today)
        #expect(file.contradictions.isEmpty)
        #expect(file.children.first?.move.residence.certainty == .provisional)
        #expect(file.consent?.answers.isEmpty == true)
        #expect(file.consent?.lawfulBasis.code.isEmpty == true, "a return settles no lawful basis")
        let reading = CaseFileReader.read(try CaseFileReader.write(file))
        #expect(reading.caseFile == file)
        #expect(reading.findings.isEmpty && reading.unknownKeys.isEmpty)
    }
}
