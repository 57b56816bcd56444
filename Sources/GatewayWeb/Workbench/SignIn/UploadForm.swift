import Foundation
import Hummingbird
import NIOCore

/// A form with files: its token is read before anybody sees it, and the rest streams on to the page.
///
/// A page puts `formToken` first in such a form. Browsers send the fields in that order, so the token stands in the first bytes.
struct UploadForm: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    /// The token that the form carries.
    let token: String
    private let rest: Rest

    /// Reads a form up to the end of its first field; nil when that is no token.
    ///
    /// - Parameters:
    ///   - boundary: what stands between its parts, of its Content-Type.
    ///   - largest: the most bytes that are read of all of it.
    init?(_ body: RequestBody, boundary: String, largest: Int64) async throws {
        let rest = Rest(body.makeAsyncIterator(), largest: largest)
        let begin = Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"formToken\"\r\n\r\n".utf8)
        let end = Array("\r\n--\(boundary)".utf8)
        var head = ByteBuffer()
        // A token has 43 signs.
        while head.readableBytes < begin.count + 43 + end.count, var chunk = try await rest.next() {
            head.writeBuffer(&chunk)
        }
        let bytes = head.readableBytesView
        guard bytes.starts(with: begin) else { return nil }
        let token = bytes.dropFirst(begin.count).prefix(43)
        guard token.count == 43, bytes.dropFirst(begin.count + 43).starts(with: end) else { return nil }
        self.token = String(decoding: token, as: UTF8.self)
        rest.read = head
        self.rest = rest
    }

    func makeAsyncIterator() -> Rest.Iterator { Rest.Iterator(rest: rest) }

    /// The boundary of a form with files; nil for any other Content-Type.
    static func boundary(of contentType: String?) -> String? {
        guard let contentType, contentType.lowercased().hasPrefix("multipart/form-data;"),
            let place = contentType.range(of: "boundary=")
        else { return nil }
        let boundary = contentType[place.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
        return (1...70).contains(boundary.utf8.count) ? String(boundary) : nil
    }

    /// What is left to read.
    // @unchecked: a request's body has one reader at a time, first this type and then the page.
    final class Rest: @unchecked Sendable {
        private var iterator: RequestBody.AsyncIterator
        private var left: Int64
        /// What was read to find the token, for the page to read first.
        var read: ByteBuffer?

        init(_ iterator: RequestBody.AsyncIterator, largest: Int64) {
            self.iterator = iterator
            left = largest
        }

        func next() async throws -> ByteBuffer? {
            if let read {
                self.read = nil
                return read
            }
            guard let chunk = try await iterator.next() else { return nil }
            left -= Int64(chunk.readableBytes)
            guard left >= 0 else { throw HTTPError(.contentTooLarge) }
            return chunk
        }

        struct Iterator: AsyncIteratorProtocol {
            let rest: Rest
            func next() async throws -> ByteBuffer? { try await rest.next() }
        }
    }
}
