/// A JSON text as a tree, with members in the order in which they were written (RFC 8259).
indirect enum JSONTree: Hashable, Sendable {
    /// One member of an object.
    struct Member: Hashable, Sendable {
        var name: String
        var value: JSONTree
    }

    case object([Member])
    case array([JSONTree])
    case string(String)
    /// A number as it was written, because a case file's numbers are never computed with here.
    case number(String)
    case bool(Bool)
    case null

    /// The value of the first member of that name, when this is an object that has one.
    func member(_ name: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The members, none when this is not an object.
    var members: [Member] {
        guard case .object(let members) = self else { return [] }
        return members
    }

    /// The items, none when this is not an array.
    var items: [JSONTree] {
        guard case .array(let items) = self else { return [] }
        return items
    }

    /// The text, nil when this is not a string.
    var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }
}

/// A step from a value to one inside it.
enum JSONStep: Hashable {
    case member(String)
    case item(Int)
}

extension [JSONStep] {
    /// The path as findings write it: `children[1].upn`.
    var text: String {
        reduce(into: "") { text, step in
            switch step {
            case .member(let name): text += text.isEmpty ? name : ".\(name)"
            case .item(let index): text += "[\(index)]"
            }
        }
    }
}
