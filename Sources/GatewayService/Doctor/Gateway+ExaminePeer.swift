import CaseTransfer
import OutboundHTTP
import SecureXML
public import TransferStore

extension Gateway {
    /// Sends a peer a test message through the whole pipeline and says what came of it.
    public func examine(_ peer: PeerRecord, through transport: PeerTransport, by acting: ActingPerson) async
        -> Diagnosis
    {
        let check = "peer-\(peer.code)"
        do {
            let queued = try await sendTest(to: peer.code, by: acting)
            let progress = try await exchanging(through: transport) { [self] in
                try await followUntilFault(queued.digest)
            }
            switch progress {
            case .delivered:
                return .good(check, "\(peer.name) verified, stored and receipted a test message.")
            case .rejected(let code):
                return .bad(
                    check, "\(peer.name) rejected the test message (\(code?.rawValue ?? "unknown")).",
                    remedy: code?.explanation ?? "Telephone their officer.")
            case .underWay(let fault):
                try abandonTest(queued, fault: fault ?? "timed-out")
                return await explain(fault, peer: peer, through: transport)
            case .needsAttention(let fault):
                return await explain(fault, peer: peer, through: transport)
            case .byHand:
                return .good(check, "\(peer.name) has no gateway: a person hands everything over.")
            }
        } catch let fault as GatewayFault {
            return .bad(check, fault.message, remedy: fault.remedy)
        } catch {
            return .bad(check, "The test could not be made (\(codeOf(error))).", remedy: "Run `handover doctor` again.")
        }
    }

    /// The question is answered: a test that goes on being sent for a day would tell nobody anything.
    private func abandonTest(_ test: QueuedMessage, fault: String) throws {
        let salt = try surroundings.random(32)
        let now = self.now
        try store.write { writer in
            guard try writer.abandon(test.digest, fault: fault) else { return }
            try writer.append(
                JournalDraft(
                    actor: .gateway, conversation: test.conversation,
                    event: .deliveryGivenUp(message: test.digest, fault: fault)),
                at: now, salt: salt)
        }
    }

    /// A test need not wait for the tenth attempt: the first fault says what is wrong.
    private func followUntilFault(_ message: MessageDigest) async throws -> DeliveryProgress {
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: .seconds(30))
        while true {
            let progress = try progress(of: message)
            if progress.isSettled || clock.now >= end { return progress }
            if case .underWay(fault: .some) = progress { return progress }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    private func explain(_ fault: String?, peer: PeerRecord, through transport: PeerTransport) async -> Diagnosis {
        let check = "peer-\(peer.code)"
        let ring = "ring \(peer.name) on \(peer.dutyTelephone)"
        switch fault ?? "no-answer" {
        case "peer-certificate-not-pinned", "peer-certificate-invalid":
            return await explainCertificate(peer, ring: ring, look: transport.look)
        case "dns-failed":
            return .bad(
                check, "The name in \(peer.exchangeURL) has no address.",
                remedy: "Check this machine's DNS; if it works for other names, \(ring) and ask for a new card.")
        case "connect-refused":
            return .bad(
                check, "\(peer.name)'s machine answers, and nothing listens at \(peer.exchangeURL).",
                remedy: "Ask their IT to start `handover serve`: \(ring).")
        case "unreachable", "connect-timed-out", "stalled", "timed-out", "cut":
            return .bad(
                check, "\(peer.exchangeURL) does not answer (\(fault ?? "")).",
                remedy: "Ask both sides' network teams whether a firewall lets this machine reach it; \(ring).")
        case "client-certificate-refused":
            return .bad(
                check, "\(peer.name) does not know our TLS certificate.",
                remedy:
                    "Send our card again (`handover card`) and have its fingerprint confirmed by telephone: \(ring).")
        case "tls-handshake-failed":
            return .bad(
                check, "TLS could not be agreed with \(peer.exchangeURL).",
                remedy:
                    "A device between us may not pass mutual TLS through; ask the network team to exempt this address.")
        case let other:
            return .bad(
                check, "The test message was not receipted in time (\(other)).",
                remedy: "Look at the log of `handover serve`; if it says nothing, \(ring).")
        }
    }

    private func explainCertificate(
        _ peer: PeerRecord, ring: String, look: @Sendable (String) async -> CertificateLook
    ) async -> Diagnosis {
        let check = "peer-\(peer.code)"
        guard case .presented(let shown) = await look(peer.exchangeURL) else {
            return .bad(
                check, "\(peer.exchangeURL) showed a certificate that is not registered.",
                remedy: "Compare cards by telephone: \(ring).")
        }
        if shown.issuer != shown.subject {
            return .bad(
                check,
                "A device between us opens TLS connections: the certificate shown was issued by \(shown.issuer), not by "
                    + "\(peer.name).",
                remedy: "Ask the network team to exempt \(peer.exchangeURL) from TLS inspection. Nothing was sent.")
        }
        return .bad(
            check,
            "\(peer.exchangeURL) showed a certificate that is not registered: \(shown.subject), SHA-256 "
                + "\(Self.spoken(shown.sha256Fingerprint)). Either a device between us opens TLS connections, or they have "
                + "renewed it. Nothing was sent.",
            remedy: "To tell which, \(ring) and have them read out the digits that their `handover doctor` prints at "
                + "tls-key. Other digits: have the network team exempt the address from TLS inspection. The same: "
                + "exchange cards again.")
    }
}
