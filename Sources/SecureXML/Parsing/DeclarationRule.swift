import CLibXML2

/// Rule 1: the XML declaration, if there is one, says version 1.0 and no encoding but UTF-8.
enum DeclarationRule {
    static func objection(to context: xmlParserCtxtPtr) -> XMLFindingCode? {
        if LibXML2.string(context.pointee.version) != "1.0" { return .version }
        // The parser notes UTF-8 on the context and every other declared encoding on the input.
        if context.pointee.input?.pointee.encoding != nil { return .encoding }
        if let declared = LibXML2.string(context.pointee.encoding), declared.uppercased() != "UTF-8" {
            return .encoding
        }
        return nil
    }
}
