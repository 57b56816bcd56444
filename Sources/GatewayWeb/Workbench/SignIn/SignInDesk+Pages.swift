import CaseTransfer
import GatewayService
import Hummingbird

extension SignInDesk {
    /// The page that asks for handle and password.
    func signInPage(
        then: LocalPath, handle: String = "", errors: [(field: String, sentence: String)] = []
    ) throws -> Response {
        try page("Sign in", errors) {
            if let button = gateway.providerButton {
                SignInPage.form(.provider, token: session?.formToken) {
                    SignInPage.hidden("then", then.text)
                    kept?.carried ?? ""
                    SignInPage.button(button)
                }
                "<h2>Or with an account of this workbench</h2>"
            }
            SignInPage.form(.signIn, token: session?.formToken) {
                SignInPage.hidden("then", then.text)
                kept?.carried ?? ""
                SignInPage.field(
                    "handle", "Your handle", value: handle, completion: "username", hint: "For example sam.okoro",
                    error: sentence("handle", errors),
                    attributes: "autocapitalize=\"none\" spellcheck=\"false\" required")
                SignInPage.field(
                    "password", "Password", type: "password", completion: "current-password",
                    error: sentence("password", errors), attributes: "required")
                SignInPage.button("Sign in")
            }
            SignInPage.paragraph("You have no account, or cannot get in? Your administrator can help.")
        }
    }

    /// The page that asks for a one-time code.
    func codePage(then: LocalPath, error: String? = nil) throws -> Response {
        let errors = error.map { [(field: "code", sentence: $0)] } ?? []
        return try page("Enter your one-time code", errors) {
            SignInPage.form(.code, token: session?.formToken) {
                SignInPage.hidden("then", then.text)
                kept?.carried ?? ""
                SignInPage.field(
                    "code", "Code", completion: "one-time-code", hint: "The 6 digits that your authenticator shows now",
                    error: error, attributes: "inputmode=\"numeric\" required")
                SignInPage.button("Go on")
            }
            cancelForm
        }
    }

    /// The page on which people choose a password of their own.
    func passwordPage(then: LocalPath, errors: [(field: String, sentence: String)] = []) throws -> Response {
        let isFirst = session?.stage == .password
        return try page(isFirst ? "Choose a password of your own" : "Change your password", errors) {
            if isFirst {
                SignInPage.paragraph("The one you have was set for you, so somebody else knows it.")
            } else {
                SignInPage.paragraph("You will be signed out everywhere else.")
            }
            SignInPage.form(.password, token: session?.formToken) {
                SignInPage.hidden("then", then.text)
                kept?.carried ?? ""
                if !isFirst {
                    SignInPage.field(
                        "current", "The password you have", type: "password", completion: "current-password",
                        error: sentence("current", errors), attributes: "required")
                }
                SignInPage.field(
                    "new", "New password", type: "password", completion: "new-password",
                    hint: "At least 12 signs. Three words that have nothing to do with each other make a good one.",
                    error: sentence("new", errors), attributes: "required")
                SignInPage.field(
                    "again", "New password again", type: "password", completion: "new-password",
                    error: sentence("again", errors), attributes: "required")
                SignInPage.button("Change password")
            }
            if isFirst { cancelForm } else { SignInPage.link("/", "Leave it as it is") }
        }
    }

    /// The page for somebody who sent a form after their session had ended: to sign in, with what they typed carried along.
    func signedOutPage() throws -> Response {
        var response = try signInPage(
            then: .home, errors: [("handle", "You were signed out before this was sent. Sign in, and send it then")])
        response.status = .unauthorized
        return response
    }

