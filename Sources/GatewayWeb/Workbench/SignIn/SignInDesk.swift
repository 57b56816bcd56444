import CaseTransfer
import GatewayService
import Hummingbird

/// Answers the pages with which one browser's person comes in and goes out.
struct SignInDesk: Sendable {
    let gateway: Gateway
    let origin: SignInOrigin
    let session: StaffSession?
    /// Where that is put while somebody is at the provider.
    let keptForms: KeptForms
    /// What somebody typed and sent when their session had ended.
    var kept: KeptForm?

    /// What stands around the pages; who is at the keyboard is shown once they are in.
    var frame: PageFrame {
        let visitor = session.flatMap { session in
            session.stage == .open
                ? StaffVisitor(acting: ActingPerson(person: session.person), formToken: session.formToken) : nil
        }
        return PageFrame(gateway: gateway, visitor: visitor)
    }

    /// Answers a request for one of the pages.
    ///
    /// - Parameters:
    ///   - then: where the person wanted to go, of the page's query.
    ///   - fields: what a form sent; nil when a page was asked for.
    func answer(_ route: SignInRoute, query then: LocalPath?, fields: FormFields?) async throws -> Response {
        var desk = self
        desk.kept = fields.flatMap(KeptForm.init)
        return try await desk.serve(route, query: then, fields: fields)
    }

    private func serve(_ route: SignInRoute, query then: LocalPath?, fields: FormFields?) async throws -> Response {
        let then = fields?["then"].flatMap { LocalPath($0) } ?? then ?? .home
        if !route.beginsAnew, session == nil { return Self.redirect(to: .signIn, then: .home) }
        // Whoever has begun goes on where they are; going out is always possible.
        if let stage = session?.stage, let page = SignInRoute.page(for: stage), page != route,
            !route.beginsAnew, route != .signOut
        {
            return Self.redirect(to: page, then: then)
        }
        switch (route, fields) {
        case (.signIn, nil): return try session?.stage == .open ? Self.redirect(to: then) : signInPage(then: then)
        case (.signIn, let fields?): return try await signIn(fields, then: then)
        case (.provider, _?): return try await goToProvider(then: then)
        case (.provider, nil), (.providerAnswer, _): return Self.redirect(to: .signIn, then: then)
        case (.code, nil): return try session?.stage == .code ? codePage(then: then) : Self.redirect(to: then)
        case (.code, _?) where session?.stage != .code: return Self.redirect(to: then)
        case (.code, let fields?): return try await giveCode(fields, then: then)
        case (.password, nil): return try passwordPage(then: then)
        case (.password, let fields?): return try await changePassword(fields, then: then)
        case (.signOut, _?): return try await signOut()
        case (.signOutEverywhere, _?): return try await signOutEverywhere()
        case (.waysRead, _?): return try await noteWaysRead()
        case (.signOut, nil), (.signOutEverywhere, nil), (.waysRead, nil):
            return Self.redirect(to: .places, then: .home)
        case (.places, nil): return try await placesPage()
        case (.places, _?):
            return try frame.response(TroublePage.wrongMethod(isSignedIn: true), status: .methodNotAllowed)
        }
    }

    private func signIn(_ fields: FormFields, then: LocalPath) async throws -> Response {
        let handle = fields["handle"] ?? ""
        let password = fields["password"] ?? ""
        var missing: [(field: String, sentence: String)] = []
        if handle.isEmpty { missing.append((field: "handle", sentence: "Enter your handle")) }
        if password.isEmpty { missing.append((field: "password", sentence: "Enter your password")) }
        guard missing.isEmpty else { return try signInPage(then: then, handle: handle, errors: missing) }
        let answer = try await gateway.signIn(handle: handle, password: password, from: origin)
        // Who signs in anew at this browser is not who was there before.
        if case .session = answer, let session { try await gateway.signOut(session) }
        return try await respond(to: answer, then: then) { sentence in
            try signInPage(then: then, handle: handle, errors: [("handle", sentence)])
        }
    }

    private func giveCode(_ fields: FormFields, then: LocalPath) async throws -> Response {
        guard let session else { return Self.redirect(to: .signIn, then: then) }
        let answer = try await gateway.give(code: fields["code"] ?? "", in: session, from: origin)
        return try await respond(to: answer, then: then) { sentence in try codePage(then: then, error: sentence) }
    }

