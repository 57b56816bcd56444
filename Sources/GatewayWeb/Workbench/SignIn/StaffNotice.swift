import Hummingbird

/// A page that says why a request was not served, and what to do.
struct StaffNotice: Sendable {
    let status: HTTPResponse.Status
    let title: String
    let words: [String]

    init(status: HTTPResponse.Status, title: String, words: [String]) {
        self.status = status
        self.title = title
        self.words = words
    }

    /// The words for a status that needs no others.
    init(status: HTTPResponse.Status) {
        switch status.code {
        case 404:
            self.init(status: status, title: "There is no such page", words: ["Check the address, or begin again."])
        case 413:
            self.init(
                status: status, title: "That was too much at once", words: ["Send less in one form."])
        case 400..<500:
            self.init(status: status, title: "That cannot be done here", words: ["Go back, and try it another way."])
        default:
            self.init(
                status: .internalServerError, title: "Something went wrong here",
                words: [
                    "Nothing that you sent was half done: it was either stored whole or not at all.",
                    "Look whether it was stored, then try again. If it happens again, tell your administrator the time.",
                ])
        }
    }

    /// A form that comes from elsewhere.
    static let fromElsewhere = StaffNotice(
        status: .forbidden, title: "This form did not come from the workbench",
        words: [
            "Nothing was changed.",
            "Open the workbench at its own address and fill in the form there. An administrator finds that address in"
                + " config.yaml as staff.url; another one is not taken.",
        ])

    /// A form of a session that is over, or of another one.
    static let formOutOfDate = StaffNotice(
        status: .forbidden, title: "You signed in again after this form was opened",
        words: [
            "Nothing was changed. What you typed is still in your browser.",
            "Go back, copy what you typed, open the page again and send it from there.",
        ])

    /// A form that somebody sent after their session had ended.
    static let signedOut = StaffNotice(
        status: .unauthorized, title: "You were signed out before this was sent",
        words: [
            "Nothing was changed. What you typed is still in your browser.",
            "Sign in in another window, then go back here, copy what you typed and send it from a fresh page.",
        ])

    /// A form of a kind that is not taken.
    static let wrongKind = StaffNotice(
        status: .unsupportedMediaType, title: "This kind of form is not taken here", words: ["Nothing was changed."])

    /// A method that no page uses.
    static let wrongMethod = StaffNotice(
        status: .methodNotAllowed, title: "That cannot be done here", words: ["Nothing was changed."])

    /// The page, within the frame of all pages.
    ///
    /// - Throws: ``PageFault`` when the frame cannot be drawn.
    func response(in frame: PageFrame) throws(PageFault) -> Response {
        try SignInPage(title, status: status) {
            for sentence in words { SignInPage.paragraph(sentence) }
            SignInPage.link("/", "Go to the workbench")
        }.response(in: frame)
    }
}
