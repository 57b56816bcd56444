extension XMLFindingCode {
    /// What the code says, in one sentence that names nobody.
    public var meaning: String {
        switch self {
        case .documentType:
            "A document type declaration stands in the file; none is allowed, so nothing in one is ever read."
        case .entity:
            "An entity other than the five predefined ones is referred to."
        case .byteOrderMark:
            "The file begins with a byte order mark."
        case .encoding:
            "The file is not UTF-8, or says that it is something else."
        case .version:
            "The XML declaration is damaged or names a version other than 1.0."
        case .comment:
            "A comment stands in the file; a signature would not cover it."
        case .processingInstruction:
            "A processing instruction stands in the file; none is allowed."
        case .invalidCharacter:
            "A character that XML 1.0 does not allow stands in the file."
        case .notWellFormed:
            "The text is not well-formed XML."
        case .namespace:
            "A prefix is not declared, or a namespace declaration is not allowed."
        case .truncated:
            "The file ends before its root element does."
        case .trailingBytes:
            "Something other than white space follows the root element."
        case .tooLarge:
            "What must be held in memory, in a bundle everything before the first attachment, is larger than allowed."
        case .tooDeep:
            "Elements are nested deeper than allowed."
        case .tooManyNodes:
            "There are more elements, attributes and pieces of text than allowed."
        case .tooManyAttributes:
            "An element has more attributes and namespace declarations than allowed."
        case .tooManyNamespaces:
            "More namespace declarations are in force at one place than allowed."
        case .nameTooLong:
            "The name of an element or attribute, or a prefix, is longer than allowed."
        case .attributeTooLong:
            "An attribute value or a namespace name is longer than allowed."
        case .textTooLong:
            "A piece of text is longer than allowed."
        case .markupTooLong:
            "A single tag, comment or instruction is longer than allowed."
        case .root:
            "The root element is not the one expected, or has attributes."
        case .order:
            "The root does not have exactly its three children in their order."
        case .strayText:
            "Text other than white space stands between the elements of the outer shape."
        case .shellNamespaceDeclaration:
            "A namespace is declared on the outer shape, other than the root's own as its default."
        case .manifestId:
            "The manifest, by its position, does not carry its reserved Id."
        case .reservedId:
            "A reserved Id value does not occur exactly once in the file."
        case .secondSignature:
            "More than one signature element stands in the file."
        case .xmlAttribute:
            "An xml: attribute stands where none is allowed; only xml:lang is, inside a structured document."
        case .schemaInstance:
            "An xsi: attribute stands in the file; types and schema locations are not taken from a message."
        case .holder:
            "Something other than a structured document or an attachment stands among the documents."
        case .holderOrder:
            "A structured document follows an attachment."
        case .holderAttribute:
            "A holder carries anything but its one reference, or a reference that is not 1 to 128 letters, digits, dots, underscores and hyphens."
        case .holderRepeated:
            "Two holders carry the same reference."
        case .holderContent:
            "A structured holder does not contain exactly one element."
        case .inheritedNamespace:
            "A structured document uses a namespace that is declared outside it."
        case .relativeNamespace:
            "A namespace name is not an absolute URI."
        case .attachmentElement:
            "Something other than numbered parts stands in an attachment."
        case .partNumber:
            "The parts of an attachment are not numbered 1, 2, 3 and so on, each by that one attribute."
        case .partTooLong:
            "A part has more characters than allowed."
        case .partLength:
            "The length of a part is not a multiple of four, or a part is empty though it is not the only one."
        case .partPadding:
            "Base64 padding stands before the end of the last part."
        case .partBase64:
            "A part is not canonical base64 without white space."
        case .withoutParts:
            "An attachment has no part; an empty one has a single empty part."
        case .signatureMissing:
            "There is no signature where one must stand."
        case .signatureShape:
            "The signature has an element, attribute or text that the profile does not, or lacks one that it has."
        case .signatureCanonicalisation:
            "SignedInfo is not canonicalised with exclusive C14N without comments."
        case .signatureMethod:
            "The signature method is neither ECDSA nor RSA with SHA-256."
        case .signatureReferences:
            "There are not exactly the two references, manifest then signed properties, with their URIs, types and Ids."
        case .signatureTransform:
            "A reference has a transform other than exclusive C14N alone, without a prefix list."
        case .signatureDigestMethod:
            "A digest method is not SHA-256."
        case .signatureKeyInfo:
            "KeyInfo is not exactly one X.509 certificate."
        case .signatureKeyValue:
            "The message brings a bare key."
        case .unsignedProperties:
            "The signature carries unsigned properties."
        case .signatureTarget:
            "The qualifying properties are not about this signature."
        case .objectFormat:
            "The data object format is not about the reference to the manifest."
        case .manifestDigestMismatch:
            "The manifest is not the one that was signed."
        case .propertiesDigestMismatch:
            "The signed properties are not those that were signed."
        case .signatureValueMismatch:
            "The signature value was not made by the key of the certificate over this SignedInfo."
        case .signatureValueForm:
            "The signature value is not canonical base64 of the length that its method has."
        case .certificateUnreadable:
            "The certificate in the message cannot be read."
        case .certificateNotRegistered:
            "The certificate in the message is not one registered for the claimed sender."
        case .certificateSubstituted:
            "The certificate named in the signed properties is not the certificate in the message."
        case .keyUsage:
            "The certificate may not be used for digital signatures."
        case .keyStrength:
            "The key is neither on curve P-256 nor RSA of at least 3072 bits, or does not fit the signature method."
        case .signingTimeUnreadable:
            "The signing time is not a UTC time written YYYY-MM-DDThh:mm:ssZ."
        case .signingTimeInFuture:
            "The signing time is more than ten minutes ahead of the time of checking."
        case .signedBeforeCertificate:
            "The signing time is before the certificate became valid."
        case .signedAfterCertificate:
            "The signing time is after the certificate ended."
        case .certificateEnded:
            "The certificate was valid at the signing time and has ended since; nothing here proves when the signature was made."
        }
    }
}
