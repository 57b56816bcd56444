public import WorkingDays

/// A birth's statement: a child whom the pack sent as unborn was born (T-12). It changes no date, holder or duty.
public struct BirthStatement: Hashable, Sendable, Codable {
    /// The child.
    public var child: ChildReference
    /// The day of birth.
    public var on: CivilDate

    /// Puts the statement together.
    public init(child: ChildReference, on: CivilDate) {
        self.child = child
        self.on = on
    }
}
