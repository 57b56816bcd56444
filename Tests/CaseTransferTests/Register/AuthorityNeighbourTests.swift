import CaseTransfer
import Testing

@Suite("Authorities whose names are easily taken for each other are named before anything is sent")
struct AuthorityNeighbourTests {
    private func neighbours(_ name: String) throws -> [String] {
        let authority = try #require(AuthorityRegister.england.authorities.first { $0.name == name })
        return AuthorityRegister.england.neighbours(of: authority).map(\.name)
    }

    @Test(
        "A city and the county of its name, and two halves of one county, are neighbours",
        arguments: [
            ("Derby", ["Derbyshire"]), ("Derbyshire", ["Derby"]), ("Bedford", ["Central Bedfordshire"]),
            ("Cheshire East", ["Cheshire West and Chester"]), ("Camden", []), ("Suffolk", []), ("Calderdale", []),
        ])
    func named(name: String, wanted: [String]) throws {
        #expect(try neighbours(name) == wanted)
    }

    @Test("It goes both ways, and nobody has so many that they would be passed over")
    func bothWays() throws {
        for authority in AuthorityRegister.england.authorities {
            let others = AuthorityRegister.england.neighbours(of: authority)
            #expect(others.count <= 3, "\(authority.code)")
            for other in others {
                #expect(AuthorityRegister.england.neighbours(of: other).contains { $0.code == authority.code })
            }
        }
    }
}
