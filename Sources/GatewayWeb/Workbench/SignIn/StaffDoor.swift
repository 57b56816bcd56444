import CaseTransfer
public import GatewayService
public import Hummingbird
public import Logging
import NIOCore

/// The middleware in front of every page: who is there, may this form be taken, and where do people go who are not in.
public struct StaffDoor: RouterMiddleware {
    /// The context of every page.
    public typealias Context = WorkbenchContext

    /// The most that is read of a form with files from somebody whose session has ended: what was typed comes before the files.
    static let largestSignedOut = 64 << 20
    /// The largest form without files, in bytes.
    static let largestForm = PageForm.most
    /// So much more is read of somebody who is signed in, to be shown back to them: what was pasted by mistake is not lost with the rest.
    static let largestShownBack = 4 << 20
    /// The largest form, in bytes, of somebody who never was in at this browser, with files or without: handle and password are all they
    /// can send.
    static let largestFormOfStrangers = 16 << 10

    let gateway: Gateway
    let origin: FormOrigin
    /// Whether a named proxy stands in front, whose word on addresses is taken.
    let isBehindProxy: Bool
    let logger: Logger
    /// What was typed and sent too late, while its person is at the provider.
    private let keptForms = KeptForms()

    /// A door to a gateway's workbench.
    ///
    /// - Throws: `ListenerError` with code `staff-url` when the settings name no https address.
    public init(gateway: Gateway, settings: StaffSettings, logger: Logger) throws {
        guard let origin = FormOrigin(url: settings.url) else { throw ListenerError.staffURL(settings.url) }
        self.gateway = gateway
        self.origin = origin
        if case .proxy = settings.protection { isBehindProxy = true } else { isBehindProxy = false }
        self.logger = logger
    }

    /// What stands before every route of the workbench, the outermost first.
    public var middlewares: [any MiddlewareProtocol<Request, Response, WorkbenchContext>] {
        [StaffHeaders(), TroublePages(gateway: gateway), self]
    }

    /// Lets a request through to the pages, answers it, or sends its person to sign in.
    public func handle(
        _ request: Request, context: WorkbenchContext,
        next: (Request, WorkbenchContext) async throws -> Response
    ) async throws -> Response {
        guard [.get, .head, .post].contains(request.method) else {
            return try trouble(.wrongMethod(isSignedIn: false))
        }
        let isForm = request.method == .post
        if isForm, !origin.admits(request.headers) {
            logger.notice("a form from elsewhere was refused")
            return try trouble(.fromElsewhere(isSignedIn: false))
        }
        let shown = SessionCookie.secret(in: request)
        let session = try await shown.asyncFlatMap { try await gateway.session($0) }
        let isIn = session?.stage == .open
        context.connection?.serve(isIn ? .known : .stranger)
        if !isForm { context.connection?.hasBody() }
        var request = request
        var context = context
        var fields: FormFields?
        if isForm, let boundary = MultipartParser.boundary(of: request.headers[.contentType]),
            let taken = SendingRoute.takesFiles(at: request.uri.path)
        {
            if let session, isIn { try await admit(request, to: taken, of: session) }
            let sent: UploadedForm
            do {
                // Of somebody who is not in any more, what was typed is kept and no file is.
                let most = shown == nil ? Self.largestFormOfStrangers : Self.largestSignedOut
                sent = try await UploadedForm.read(
                    request.body, boundary: boundary, into: isIn ? gateway.layout.incoming : nil,
                    most: isIn ? UploadedForm.mostBytes : Int64(most))
            } catch is MultipartParser.Malformed {
                return try trouble(.wrongKind(isSignedIn: isIn))
            } catch let fault as HTTPError where fault.status == .contentTooLarge {
                return try trouble(.tooLarge(isSignedIn: isIn))
            }
            context.connection?.hasBody()
            if let session, sent.fields["formToken"].map(session.owns) != true {
                return try outOfDate(sent.withoutFiles, request, context, session)
            }
            if isIn {
                context.uploaded = sent
            } else {
                request.body = RequestBody(buffer: ByteBuffer(bytes: sent.withoutFiles))
            }
        } else if isForm {
            guard Self.isPlainForm(request.headers[.contentType]) else {
                return try trouble(.wrongKind(isSignedIn: isIn))
            }
            let body: ByteBuffer
            do {
                // What somebody typed before their session ended comes with the cookie of that session.
                body = try await request.collectBody(
                    upTo: isIn ? Self.largestShownBack : shown == nil ? Self.largestFormOfStrangers : Self.largestForm)
            } catch {
                return try trouble(.tooLarge(isSignedIn: isIn))
            }
            context.connection?.hasBody()
            let sent = FormFields(body.readableBytesView)
            // Signing in anew needs no token: the page for it may have been open since before there was a session.
            if let session, SignInRoute(path: request.uri.path)?.beginsAnew != true,
                sent["formToken"].map(session.owns) != true
            {
                return try outOfDate(Array(body.readableBytesView), request, context, session)
            }
            if body.readableBytes > Self.largestForm {
                // What is typed to sign in is a secret, and is shown nowhere.
                guard let session, isIn, SignInRoute(path: request.uri.path) == nil else {
                    return try trouble(.tooLarge(isSignedIn: isIn))
                }
                let visitor = StaffVisitor(
                    acting: ActingPerson(person: session.person), formToken: session.formToken,
                    unreadWays: session.unreadWays)
                return try PageFrame(gateway: gateway, visitor: visitor).response(
                    LateAnswerPage(tooLong: sent), status: .contentTooLarge)
            }
            fields = sent
        }
        if let route = SignInRoute(path: request.uri.path) {
            let desk = SignInDesk(
                gateway: gateway, origin: signInOrigin(request, context), session: session, keptForms: keptForms)
            if route == .providerAnswer {
                return try await desk.comeBack(
                    request.method == .get ? request.uri.query : nil, visit: VisitCookie.text(in: request))
            }
            return try await desk.answer(route, query: LocalPath(query: request.uri.query), fields: fields)
        }
        if Self.isPublic(request) { return try await next(request, context) }
        guard let session, session.stage == .open else {
            if isForm {
                guard session == nil, let kept = try await KeptForm(to: request.uri.string, body: bytes(of: &request))
                else { return try trouble(.signedOut) }
                return try SignInDesk(
                    gateway: gateway, origin: signInOrigin(request, context), session: nil, keptForms: keptForms,
                    kept: kept
                ).signedOutPage()
            }
            let page = session.flatMap { SignInRoute.page(for: $0.stage) } ?? .signIn
            return SignInDesk.redirect(to: page, then: LocalPath(request.uri.string) ?? .home)
        }
        var response = try await next(request, context.with(session))
        if isForm { response.headers[values: .setCookie] += [TurnCookie.setting] }
        return response
    }

