import CLibXML2

extension StrictParser {
    /// Turns libxml2's error into a finding at once; its message may quote the file, so only its number is kept.
    func failed(_ error: xmlError) {
        guard !isStopped, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        // One fatal error makes the rest of the file a guess; only namespace errors leave the parse sound.
        let isNamespace = error.domain == Int32(bitPattern: XML_FROM_NAMESPACE.rawValue)
        let code = isNamespace ? XMLFindingCode.namespace : code(forParserError: error.code)
        findings.add(code, line: Int(error.line), detail: "libxml2 error \(error.code)")
        if !isNamespace { stop() }
    }

    private func code(forParserError number: Int32) -> XMLFindingCode {
        switch xmlParserErrors(rawValue: UInt32(bitPattern: number)) {
        case XML_ERR_INVALID_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_UNKNOWN_ENCODING, XML_ERR_ENCODING_NAME,
            XML_I18N_CONV_FAILED, XML_I18N_NO_HANDLER, XML_I18N_NO_NAME:
            .encoding
        case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF:
            isFeedingUTF8 ? .invalidCharacter : .encoding
        case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY, XML_ERR_ENTITY_LOOP, XML_ERR_UNPARSED_ENTITY,
            XML_ERR_ENTITY_IS_EXTERNAL:
            .entity
        case XML_ERR_UNKNOWN_VERSION, XML_ERR_VERSION_MISSING, XML_ERR_XMLDECL_NOT_FINISHED,
            XML_ERR_XMLDECL_NOT_STARTED:
            .version
        case XML_ERR_DOCUMENT_EMPTY where feeding.isEmpty:
            .truncated
        case XML_ERR_DOCUMENT_END:
            rootEnded ? .trailingBytes : .truncated
        default:
            // After the root only white space may come, whatever the parser would have made of it.
            rootEnded ? .trailingBytes : .notWellFormed
        }
    }

    /// Whether the bytes that upset the parser are UTF-8 at all: it calls both faults by one number.
    private var isFeedingUTF8: Bool { String(validating: feeding, as: UTF8.self) != nil }
}
