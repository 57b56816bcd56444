extension JSONTree {
    /// The tree with a value put at a place: a member is added when it is not there; a place that does not exist changes nothing.
    func setting(_ value: JSONTree, at path: ArraySlice<JSONStep>) -> JSONTree {
        guard let step = path.first else { return value }
        let rest = path.dropFirst()
        switch (self, step) {
        case (.object(var members), .member(let name)):
            if let index = members.firstIndex(where: { $0.name == name }) {
                members[index].value = members[index].value.setting(value, at: rest)
            } else if rest.isEmpty {
                members.append(Member(name: name, value: value))
            }
            return .object(members)
        case (.array(var items), .item(let index)) where items.indices.contains(index):
            items[index] = items[index].setting(value, at: rest)
            return .array(items)
        case (.object, .item), (.array, _), (.string, _), (.number, _), (.bool, _), (.null, _): return self
        }
    }

    /// The value at a place; nil when there is no such place.
    func found(at path: ArraySlice<JSONStep>) -> JSONTree? {
        switch path.first {
        case .member(let name): member(name)?.found(at: path.dropFirst())
        case .item(let index): items.indices.contains(index) ? items[index].found(at: path.dropFirst()) : nil
        case nil: self
        }
    }
}
