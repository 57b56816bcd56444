import GatewayService
import Hummingbird

/// What somebody is told when there is no such page, when they may not open it, or when our own work failed.
struct TroublePage: WorkbenchPage {
    static let template = "trouble"

    let title: String
    let heading: String
    let message: String
    let remedy: String?
    let code: String
    /// The way to the worklist; nil for somebody who is not signed in.
    let back: String?
    /// The status of the answer.
    let status: HTTPResponse.Status

    /// Puts a page together; ``back`` says whether it leads to the worklist.
    init(
        _ status: HTTPResponse.Status, heading: String, message: String, remedy: String?, code: String, back: Bool
    ) {
        title = heading
        self.heading = heading
        self.message = message
        self.remedy = remedy
        self.code = code
        self.back = back ? WorkbenchRoute.home.path : nil
        self.status = status
    }

    /// A use case's own fault, which never names a child.
    init(_ fault: GatewayFault, isSignedIn: Bool) {
        let (status, heading): (HTTPResponse.Status, String) =
            switch fault.kind {
            case .notFound: (.notFound, "Page not found")
            case .notPermitted: (.forbidden, "You may not open this")
            case .badInput: (.badRequest, "That cannot be used")
            case .no: (.conflict, "That cannot be done")
            case .peerUnreachable, .tryAgain: (.serviceUnavailable, "Not at the moment")
            case .cannotCreate, .cannotWrite: (.internalServerError, "Something went wrong here")
            }
        self.init(
            status, heading: heading, message: fault.message, remedy: fault.remedy, code: fault.code, back: isSignedIn)
    }

    /// There is no such page.
    static func notFound(isSignedIn: Bool) -> TroublePage {
        TroublePage(
            .notFound, heading: "Page not found", message: "There is no page at this address.",
            remedy: "Look whether all of the address is there, or begin at the worklist.", code: "page-not-found",
            back: isSignedIn)
    }

    /// What was sent is not for this address.
    static func badRequest(_ status: HTTPResponse.Status, isSignedIn: Bool) -> TroublePage {
        TroublePage(
            status, heading: "That cannot be used", message: "The gateway could not read what was sent.",
            remedy: "Go back, load the page again and send it once more.", code: "request-not-read", back: isSignedIn)
    }

    /// Nobody is signed in.
    static let notSignedIn = TroublePage(
        .forbidden, heading: "Sign in first", message: "You are not signed in.",
        remedy: "Sign in, and open the page again.", code: "not-signed-in", back: false)

    /// Something failed that has no code of its own; the log says what.
    static func unexpected(isSignedIn: Bool) -> TroublePage {
        TroublePage(
            .internalServerError, heading: "Something went wrong here",
            message: "The gateway could not make this page. Nothing was changed by opening it.",
            remedy: "Try again. If it happens again, tell whoever runs the gateway the code and the time.",
            code: "page-failed", back: isSignedIn)
    }
}
