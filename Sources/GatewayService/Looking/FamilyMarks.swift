import CaseTransfer

/// By what a family is recognised in words that strangers read: names, lines of addresses, postcodes.
///
/// In doubt a text counts as telling: it can be left out, and what has been told cannot be taken back (T-16).
struct FamilyMarks {
    private var names: Set<String> = []
    private var lines: Set<[String]> = []
    private var postcodes: Set<String> = []

    /// Everybody and every place in a case file, confidential ones too.
    init(_ caseFile: CaseFile) {
        let people =
            caseFile.children.flatMap { [$0.name] + ($0.alsoKnownAs ?? []) }
            + caseFile.people.flatMap { [$0.name] + ($0.alsoKnownAs ?? []) }
        // Two letters and fewer are particles and initials, which stand in many a venue.
        names = Set(people.flatMap(Self.tokens).filter { $0.count > 2 }).subtracting(Self.unborn)
        for address in caseFile.addresses {
            switch address.state {
            case .open(let place): take(place)
            case .confidential(_, let place): if let place { take(place) }
            case .withheld: break
            }
        }
    }

    private mutating func take(_ place: Place) {
        for (index, line) in place.lines.map(Self.tokens).enumerated() {
            let isNumbered = line.contains { $0.contains(where: \.isNumber) }
            // The first line is the home's own, whatever it is called; a later one without a number is a district or a town.
            guard index == 0 && place.lines.count > 1 || isNumbered, line.joined().count > 4 else { continue }
            lines.insert(line)
            let street = line.filter { !$0.contains(where: \.isNumber) }
            if isNumbered, street.count > 1 { lines.insert(street) }
        }
        if let postcode = place.postcode.map({ Self.tokens($0).joined() }), !postcode.isEmpty {
            postcodes.insert(postcode)
        }
    }

    /// Whether a text tells of the family.
    func stand(in text: String) -> Bool {
        let tokens = Self.tokens(text)
        let bare = tokens.joined()
        return !names.isDisjoint(with: tokens) || postcodes.contains(where: bare.contains)
            || lines.contains { line in
                tokens.indices.contains { start in tokens[start...].starts(with: line) }
            }
    }

    /// The words of a text in small letters, with the short forms of an address written out.
    private static func tokens(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { short[String($0)] ?? String($0) }
    }

    /// How files call a child who has no name yet; a baby clinic tells of nobody.
    private static let unborn: Set<String> = ["unborn", "baby"]

    private static let short = [
        "st": "street", "rd": "road", "ave": "avenue", "av": "avenue", "cl": "close", "cres": "crescent",
        "ct": "court", "dr": "drive", "gdns": "gardens", "gr": "grove", "la": "lane", "ln": "lane", "pl": "place",
        "sq": "square", "tce": "terrace", "ter": "terrace",
    ]
}
