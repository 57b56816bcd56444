/// Why a request ended without a whole answer.
public struct TransportFault: Equatable, Sendable {
    /// Which way it ended.
    public let code: TransportFaultCode

    /// What happened and where, in one or two plain sentences; never anything of the content.
    public let detail: String

    /// What somebody can do about it.
    public let remedy: String

    init(_ code: TransportFaultCode, at place: String, because reason: String? = nil) {
        let words = TransportFaultWording(code: code, place: place, reason: reason)
        self.code = code
        self.detail = words.detail
        self.remedy = words.remedy
    }
}
