import Hummingbird

/// What every answer of the staff listener carries, a page about trouble too.
struct StaffHeaders: RouterMiddleware {
    typealias Context = WorkbenchContext

    /// Nothing from elsewhere, nothing in a frame, no style but our own file, and no script at all.
    static let policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'"

    /// The same for a page on which files are chosen: our own script may run there, and may ask us and nobody else.
    static let policyWithUploads = policy + "; script-src 'self'; connect-src 'self'"

    /// The same for a page that shows a document of ours in a frame.
    static let policyWithDocument = policy + "; frame-src 'self'"

    /// For a document that somebody else wrote: it may load and run nothing, whatever it is, and stands in frames of ours alone.
    static let policyOfDocument =
        "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

    /// For a file that somebody uploaded, which they look at by itself: a browser shows no PDF that is a page of its own in a sandbox, and
    /// its viewer keeps it apart from our address.
    ///
    /// - Parameter media: what the file is, as its bytes say.
    static func policy(ofUpload media: String) -> String {
        media == "application/pdf" ? policyOfDocument.replacing("sandbox; ", with: "") : policyOfDocument
    }

    func handle(
        _ request: Request, context: WorkbenchContext,
        next: (Request, WorkbenchContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        let headers = [
            ("Content-Security-Policy", response.headers.value("Content-Security-Policy") ?? Self.policy),
            ("X-Content-Type-Options", "nosniff"),
            // "no-referrer" would make browsers send "Origin: null" with our own forms.
            ("Referrer-Policy", "same-origin"), ("Strict-Transport-Security", "max-age=31536000"),
            ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ]
        for (name, value) in headers { response.headers.set(name, to: value) }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}

extension HTTPFields {
    private typealias Name = Element.Name

    /// Sets a field by a name that the library has no word for.
    mutating func set(_ name: String, to value: String) {
        guard let name = Name(name) else { preconditionFailure("\(name) is no name of a field") }
        self[name] = value
    }

    /// The value of a field by such a name.
    func value(_ name: String) -> String? { Name(name).flatMap { self[$0] } }
}
