/// Stands for one child in one transfer and says nothing about who it is: 16 random lower-case hexadecimal digits.
///
/// Manifests, receipts, lists, logs and file names carry this and never a name (architecture § Bundle).
public struct ChildReference: TextIdentifier {
    /// The 16 digits.
    public let text: String

    /// Takes 16 lower-case hexadecimal digits.
    public init?(_ text: String) {
        guard text.utf8.count == 16, Hexadecimal.decode(text) != nil else { return nil }
        self.text = text
    }

    /// Makes a reference of 8 random bytes that the caller brings.
    ///
    /// - Parameter random: at least 8 bytes; only the first 8 are used.
    public init(random: some Collection<UInt8>) {
        precondition(random.count >= 8, "a child reference takes 8 random bytes")
        text = Hexadecimal.encode(random.prefix(8))
    }
}
