import CShims

/// The sentences that go with each fault.
struct TransportFaultWording {
    let detail: String
    let remedy: String

    /// - Parameters:
    ///   - place: host and port, or the address as given when it has none.
    ///   - reason: what is known beyond the code, as a clause without its full stop.
    init(code: TransportFaultCode, place: String, reason: String?) {
        let sentence = Self.sentence(for: code, place: place)
        detail = reason.map { "\(sentence): \($0)." } ?? "\(sentence)."
        remedy = Self.remedy(for: code)
    }

    private static func sentence(for code: TransportFaultCode, place: String) -> String {
        switch code {
        case .requestUnusable: "The request to \(place) cannot be sent"
        case .dnsFailed: "The name in \(place) has no network address"
        case .connectRefused: "Nothing listens at \(place)"
        case .unreachable(let error): "There is no way to \(place) (system error \(error))"
        case .connectTimedOut: "No connection to \(place) stood in time"
        case .proxyFailed(let status):
            "The proxy did not pass us through to \(place)" + (status.map { " (HTTP status \($0))" } ?? "")
        case .tlsHandshakeFailed(let alert):
            "TLS could not be agreed with \(place)" + (alert.map { " (its alert: \(TLSAlert.text($0)))" } ?? "")
        case .peerCertificateNotPinned(let presented): notPinned(presented, place: place)
        case .peerCertificateInvalid(let presented, let error):
            "The registered certificate that \(place) presented (SHA-256 \(presented.sha256Fingerprint)) does not"
                + " verify (\(String(cString: handover_certificate_verify_text(Int32(error)))))"
        case .certificateNotTrusted: "The certificate that \(place) presented is not trusted"
        case .clientCertificateRefused(.some(let alert)):
            "The gateway at \(place) did not take our TLS certificate (its alert: \(TLSAlert.text(alert)))"
        case .clientCertificateRefused(.none):
            "The gateway at \(place) asked for our TLS certificate and closed the connection on seeing the answer"
        case .stalled: "The connection to \(place) stood, but no byte moved for the time allowed"
        case .timedOut: "The exchange with \(place) did not end in the time allowed"
        case .cut(let sent): "The connection to \(place) broke after \(sent) bytes of ours, before a whole answer"
        case .responseTooLarge(let limit): "The answer from \(place) is longer than \(limit) bytes"
        case .cannotReadBody: "The file to be sent to \(place) could not be read"
        case .cancelled: "The exchange with \(place) was given up on our side"
        case .other(let curlCode): "The exchange with \(place) failed (libcurl code \(curlCode))"
        }
    }

    private static func notPinned(_ presented: PresentedCertificate?, place: String) -> String {
        guard let presented else {
            return "The certificate that \(place) presented is not the registered one"
        }
        return "The certificate that \(place) presented is not the registered one: subject \(presented.subject),"
            + " issuer \(presented.issuer), SHA-256 \(presented.sha256Fingerprint)"
    }

    private static func remedy(for code: TransportFaultCode) -> String {
        switch code {
        case .requestUnusable: "Correct the peer's address, certificates or our own keys, then send again."
        case .dnsFailed: "Check the host name on the peer card and this machine's DNS."
        case .connectRefused: "Ask the other authority whether its gateway runs, and on which port."
        case .unreachable: "Check this machine's network and the firewall between the two gateways."
        case .connectTimedOut: "Check that the firewalls of both authorities let this connection through."
        case .proxyFailed: "Ask whoever runs the proxy to allow this host and port."
        case .tlsHandshakeFailed:
            "Check that the address is that of the exchange listener, and that it offers TLS 1.2 or later."
        case .peerCertificateNotPinned:
            "If the issuer is not the other authority, a device on the way intercepts TLS: have it except this host."
                + " Otherwise ask the authority by telephone for its new peer card and fingerprint."
        case .peerCertificateInvalid:
            "Ask the other authority for a peer card with a certificate that is in date, and check this clock."
        case .certificateNotTrusted:
            "If a device on the way intercepts TLS, have it except this host. Otherwise name the authority that vouches for it as trusted,"
                + " and check this clock."
        case .clientCertificateRefused:
            "Ask the other authority whether it registered our present TLS certificate, and has not withdrawn it."
        case .stalled: "Send again later; if it goes on, ask the other authority to look at its gateway."
        case .timedOut: "Send again later, or allow more time for a message of this size."
        case .cut: "Send again: the same message sent twice gets the same receipt."
        case .responseTooLarge: "Check that the address is that of a Handover gateway."
        case .cannotReadBody: "Check that the stored message is still there, and may be read by this account."
        case .cancelled: "Send again when wanted."
        case .other: "Send again later; if it goes on, report the libcurl code."
        }
    }
}
