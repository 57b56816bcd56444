public import CaseTransfer
public import WorkingDays

/// One rule read out of an authority's procedure.
public struct LocalRule: Hashable, Sendable {
    /// What it is for a transfer.
    public enum Tag: String, Hashable, Sendable, CaseIterable {
        /// The gateway itself has to hold, compute or show it.
        case must = "MUST"
        /// A check, a warning or something shown.
        case check = "CHECK"
        /// Outside a gateway's work; kept for completeness.
        case out = "OUT"
    }

    /// Its name.
    public let id: RuleCitation
    /// What it is for a transfer.
    public let tag: Tag
    /// Where it stands in the procedure.
    public let place: String
    /// What it says, shortened.
    public let text: String
}

/// Every rule of the five procedures on file, from `Schemas/procedures/rules.csv`.
public enum RuleBook {
    /// The rules, in the order of the procedures.
    public static let rules: [LocalRule] = rows(of: EmbeddedRules.text).dropFirst().compactMap { fields in
        guard fields.count == 8, let tag = LocalRule.Tag(rawValue: fields[1]) else { return nil }
        let place = fields[4] == fields[5] ? fields[4] : "\(fields[4]), \(fields[5])"
        return LocalRule(id: RuleCitation(fields[0]), tag: tag, place: place, text: fields[7])
    }

    /// The prefix of an authority's rules: `DERBY`; nil for an authority without rules on file.
    public static func prefix(of authority: AuthorityCode) -> String? { prefixes[authority.text] }

    /// The authorities with rules on file, and the prefixes of those.
    static let prefixes = [
        "E06000015": "DERBY", "E09000016": "HAV", "E08000033": "CAL", "E10000029": "SUF", "E09000007": "CAM",
    ]

    /// Every name of a rule.
    static let names = Set(rules.map(\.id.id))

    /// The records of a CSV text; a field with a comma or a quote stands in double quotes, which are doubled inside.
    private static func rows(of text: String) -> [[String]] {
        var rows: [[String]] = []
        var fields: [String] = []
        var field: [UInt8] = []
        var (quoted, mayEscape) = (false, false)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""):
                // The second of two quotes inside a field stands for one.
                if !quoted, mayEscape { field.append(byte) }
                mayEscape = quoted
                quoted.toggle()
                continue
            case UInt8(ascii: ",") where !quoted:
                fields.append(String(decoding: field, as: UTF8.self))
                field = []
            case UInt8(ascii: "\n") where !quoted:
                rows.append(fields + [String(decoding: field, as: UTF8.self)])
                (fields, field) = ([], [])
            default: field.append(byte)
            }
            mayEscape = false
        }
        return rows
    }
}
