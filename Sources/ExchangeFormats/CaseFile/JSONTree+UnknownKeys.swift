import CaseTransfer

extension JSONTree {
    /// The paths of members that the case file read from this tree does not hold.
    ///
    /// Found by writing the case file again and comparing: what did not come back was not understood. A null says
    /// nothing, so nothing is lost with it.
    func keysNotCarried(by file: CaseFile) throws -> [[JSONStep]] {
        members(absentFrom: try JSONTree(parsing: CaseFileReader.write(file)), at: [])
    }

    private func members(absentFrom other: JSONTree, at path: [JSONStep]) -> [[JSONStep]] {
        switch self {
        case .object(let members):
            members.flatMap { member -> [[JSONStep]] in
                let place = path + [.member(member.name)]
                guard let value = other.member(member.name) else { return member.value == .null ? [] : [place] }
                return member.value.members(absentFrom: value, at: place)
            }
        case .array(let items):
            zip(items, other.items).enumerated().flatMap { index, pair in
                pair.0.members(absentFrom: pair.1, at: path + [.item(index)])
            }
        case .string, .number, .bool, .null:
            []
        }
    }
}
