public import CaseTransfer

/// What the gateway takes from outside itself: the time and randomness. Tests bring their own.
public struct Surroundings: Sendable {
    /// The gateway's clock; the product has no way to set it.
    public var now: @Sendable () -> Moment
    /// So many random bytes of cryptographic quality.
    public var random: @Sendable (Int) throws -> [UInt8]

    /// Puts surroundings together.
    public init(now: @escaping @Sendable () -> Moment, random: @escaping @Sendable (Int) throws -> [UInt8]) {
        self.now = now
        self.random = random
    }
}
