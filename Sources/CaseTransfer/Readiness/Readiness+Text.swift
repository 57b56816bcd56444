extension Readiness {
    /// Whether a text says nothing: no letter and no digit in it.
    static func isBlank(_ text: String?) -> Bool {
        !(text ?? "").contains { $0.isLetter || $0.isNumber }
    }

    /// Whether a text that should be known is missing or says nothing.
    static func isBlank(_ text: Known<String>) -> Bool {
        isBlank(text.value)
    }

    /// Whether a telephone number has digits enough to be dialled; `999` is the shortest.
    static func canBeDialled(_ telephone: String) -> Bool {
        telephone.count { $0.isNumber } >= 3
    }

    /// A number of things in words: "1 action", "3 actions".
    static func count(_ number: Int, _ thing: String) -> String {
        number == 1 ? "1 \(thing)" : "\(number) \(thing)s"
    }
}
