import CaseTransfer
import SecureXML
import TransferStore

extension DigestFunction {
    /// SHA-256 through OpenSSL, which the store is handed because it has no cryptography of its own.
    static let sha256 = DigestFunction { bytes in MessageDigest(SHA256Hasher.digest(bytes)) }
}

extension MessageDigest {
    /// A digest as the law of the case knows it, of one as the XML room made it.
    init(_ digest: SHA256Digest) {
        guard let same = MessageDigest(bytes: digest.bytes) else {
            preconditionFailure("a SHA-256 digest has 32 bytes")
        }
        self = same
    }
}
