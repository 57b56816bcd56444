/// The words of the one signature the product makes and accepts: XAdES baseline B-B, and nothing more (rule 8).
public enum SignatureProfile {
    /// The namespace of XML signatures.
    public static let signatureNamespace = "http://www.w3.org/2000/09/xmldsig#"
    /// The namespace of XAdES properties (ETSI EN 319 132-1).
    public static let propertiesNamespace = "http://uri.etsi.org/01903/v1.3.2#"
    /// The type of the reference to the signed properties (ETSI EN 319 132-1 §4.4.2).
    public static let signedPropertiesType = "http://uri.etsi.org/01903#SignedProperties"
    /// ECDSA with SHA-256 (RFC 6931 §2.3.6): what the product signs with.
    public static let ecdsaSHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
    /// RSA PKCS #1 v1.5 with SHA-256 (RFC 6931 §2.3.2): accepted from others.
    public static let rsaSHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
    /// SHA-256 (XML Encryption §5.7.2).
    public static let sha256 = "http://www.w3.org/2001/04/xmlenc#sha256"
    /// How far ahead of the checker's clock a signing time may be, in seconds: ten minutes.
    public static let clockTolerance: Int64 = 600
}
