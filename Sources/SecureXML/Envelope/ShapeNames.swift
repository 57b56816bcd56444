import CLibXML2

/// The names of a shape as the parser holds them: equal names are equal pointers, so comparing costs nothing.
struct ShapeNames {
    typealias Name = UnsafePointer<xmlChar>

    let root: Name
    let namespace: Name
    let manifest: Name
    let documents: Name
    let structured: Name
    let attachment: Name
    let part: Name
    let reference: Name
    let partNumber: Name
    let id: Name
    let signature: Name
    let signatureNamespace: Name
    let schemaInstanceNamespace: Name
    let xmlNamespace: Name
    let lang: Name

    init(_ shape: EnvelopeShape, in parser: StrictParser) throws {
        root = try parser.intern(shape.rootName)
        namespace = try parser.intern(shape.namespace)
        manifest = try parser.intern(shape.manifestName)
        documents = try parser.intern(shape.documentsName)
        structured = try parser.intern(shape.structuredName)
        attachment = try parser.intern(shape.attachmentName)
        part = try parser.intern(shape.partName)
        reference = try parser.intern(shape.referenceAttribute)
        partNumber = try parser.intern(shape.partNumberAttribute)
        id = try parser.intern(shape.idAttribute)
        signature = try parser.intern("Signature")
        signatureNamespace = try parser.intern(SignatureProfile.signatureNamespace)
        schemaInstanceNamespace = try parser.intern("http://www.w3.org/2001/XMLSchema-instance")
        xmlNamespace = try parser.intern("http://www.w3.org/XML/1998/namespace")
        lang = try parser.intern("lang")
    }
}
