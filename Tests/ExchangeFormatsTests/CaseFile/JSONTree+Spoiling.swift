@testable import ExchangeFormats

extension JSONTree {
    /// The tree with no list longer than its first and last item, which is quicker to read hundreds of times.
    var shortened: JSONTree {
        switch self {
        case .object(let members): .object(members.map { Member(name: $0.name, value: $0.value.shortened) })
        case .array(let items):
            .array((items.count > 2 ? [items[0], items[items.count - 1]] : items).map(\.shortened))
        case .string(let text): .string(String(text.prefix(40)))
        case .number, .bool, .null: self
        }
    }

    /// The paths of members at any depth, one for each place in the schema.
    var memberPaths: [[JSONStep]] {
        distinct(paths(at: []).filter { if case .member = $0.last { true } else { false } })
    }

    /// The paths of values that are no object and no array, one for each place in the schema.
    var leafPaths: [[JSONStep]] {
        distinct(
            paths(at: []).filter { path in
                switch value(at: path[...]) {
                case .object, .array: false
                case .string, .number, .bool, .null: true
                }
            })
    }

    /// The last path of those that differ only in the numbers of items.
    private func distinct(_ paths: [[JSONStep]]) -> [[JSONStep]] {
        var byShape: [[JSONStep]: [JSONStep]] = [:]
        for path in paths {
            byShape[path.map { if case .item = $0 { JSONStep.item(0) } else { $0 } }] = path
        }
        return byShape.values.sorted { $0.text < $1.text }
    }

    /// The tree without one member or item.
    func removing(_ path: [JSONStep]) -> JSONTree { changing(path[...]) { _ in nil } }

    /// The tree with another value at a place.
    func replacing(_ path: [JSONStep], with value: JSONTree) -> JSONTree { changing(path[...]) { _ in value } }

    /// The tree with a member added to the object at a place.
    func adding(_ name: String, _ value: JSONTree, at path: [JSONStep]) -> JSONTree {
        changing(path[...]) { .object($0.members + [Member(name: name, value: value)]) }
    }

    func value(at path: ArraySlice<JSONStep>) -> JSONTree {
        switch path.first {
        case .member(let name): (member(name) ?? .null).value(at: path.dropFirst())
        case .item(let index): items[index].value(at: path.dropFirst())
        case nil: self
        }
    }

    private func paths(at path: [JSONStep]) -> [[JSONStep]] {
        let inside =
            members.flatMap { $0.value.paths(at: path + [.member($0.name)]) }
            + items.enumerated().flatMap { $1.paths(at: path + [.item($0)]) }
        return (path.isEmpty ? [] : [path]) + inside
    }

    private func changing(_ path: ArraySlice<JSONStep>, _ change: (JSONTree) -> JSONTree?) -> JSONTree {
        guard let step = path.first else { return change(self) ?? .null }
        let rest = path.dropFirst()
        switch step {
        case .member(let name):
            return .object(
                members.compactMap { member in
                    guard member.name == name else { return member }
                    if rest.isEmpty { return change(member.value).map { Member(name: name, value: $0) } }
                    return Member(name: name, value: member.value.changing(rest, change))
                })
        case .item(let index):
            return .array(
                items.enumerated().compactMap { place, item in
                    guard place == index else { return item }
                    return rest.isEmpty ? change(item) : item.changing(rest, change)
                })
        }
    }
}
