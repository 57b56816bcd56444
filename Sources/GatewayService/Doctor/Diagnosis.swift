/// What `doctor` found about one thing.
public struct Diagnosis: Hashable, Sendable, Codable {
    /// How it is.
    public enum Health: String, Hashable, Sendable, Codable, CaseIterable {
        /// As it should be.
        case good
        /// Works, and will not for ever.
        case soon
        /// Does not work, or is not safe.
        case bad
    }

    /// What was looked at, as a stable code: `seal-key`, `peer-E08000033`.
    public var check: String
    /// How it is.
    public var health: Health
    /// What was found.
    public var message: String
    /// What puts it right; nil when nothing needs to be.
    public var remedy: String?

    /// Puts a diagnosis together.
    public init(check: String, health: Health, message: String, remedy: String? = nil) {
        self.check = check
        self.health = health
        self.message = message
        self.remedy = remedy
    }

    static func good(_ check: String, _ message: String) -> Diagnosis {
        Diagnosis(check: check, health: .good, message: message)
    }

    static func bad(_ check: String, _ message: String, remedy: String) -> Diagnosis {
        Diagnosis(check: check, health: .bad, message: message, remedy: remedy)
    }
}