    /// Sees before a byte is read that these files are somebody's to send, and that there is room for them.
    private func admit(_ request: Request, to taken: SendingRoute.FilesTaken, of session: StaffSession) async throws {
        let acting = ActingPerson(person: session.person)
        let bytes = request.headers[.contentLength].flatMap { Int64($0) } ?? UploadedForm.mostBytes
        try await BlockingWork.run { [gateway] in try gateway.admitUpload(to: taken.form, of: bytes, by: acting) }
    }

    /// The answer to a form of an earlier session, or of another person's: nothing is done, and what was typed stands ready to be sent
    /// by whoever is signed in now, once they say so.
    private func outOfDate(
        _ body: [UInt8], _ request: Request, _ context: WorkbenchContext, _ session: StaffSession
    ) throws -> Response {
        guard session.stage == .open, SignInRoute(path: request.uri.path) == nil,
            let kept = KeptForm(to: request.uri.string, body: body)
        else { return try trouble(.formOutOfDate) }
        let desk = SignInDesk(
            gateway: gateway, origin: signInOrigin(request, context), session: session, keptForms: keptForms)
        var response = try desk.keptPage(kept)
        response.status = .forbidden
        return response
    }

    private func trouble(_ page: TroublePage) throws -> Response {
        try PageFrame(gateway: gateway, visitor: nil).response(page, status: page.status)
    }

    /// The body of a form, which has been read already.
    private func bytes(of request: inout Request) async throws -> [UInt8] {
        Array(try await request.collectBody(upTo: Self.largestForm).readableBytesView)
    }

    /// Style, script and pictures say nothing of anybody, and the page for signing in needs them.
    private static func isPublic(_ request: Request) -> Bool {
        request.method != .post && request.uri.path.hasPrefix("/assets/")
    }

    /// RFC 9110 § 8.3.1: without regard to case, parameters after a semicolon.
    private static func isPlainForm(_ contentType: String?) -> Bool {
        let type = contentType?.prefix { $0 != ";" && $0 != " " }.lowercased()
        return type == "application/x-www-form-urlencoded"
    }

    private func signInOrigin(_ request: Request, _ context: WorkbenchContext) -> SignInOrigin {
        var address = context.remoteAddress ?? "unknown"
        if isBehindProxy {
            // Of what stands in the list only the last was written by the proxy itself. Its own address is nobody's.
            let last = request.headers.value("X-Forwarded-For")?.split(separator: ",").last
            address = last.map { $0.filter { $0 != " " } } ?? "unknown"
            if last == nil { gateway.noteAddressNotPassedOn() }
        }
        return SignInOrigin(address: address, browser: request.headers[.userAgent] ?? "")
    }
}

extension Optional {
    fileprivate func asyncFlatMap<Value>(_ transform: (Wrapped) async throws -> Value?) async rethrows -> Value? {
        guard let self else { return nil }
        return try await transform(self)
    }
}

extension WorkbenchContext {
    /// The same request, of the person whose session it is.
    fileprivate func with(_ session: StaffSession) -> WorkbenchContext {
        var context = self
        context.visitor = StaffVisitor(
            acting: ActingPerson(person: session.person), formToken: session.formToken,
            unreadWays: session.unreadWays)
        return context
    }
}

extension LocalPath {
    /// Where a page of signing in leads afterwards, as its query says.
    init?(query: String?) {
        guard let wanted = FormFields((query ?? "").utf8)["then"] else { return nil }
        self.init(wanted)
    }
}
