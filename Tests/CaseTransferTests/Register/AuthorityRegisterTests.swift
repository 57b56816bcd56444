import CaseTransfer
import Testing
import WorkingDays

@Suite("The register of authorities")
struct AuthorityRegisterTests {
    private let register = AuthorityRegister.england

    private func code(_ text: String) throws -> AuthorityCode {
        try #require(AuthorityCode(text))
    }

    @Test("It holds the 153 English authorities, each code once, and the other nations' 65")
    func counts() {
        #expect(register.authorities.count == 153)
        #expect(Set(register.authorities.map(\.code)).count == 153)
        #expect(Set(register.authorities.map(\.dfeCode)).count == 153)
        let kinds = Dictionary(grouping: register.authorities) { $0.code.text.prefix(3) }.mapValues(\.count)
        #expect(kinds == ["E06": 63, "E08": 36, "E09": 33, "E10": 21])
        let nations = Dictionary(grouping: register.otherNations, by: \.nation).mapValues(\.count)
        #expect(nations == ["Wales": 22, "Scotland": 32, "Northern Ireland": 11])
        #expect(register.retired.count == 12)
    }

    @Test("Every authority has its names and region and keeps the holidays of England and Wales")
    func everyAuthorityIsComplete() {
        for authority in register.authorities {
            #expect(!authority.name.isEmpty && !authority.officialName.isEmpty && !authority.region.isEmpty)
            #expect(authority.division == .englandAndWales)
        }
    }

    @Test("Derby is found by its code and by its number at the Department for Education")
    func findsDerby() throws {
        let derby = try #require(register.authority(code("E06000015")))
        #expect(derby.name == "Derby" && derby.officialName == "Derby City Council")
        #expect(derby.region == "East Midlands" && derby.dfeCode.text == "831" && derby.announcedEnd == nil)
        #expect(register.authority(dfeCode: derby.dfeCode) == derby)
        #expect(register.retired(derby.code) == nil)
    }

    @Test("City of London and the Isles of Scilly are authorities, and names with commas are whole")
    func unusualAuthorities() throws {
        #expect(register.authority(dfeCode: try #require(DfECode("201")))?.name == "City of London")
        #expect(register.authority(dfeCode: try #require(DfECode("420")))?.name == "Isles of Scilly")
        #expect(register.authority(try code("E06000023"))?.name == "Bristol, City of")
    }

    @Test("T-13: Barnsley and Sheffield have new codes, and the old ones lead to them")
    func newCodes() throws {
        for (old, new, name) in [
            ("E08000016", "E08000038", "Barnsley"), ("E08000019", "E08000039", "Sheffield"),
        ] {
            #expect(register.authority(try code(old)) == nil)
            let retired = try #require(register.retired(code(old)))
            #expect(retired.successors == [try code(new)])
            let today = try #require(register.authority(code(new)))
            #expect(today.name == name && today.dfeCode == retired.dfeCode)
        }
    }

    @Test("T-13: an abolished county names both its successors and the day they began")
    func abolishedCounty() throws {
        let cumbria = try #require(register.retired(code("E10000006")))
        #expect(cumbria.name == "Cumbria" && cumbria.replacedOn == CivilDate("2023-04-01"))
        #expect(
            cumbria.successors.compactMap { register.authority($0)?.name } == ["Cumberland", "Westmorland and Furness"])
    }

    @Test("Every successor is an authority of today, and no retired code is")
    func successorsExist() {
        for retired in register.retired {
            #expect(!retired.successors.isEmpty && retired.successors.allSatisfy { register.authority($0) != nil })
            #expect(register.authority(retired.code) == nil)
        }
    }

    @Test("T-13: Surrey is an authority today, and its announced end is on file")
    func surreyEndsIn2027() throws {
        let surrey = try #require(register.authority(code("E10000030")))
        #expect(surrey.announcedEnd?.on == CivilDate("2027-04-01"))
        #expect(surrey.announcedEnd?.successorNames == ["East Surrey", "West Surrey"])
        #expect(register.authorities.filter { $0.announcedEnd != nil } == [surrey])
    }

    @Test("T-17: authorities of the other nations are recognised, and are not authorities here")
    func otherNations() {
        #expect(register.otherNation("W06000015")?.name == "Cardiff")
        #expect(register.otherNation("S12000036")?.division == .scotland)
        #expect(register.otherNation("N09000002")?.name == "Armagh City, Banbridge and Craigavon")
        #expect(register.otherNation("E06000015") == nil)
    }

    @Test(
        "Search finds names by beginnings of words, in any case, the likeliest first",
        arguments: [
            ("york", "York"), ("CALDER", "Calderdale"), ("telford & wrekin", "Telford and Wrekin"),
            ("st helens", "St. Helens"), ("city hull", "Kingston upon Hull, City of"), ("831", "Derby"),
            ("E08000033", "Calderdale"), ("derby", "Derby"), ("stoke on", "Stoke-on-Trent"),
        ])
    func searchFinds(query: String, first: String) {
        #expect(register.search(name: query).first?.name == first)
    }

    @Test("Search shows every authority that may be meant, and nothing for nothing")
    func searchShowsAll() {
        #expect(register.search(name: "york").map(\.name).contains("North Yorkshire"))
        #expect(register.search(name: "derby").map(\.name) == ["Derby", "Derbyshire"])
        #expect(register.search(name: "").isEmpty && register.search(name: " ,- ").isEmpty)
        #expect(register.search(name: "nowhere").isEmpty)
    }

    @Test("A number at the Department for Education is three digits", arguments: ["", "83", "8311", "83a", "８３１"])
    func dfeCodeShape(text: String) {
        #expect(DfECode(text) == nil)
    }
}
