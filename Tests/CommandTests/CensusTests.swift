import Foundation
import Testing

@Suite("prepare --census")
struct CensusCommandTests {
    private static let census = """
        <Message>
          <Header>
            <CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>
            <Source><LEA>381</LEA></Source>
          </Header>
          <Children>
            <Child>
              <ChildIdentifiers><LAchildID>TIDY1</LAchildID><PersonBirthDate>2018-06-16</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
              <CINdetails><CINreferralDate>2025-10-06</CINreferralDate></CINdetails>
            </Child>
            <Child>
              <ChildIdentifiers><LAchildID>UNTIDY1</LAchildID>PersonBirthDate<PersonBirthDate>2015-03-27</PersonBirthDate></ChildIdentifiers>
              <CINdetails><CINreferralDate>2028-04-28</CINreferralDate></CINdetails>
            </Child>
            <Child><ChildIdentifiers><LAchildID>TWICE1</LAchildID></ChildIdentifiers></Child>
            <Child><ChildIdentifiers><LAchildID>TWICE1</LAchildID></ChildIdentifiers></Child>
          </Children>
        </Message>
        """

    @Test("A return and a child begin a case folder; what was not believed is said, and nothing is prepared")
    func begins() async throws {
        let sender = try await Authority("E08000033", in: Place(), serving: false)
        try await sender.leaveAdministration()
        let file = sender.place.path("return.xml")
        try Data(Self.census.utf8).write(to: URL(fileURLWithPath: file))
        let folder = sender.place.path("begun")
        let options = ["--census", file, "--resident", Today.london(days: -10), "--to", "E06000015"]
        let answer = try await sender.run(
            ["prepare", folder, "--child", "UNTIDY1"] + options, as: Authority.worker)
        #expect(answer.exit == 0, "\(answer)")
        #expect(answer.out.contains("nothing is prepared yet"))
        #expect(answer.out.contains("Child[2]/ChildIdentifiers[1]: Text stands between the elements"))
        #expect(answer.out.contains("(census-date-ahead)"))
        #expect(answer.out.contains("STOP children[0].name"))
        #expect(!answer.out.contains("2028-04-28"), "what the return says is not quoted")

        let json = try await sender.done(
            ["prepare", folder + "2", "--child", "TIDY1", "--name", "Wren Sample-Brook"] + options,
            as: Authority.worker)
        #expect(json["prepared"] == false)
        #expect(json["census"].items.allSatisfy { $0["severity"] == "note" })
        #expect(try await sender.done(["list"], as: Authority.worker)["transfers"].items.isEmpty)
    }

    @Test("What is missing or mistaken on the command line is said before anything is written")
    func refusals() async throws {
        let sender = try await Authority("E08000033", in: Place(), serving: false)
        try await sender.leaveAdministration()
        let file = sender.place.path("return.xml")
        try Data(Self.census.utf8).write(to: URL(fileURLWithPath: file))
        let folder = sender.place.path("begun")
        for (options, exit, code) in [
            (["--child", "X"], 64, "census-missing"), (["--census", file, "--child", "X"], 64, "census-incomplete"),
            (
                ["--census", file + ".not", "--child", "X", "--resident", "2026-01-05", "--to", "E06000015"], 66,
                "file-unreadable"
            ),
            (
                ["--census", file, "--child", "X", "--resident", "2026-01-05", "--to", "E06000015"], 65,
                "census-child-unknown"
            ),
            (
                ["--census", file, "--child", "TWICE1", "--resident", "2026-01-05", "--to", "E06000015"], 65,
                "census-child-twice"
            ),
        ] as [([String], Int32, String)] {
            let answer = try await sender.run(["prepare", folder, "--json"] + options, as: Authority.worker)
            #expect(answer.exit == exit, "\(answer)")
            #expect(try answer.failure["code"].string == code)
        }
        #expect(!FileManager.default.fileExists(atPath: folder))
    }
}
