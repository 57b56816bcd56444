/// Rule 4: exactly one signature element stands in the file.
struct OneSignatureRule {
    private var count = 0

    mutating func check(_ tag: StartTag, names: ShapeNames, in parser: StrictParser) {
        guard tag.localName == names.signature, tag.namespace == names.signatureNamespace else { return }
        count += 1
        if count == 2 { parser.findings.add(.secondSignature, line: tag.line) }
    }

    /// Called when the place where one must stand is past.
    func end(in parser: StrictParser) {
        if count == 0 { parser.findings.add(.signatureMissing) }
    }
}
