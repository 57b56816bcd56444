import CaseTransfer
import GatewayService
import Hummingbird
import Logging

extension SignInDesk {
    /// Sends somebody to the provider: by a page that goes on by itself and not by a redirect, because browsers hold what a form leads to,
    /// redirects included, against the policy that forms go nowhere else.
    func goToProvider(then: LocalPath) async throws -> Response {
        let beginning: ProviderBeginning
        do {
            beginning = try await gateway.beginProviderSignIn(then: then.text)
        } catch let fault as GatewayFault {
            return try notLetIn(fault)
        }
        if let kept { keptForms.keep(kept, for: beginning.visit, from: origin.network, at: gateway.now) }
        var response = try page("Go to your organisation's sign-in", []) {
            SignInPage.paragraph("You are brought there now, and back here afterwards.")
            SignInPage.link(beginning.address, "Go there yourself if nothing happens")
        }
        response.headers.set("Refresh", to: "0; url=\(beginning.address)")
        response.headers[values: .setCookie] = [VisitCookie.setting(beginning.visit)]
        return response
    }

    /// Lets somebody in who comes back from the provider.
    ///
    /// - Parameters:
    ///   - query: what stands in the address; nil when a page was only asked about.
    ///   - visit: what the browser carried.
    func comeBack(_ query: String?, visit: String?) async throws -> Response {
        guard let query else { return Self.redirect(to: .signIn, then: .home) }
        var response = try await arrive(ProviderAnswer(query: query), visit: visit)
        response.headers[values: .setCookie] += [VisitCookie.clearing]
        return response
    }

    private func arrive(_ answer: ProviderAnswer, visit: String?) async throws -> Response {
        let arrival: ProviderArrival
        do {
            arrival = try await gateway.finishProviderSignIn(answer, visit: visit, from: origin)
        } catch let fault as GatewayFault {
            return try notLetIn(fault)
        }
        switch arrival {
        case .session(let secret, let then):
            // Who comes in anew at this browser is not who was there before.
            if let session { try await gateway.signOut(session) }
            if let form = visit.flatMap({ keptForms.take($0, at: gateway.now) }) {
                return try await goOn(with: form, secret, SignInStage.open)
            }
            var response = Self.redirect(to: LocalPath(then) ?? .home)
            response.headers[values: .setCookie] = [SessionCookie.setting(secret)]
            return response
        case .wait(let seconds):
            var response = try notLetIn(
                GatewayFault(
                    .tryAgain, code: "sign-in-wait", message: Self.waiting(seconds) + ".",
                    remedy: "Go to the sign-in page then."))
            response.status = .tooManyRequests
            response.headers.set("Retry-After", to: "\(seconds)")
            return response
        case .busy:
            return try notLetIn(
                GatewayFault(
                    .tryAgain, code: "sign-in-busy", message: "Many people are signing in.",
                    remedy: "Try again in a minute."))
        }
    }

    /// Says in plain words why somebody was not let in, with the code by which it can be looked up.
    private func notLetIn(_ fault: GatewayFault) throws -> Response {
        gateway.log.notice("a sign-in through the provider failed", metadata: ["code": "\(fault.code)"])
        var response = try page("You could not be signed in", []) {
            SignInPage.paragraph(fault.message)
            SignInPage.paragraph(fault.remedy)
            "<p>Code: <code>\(HTMLText.escape(fault.code))</code></p>"
            SignInPage.link(SignInRoute.signIn.rawValue, "Go to the sign-in page")
        }
        response.status =
            switch fault.kind {
            case .notPermitted: .forbidden
            case .tryAgain, .peerUnreachable: .serviceUnavailable
            case .notFound: .notFound
            case .no, .badInput, .cannotCreate, .cannotWrite: .unprocessableContent
            }
        return response
    }

    /// The page for somebody who has gone out here and is signed in at their organisation still.
    func signedOutHerePage() async throws -> Response {
        let elsewhere = await gateway.providerSignOut()
        var response = try SignInPage("You are signed out of the workbench") {
            SignInPage.paragraph(
                "At your organisation's sign-in you may be signed in still, so that the next person at this browser could come in as you."
            )
            if let elsewhere { SignInPage.link(elsewhere, "Sign out there, too") }
            SignInPage.link(SignInRoute.signIn.rawValue, "Sign in again")
        }.response(in: PageFrame(gateway: gateway, visitor: nil))
        response.headers[values: .setCookie] = [SessionCookie.clearing]
        return response
    }
}

extension ProviderAnswer {
    /// Reads what stands in an address; what stands there twice is as good as not there.
    init(query: String) {
        let fields = FormFields(query.utf8)
        func only(_ name: String) -> String? {
            let values = fields.pairs.filter { $0.name == name }
            return values.count == 1 ? values.first?.value : nil
        }
        self.init(
            code: only("code"), state: only("state"), issuer: only("iss"), error: only("error"),
            errorDescription: only("error_description"))
    }
}
