import CaseTransfer
import SecureXML

@testable import GatewayService

extension MessageDigest {
    /// SHA-256 of some bytes.
    static func of(_ bytes: [UInt8]) -> MessageDigest { MessageDigest(SHA256Hasher.digest(bytes)) }
}
