import CLibXML2
import COpenSSL

/// What a reader wants to know while a file is parsed. Nothing it is given may be kept.
protocol StrictParserEvents: AnyObject {
    func startTag(_ tag: StartTag, in parser: StrictParser)
    func endTag(depth: Int, in parser: StrictParser)
    func text(_ bytes: UnsafeRawBufferPointer, in parser: StrictParser)
}

/// Parses a hostile file piece by piece with libxml2's push parser, within limits, and stops at the first thing that
/// makes reading on pointless.
///
/// No document type, no entity but the five, no network, no file; comments and instructions are found and left out.
/// Owns one parser context and the tree it builds; use it from one thread at a time.
final class StrictParser {
    let context: xmlParserCtxtPtr
    let limits: XMLLimits
    let events: any StrictParserEvents
    var findings = FindingList()
    /// Whether elements are added to the tree; switched off when the bounded part of a file is over.
    private(set) var buildsTree = true
    /// Whether everything read so far counts against ``XMLLimits/headBytes``.
    private(set) var isBounded = true
    private(set) var isStopped = false
    private(set) var bytesRead = 0
    var depth = 0
    var rootEnded = false
    var nodes = 0
    var textRun = 0
    var namespaceCounts: [Int] = []
    var namespacesInForce = 0
    private var gate: MarkupGate
    private var prologueSeen = false
    /// What the parser is being fed at this moment; empty at any other.
    private(set) var feeding = UnsafeRawBufferPointer(start: nil, count: 0)

    /// How much is handed to the parser at a time.
    private static let sliceBytes = 256 << 10
    /// How much the parser may keep waiting in the unbounded part; it never wants 300 bytes of text that is whole.
    private static let mostWaitingBytes = 4096

    init(limits: XMLLimits, events: any StrictParserEvents) throws {
        LibXML2.prepare()
        var handler = Self.handler()
        guard let context = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else {
            throw OutOfMemory()
        }
        self.context = context
        self.limits = limits
        self.events = events
        gate = MarkupGate(limits: limits)
        // libxml2 counts its own limits over whatever one call hands it, so a long text followed by anything would break
        // them. HUGE lifts them; the gate and LimitRules set tighter ones, each on one thing.
        let options = [
            XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_HUGE, XML_PARSE_COMPACT,
        ]
        xmlCtxtUseOptions(context, Int32(bitPattern: options.reduce(0) { $0 | $1.rawValue }))
        context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    }

    deinit {
        if let document = context.pointee.myDoc { xmlFreeDoc(document) }
        xmlFreeParserCtxt(context)
    }

    /// Stops reading: no event comes after this one. What is wrong stands in ``findings``, or with the caller.
    func stop() {
        isStopped = true
        // Freeing the input from inside a callback, as xmlStopParser does, would leave the parser's caller holding it.
        context.pointee.disableSAX = 1
        context.pointee.errNo = Int32(bitPattern: XML_ERR_USER_STOP.rawValue)
    }

    /// Records what is wrong and stops reading.
    func stop(_ code: XMLFindingCode, detail: String? = nil) {
        findings.add(code, line: line, detail: detail)
        stop()
    }

    /// Says that the bounded part of the file is over: no more tree, no more holding back of text.
    func endBoundedPart() {
        buildsTree = false
        isBounded = false
    }

    /// The line the parser has reached.
    var line: Int { Int(context.pointee.input?.pointee.line ?? 0) }

    /// The tree built so far; it belongs to the parser.
    var document: xmlDocPtr? { context.pointee.myDoc }

    /// Gives the tree away: whoever takes it frees it.
    func surrenderDocument() -> xmlDocPtr? {
        defer { context.pointee.myDoc = nil }
        return context.pointee.myDoc
    }

    /// Gives the parser's own copy of a name, so that equal names are equal pointers.
    func intern(_ name: String) throws -> UnsafePointer<xmlChar> {
        guard let interned = xmlDictLookup(context.pointee.dict, name, Int32(name.utf8.count)) else {
            throw OutOfMemory()
        }
        return interned
    }

    /// Reads the next bytes of the file.
    func push(_ bytes: UnsafeRawBufferPointer) {
        var index = 0
        while index < bytes.count, !isStopped {
            var count = min(Self.sliceBytes, bytes.count - index)
            if isBounded {
                guard bytesRead < limits.headBytes else {
                    return stop(.tooLarge, detail: "limit \(limits.headBytes) bytes")
                }
                count = min(count, limits.headBytes - bytesRead)
            }
            pushSlice(UnsafeRawBufferPointer(rebasing: bytes[index..<(index + count)]))
            index += count
        }
    }

    private func pushSlice(_ slice: UnsafeRawBufferPointer) {
        bytesRead += slice.count
        gate.holdsText = isBounded
        let admitted = gate.admit(slice)
        switch admitted.objection {
        case .tooManyAttributes:
            return stop(.tooManyAttributes, detail: "limit \(limits.attributesPerElement)")
        case .markupTooLong:
            return stop(.markupTooLong, detail: "limit \(limits.markupBytes) bytes")
        case nil:
            break
        }
        if let ready = admitted.ready {
            ready.withUnsafeBytes { feed($0) }
        } else {
            feed(UnsafeRawBufferPointer(rebasing: slice[..<admitted.direct]))
        }
    }

    private func feed(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count > 0, !isStopped else { return }
        if !prologueSeen {
            prologueSeen = true
            if let code = PrologueRule.objection(toFirst: bytes) { return stop(code) }
        }
        feeding = bytes
        defer { feeding = UnsafeRawBufferPointer(start: nil, count: 0) }
        xmlParseChunk(context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), 0)
        if context.pointee.wellFormed == 0 { stop() }
        // Whole tags are what it is fed, so only a reference without an end makes it wait for more.
        if !isBounded, !isStopped, waitingBytes > Self.mostWaitingBytes { stop(.notWellFormed, detail: "reference") }
    }

    /// How much of what it was fed the parser has not yet used.
    private var waitingBytes: Int {
        guard let input = context.pointee.input, let current = input.pointee.cur else { return 0 }
        return input.pointee.end - current
    }

    /// Says that the file is over.
    func finish() {
        guard !isStopped else { return }
        guard bytesRead > 0 else { return stop(.truncated) }
        let isCut = !gate.isBetweenMarkup
        let rest = gate.surrender()
        if isCut { return stop(rootEnded ? .trailingBytes : .truncated) }
        // Text with no tag after it, inside an element: whatever it is, what is missing comes after it.
        if depth > 0, !rest.allSatisfy(\.isXMLWhiteSpace) { return stop(.truncated) }
        rest.withUnsafeBytes { feed($0) }
        guard !isStopped else { return }
        xmlParseChunk(context, nil, 0, 1)
        if context.pointee.wellFormed == 0 { stop() }
        if !isStopped, !rootEnded { stop(.truncated) }
    }
}

/// The C libraries had no memory left.
public struct OutOfMemory: Error, Hashable, Sendable {
    init() {}
}
