/// What became of a request: the other end answered, whatever it said, or it did not.
public enum HTTPSOutcome: Sendable, Equatable {
    /// The whole answer came from a peer whose certificate is pinned; header names are in lower case and a repeated
    /// field's values are joined by a comma (RFC 9110 section 5.3).
    case answered(status: Int, headers: [String: String], body: [UInt8])

    /// No whole answer came; whether the other end acted on the request is not known unless the fault says so.
    case failed(TransportFault)
}
