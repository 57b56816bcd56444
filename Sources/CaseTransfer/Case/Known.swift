/// A piece of information that a case file must speak of: the value, or the plain statement that it is not known.
///
/// Never silently absent: in JSON the key must be there, and "not known" is written as that string; in XML it is
/// `<notKnown/>` or `<known>…</known>`. Where nothing is the honest answer (no orders, no risks) the value is an empty
/// list. Only an urgent notice may leave a key out, which reads as not known.
public enum Known<Value> {
    /// Somebody knows it, and this is it.
    case known(Value)
    /// Nobody at the sending authority knows it.
    case notKnown

    /// The value, or nil when it is not known.
    public var value: Value? {
        switch self {
        case .known(let value): value
        case .notKnown: nil
        }
    }

    /// Whether the value is known.
    public var isKnown: Bool { value != nil }
}

extension Known: Equatable where Value: Equatable {}
extension Known: Hashable where Value: Hashable {}
extension Known: Sendable where Value: Sendable {}

/// How "not known" is written in a form that has no types, as JSON.
public enum NotKnown {
    /// The string that stands for a value nobody knows.
    public static let word = "not known"
}

/// Marks a coder in whose form every value is an element, so that "not known" is an element and never a word.
///
/// The XML coder is one; JSON coders are not.
public protocol ElementCoding {}
