/// The state of one thing: a shape and at most three words, in the colour of what it means.
struct StateTag: Hashable, Sendable {
    /// The six meanings, each with its colours in the stylesheet.
    enum Meaning: String, Hashable, Sendable {
        case calm, good, soon, late, apart, told
    }

    /// The classes that colour it.
    let style: String
    /// The name of its drawing.
    let shape: String
    /// The word.
    let word: String

    init(_ word: String, _ meaning: Meaning, _ shape: Shape) {
        self.word = word
        style = meaning == .calm ? "tag" : "tag tag--\(meaning.rawValue)"
        self.shape = shape.template
    }
}
