/// How papers, or word of something, went between two authorities when no gateway carried them.
public enum HandMeans: String, Hashable, Sendable, Codable, CaseIterable {
    /// The council's secure e-mail.
    case secureEmail = "secure-email"
    /// Told over the telephone.
    case telephone
    /// A letter, by post or courier.
    case letter
    /// From hand to hand, or in a meeting.
    case inPerson = "in-person"
    /// Another secure service, such as a portal or a case system that both use.
    case portal

    /// Whether papers can go this way; word can go by any.
    public var carriesPapers: Bool { self != .telephone }

    /// The way in words.
    public var words: String {
        switch self {
        case .secureEmail: "by secure e-mail"
        case .telephone: "by telephone"
        case .letter: "by letter"
        case .inPerson: "in person"
        case .portal: "by another secure service"
        }
    }
}
