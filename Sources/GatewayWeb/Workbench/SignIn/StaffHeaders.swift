import Hummingbird

/// What every answer of the staff listener carries, a page about trouble too.
struct StaffHeaders: RouterMiddleware {
    typealias Context = WorkbenchContext

    /// Nothing from elsewhere, nothing in a frame, no script or style but our own files.
    static let policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'"

    /// For a file that somebody uploaded, or that came with a pack: it is shown, and runs, fetches and sends nothing.
    ///
    /// A browser shows no PDF in a sandbox; its own viewer keeps a PDF apart from the page's address, and nothing else is let through.
    ///
    /// - Parameter media: what the file is, as its bytes say.
    static func filePolicy(_ media: String) -> String {
        "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; "
            + "frame-ancestors 'none'" + (media == "application/pdf" ? "" : "; sandbox")
    }

    func handle(
        _ request: Request, context: WorkbenchContext,
        next: (Request, WorkbenchContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        let headers = [
            ("Content-Security-Policy", Self.policy), ("X-Content-Type-Options", "nosniff"),
            // "no-referrer" would make browsers send "Origin: null" with our own forms.
            ("Referrer-Policy", "same-origin"), ("Strict-Transport-Security", "max-age=31536000"),
            ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ]
        let own = response.headers.value("Content-Security-Policy")
        for (name, value) in headers { response.headers.set(name, to: value) }
        // Only what is stricter than a page's own policy is ever set elsewhere.
        if let own { response.headers.set("Content-Security-Policy", to: own) }
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
