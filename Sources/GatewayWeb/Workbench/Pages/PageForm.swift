import Foundation
import Hummingbird
import NIOCore

/// The fields of a form as a browser sends them (`application/x-www-form-urlencoded`).
enum PageForm {
    /// More than any form of ours has.
    static let most = 64 << 10

    /// Reads the fields of a form.
    ///
    /// - Throws: `HTTPError` when it is more than a form of ours has.
    static func read(_ request: Request) async throws -> [String: String] {
        do {
            return fields(String(buffer: try await request.body.collect(upTo: most)))
        } catch is NIOTooManyBytesError {
            throw HTTPError(.contentTooLarge)
        }
    }

    /// The fields of a body; of a name that comes twice the first counts, and what cannot be decoded is empty.
    static func fields(_ body: String) -> [String: String] {
        var fields: [String: String] = [:]
        for pair in body.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let (name, value) = (decode(parts[0]), parts.count > 1 ? decode(parts[1]) : "")
            if fields[name] == nil { fields[name] = value }
        }
        return fields
    }

    private static func decode(_ text: Substring) -> String {
        text.replacing("+", with: " ").removingPercentEncoding ?? ""
    }
}
