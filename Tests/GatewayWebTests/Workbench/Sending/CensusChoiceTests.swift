import CaseTransfer
import Foundation
import GatewayTesting
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import WorkingDays

@testable import GatewayService
@testable import GatewayWeb

@Suite("Children are chosen from a census return, of which nothing is kept")
struct CensusChoiceTests {
    private static let xml = Array(CensusSample.xml().utf8)

    private static func upload(_ form: FormFilling, _ typed: String, _ bytes: [UInt8]? = nil) async throws
        -> TestResponse
    {
        try await form.upload(
            "children", [("child", "c1"), ("c1-name", "Fern Tumblewick"), ("census-id", typed)],
            files: [("census-file", "CIN 2026.xml", bytes ?? xml)])
    }

    /// The list that a page shows.
    private static func token(_ page: TestResponse) throws -> String {
        let found = try #require(page.text.firstMatch(of: /name="census-list" value="([^"]*)"/))
        return String(found.1)
    }

    private static func tick(_ numbers: [Int], of token: String, in form: FormFilling) async throws -> TestResponse {
        try await form.save(
            "children",
            [("child", "c1"), ("c1-name", "Fern Tumblewick"), ("census-list", token)]
                + numbers.map { ("census-child", "\($0)") })
    }

    private static func typed(_ form: FormFilling) throws -> [String] {
        try form.office.gateway.caseForm(form.id, by: form.office.acting(form.role)).sections["children"].map {
            $0.filter { $0.name.hasSuffix("-local") }.map(\.value)
        } ?? []
    }

    @Test(
        "They are listed by identifier, sex and age; those who are ticked are filled in, with what is not believed of each"
    )
    func chosen() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        let list = try await Self.upload(form, "")
        #expect(list.status == .ok)
        for needed in ["SB20417: girl, 8 years", "UNTIDY1: ", "UNBORN1: not born yet", "Whom is the case about?"] {
            #expect(list.text.contains(needed), "\(needed)")
        }
        #expect(!list.text.contains("TWICE1"), "nobody can tell which of the two it is")
        #expect(list.text.firstMatch(of: /name="census-child"[^>]* checked/) == nil, "nobody is chosen beforehand")
        for date in ["16 June 2018", "2018-06-16", "value=\"2018\""] {
            #expect(!list.text.contains(date), "a date of birth is said of those alone who are chosen")
        }
        #expect(
            list.text.contains("By the return a Child Protection Plan is open"), "what is said of each stands with them"
        )
        #expect(try Self.typed(form) == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: sender.layout.incoming).isEmpty)
        #expect(try sender.gateway.caseForm(form.id, by: sender.acting(.practitioner)).files.isEmpty)

        let token = try Self.token(list)
        let filled = try await Self.tick([1, 3], of: token, in: form)
        #expect(filled.status == .ok)
        for needed in [
            "value=\"SB20417\"", "value=\"UNBORN1\"", "name=\"c2-dob-year\" value=\"2018\"",
            "value=\"Fern Tumblewick\"",
            "UNBORN1: By the return the case was closed",
        ] { #expect(filled.text.contains(needed), "\(needed)") }
        #expect(!filled.text.contains("UNTIDY1"))
        // Of several nobody can say which of them is the child whose name was typed.
        #expect(!filled.text.contains("name=\"c1-dob-year\" value=\"2018\""))
        #expect(try Self.typed(form) == ["SB20417", "UNBORN1"])
        // Chosen, they are typed; the list is needed no more, and the same child is not filled in twice.
        let again = try await Self.tick([2], of: token, in: form)
        #expect(again.status == .unprocessableContent)
        #expect(again.text.contains("not kept any longer") && again.text.contains("href=\"#census-file\""))
    }

    @Test("A list is for one person and one form, and waits for a quarter of an hour")
    func waits() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        let token = try Self.token(try await Self.upload(form, ""))
        let manager = try FormFilling(sender, as: .teamManager, at: "\(form.path)/children")
        let other = try await FormFilling(sender)
        for stranger in [manager, other] {
            #expect(try await Self.tick([1], of: token, in: stranger).status == .unprocessableContent)
        }
        sender.clock.advance(seconds: CensusOffers.patience + 1)
        #expect(try await Self.tick([1], of: token, in: form).status == .unprocessableContent)
        #expect(try Self.typed(form) == [])
    }

    @Test("Dates of birth list those who have them, identifiers fill in without a list, and too many are not listed")
    func narrowed() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        let born = try await Self.upload(form, "16 6 2018")
        #expect(born.text.contains("SB20417: girl") && !born.text.contains("UNTIDY1: "))
        let nobody = try await Self.upload(form, "1 1 1999")
        #expect(nobody.status == .unprocessableContent && nobody.text.contains("href=\"#census-id\""))
        let more = (1...Gateway.mostCensusChildren).map {
            "<Child><ChildIdentifiers><LAchildID>M\($0)</LAchildID></ChildIdentifiers></Child>"
        }.joined()
        let large = Array(CensusSample.xml(replacing: [("</Children>", more + "</Children>")]).utf8)
        let many = try await Self.upload(form, "", large)
        #expect(many.status == .unprocessableContent && many.text.contains("too many to look through"))
        #expect(try await Self.upload(form, "16.06.2018", large).text.contains("SB20417: girl"))
        let named = try await Self.upload(form, "\(CensusSample.tidy), \(CensusSample.unborn)", large)
        #expect(named.status == .ok && !named.text.contains("census-list"))
        #expect(try Self.typed(form) == ["SB20417", "UNBORN1"])
        _ = try await form.upload(
            "children", [("child", "c1"), ("c1-local", CensusSample.tidy), ("census-id", CensusSample.tidy)],
            files: [("census-file", "CIN 2026.xml", Self.xml)])
        #expect(try Self.typed(form) == ["SB20417"], "the same child stays one child")
    }

    @Test("What is typed is taken for dates of birth where it is dates, and for identifiers where it is not")
    func wish() throws {
        let day = try #require(CivilDate(year: 2018, month: 3, day: 14))
        for typed in ["14 3 2018", "14/03/2018", "14.3.2018", "2018-03-14", " 14-3-2018 ,"] {
            #expect(CensusWish(typed).days == [day], "\(typed)")
            #expect(CensusWish(typed).ids == [])
        }
        let mixed = CensusWish("SB20417, 14 3 2018\nSB-1/2, SB20417")
        #expect(mixed.ids == ["SB20417", "SB-1/2"] && mixed.days == [day] && !mixed.namesAll)
        #expect(!CensusWish(" , ").namesAll && CensusWish("SB20417").namesAll)
        #expect(CensusWish("31 2 2018").ids == ["31 2 2018"])
    }
}