    private func changePassword(_ fields: FormFields, then: LocalPath) async throws -> Response {
        guard let session else { return Self.redirect(to: .signIn, then: then) }
        guard let new = fields["new"], !new.isEmpty, new == fields["again"] else {
            return try passwordPage(then: then, errors: [("again", "Enter the same new password twice")])
        }
        let answer = try await gateway.changePassword(
            from: fields["current"] ?? "", to: new, in: session, from: origin)
        if case .notTaken(let fault) = answer {
            return try passwordPage(then: then, errors: [("new", "\(fault.message) \(fault.remedy)")])
        }
        return try await respond(to: answer, then: then) { sentence in
            try passwordPage(then: then, errors: [("current", sentence)])
        }
    }

    private func noteWaysRead() async throws -> Response {
        if let session { try await gateway.noteGivenWaysRead(in: session) }
        return Self.redirect(to: .places, then: .home)
    }

    private func signOut() async throws -> Response {
        guard let session else { return Self.leaving }
        try await gateway.signOut(session)
        return try await session.isThroughProvider ? signedOutHerePage() : Self.leaving
    }

    private func signOutEverywhere() async throws -> Response {
        guard let session else { return Self.leaving }
        try await gateway.signOutEverywhere(session)
        return try await session.isThroughProvider ? signedOutHerePage() : Self.leaving
    }

    /// Goes on after a step, or shows its page again with what is wrong.
    private func respond(
        to answer: SignInAnswer, then: LocalPath, again: (String) throws -> Response
    ) async throws -> Response {
        switch answer {
        case .session(let secret, let stage):
            if let kept { return try await goOn(with: kept, secret, stage) }
            var response =
                SignInRoute.page(for: stage).map { Self.redirect(to: $0, then: then) }
                ?? Self.redirect(to: then)
            response.headers[.setCookie] = SessionCookie.setting(secret)
            return response
        case .refused: return status(.unprocessableContent, of: try again(Self.refusal))
        case .wait(let seconds):
            var response = status(.tooManyRequests, of: try again(Self.waiting(seconds)))
            response.headers.set("Retry-After", to: "\(seconds)")
            return response
        case .busy:
            return status(.serviceUnavailable, of: try again("Many people are signing in. Try again in a minute"))
        case .notTaken(let fault): return status(.unprocessableContent, of: try again(fault.message))
        }
    }

    /// The next page at once and not by a redirect, which would lose what it carries.
    func goOn(with kept: KeptForm, _ secret: SessionSecret, _ stage: SignInStage) async throws -> Response {
        let session = try await gateway.session(secret)
        let next = SignInDesk(
            gateway: gateway, origin: origin, session: session, keptForms: keptForms, kept: kept)
        var response =
            switch stage {
            case .code: try next.codePage(then: .home)
            case .password: try next.passwordPage(then: .home)
            case .open: try next.keptPage(kept)
            }
        response.headers[.setCookie] = SessionCookie.setting(secret)
        return response
    }

    private func status(_ status: HTTPResponse.Status, of response: Response) -> Response {
        var response = response
        response.status = status
        return response
    }

    /// The same for everything that can be wrong, so that nobody learns who has an account.
    static let refusal = "That did not match. Check what you typed; if you cannot get in, ask your administrator"

    static func waiting(_ seconds: Int64) -> String {
        let minutes = (seconds + 59) / 60
        return "Too many attempts failed. Try again in \(minutes) \(minutes == 1 ? "minute" : "minutes")"
    }

    private static var leaving: Response {
        var response = redirect(to: .signIn, then: .home)
        response.headers[.setCookie] = SessionCookie.clearing
        return response
    }

    static func redirect(to route: SignInRoute, then: LocalPath) -> Response {
        let query = then == .home ? "" : "?then=\(then.escaped)"
        return Response(status: .seeOther, headers: [.location: route.rawValue + query])
    }

    static func redirect(to path: LocalPath) -> Response {
        Response(status: .seeOther, headers: [.location: path.text])
    }
}