    /// The page on which somebody sends what they typed before they were signed out.
    func keptPage(_ kept: KeptForm) throws -> Response {
        try page("Send what you typed", []) {
            SignInPage.paragraph(
                "You were signed out before it was sent, so nothing was changed. What you typed is still here.")
            if !kept.missingFiles.isEmpty {
                SignInPage.paragraph(
                    "Files do not come through signing in. Send this first, then choose them again: "
                        + kept.missingFiles.joined(separator: ", ") + ".")
            }
            SignInPage.paragraph("It will be sent in your name: \(session?.person.name ?? ""). Is that who typed it?")
            """
            <form method="post" action="\(HTMLText.escape(kept.path.text))">
            \(SignInPage.hidden("formToken", session?.formToken ?? ""))
            \(kept.fields)
            \(SignInPage.button("Send it now"))
            </form>
            """
            SignInPage.link("/", "Do not send it")
        }
    }

    /// The page that shows where the person is signed in.
    func placesPage() async throws -> Response {
        guard let session else { return Self.redirect(to: .signIn, then: .home) }
        let places = try await gateway.places(of: session)
        let ways = try await gateway.givenWays(in: session)
        let rows = places.map { place in
            "<tr><td>\(HTMLText.escape(place.browser.isEmpty ? "Not known" : place.browser))"
                + (place.isThis ? " <strong>(this one)</strong>" : "")
                + "</td><td>\(HTMLText.escape(place.address))</td>"
                + "<td>\(Self.words(place.beganAt))</td><td>\(Self.words(place.seenAt))</td></tr>"
        }
        return try page("Where you are signed in", []) {
            SignInPage.paragraph("\(session.person.name), \(session.person.post)")
            if !ways.isEmpty { givenWays(ways, in: session) }
            """
            <div class="table-wrap" role="region" aria-label="Where you are signed in" tabindex="0">
            <table class="table table--tight">
            <thead><tr><th scope="col">Browser</th><th scope="col">Address</th><th scope="col">Signed in</th>\
            <th scope="col">Last used</th></tr></thead>
            <tbody>\(rows.joined(separator: "\n"))</tbody>
            </table></div>
            """
            SignInPage.paragraph(
                "Is one of them not you? Sign out everywhere, change your password and tell your administrator.")
            SignInPage.form(.signOut, token: session.formToken) { SignInPage.button("Sign out here") }
            SignInPage.form(.signOutEverywhere, token: session.formToken) {
                SignInPage.button("Sign out everywhere")
            }
            if session.hasPassword { SignInPage.link(SignInRoute.password.rawValue, "Change your password") }
            SignInPage.link("/", "Go to the workbench")
        }
    }

    /// Which ways of signing in others gave the person, and whether that was read, when and from where.
    @MarkupBuilder
    private func givenWays(_ ways: [GivenWayLine], in session: StaffSession) -> String {
        "<h2>Ways of signing in that you were given</h2>"
        for way in ways {
            SignInPage.paragraph(
                way.sentence
                    + (way.readAt.map { " Read on \($0.dayAndTimeInWords), from \(way.readFrom ?? "unknown")." }
                        ?? " Not read yet."))
        }
        SignInPage.paragraph(
            "Did you not ask for it, or was it not you who read it? Somebody else may come in as you. Sign out everywhere, change your"
                + " password and tell your manager.")
        if session.unreadWays > 0 {
            SignInPage.form(.waysRead, token: session.formToken) { SignInPage.button("I have read this") }
        }
    }

    private var cancelForm: String {
        SignInPage.form(.signOut, token: session?.formToken) { SignInPage.button("Stop signing in") }
    }

    func page(
        _ title: String, _ errors: [(field: String, sentence: String)], @MarkupBuilder body: () -> String
    ) throws -> Response {
        try SignInPage(title, errors: errors) {
            body()
        }.response(in: frame)
    }

    private func sentence(_ field: String, _ errors: [(field: String, sentence: String)]) -> String? {
        errors.first { $0.field == field }?.sentence
    }

    /// A moment as people read it, in London time.
    private static func words(_ moment: Moment) -> String { HTMLText.escape(moment.dayAndTimeInWords) }
}
