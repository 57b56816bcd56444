/// Identifies an English upper-tier local authority by its GSS code, such as `E06000015` for Derby.
///
/// E06 unitary, E08 metropolitan borough, E09 London borough or E10 county, then six digits. The shape says nothing
/// about whether the authority exists or still does: ask ``AuthorityRegister``. Districts (E07) have no children's
/// services and authorities of other nations fall under other statutes, so neither has such a code (T-13, T-17).
public struct AuthorityCode: TextIdentifier {
    /// The nine characters.
    public let text: String

    /// Takes a code of the right shape, in capitals, without spaces.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 9, bytes.dropFirst(3).allSatisfy(ASCII.isDigit),
            ["E06", "E08", "E09", "E10"].contains(text.prefix(3))
        else { return nil }
        self.text = text
    }
}
