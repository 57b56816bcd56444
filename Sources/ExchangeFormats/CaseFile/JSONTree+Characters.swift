extension JSONTree {
    /// The tree with only characters that XML 1.0 can carry, and the paths of the strings that had others.
    ///
    /// Word processors leave vertical tabs and form feeds behind. A case is not held up for them: each becomes a space,
    /// and line ends of every kind become line feeds, which XML would make of them anyway.
    func withCarriableCharacters() -> (tree: JSONTree, changed: [[JSONStep]]) {
        var changed: [[JSONStep]] = []
        let tree = carriable(at: [], &changed)
        return (tree, changed)
    }

    private func carriable(at path: [JSONStep], _ changed: inout [[JSONStep]]) -> JSONTree {
        switch self {
        case .object(let members):
            .object(
                members.map { member in
                    Member(
                        name: member.name, value: member.value.carriable(at: path + [.member(member.name)], &changed))
                })
        case .array(let items):
            .array(items.enumerated().map { $1.carriable(at: path + [.item($0)], &changed) })
        case .string(let text):
            .string(Self.carriable(text, at: path, &changed))
        case .number, .bool, .null:
            self
        }
    }

    private static func carriable(_ text: String, at path: [JSONStep], _ changed: inout [[JSONStep]]) -> String {
        guard text.unicodeScalars.contains(where: { $0 == "\r" || !XMLCharacters.allow($0) }) else { return text }
        var scalars = String.UnicodeScalarView()
        var replaced = false
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if scalar == "\r" {
                scalars.append("\n")
            } else if scalar == "\n", previous == "\r" {
                // The carriage return before it has become the line feed already.
            } else if XMLCharacters.allow(scalar) {
                scalars.append(scalar)
            } else {
                scalars.append(" ")
                replaced = true
            }
            previous = scalar
        }
        if replaced { changed.append(path) }
        return String(scalars)
    }
}

/// Which characters an XML 1.0 text may hold (XML 1.0 § 2.2, Char).
enum XMLCharacters {
    static func allow(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
