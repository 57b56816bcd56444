public import WorkingDays

/// One side's statement that it said an ending in mistake: for each child its word is taken back, and what stood before stands again.
///
/// It is no other ending: a child who has returned or recovered is told by what happens next. Only the side that said a word takes
/// it back.
public struct EndingWithdrawnStatement: Hashable, Sendable, Codable {
    /// Each word that is taken back.
    public var children: [WithdrawnEnding]

    /// Puts the statement together.
    public init(children: [WithdrawnEnding]) {
        self.children = children
    }
}

/// One word about one child that is taken back, named by what it said.
public struct WithdrawnEnding: Hashable, Sendable, Codable {
    /// The child.
    public var child: ChildReference
    /// The reason that was given.
    public var reason: EndedChild.Reason
    /// The date that was given.
    public var on: CivilDate

    /// Puts the three together.
    public init(child: ChildReference, reason: EndedChild.Reason, on: CivilDate) {
        self.child = child
        self.reason = reason
        self.on = on
    }
}
