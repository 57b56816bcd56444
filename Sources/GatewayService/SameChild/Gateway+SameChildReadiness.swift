import CaseTransfer
import TransferStore
import WorkingDays

extension Gateway {
    /// What a check says of children who are in other transfers at work, and of those who cannot be looked for.
    ///
    /// - Parameters:
    ///   - file: the case file, with its own keys.
    ///   - passedOver: transfers that are not asked about: the one that is supplemented, and those that somebody was asked about in it.
    func sameChildFindings(in file: CaseFile, except passedOver: Set<ConversationID>) throws -> [Finding] {
        guard let marking = try childMarking(from: authority) else { return [Self.notLookedFor] }
        let open = try childSearchOpen().map { open in
            Finding(
                code: Self.searchOpenCode, severity: .warning, place: "children", message: open.words,
                remedy: open.remedy, rule: .ourDefault)
        }
        return try [open].compactMap(\.self)
            + file.children.enumerated().flatMap { index, child -> [Finding] in
                let reference = ChildReference(random: [UInt8](repeating: 0, count: 8))
                let marks = marking.marks(of: [child], people: file.people) { _ in reference }
                let place = "children[\(index)]"
                guard !marks.isEmpty else { return [Self.notComparable(at: place, unborn: child.isUnborn)] }
                return try sameChildren(as: marks, side: .sending, except: passedOver).map {
                    finding($0, at: place, urgent: file.urgent)
                }
            }
    }

    /// The transfers that the check names because a child of the case is in them too.
    func sameChildren(in file: CaseFile, except passedOver: Set<ConversationID>) throws -> Set<ConversationID> {
        guard let marking = try childMarking(from: authority) else { return [] }
        let reference = ChildReference(random: [UInt8](repeating: 0, count: 8))
        return try file.children.reduce(into: []) { found, child in
            let marks = marking.marks(of: [child], people: file.people) { _ in reference }
            found.formUnion(try sameChildren(as: marks, side: .sending, except: passedOver).map(\.other.conversation))
        }
    }

    private func finding(_ match: SameChildMatch, at place: String, urgent: Bool) -> Finding {
        let id = match.other.conversation.text.prefix(8)
        let standing = TransferStanding.words(match.other, of: [match.pair.other])
        let more =
            match.other.isUrgent && !urgent
            ? " What its urgent notice lacked goes with `handover supplement \(id)`." : ""
        return Finding(
            code: Self.sameChildCode, severity: .warning, place: place,
            message: "The same child is in transfer \(id) to \(name(of: match.other.recipient)): \(standing) "
                + "(\(match.pair.basis.words)).",
            remedy:
                "Where that one is wrong, discard, withdraw or recall it; where the family moved on, go on from it with "
                + "`handover redirect \(id)`. Otherwise say why the child is in both with --because.\(more)",
            rule: .ourDefault)
    }

    private static func notComparable(at place: String, unborn: Bool) -> Finding {
        Finding(
            code: "child-not-comparable", severity: .note, place: place,
            message: "Nothing in the file tells whether the child is in another transfer already.",
            remedy: unborn
                ? "Give the mother's date of birth, or look through `handover list`."
                : "Give an identifier or the date of birth, or look through `handover list`.", rule: .ourDefault)
    }

    private static let notLookedFor = Finding(
        code: "children-not-looked-for", severity: .warning, place: "children",
        message: "Nobody can tell whether the children are in other transfers: the key for it cannot be read.",
        remedy:
            "Make keys/protection.key readable as `handover doctor` says, or look through `handover list` and say so.",
        rule: .ourDefault)

    static let sameChildCode = "child-in-other-transfer"

    static let searchOpenCode = "children-search-open"

    /// What is asked where children of a transfer, or of papers, are in others at work and nobody has said why, or where nobody can tell.
    ///
    /// - Parameter searched: whether the children could be marked at all.
    func sameChildDoubts(_ matches: [SameChildMatch], searched: Bool = true) throws -> Doubts {
        var doubts = Doubts()
        var named: Set<ConversationID> = []
        for match in matches where named.insert(match.other.conversation).inserted {
            let id = match.other.conversation.text.prefix(8)
            let isOurs = match.other.side == .sending
            doubts.add(
                code: Self.sameChildCode,
                "The same child is in transfer \(id) \(isOurs ? "to" : "from") \(name(of: match.other.peer)): "
                    + "\(TransferStanding.words(match.other, of: [match.pair.other])) (\(match.pair.basis.words)).",
                remedy: isOurs
                    ? "Where that one is wrong, discard, withdraw or recall it."
                    : "Where papers came a second time, add them there with `handover by-hand add \(id)`.",
                rule: .ourDefault)
        }
        if !searched {
            doubts.add(
                code: Self.notLookedFor.code, Self.notLookedFor.message, remedy: Self.notLookedFor.remedy,
                rule: .ourDefault)
        } else if let open = try childSearchOpen() {
            doubts.add(code: Self.searchOpenCode, open.words, remedy: open.remedy, rule: .ourDefault)
        }
        return doubts
    }
}
