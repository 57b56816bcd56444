public import Logging
import OutboundHTTP
import SecureXML

extension PeerTransport {
    /// The real network: mutual TLS with the certificates registered for the peer and no others.
    ///
    /// - Throws: `GatewayFault` when our own TLS key or certificate cannot be read.
    public static func https(_ layout: HomeLayout, logger: Logger) throws -> PeerTransport {
        let identity = ClientIdentity(
            certificatePEM: try PrivateFile.read(layout.tlsCertificate),
            privateKeyPEM: try PrivateFile.read(layout.tlsKey))
        let network = OutboundHTTPS(parallelism: Dispatcher.parallelPerPeer, logger: logger)
        let trust = Remembered<[[UInt8]], PeerTrust>()
        return PeerTransport(
            post: { file, destination in
                await network.send(
                    HTTPSRequest(
                        url: destination.url, method: .post, headers: ["Content-Type": "application/xml"],
                        body: .file(path: file),
                        trust: trust.value(for: destination.certificates) { destination.trust }, identity: identity,
                        responseLimit: Self.largestAnswer))
            },
            look: { url in await network.presentedCertificate(url: url) })
    }

    /// Receipts and rejections have no attachments; this is many times the largest.
    static let largestAnswer = 1 << 20
}

extension PeerDestination {
    /// The registered certificates as the connection pins them: their bytes and their public keys.
    var trust: PeerTrust {
        let parsed = certificates.compactMap { try? Certificate(der: $0) }
        return PeerTrust(
            certificatesPEM: parsed.flatMap(\.pem),
            publicKeyPins: parsed.map { "sha256//" + $0.subjectPublicKeyInfoDigest.base64 })
    }
}
