/// Rule 2: only white space stands between the elements of the outer shape.
enum ShellTextRule {
    static func check(_ text: UnsafeRawBufferPointer, in parser: StrictParser) {
        if !text.allSatisfy(\.isXMLWhiteSpace) { parser.findings.add(.strayText, line: parser.line) }
    }
}
