/// The name of an upload's file: 32 random hexadecimal digits and ".part", and nothing a peer said.
struct IncomingName: Hashable, Sendable {
    /// The name, without its folder.
    let text: String

    private static let ending = ".part"
    private static let digits = Array("0123456789abcdef")

    /// Draws a name.
    init(random: inout some RandomNumberGenerator) {
        let drawn = (0..<32).map { _ in Self.digits[Int.random(in: 0..<16, using: &random)] }
        self.text = String(drawn) + Self.ending
    }

    /// Takes a name of exactly this shape, and no other.
    init?(_ text: String) {
        guard text.hasSuffix(Self.ending) else { return nil }
        let drawn = text.dropLast(Self.ending.count)
        guard drawn.count == 32, drawn.allSatisfy(Self.digits.contains) else { return nil }
        self.text = text
    }
}
