import Hummingbird
import NIOCore

/// The fields of a form as a browser sends them (`application/x-www-form-urlencoded`).
enum PageForm {
    /// More than any form of ours has; the door lets no more in, so that nothing is refused behind it.
    static let most = 1 << 20

    /// Reads the fields of a form.
    ///
    /// - Throws: `HTTPError` when it is more than a form of ours has.
    static func read(_ request: Request, upTo most: Int = most) async throws -> FormFields {
        do {
            return FormFields(try await request.body.collect(upTo: most).readableBytesView)
        } catch is NIOTooManyBytesError {
            throw HTTPError(.contentTooLarge)
        }
    }
}
