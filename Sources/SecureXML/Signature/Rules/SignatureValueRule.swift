/// The signature value was made by the registered key over the canonical octets of SignedInfo.
enum SignatureValueRule {
    static func check(_ parts: SignatureParts, certificate: Certificate) -> [XMLFinding] {
        guard let value = parts.signatureValue else { return [XMLFinding(.signatureValueForm)] }
        let encoded: [UInt8]?
        switch certificate.publicKeyKind {
        case .ecP256:
            encoded = ECDSAValue.der(fromRaw: value)
        case .rsa(let bits):
            encoded = value.count == (bits + 7) / 8 ? value : nil
        case .other:
            return []
        }
        guard let encoded else { return [XMLFinding(.signatureValueForm)] }
        let verifies = certificate.publicKey.verifies(encoded, over: parts.signedInfoBytes)
        return verifies ? [] : [XMLFinding(.signatureValueMismatch)]
    }
}
