/// Takes a form with files apart as it comes in (RFC 7578), holding no more of it than the end of what it has seen.
struct MultipartParser {
    /// What the bytes so far say.
    enum Event: Equatable {
        /// A field or a file begins; `fileName` is nil for a field.
        case part(name: String, fileName: String?)
        /// More of it.
        case data([UInt8])
    }

    /// What is sent is no such form.
    struct Malformed: Error, Equatable {}

    private enum Place {
        case between
        case afterBoundary
        case header
        case body
        case end
    }

    /// More than a browser writes before a field.
    private static let longestHeader = 16 << 10
    /// More parts than any form of ours has.
    private static let mostParts = 5_000

    private let boundary: [UInt8]
    private var held: [UInt8] = Array("\r\n".utf8)
    private var place = Place.between
    private var parts = 0

    init(boundary: String) { self.boundary = Array("\r\n--\(boundary)".utf8) }

    /// Whether the form was ended as it has to be.
    var isWhole: Bool { place == .end }

    /// Takes the next bytes.
    ///
    /// - Throws: ``Malformed``.
    mutating func feed(_ bytes: some Sequence<UInt8>) throws(Malformed) -> [Event] {
        held.append(contentsOf: bytes)
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    private mutating func step(_ events: inout [Event]) throws(Malformed) -> Bool {
        switch place {
        case .end:
            held = []
            return false
        case .between, .body:
            let (content, isWhole) = upToBoundary()
            if place == .body, !content.isEmpty { events.append(.data(content)) }
            if isWhole { place = .afterBoundary }
            return isWhole
        case .afterBoundary:
            guard held.count >= 2 else { return false }
            let next = Array(held.prefix(2))
            held.removeFirst(2)
            if next == Array("--".utf8) {
                place = .end
            } else if next == Array("\r\n".utf8) {
                place = .header
            } else {
                throw Malformed()
            }
            return true
        case .header:
            guard let end = Self.place(of: Array("\r\n\r\n".utf8), in: held) else {
                guard held.count <= Self.longestHeader else { throw Malformed() }
                return false
            }
            let header = String(decoding: held.prefix(end), as: UTF8.self)
            held.removeFirst(end + 4)
            parts += 1
            guard parts <= Self.mostParts, let (name, file) = Self.disposition(header) else { throw Malformed() }
            events.append(.part(name: name, fileName: file))
            place = .body
            return true
        }
    }

    /// What stands before the next boundary, as far as it is certain, and whether the boundary was there.
    private mutating func upToBoundary() -> ([UInt8], Bool) {
        if let found = Self.place(of: boundary, in: held) {
            let content = Array(held.prefix(found))
            held.removeFirst(found + boundary.count)
            return (content, true)
        }
        // Its beginning may stand at the end of what has come.
        let certain = max(0, held.count - boundary.count + 1)
        let content = Array(held.prefix(certain))
        held.removeFirst(certain)
        return (content, false)
    }

    private static func place(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
        guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            let last = bytes.count - wanted.count
            while start <= last, let next = bytes[start...last].firstIndex(of: first) {
                if bytes[next..<(next + wanted.count)].elementsEqual(wanted) { return next }
                start = next + 1
            }
            return nil
        }
    }

    private static func disposition(_ header: String) -> (String, String?)? {
        let lines = header.split(separator: "\r\n")
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = parameter("name", of: line)
        else { return nil }
        return (name, parameter("filename", of: line))
    }

    /// A quoted parameter as browsers write it: a quotation mark and the ends of lines are percent-encoded, everything else is not.
    private static func parameter(_ name: String, of line: Substring) -> String? {
        for prefix in ["; \(name)=\"", ";\(name)=\""] {
            guard let start = line.firstRange(of: prefix) else { continue }
            return String(line[start.upperBound...].prefix { $0 != "\"" })
                .replacing("%22", with: "\"").replacing("%0D", with: " ").replacing("%0A", with: " ")
        }
        return nil
    }

    /// The boundary that a Content-Type names; nil for any other kind of body.
    static func boundary(of contentType: String?) -> String? {
        guard let contentType, contentType.lowercased().hasPrefix("multipart/form-data"),
            let place = contentType.firstRange(of: "boundary=")
        else { return nil }
        let boundary = contentType[place.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" && $0 != " " }
        return (1...70).contains(boundary.utf8.count) ? String(boundary) : nil
    }
}
