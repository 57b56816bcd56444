import GatewayService
import HummingbirdTLS
import NIOCore
import NIOSSL

extension ListenerIdentity {
    /// The one way this gateway accepts a connection: TLS 1.2 or 1.3, a client certificate, and the register deciding.
    ///
    /// No authority of the operating system is trusted: `admits` alone decides, by the very certificate registered.
    /// Throws `ListenerError` when the certificate or key cannot be used.
    func channelConfiguration(admittedBy inlet: ExchangeInlet) throws -> TLSChannelConfiguration {
        TLSChannelConfiguration(tlsConfiguration: try tlsConfiguration()) { certificates, verdict in
            verdict.succeed(Self.verdict(on: certificates, by: inlet))
        }
    }

    private static func verdict(on chain: [NIOSSLCertificate], by inlet: ExchangeInlet) -> NIOSSLVerificationResult {
        if let bytes = try? chain.first?.toDERBytes(), inlet.admits(bytes) != nil { return .certificateVerified }
        inlet.countRefusedConnection()
        return .failed
    }

    /// How browsers are spoken with: TLS 1.2 or 1.3, and no certificate asked of them.
    ///
    /// Throws `ListenerError` when the certificate or key cannot be used.
    func staffConfiguration() throws -> TLSChannelConfiguration {
        do {
            var configuration = try basicConfiguration()
            configuration.certificateVerification = .none
            return TLSChannelConfiguration(tlsConfiguration: configuration)
        } catch let error as ListenerError {
            throw error.ofStaffListener
        }
    }

    private func tlsConfiguration() throws -> TLSConfiguration {
        var configuration = try basicConfiguration()
        // On a server this requires a client certificate; without a list of roots the system's would be read.
        configuration.certificateVerification = .noHostnameVerification
        configuration.trustRoots = .certificates([])
        return configuration
    }

    private func basicConfiguration() throws -> TLSConfiguration {
        let chain: [NIOSSLCertificate]
        do {
            chain = try NIOSSLCertificate.fromPEMBytes(certificatePEM)
        } catch {
            throw ListenerError.unusableCertificate
        }
        guard !chain.isEmpty else { throw ListenerError.unusableCertificate }
        let key: NIOSSLPrivateKey
        do {
            key = try NIOSSLPrivateKey(bytes: privateKeyPEM, format: .pem)
        } catch {
            throw ListenerError.unusablePrivateKey
        }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        configuration.minimumTLSVersion = .tlsv12
        configuration.cipherSuiteValues = Self.tls12CipherSuites
        configuration.applicationProtocols = ["http/1.1"]
        // How long a connection we end stays for the peer's own goodbye, which an idle one may never say.
        configuration.shutdownTimeout = .seconds(1)
        return configuration
    }

    /// Forward secret and authenticated only; TLS 1.3 has no others.
    private static let tls12CipherSuites: [NIOTLSCipher] = [
        .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
    ]
}
