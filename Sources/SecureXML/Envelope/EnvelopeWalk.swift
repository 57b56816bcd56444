/// Follows one file through the outer shape, applying every rule to every tag as it passes.
final class EnvelopeWalk: StrictParserEvents {
    private let shape: EnvelopeShape
    private let callbacks: EnvelopeCallbacks
    private var names: ShapeNames?
    private var place = EnvelopePlace()
    private var order = OrderRule()
    private var holders = HolderRule()
    private var reservedIds: ReservedIdRule
    private var oneSignature = OneSignatureRule()
    private var structuredNamespaces = StructuredNamespaceRule()
    private var stream: AttachmentStream?
    private var head: EnvelopeHead?
    private var attachments: [AttachmentReading] = []
    private var stoppedByCaller = false
    private var failure: (any Error)?

    private init(shape: EnvelopeShape, callbacks: EnvelopeCallbacks) {
        self.shape = shape
        self.callbacks = callbacks
        reservedIds = ReservedIdRule(shape: shape)
    }

    static func read(
        _ source: EnvelopeSource, shape: EnvelopeShape, limits: XMLLimits, callbacks: EnvelopeCallbacks
    ) throws -> EnvelopeReading {
        let walk = EnvelopeWalk(shape: shape, callbacks: callbacks)
        let parser = try StrictParser(limits: limits, events: walk)
        walk.names = try ShapeNames(shape, in: parser)
        while !parser.isStopped, let piece = try source.next() {
            piece.withUnsafeBytes { parser.push($0) }
            if let failure = walk.failure { throw failure }
        }
        parser.finish()
        if !parser.isStopped { walk.deliverHead(parser) }
        if let failure = walk.failure { throw failure }
        return walk.reading(parser)
    }

    private func reading(_ parser: StrictParser) -> EnvelopeReading {
        let ending: EnvelopeReading.Ending =
            stoppedByCaller ? .stoppedByCaller : parser.isStopped ? .stoppedByFindings : .complete
        return EnvelopeReading(
            ending: ending, findings: parser.findings.findings, head: head, attachments: attachments,
            bytesRead: parser.bytesRead)
    }

    // MARK: - What the parser meets

    func startTag(_ tag: StartTag, in parser: StrictParser) {
        guard let names else { return }
        place.depth = tag.depth
        var reference = ""
        switch tag.depth {
        case 1:
            RootRule.check(tag, names: names, in: parser)
        case 2:
            let section = order.section(of: tag, names: names, in: parser)
            place.section = section
            if section == .manifest { ManifestIdRule.check(tag, shape: shape, names: names, in: parser) }
        case 3 where place.section == .documents:
            let found = holders.holder(of: tag, names: names, in: parser)
            place.holder = found.holder
            reference = found.reference
        case 4 where place.section == .documents && place.holder == .structured:
            holders.document(tag, in: parser)
        default:
            break
        }
        XMLAttributeRule.check(tag, place: place, names: names, in: parser)
        SchemaInstanceRule.check(tag, names: names, in: parser)
        AbsoluteNamespaceRule.check(tag, in: parser)
        reservedIds.check(tag, in: parser)
        oneSignature.check(tag, names: names, in: parser)
        structuredNamespaces.check(tag, place: place, in: parser)
        if place.section == .documents, place.holder == .attachment {
            startInAttachment(tag, reference: reference, names: names, in: parser)
        }
    }

    func endTag(depth: Int, in parser: StrictParser) {
        if place.section == .documents, place.holder == .attachment {
            if depth == 4 { stream?.endPart(in: parser) }
            if depth == 3, let ended = stream?.end(in: parser) {
                attachments.append(ended)
                attempt(parser) { try callbacks.end(ended) }
            }
        }
        if depth == 3, place.section == .documents {
            if place.holder == .structured { holders.endStructured(in: parser) }
            place.holder = nil
        }
        if depth == 2 { place.section = nil }
        if depth == 1 { order.end(in: parser) }
        structuredNamespaces.end(depth: depth)
        place.depth = depth - 1
    }

    func text(_ bytes: UnsafeRawBufferPointer, in parser: StrictParser) {
        if place.isPart {
            stream?.text(bytes, in: parser)
        } else if place.isShell {
            ShellTextRule.check(bytes, in: parser)
        }
    }

    // MARK: - Attachments

    private func startInAttachment(_ tag: StartTag, reference: String, names: ShapeNames, in parser: StrictParser) {
        switch tag.depth {
        case 3:
            if head == nil {
                deliverHead(parser)
                guard head != nil, !parser.isStopped else { return parser.stop() }
            }
            // Nothing is handed out of a file in which anything was wrong.
            guard parser.findings.isEmpty else { return parser.stop() }
            parser.endBoundedPart()
            let stream =
                self.stream
                ?? AttachmentStream(names: names, limits: parser.limits) { [unowned self, unowned parser] bytes in
                    attempt(parser) { try callbacks.bytes(bytes) }
                }
            self.stream = stream
            stream.begin(reference)
            attempt(parser) { try stopUnless(callbacks.start(reference), parser) }
        case 4:
            stream?.beginPart(tag, in: parser)
        default:
            parser.stop(.attachmentElement)
        }
    }

    // MARK: - The head

    private func deliverHead(_ parser: StrictParser) {
        guard head == nil else { return }
        reservedIds.end(shape: shape, in: parser)
        oneSignature.end(in: parser)
        do {
            guard let head = try HeadExtraction.head(of: parser, shape: shape) else { return parser.stop() }
            self.head = head
            try stopUnless(callbacks.head(head), parser)
        } catch let fault as XMLFault {
            for finding in fault.findings {
                parser.findings.add(finding.code, line: finding.line, detail: finding.detail)
            }
            parser.stop()
        } catch {
            failure = error
            parser.stop()
        }
    }

    private func stopUnless(_ goOn: Bool, _ parser: StrictParser) {
        guard !goOn else { return }
        stoppedByCaller = true
        parser.stop()
    }

    /// Keeps what a callback throws until the parser has returned: no error crosses C.
    private func attempt(_ parser: StrictParser, _ work: () throws -> Void) {
        guard failure == nil, !parser.isStopped else { return }
        do {
            try work()
        } catch {
            failure = error
            parser.stop()
        }
    }
}
