/// The handle by which an authority's gateway knows one of its own people, such as `sam.okoro`.
///
/// Lower-case letters, digits, full stop, hyphen and underscore, 2 to 40 characters, beginning with a letter.
public struct PersonID: TextIdentifier {
    /// The handle.
    public let text: String

    /// Takes a handle of the right shape.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (2...40).contains(bytes.count), let first = bytes.first,
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
        else { return nil }
        let allowed = bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
                UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard allowed else { return nil }
        self.text = text
    }
}
