import CLibXML2

extension StrictParser {
    /// The callbacks. Everything about document types and entities stops the parse; none of libxml2's own is left in.
    static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startDocument = { StrictParser.borrowing($0)?.startDocument() }
        handler.startElementNs = { context, name, prefix, uri, declared, declarations, count, _, attributes in
            guard let parser = StrictParser.borrowing(context), let name else { return }
            parser.startElement(
                StartTag(
                    localName: name, prefix: prefix, namespace: uri, declarationCount: Int(declared),
                    declarations: declarations, attributeCount: Int(count), attributes: attributes,
                    depth: parser.depth + 1, line: parser.line)
            ) {
                xmlSAX2StartElementNs(context, name, prefix, uri, declared, declarations, count, 0, attributes)
            }
        }
        handler.endElementNs = { context, name, prefix, uri in
            StrictParser.borrowing(context)?.endElement { xmlSAX2EndElementNs(context, name, prefix, uri) }
        }
        // White space and CDATA are text like any other: canonicalisation makes no difference between them.
        handler.characters = { StrictParser.borrowing($0)?.characters($1, Int($2)) }
        handler.ignorableWhitespace = { StrictParser.borrowing($0)?.characters($1, Int($2)) }
        handler.cdataBlock = { StrictParser.borrowing($0)?.characters($1, Int($2)) }
        handler.comment = { context, _ in StrictParser.borrowing(context)?.found(.comment) }
        handler.processingInstruction = { context, _, _ in
            StrictParser.borrowing(context)?.found(.processingInstruction)
        }
        handler.internalSubset = { context, _, _, _ in StrictParser.borrowing(context)?.stop(.documentType) }
        handler.externalSubset = { context, _, _, _ in StrictParser.borrowing(context)?.stop(.documentType) }
        handler.reference = { context, _ in StrictParser.borrowing(context)?.stop(.entity) }
        handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
        handler.getParameterEntity = { context, _ in
            StrictParser.borrowing(context)?.stop(.entity)
            return nil
        }
        handler.entityDecl = { context, _, _, _, _, _ in StrictParser.borrowing(context)?.stop(.entity) }
        handler.resolveEntity = { context, _, _ in
            StrictParser.borrowing(context)?.stop(.entity)
            return nil
        }
        handler.serror = { context, error in
            guard let error else { return }
            StrictParser.borrowing(context)?.failed(error.pointee)
        }
        return handler
    }

    /// The parser whose context the C library gave back; it is alive, because only its own methods run the C parser.
    private static func borrowing(_ context: UnsafeMutableRawPointer?) -> StrictParser? {
        guard let owner = context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private else { return nil }
        return Unmanaged<StrictParser>.fromOpaque(owner).takeUnretainedValue()
    }

    private func found(_ code: XMLFindingCode) {
        findings.add(code, line: line)
    }

    private func startDocument() {
        if let code = DeclarationRule.objection(to: context) { return stop(code) }
        xmlSAX2StartDocument(context)
    }

    private func startElement(_ tag: StartTag, addToTree: () -> Void) {
        depth += 1
        textRun = 0
        guard LimitRules.admit(tag, in: self) else { return }
        events.startTag(tag, in: self)
        // The event may have ended the bounded part: then this element is the first outside the tree.
        if buildsTree, !isStopped { addToTree() }
    }

    private func endElement(removeFromTree: () -> Void) {
        events.endTag(depth: depth, in: self)
        textRun = 0
        depth -= 1
        namespacesInForce -= namespaceCounts.popLast() ?? 0
        if depth == 0 { rootEnded = true }
        if buildsTree, !isStopped { removeFromTree() }
    }

    private func characters(_ text: UnsafePointer<xmlChar>?, _ count: Int) {
        guard let text, count > 0, depth > 0, LimitRules.admitText(count, in: self) else { return }
        events.text(UnsafeRawBufferPointer(start: text, count: count), in: self)
        if buildsTree, !isStopped { xmlSAX2Characters(context, text, Int32(count)) }
    }
}
