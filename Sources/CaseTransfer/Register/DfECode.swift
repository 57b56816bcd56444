/// The Department for Education's three-digit number of a local authority, such as `831` for Derby.
///
/// Census returns name their authority by it. A successor may keep the number of the authority it replaced.
public struct DfECode: TextIdentifier {
    /// The three digits.
    public let text: String

    /// Takes exactly three digits.
    public init?(_ text: String) {
        guard text.utf8.count == 3, text.utf8.allSatisfy(ASCII.isDigit) else { return nil }
        self.text = text
    }
}
