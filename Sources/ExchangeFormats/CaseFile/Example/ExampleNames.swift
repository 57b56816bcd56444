import CaseTransfer

/// Other names and numbers for the example, so that several invented families can stand beside each other.
public struct ExampleNames: Hashable, Sendable {
    /// The family name.
    public var family: String
    /// The first name of the elder child.
    public var elder: String
    /// The first name of the younger child.
    public var younger: String
    /// Which of several families it is, from 1 to 99: the children's numbers and the home are made with it, so that nobody is taken for another.
    public var number: Int

    /// Takes the names.
    public init(family: String, elder: String, younger: String, number: Int) {
        self.family = family
        self.elder = elder
        self.younger = younger
        self.number = number
    }

    /// The text of the example with these names and numbers in the place of its own.
    func rename(_ text: String, from: ExampleAuthority, to: ExampleAuthority) -> String {
        let digits = String(String(100 + number % 100).dropFirst())
        let changes = [
            ("Sample-Brook", family), ("Wren", elder), ("Robin", younger),
            ("SB20", String(family.uppercased().filter(\.isLetter).prefix(2)) + digits),
            (from.upn, Self.pupil(from.upn.dropLast(2) + digits)),
            (to.temporaryUPN, Self.pupil(to.temporaryUPN.dropLast(3) + digits + "A")),
            // Homes of their own too: of families at one address somebody would be asked why.
            ("14 Invented Crescent", "\(14 + number) Invented Crescent"), ("999900000014", "9999000001" + digits),
            ("9994120735", Self.patient("99941207", number)), ("9995301849", Self.patient("99953018", number)),
        ]
        return changes.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    private static func pupil(_ text: some StringProtocol) -> String {
        UniquePupilNumber.withCheckLetterCorrected(String(text))?.text ?? String(text)
    }

    /// The first NHS number from a family's own hundred that has a right check digit.
    private static func patient(_ prefix: String, _ number: Int) -> String {
        let first = (Int(prefix) ?? 0) * 100 + number * 10_000
        return (first..<first + 1000).lazy.map { String($0) }.first { NHSNumber($0) != nil } ?? prefix
    }
}
