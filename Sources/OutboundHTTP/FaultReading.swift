import CLibCurl

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Turns libcurl's code, the TLS record and our own reasons into the one fault that happened.
struct FaultReading {
    let ending: CurlEnding
    let tls: TLSFacts
    let stop: Transfer.Stop?
    let request: HTTPSRequest
    let place: PeerPlace

    func fault() -> TransportFault {
        let code = code()
        return TransportFault(code, at: place.text, because: reason(for: code))
    }

    private func code() -> TransportFaultCode {
        switch stop {
        case .cancelled: return .cancelled
        case .bodyUnreadable: return .cannotReadBody
        case .answerTooLong: return .responseTooLarge(limit: request.responseLimit)
        case nil: break
        }
        switch ending.code {
        case CURLE_COULDNT_RESOLVE_HOST: return .dnsFailed
        case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: return .proxyFailed(status: nil)
        case CURLE_COULDNT_CONNECT: return couldNotConnect()
        case CURLE_OPERATION_TIMEDOUT: return ranOutOfTime()
        case CURLE_PEER_FAILED_VERIFICATION where request.service != nil: return .certificateNotTrusted
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_PINNEDPUBKEYNOTMATCH: return certificateNotTaken()
        case CURLE_SSL_CONNECT_ERROR: return handshakeFailed()
        case CURLE_SSL_CERTPROBLEM, CURLE_SSL_CACERT_BADFILE, CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
            return .requestUnusable
        case CURLE_FILESIZE_EXCEEDED: return .responseTooLarge(limit: request.responseLimit)
        case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE: return broken()
        default: return .other(curlCode: Int(ending.code.rawValue))
        }
    }

    private func couldNotConnect() -> TransportFaultCode {
        if request.proxy != nil { return .proxyFailed(status: nil) }
        return ending.systemError == Int(ECONNREFUSED)
            ? .connectRefused : .unreachable(systemError: ending.systemError)
    }

    /// Milliseconds by which a transfer may end before its limit.
    private static let clockSlack = 10.0

    private func ranOutOfTime() -> TransportFaultCode {
        // libcurl 7.88 ends about half of such transfers up to a millisecond before the limit, by its own timing.
        if let total = request.totalTimeout,
            ending.timings.totalMilliseconds + Self.clockSlack >= Double(total.wholeMilliseconds)
        {
            return .timedOut
        }
        return ending.requestBegan ? .stalled : .connectTimedOut
    }

    private func certificateNotTaken() -> TransportFaultCode {
        guard let presented = tls.presented, tls.isPinned, ending.code == CURLE_PEER_FAILED_VERIFICATION,
            tls.verifyError != 0
        else { return .peerCertificateNotPinned(tls.presented) }
        return .peerCertificateInvalid(presented, verifyError: tls.verifyError)
    }

    private func handshakeFailed() -> TransportFaultCode {
        if let alert = tls.alert, isAboutOurCertificate(alert) { return .clientCertificateRefused(alert: alert) }
        return .tlsHandshakeFailed(alert: tls.alert)
    }

    private func broken() -> TransportFaultCode {
        if let alert = tls.alert, isAboutOurCertificate(alert) { return .clientCertificateRefused(alert: alert) }
        if request.proxy != nil, !ending.requestBegan {
            return .proxyFailed(status: ending.proxyStatus == 0 ? nil : ending.proxyStatus)
        }
        return closedOnSeeingOurCertificate
            ? .clientCertificateRefused(alert: nil)
            : .cut(
                sentBytes: ending.timings.bodyBytesSent)
    }

    private func isAboutOurCertificate(_ alert: Int) -> Bool {
        // TLS 1.2 has no word of its own for a certificate that was asked for and did not come.
        TLSAlert.aboutOurCertificate.contains(alert)
            || (alert == TLSAlert.handshakeFailure && tls.askedForCertificate && request.identity == nil)
    }

    /// In TLS 1.3 a server looks at our certificate after we may send, and its alert is lost when it closes with
    /// our bytes unread. What tells this from any other cut: a new connection, a certificate asked for, no sign that
    /// it was taken, nothing answered, and no more sent than the buffers on the way can hold.
    private var closedOnSeeingOurCertificate: Bool {
        tls.askedForCertificate && !tls.tookCertificate && !ending.timings.reusedConnection && !ending.answerBegan
            && ending.timings.bodyBytesSent < 16 * 1024 * 1024
    }

    private func reason(for code: TransportFaultCode) -> String? {
        switch code {
        case .requestUnusable:
            switch ending.code {
            case CURLE_SSL_CERTPROBLEM: "our TLS certificate and key cannot be used together"
            case CURLE_SSL_CACERT_BADFILE where request.service != nil: "the certificates trusted there cannot be read"
            case CURLE_SSL_CACERT_BADFILE: "the certificate registered for the peer cannot be read"
            default: ending.text.isEmpty ? nil : ending.text
            }
        case .connectTimedOut where tls.hasBegun:
            "the port is open, but the TLS handshake did not end"
        case .tlsHandshakeFailed, .certificateNotTrusted, .other, .proxyFailed: ending.text.isEmpty ? nil : ending.text
        default: nil
        }
    }
}
