/// The handle by which an authority's gateway knows one of its own people, such as `sam.okoro`.
///
/// Lower-case letters, digits, full stop, hyphen and underscore, 2 to 40 characters, beginning with a letter.
public struct PersonID: TextIdentifier {
    /// The handle.
    public let text: String

    /// Takes a handle of the right shape.
    public init?(_ text: String) {
        guard Handle.fits(text) else { return nil }
        self.text = text
    }
}
