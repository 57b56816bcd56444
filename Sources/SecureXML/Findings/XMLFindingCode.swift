/// Every reason for which this room finds fault with a message, each with the code it is known by for ever.
///
/// A code never changes its meaning and is never used again; ``meaning`` is what `docs/reference.md` prints.
public enum XMLFindingCode: String, Sendable, Hashable, CaseIterable {
    // Reading the file as XML.

    /// A document type declaration stands in the file; none is allowed, so nothing in one is ever read.
    case documentType = "xml-doctype"
    /// An entity other than the five predefined ones is referred to.
    case entity = "xml-entity"
    /// The file begins with a byte order mark.
    case byteOrderMark = "xml-byte-order-mark"
    /// The file is not UTF-8, or says that it is something else.
    case encoding = "xml-encoding"
    /// The XML declaration is damaged or names a version other than 1.0.
    case version = "xml-version"
    /// A comment stands in the file; a signature would not cover it.
    case comment = "xml-comment"
    /// A processing instruction stands in the file; none is allowed.
    case processingInstruction = "xml-processing-instruction"
    /// A character that XML 1.0 does not allow stands in the file.
    case invalidCharacter = "xml-invalid-character"
    /// The text is not well-formed XML.
    case notWellFormed = "xml-not-well-formed"
    /// A prefix is not declared, or a namespace declaration is not allowed.
    case namespace = "xml-namespace"
    /// The file ends before its root element does.
    case truncated = "xml-truncated"
    /// Something other than white space follows the root element.
    case trailingBytes = "xml-trailing-bytes"
    /// What must be held in memory, in a bundle everything before the first attachment, is larger than allowed.
    case tooLarge = "xml-too-large"
    /// Elements are nested deeper than allowed.
    case tooDeep = "xml-too-deep"
    /// There are more elements, attributes and pieces of text than allowed.
    case tooManyNodes = "xml-too-many-nodes"
    /// An element has more attributes and namespace declarations than allowed.
    case tooManyAttributes = "xml-too-many-attributes"
    /// More namespace declarations are in force at one place than allowed.
    case tooManyNamespaces = "xml-too-many-namespaces"
    /// The name of an element or attribute, or a prefix, is longer than allowed.
    case nameTooLong = "xml-name-too-long"
    /// An attribute value or a namespace name is longer than allowed.
    case attributeTooLong = "xml-attribute-too-long"
    /// A piece of text is longer than allowed.
    case textTooLong = "xml-text-too-long"
    /// A single tag, comment or instruction is longer than allowed.
    case markupTooLong = "xml-markup-too-long"

    // The outer shape of a bundle.

    /// The root element is not the one expected, or has attributes.
    case root = "shape-root"
    /// The root does not have exactly its three children in their order.
    case order = "shape-order"
    /// Text other than white space stands between the elements of the outer shape.
    case strayText = "shape-text"
    /// A namespace is declared on the outer shape, other than the root's own as its default.
    case shellNamespaceDeclaration = "shape-namespace-declaration"
    /// The manifest, by its position, does not carry its reserved Id.
    case manifestId = "shape-manifest-id"
    /// A reserved Id value does not occur exactly once in the file.
    case reservedId = "shape-reserved-id"
    /// More than one signature element stands in the file.
    case secondSignature = "shape-second-signature"
    /// An xml: attribute stands where none is allowed; only xml:lang is, inside a structured document.
    case xmlAttribute = "shape-xml-attribute"
    /// An xsi: attribute stands in the file; types and schema locations are not taken from a message.
    case schemaInstance = "shape-schema-instance"
    /// Something other than a structured document or an attachment stands among the documents.
    case holder = "shape-holder"
    /// A structured document follows an attachment.
    case holderOrder = "shape-holder-order"
    /// A holder carries anything but its one reference, or a reference that is not 1 to 128 letters, digits, dots, underscores and hyphens.
    case holderAttribute = "shape-holder-attribute"
    /// Two holders carry the same reference.
    case holderRepeated = "shape-holder-repeated"
    /// A structured holder does not contain exactly one element.
    case holderContent = "shape-holder-content"
    /// A structured document uses a namespace that is declared outside it.
    case inheritedNamespace = "shape-inherited-namespace"
    /// A namespace name is not an absolute URI.
    case relativeNamespace = "shape-relative-namespace"

