import Hummingbird

extension TroublePage {
    /// A form that comes from elsewhere.
    static func fromElsewhere(isSignedIn: Bool) -> TroublePage {
        TroublePage(
            .forbidden, heading: "This form did not come from the workbench", message: "Nothing was changed.",
            remedy:
                "Open the workbench at its own address and fill in the form there. An administrator finds that address in"
                + " config.yaml as staff.url; another one is not taken.", code: "form-from-elsewhere", back: isSignedIn)
    }

    /// A form of a session that is over, or of another one.
    static let formOutOfDate = TroublePage(
        .forbidden, heading: "You signed in again after this form was opened",
        message: "Nothing was changed. What you typed is still in your browser.",
        remedy: "Go back, copy what you typed, open the page again and send it from there.", code: "form-out-of-date",
        back: true)

    /// A form that somebody sent after their session had ended, and that is too long to be carried through signing in.
    static let signedOut = TroublePage(
        .unauthorized, heading: "You were signed out before this was sent",
        message: "Nothing was changed. What you typed is still in your browser.",
        remedy: "Sign in in another window, then go back here, copy what you typed and send it from a fresh page.",
        code: "signed-out", back: false)

    /// A form of a kind that is not taken.
    static func wrongKind(isSignedIn: Bool) -> TroublePage {
        TroublePage(
            .unsupportedMediaType, heading: "This kind of form is not taken here", message: "Nothing was changed.",
            remedy: "Go back, load the page again and send its form.", code: "form-kind", back: isSignedIn)
    }

    /// A method that no page uses.
    static func wrongMethod(isSignedIn: Bool) -> TroublePage {
        TroublePage(
            .methodNotAllowed, heading: "That cannot be done here", message: "Nothing was changed.",
            remedy: "Open the page in a browser and use what stands on it.", code: "method-not-taken",
            back: isSignedIn)
    }

    /// More than is taken in one form.
    static func tooLarge(isSignedIn: Bool) -> TroublePage {
        TroublePage(
            .contentTooLarge, heading: "That was too much at once", message: "Nothing was changed.",
            remedy: isSignedIn ? "Send less in one form." : "Sign in first, then send it again.",
            code: "form-too-large", back: isSignedIn)
    }
}
