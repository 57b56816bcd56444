/// Which of a transfer's two authorities.
public enum TransferSide: String, Hashable, Sendable, Codable, CaseIterable {
    /// The authority the family leaves: it sends the pack.
    case sending
    /// The authority the family moves to: it acknowledges, convenes and decides.
    case receiving

    /// The other authority.
    public var other: TransferSide {
        switch self {
        case .sending: .receiving
        case .receiving: .sending
        }
    }
}
