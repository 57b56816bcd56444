import CaseTransfer
import Foundation
import Testing
import WorkingDays

@testable import ExchangeFormats

@Suite("The example family")
struct ExampleFamilyTests {
    private static let calendar = WorkingDayCalendar.englandAndWales

    private func caseFile(_ family: ExampleFamily) throws -> CaseFile {
        try JSONDecoder().decode(CaseFile.self, from: Data(family.caseJSON()))
    }

    @Test("On every day of three years what it says to have happened has, and what is due is not over")
    func everyDay() throws {
        let first = try CaseFileFixtures.date("2025-01-01")
        for offset in 0..<(3 * 365) {
            let movedOn = first.adding(days: offset)
            let family = try CaseFileFixtures.family(movedOn: movedOn.description)
            let file = try caseFile(family)
            let today = Self.calendar.count(12, from: movedOn).due
            #expect(file.contradictions.isEmpty)
            #expect(file.children.allSatisfy { $0.move.residence.date == movedOn })
            for (what, day) in ExampleDates.happened(in: file) { #expect(day <= file.exportedOn, "\(movedOn) \(what)") }
            #expect(file.exportedOn <= today)
            for (what, day) in ExampleDates.due(in: file) { #expect(day > today, "\(movedOn) \(what)") }
            for (what, day) in ExampleDates.onWorkingDays(in: file) {
                #expect(Self.calendar.isWorkingDay(day), "\(movedOn) \(what)")
            }
            #expect(file.children.map(\.isUnborn) == [false, false, true])
        }
    }

    @Test(
        "No place of the template is left unfilled, on working days and others",
        arguments: [
            "2026-11-05", "2026-12-25", "2027-01-02", "2026-04-03", "2028-02-29",
        ])
    func filled(movedOn: String) throws {
        for newAddress in [ExampleFamily.NewAddress.open, .confidential] {
            let family = try CaseFileFixtures.family(movedOn: movedOn, newAddress: newAddress)
            let json = String(decoding: try family.caseJSON(), as: UTF8.self)
            #expect(!json.contains("{{"))
            let reading = CaseFileReader.read(Array(json.utf8))
            #expect(reading.caseFile == (try family.caseFile()))
            #expect(reading.unknownKeys.isEmpty && reading.findings.isEmpty)
            #expect(reading.caseFile?.contradictions == [])
        }
    }

    @Test("It goes the other way, and any other two authorities can be named")
    func otherWay() throws {
        let family = ExampleFamily(
            movedOn: try CaseFileFixtures.date("2026-11-05"), from: try CaseFileFixtures.code("E06000015"),
            to: try CaseFileFixtures.code("E08000033"))
        let file = try family.caseFile()
        #expect(file.sendingAuthority == "E06000015")
        #expect(file.receivingAuthority == "E08000033")
        #expect(file.documents.assessments[0].title == "Single Assessment")
        let others = ExampleFamily(
            movedOn: try CaseFileFixtures.date("2026-11-05"), from: try CaseFileFixtures.code("E09000007"),
            to: try CaseFileFixtures.code("E10000029"))
        #expect(String(decoding: try others.caseJSON(), as: UTF8.self).contains("Suffolk"))
        for file in [file, try others.caseFile()] {
            let wren = file.children[0]
            #expect(wren.upn.flatMap(UniquePupilNumber.init)?.isTemporary == true)
            #expect(wren.formerUPN.flatMap(UniquePupilNumber.init)?.isTemporary == false)
            #expect(file.children.compactMap(\.nhsNumber).allSatisfy { NHSNumber($0) != nil })
            #expect(file.confidentialAddresses.isEmpty)
        }
    }

    @Test(
        "The day of a move so many working days ago is found again by counting",
        arguments: [
            "2026-11-21", "2026-11-23", "2027-01-04", "2026-04-07",
        ])
    func workingDaysAgo(today: String) throws {
        let today = try CaseFileFixtures.date(today)
        let moved = ExampleFamily.moved(workingDaysAgo: 12, today: today)
        #expect(Self.calendar.workingDays(after: moved, through: today) == 12)
        #expect(Self.calendar.count(12, from: moved).due <= today)
    }

    @Test("It is written out with every file that the case names, and their paths stay in the folder")
    func writing() throws {
        let folder = try CaseFileFixtures.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let family = try CaseFileFixtures.family()
        try family.write(to: folder.path)
        let read = CaseFileReader.read(Array(try Data(contentsOf: folder.appendingPathComponent("case.json"))))
        let file = try #require(read.caseFile)
        #expect(file.attachments.count == 5)
        for attachment in file.attachments {
            let bytes = try Data(contentsOf: folder.appendingPathComponent(attachment.file.text))
            #expect(bytes.starts(with: Data("%PDF-1.4".utf8)))
        }
        #expect(throws: ExampleFault.self) { try family.write(to: "/proc/nowhere") }
    }

    @Test("docs/examples shows it as it is written out today; render it again if not (docs/examples/README.md)")
    func committed() throws {
        for (path, bytes) in try CaseFileFixtures.family(movedOn: "2026-11-05").files() {
            let file = CaseFileFixtures.repository.appendingPathComponent("docs/examples/sample-brook/\(path)")
            #expect(try Data(contentsOf: file) == Data(bytes), "\(path)")
        }
    }

    @Test(
        "A template with an unknown place is a fault",
        arguments: [
            "{{moved-}}", "{{moved+3weeks}}", "{{moved-3wd}}", "{{to.mayor}}", "{{nobody.name}}", "{{}}",
        ])
    func faultyTemplate(text: String) throws {
        let template = ExampleTemplate(
            movedOn: try CaseFileFixtures.date("2026-11-05"),
            from: ExampleAuthority(try CaseFileFixtures.code("E06000015")),
            to: ExampleAuthority(try CaseFileFixtures.code("E08000033")))
        #expect(throws: ExampleFault(.template)) { try template.render(text) }
    }

    @Test(
        "Offsets count days, years and working days, and reach a working day on the side they came from",
        arguments: [
            ("moved", "2026-12-24"), ("moved-30", "2026-11-24"), ("moved+1wd", "2026-12-29"),
            ("moved-1y-1", "2025-12-23"),
            ("moved+1", "2026-12-25"), ("moved+1 workday", "2026-12-29"), ("moved-4 workday", "2026-12-18"),
            ("moved-6 workday", "2026-12-18"), ("moved+10wd", "2027-01-12"),
        ])
    func offsets(place: String, date: String) throws {
        let template = ExampleTemplate(
            movedOn: try CaseFileFixtures.date("2026-12-24"),
            from: ExampleAuthority(try CaseFileFixtures.code("E06000015")),
            to: ExampleAuthority(try CaseFileFixtures.code("E08000033")))
        #expect(try template.render("{\"on\": \"{{\(place)}}\"}") == "{\"on\": \"\(date)\"}")
        let day = try CaseFileFixtures.date(date)
        #expect(try template.render("On {{\(place)}}.").hasPrefix("On \(day.day) "))
    }
}

/// The dates of a case, by what they say.
enum ExampleDates {
    typealias Dated = (what: String, day: CivilDate)

    /// What the case says to have happened.
    static func happened(in file: CaseFile) -> [Dated] {
        let seen = file.children.compactMap { child -> CivilDate? in
            if case .known(.seen(let day, _)) = child.lastSeen { day } else { nil }
        }
        let services = file.children.flatMap { [$0.school, $0.gp, $0.healthVisitor] }.compactMap { provision in
            if case .known(.provided(let service)) = provision { service.since } else { nil }
        }
        let documents = file.documents
        return services.map { ("service", $0) } + seen.map { ("seen", $0) }
            + file.children.compactMap(\.dateOfBirth).map { ("born", $0) }
            + file.people.compactMap(\.dateOfBirth).map { ("born", $0) }
            + (file.consent?.answers.compactMap(\.on) ?? []).map { ("answer", $0) }
            + [file.consent?.lawfulBasis.on].compactMap { $0 }.map { ("basis", $0) }
            + documents.other.compactMap(\.datedOn).map { ("other", $0) } + worked(in: documents)
    }

    /// Meetings, visits and signatures, which happen on working days.
    static func onWorkingDays(in file: CaseFile) -> [Dated] {
        worked(in: file.documents) + due(in: file).filter { $0.what != "birth" }
            + happened(in: file).filter { $0.what == "seen" || $0.what == "answer" || $0.what == "basis" }
            + [("export", file.exportedOn)]
    }

    private static func worked(in documents: CaseDocuments) -> [Dated] {
        documents.assessments.flatMap { [$0.startedOn.value, $0.completedOn.value, $0.authorisedOn.value] }
            .compactMap { $0 }.map { ("assessment", $0) }
            + documents.plans.compactMap(\.agreedOn.value).map { ("plan", $0) }
            + documents.minutes.compactMap(\.heldOn.value).map { ("minutes", $0) }
            + documents.summaries.flatMap { [$0.writtenOn.value, $0.authorisedOn.value] }.compactMap { $0 }
            .map { ("summary", $0) }
    }

    /// What the case says to be due.
    static func due(in file: CaseFile) -> [Dated] {
        let actions = file.documents.plans.flatMap { ($0.outcomes.value ?? []).flatMap(\.actions) }
        let visit = [file.firstMinute.nextVisit.value?.due].compactMap { $0 }.map { Dated("visit", $0) }
        let review = [file.firstMinute.nextReview.value?.due].compactMap { $0 }.map { Dated("review", $0) }
        return visit + review + actions.compactMap(\.by.value).map { ("action", $0) }
            + file.documents.plans.flatMap { ($0.reviewPoints.value ?? []).map(\.on) }.map { ("review point", $0) }
            + file.documents.summaries.flatMap { ($0.outstanding.value ?? []).compactMap(\.due.value) }
            .map { ("task", $0) }
            + file.documents.missing.compactMap(\.by).map { ("to follow", $0) }
            + file.children.compactMap(\.expectedDateOfBirth).map { ("birth", $0) }
    }
}
