import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import TransferStore

/// What the children of a measured store are called: invented, some names much more frequent than others, as in a real one.
struct WorkbenchFamilies {
    private static let first = [
        "Ada", "Alfie", "Amira", "Beatrix", "Bram", "Callum", "Cerys", "Dafydd", "Delphine", "Edie", "Ezra", "Farah",
        "Finlay", "Greta", "Gwil", "Hana", "Hector", "Imani", "Ivo", "Jude", "Kayla", "Kit", "Lena", "Luca", "Maeve",
        "Marlon", "Nadia", "Noah", "Olive", "Otis", "Petra", "Quinn", "Rafi", "Rosa", "Saul", "Tamsin", "Una", "Vikram",
        "Wren", "Zara",
    ]
    private static let last = [
        "Abara", "Ashdown", "Barrowby", "Bellweather", "Castellane", "Coldbrook", "Danvers-Hythe", "Dunmarrow",
        "Eastlake",
        "Fennimore", "Garrowhill", "Greystoke", "Harrowgate", "Hollinshead", "Ibrahimovic", "Jessamy", "Kestrel",
        "Kowalczyk", "Larkspur", "Lindqvist", "Marchbanks", "Merriweather", "Nightingale", "Oakhanger", "Okonjo",
        "Pemberley", "Prendergast", "Quillfeather", "Ravenscar", "Rookwood", "Sallow", "Summerbee", "Thistlewood",
        "Umber",
        "Vantongeren", "Wetherfield", "Whinlatter", "Yarrowby", "Zielinski", "Zouche",
    ]

    /// What one child is called and known by.
    struct Child: Hashable {
        let name: String
        let localID: String
        let pupilNumber: String
    }

    /// The two children of one transfer, the same for the same number.
    static func children(_ number: Int) -> [Child] {
        let family = last[(number &* 7_919 + number / 97) % last.count]
        return (0..<2).map { index in
            // The first names in the list are the frequent ones.
            let place = (number &* 31 + index &* 17) % (first.count * 4)
            let name = first[place < first.count ? place : place % 10]
            return Child(
                name: "\(name) \(family)", localID: "LC\(number)C\(index)",
                pupilNumber: String(format: "Z%012d", number * 2 + index))
        }
    }

    /// Gives the two children of a case folder the names and numbers of a family.
    static func rename(_ folder: String, as number: Int) throws {
        let path = URL(fileURLWithPath: folder + "/case.json")
        guard var file = CaseFileReader.read(Array(try Data(contentsOf: path))).caseFile else {
            throw BenchFault("\(folder) holds no case")
        }
        for (index, child) in zip(file.children.indices, children(number)) {
            file.children[index].name = child.name
            file.children[index].alsoKnownAs = nil
            file.children[index].localId = .known(child.localID)
            file.children[index].upn = nil
            file.children[index].formerUPN = nil
            file.children[index].nhsNumber = nil
        }
        try Data(CaseFileReader.write(file)).write(to: path)
    }
}

/// The tokens under which the families of a filled store are found, as the product would have taken them.
struct WorkbenchTokens {
    private let take: (_ names: [String], _ identifiers: [String]) throws -> Set<Int64>
    private var ofNames: [String: Set<Int64>] = [:]

    /// Takes the key of a home, which may be closed afterwards.
    init(_ gateway: Gateway) throws { take = try gateway.searchTokens() }

    mutating func tokens(_ number: Int) throws -> Set<Int64> {
        try WorkbenchFamilies.children(number).reduce(into: []) { tokens, child in
            if ofNames[child.name] == nil {
                ofNames[child.name] = try take([child.name], [])
            }
            tokens.formUnion(ofNames[child.name] ?? [])
            tokens.formUnion(try take([], [child.localID, child.pupilNumber]))
        }
    }
}
