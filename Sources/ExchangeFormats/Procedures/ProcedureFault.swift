/// Something wrong with a procedure file: what, where, and what puts it right.
public struct ProcedureFault: Error, Hashable, Sendable, Codable {
    /// What sort of fault.
    public enum Code: String, Hashable, Sendable, Codable, CaseIterable {
        /// The file is no well-formed YAML.
        case notYAML = "procedure-not-yaml"
        /// A key that procedure files do not have.
        case unknownKey = "procedure-key-unknown"
        /// A key that must be there and is not.
        case missingKey = "procedure-key-missing"
        /// A value that names no rule.
        case withoutRule = "procedure-value-without-rule"
        /// A rule that the authority's procedure does not have.
        case badRule = "procedure-rule-unknown"
        /// A text where a list should be, or the like.
        case wrongType = "procedure-type-wrong"
        /// A word that is none of those a place allows.
        case unknownValue = "procedure-value-unknown"
        /// A number that cannot be meant.
        case outOfRange = "procedure-number-range"
        /// The file is for another authority than its name says.
        case otherAuthority = "procedure-authority-differs"
        /// The file cannot be read, or is far too large.
        case unreadable = "procedure-unreadable"
    }

    /// What sort of fault.
    public let code: Code
    /// The line of the file, from 1; nil when there is none.
    public let line: Int?
    /// The place in the file: `reviews.first-review.within`.
    public let place: String
    /// What is wrong.
    public let message: String
    /// What puts it right.
    public let remedy: String

    /// Puts a fault together.
    public init(_ code: Code, line: Int?, place: String, message: String, remedy: String) {
        self.code = code
        self.line = line
        self.place = place
        self.message = message
        self.remedy = remedy
    }

    /// The fault in one line: `line 12, reviews.first-review: the value names no rule.`
    public var words: String {
        let parts = [line.map { "line \($0)" }, place.isEmpty ? nil : place].compactMap { $0 }
        return (parts.isEmpty ? "" : parts.joined(separator: ", ") + ": ") + message
    }
}
