/// The handle by which an authority's gateway knows one of its own teams, such as `locality-2`; it has the shape of a person's.
///
/// A team is there as soon as somebody belongs to it.
public struct TeamID: TextIdentifier {
    /// The handle.
    public let text: String

    /// Takes a handle of the right shape.
    public init?(_ text: String) {
        guard Handle.fits(text) else { return nil }
        self.text = text
    }
}
