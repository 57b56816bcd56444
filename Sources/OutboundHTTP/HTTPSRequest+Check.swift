extension HTTPSRequest {
    /// Why the request must not be given to libcurl, or nil when it may.
    ///
    /// libcurl would read a pin without its prefix as a file name, and a line end in a header as another header.
    func unusableBecause() -> String? {
        if method == .get, body != nil { return "a GET carries no body" }
        if let wrong = headers.first(where: { !Self.isToken($0.key) || !Self.isFieldValue($0.value) }) {
            return "the header field \(wrong.key.debugDescription) is ill-formed"
        }
        if let proxy, proxy.isEmpty || proxy.utf8.contains(where: { $0 <= 0x20 }) {
            return "the proxy address is ill-formed"
        }
        if responseLimit < 0 { return "the limit for the answer is below zero" }
        if let identity, identity.certificatePEM.isEmpty || identity.privateKeyPEM.isEmpty {
            return "our TLS certificate or its key is empty"
        }
        return service == nil ? trust.unusableBecause() : service?.unusableBecause()
    }

    // RFC 9110 section 5.6.2.
    private static func isToken(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }

    // RFC 9110 section 5.5, without bytes that are not ASCII.
    private static func isFieldValue(_ value: String) -> Bool {
        value.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x09 }
    }
}

extension PeerTrust {
    /// Why nobody could be believed on this trust, or nil.
    func unusableBecause() -> String? {
        if certificatesPEM.isEmpty { return "no certificate is registered for the peer" }
        if !publicKeyPins.allSatisfy(Self.isPin) { return "a registered public key pin is ill-formed" }
        return nil
    }

    /// `sha256//` and the base64 of 32 bytes.
    private static func isPin(_ pin: String) -> Bool {
        let prefix = "sha256//"
        guard pin.hasPrefix(prefix) else { return false }
        let digest = Array(pin.utf8.dropFirst(prefix.utf8.count))
        return digest.count == 44 && digest.last == UInt8(ascii: "=")
            && digest.dropLast().allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
                    true
                default: false
                }
            }
    }
}