    // Attachments.

    /// Something other than numbered parts stands in an attachment.
    case attachmentElement = "attachment-element"
    /// The parts of an attachment are not numbered 1, 2, 3 and so on, each by that one attribute.
    case partNumber = "attachment-part-number"
    /// A part has more characters than allowed.
    case partTooLong = "attachment-part-too-long"
    /// The length of a part is not a multiple of four, or a part is empty though it is not the only one.
    case partLength = "attachment-part-length"
    /// Base64 padding stands before the end of the last part.
    case partPadding = "attachment-padding"
    /// A part is not canonical base64 without white space.
    case partBase64 = "attachment-base64"
    /// An attachment has no part; an empty one has a single empty part.
    case withoutParts = "attachment-without-parts"

    // The signature.

    /// There is no signature where one must stand.
    case signatureMissing = "signature-missing"
    /// The signature has an element, attribute or text that the profile does not, or lacks one that it has.
    case signatureShape = "signature-shape"
    /// SignedInfo is not canonicalised with exclusive C14N without comments.
    case signatureCanonicalisation = "signature-canonicalisation"
    /// The signature method is neither ECDSA nor RSA with SHA-256.
    case signatureMethod = "signature-method"
    /// There are not exactly the two references, manifest then signed properties, with their URIs, types and Ids.
    case signatureReferences = "signature-references"
    /// A reference has a transform other than exclusive C14N alone, without a prefix list.
    case signatureTransform = "signature-transform"
    /// A digest method is not SHA-256.
    case signatureDigestMethod = "signature-digest-method"
    /// KeyInfo is not exactly one X.509 certificate.
    case signatureKeyInfo = "signature-key-info"
    /// The message brings a bare key.
    case signatureKeyValue = "signature-key-value"
    /// The signature carries unsigned properties.
    case unsignedProperties = "signature-unsigned-properties"
    /// The qualifying properties are not about this signature.
    case signatureTarget = "signature-target"
    /// The data object format is not about the reference to the manifest.
    case objectFormat = "signature-object-format"
    /// The manifest is not the one that was signed.
    case manifestDigestMismatch = "signature-manifest-digest"
    /// The signed properties are not those that were signed.
    case propertiesDigestMismatch = "signature-properties-digest"
    /// The signature value was not made by the key of the certificate over this SignedInfo.
    case signatureValueMismatch = "signature-value"
    /// The signature value is not canonical base64 of the length that its method has.
    case signatureValueForm = "signature-value-form"
    /// The certificate in the message cannot be read.
    case certificateUnreadable = "signature-certificate-unreadable"
    /// The certificate in the message is not one registered for the claimed sender.
    case certificateNotRegistered = "signature-certificate-not-registered"
    /// The certificate named in the signed properties is not the certificate in the message.
    case certificateSubstituted = "signature-certificate-substituted"
    /// The certificate may not be used for digital signatures.
    case keyUsage = "signature-key-usage"
    /// The key is neither on curve P-256 nor RSA of at least 3072 bits, or does not fit the signature method.
    case keyStrength = "signature-key-strength"
    /// The signing time is not a UTC time written YYYY-MM-DDThh:mm:ssZ.
    case signingTimeUnreadable = "signature-time-unreadable"
    /// The signing time is more than ten minutes ahead of the time of checking.
    case signingTimeInFuture = "signature-time-in-future"
    /// The signing time is before the certificate became valid.
    case signedBeforeCertificate = "signature-time-before-certificate"
    /// The signing time is after the certificate ended.
    case signedAfterCertificate = "signature-time-after-certificate"
    /// The certificate was valid at the signing time and has ended since; nothing here proves when the signature was made.
    case certificateEnded = "signature-certificate-ended"
}
