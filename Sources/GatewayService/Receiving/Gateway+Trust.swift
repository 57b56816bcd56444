import CaseTransfer
import ExchangeFormats
import SecureXML
import TransferStore

extension Gateway {
    /// Verifies something against the register. A register that cannot be read is a fault of ours and is thrown: it must not
    /// become a verdict on somebody's message, because a rejection of it would be final.
    func verifying(
        _ verify: ((AuthorityCode) -> [TrustedSeal]) throws -> BundleVerdict
    ) throws -> BundleVerdict {
        var fault: (any Error)?
        let verdict = try verify { code in
            do {
                return try trustedSeals(code)
            } catch {
                fault = error
                return []
            }
        }
        if let fault { throw fault }
        return verdict
    }

    /// Every seal this authority ever had, for what it sealed itself.
    var ownSeals: [TrustedSeal] { ([seal.certificate] + formerSeals).map { TrustedSeal(certificate: $0) } }

    /// The certificates a peer's seal may be checked against; the verifier looks at their dates.
    ///
    /// - Throws: the store's fault, or that of a certificate that can no longer be read.
    func trustedSeals(_ peer: AuthorityCode) throws -> [TrustedSeal] {
        try store.read { try $0.sealCertificates(of: peer) }.map { certificate in
            TrustedSeal(
                certificate: try certificates.value(for: certificate.der) { try Certificate(der: certificate.der) },
                from: certificate.from, until: certificate.until, withdrawnAt: certificate.withdrawnAt)
        }
    }
}
