extension Certificate {
    /// Whether this certificate's key made an ECDSA P-256 signature over SHA-256 of the message.
    ///
    /// - Parameter signature: r‖s, 64 bytes, as ``SigningKey/sign(_:)`` makes it.
    public func verifies(signature: [UInt8], over message: [UInt8]) -> Bool {
        guard publicKeyKind == .ecP256, let der = ECDSAValue.der(fromRaw: signature) else { return false }
        return publicKey.verifies(der, over: message)
    }
}
