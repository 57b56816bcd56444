/// The names of a signed envelope: a root with a manifest, a signature over it, and the documents it lists.
///
/// The reader is generic over names; ``transferBundle`` is the shape of the product.
public struct EnvelopeShape: Hashable, Sendable {
    /// The root element.
    public var rootName: String
    /// The namespace of every element of the outer shape; an absolute URI.
    public var namespace: String
    /// The first child of the root: what is signed.
    public var manifestName: String
    /// The third child of the root: the holders.
    public var documentsName: String
    /// Holds exactly one structured document.
    public var structuredName: String
    /// Holds the numbered parts of an attachment.
    public var attachmentName: String
    /// One part: canonical base64 without white space.
    public var partName: String
    /// The one attribute of a holder.
    public var referenceAttribute: String
    /// The one attribute of a part.
    public var partNumberAttribute: String
    /// The attribute that carries an Id, here and in XML signatures.
    public var idAttribute: String
    /// Reserved Id of the manifest.
    public var manifestId: String
    /// Reserved Id of the signature.
    public var signatureId: String
    /// Reserved Id of the reference to the manifest.
    public var manifestReferenceId: String
    /// Reserved Id of the signed properties.
    public var signedPropertiesId: String

    /// The shape of a transfer bundle, and of every other message between gateways.
    public static let transferBundle = EnvelopeShape(
        rootName: "TransferBundle", namespace: "urn:handover:bundle:1", manifestName: "Manifest",
        documentsName: "Documents", structuredName: "Structured", attachmentName: "Attachment", partName: "Part",
        referenceAttribute: "ref", partNumberAttribute: "n", idAttribute: "Id", manifestId: "handover-manifest",
        signatureId: "handover-signature", manifestReferenceId: "handover-ref-manifest",
        signedPropertiesId: "handover-signed-properties")

    /// The four values that may each stand in one Id attribute only (rule 4).
    var reservedIds: [String] { [manifestId, signatureId, manifestReferenceId, signedPropertiesId] }
}
