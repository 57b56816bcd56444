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
                        responseLimit: Self.largestAnswer,
                        totalTimeout: .seconds(Self.timeLimit(forBytes: PrivateFile.size(file) ?? 0))))
            },
            look: { url in await network.presentedCertificate(url: url) })
    }

    /// Receipts and rejections have no attachments; this is many times the largest.
    static let largestAnswer = 1 << 20

    /// How long one attempt may take altogether, in seconds: two minutes, and the message's bytes at 16 KiB a second.
    ///
    /// Without an end to it, a peer that answers a byte now and then would hold a lane for days.
    static func timeLimit(forBytes size: Int64) -> Int64 { 120 + size / (16 * 1024) }
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
