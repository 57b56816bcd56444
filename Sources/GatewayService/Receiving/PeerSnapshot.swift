import CaseTransfer
import SecureXML
import Synchronization
import TransferStore

/// Which client certificates are admitted right now, for the TLS handshake, which must not wait for a database.
final class PeerSnapshot: Sendable {
    private struct Admission {
        var peer: AuthorityCode
        var from: Moment
        var until: Moment?
    }

    private let admissions = Mutex<[MessageDigest: Admission]>([:])

    /// Takes the register as it is now.
    func refresh(from peers: [PeerRecord]) {
        var fresh: [MessageDigest: Admission] = [:]
        for peer in peers {
            for certificate in peer.certificates where certificate.purpose == .tls && certificate.withdrawnAt == nil {
                fresh[certificate.fingerprint] = Admission(
                    peer: peer.code, from: certificate.from, until: certificate.until)
            }
        }
        admissions.withLock { $0 = fresh }
    }

    /// The authority this certificate (DER) is registered for at a moment.
    func admits(_ certificate: [UInt8], at now: Moment) -> AuthorityCode? {
        let fingerprint = MessageDigest(SHA256Hasher.digest(certificate))
        guard let admission = admissions.withLock({ $0[fingerprint] }), admission.from <= now,
            admission.until.map({ now <= $0 }) ?? true
        else { return nil }
        return admission.peer
    }
}
