import CaseTransfer

/// The pages with which people come in and go out; every URL of theirs is a case.
enum SignInRoute: String, Hashable, Sendable, CaseIterable {
    /// Handle and password.
    case signIn = "/sign-in"
    /// Off to the authority's own provider.
    case provider = "/sign-in/provider"
    /// Back from it.
    case providerAnswer = "/sign-in/provider/answer"
    /// The one-time code.
    case code = "/sign-in/code"
    /// A password of one's own.
    case password = "/sign-in/password"
    /// Out of this browser.
    case signOut = "/sign-out"
    /// Where one is signed in.
    case places = "/signed-in"
    /// That one has read which ways of signing in others gave one.
    case waysRead = "/signed-in/read"
    /// Out of every browser.
    case signOutEverywhere = "/sign-out/everywhere"

    /// The route of a request's path, if it is one of these.
    init?(path: String) { self.init(rawValue: path) }

    /// Whether somebody may begin to come in here, whoever is at the browser now.
    var beginsAnew: Bool { [.signIn, .provider, .providerAnswer].contains(self) }

    /// The page for how far somebody has come; nil when they are in.
    static func page(for stage: SignInStage) -> SignInRoute? {
        switch stage {
        case .code: .code
        case .password: .password
        case .open: nil
        }
    }
}
