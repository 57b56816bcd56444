public import CaseTransfer

/// What a team says when it refuses a pack for some children, all for the same reason and in the same words.
public struct PackRefusal: Hashable, Sendable {
    /// For whom.
    public var children: [ChildReference]
    /// Why.
    public var reason: RefusedChild.Reason
    /// Why, in words that the sending team reads.
    public var words: String
    /// What the reason needs beside it.
    public var particulars: RefusalParticulars

    /// Puts a refusal together.
    public init(
        children: [ChildReference], reason: RefusedChild.Reason, words: String,
        particulars: RefusalParticulars = RefusalParticulars()
    ) {
        self.children = children
        self.reason = reason
        self.words = words
        self.particulars = particulars
    }

    /// Refusals that say the same of several children as one each, in the order in which they were given; one for the wrong child stands
    /// before all others, since its papers are closed first.
    public static func joined(_ refusals: [PackRefusal]) -> [PackRefusal] {
        var joined: [PackRefusal] = []
        for refusal in refusals {
            guard let same = joined.firstIndex(where: { $0.saysTheSame(as: refusal) }) else {
                joined.append(refusal)
                continue
            }
            joined[same].children += refusal.children
            joined[same].particulars.knownAs += refusal.particulars.knownAs
        }
        return joined.filter { $0.reason == .wrongChild } + joined.filter { $0.reason != .wrongChild }
    }

    /// Our own number of each child differs and is said beside each.
    private func saysTheSame(as other: PackRefusal) -> Bool {
        var (one, another) = (self, other)
        (one.children, another.children) = ([], [])
        (one.particulars.knownAs, another.particulars.knownAs) = ([], [])
        return one == another
    }
}
