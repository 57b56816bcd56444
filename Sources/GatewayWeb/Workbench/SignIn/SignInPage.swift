import Foundation
import Hummingbird

/// One of the few pages that are shown to people who are not in.
struct SignInPage: Sendable {
    /// The title of the window.
    let title: String
    /// The heading.
    let heading: String
    /// The status it is sent with.
    let status: HTTPResponse.Status
    /// What is wrong with what was sent, and in which field; first on the page.
    let errors: [(field: String, sentence: String)]
    /// What stands beneath the heading, as markup.
    let body: String

    /// Puts a page together of pieces of markup, each made by one of the functions below.
    init(
        _ heading: String, errors: [(field: String, sentence: String)] = [], status: HTTPResponse.Status = .ok,
        @MarkupBuilder body: () -> String
    ) {
        title = !errors.isEmpty ? "Error: \(heading)" : heading
        self.heading = heading
        self.status = status
        self.errors = errors
        self.body = body()
    }

    /// The page as it is sent, within the frame of all pages.
    ///
    /// - Throws: ``PageFault`` when the frame cannot be drawn.
    func response(in frame: PageFrame) throws(PageFault) -> Response {
        let content = """
            \(summary)<div class="page-head"><div class="page-head__text"><h1>\(HTMLText.escape(heading))</h1></div></div>
            <div class="prose stack--tight">
            \(body)
            </div>
            """
        return PageFrame.response(try frame.html(titled: title, content: content), status: status)
    }

    static func paragraph(_ text: String) -> String { "<p>\(HTMLText.escape(text))</p>" }

    static func link(_ path: String, _ text: String) -> String {
        "<p><a href=\"\(HTMLText.escape(path))\">\(HTMLText.escape(text))</a></p>"
    }

    /// What is wrong, linked to the field it is about.
    private var summary: String {
        guard !errors.isEmpty else { return "" }
        let lines = errors.map { "<li><a href=\"#\($0.field)\">\(HTMLText.escape($0.sentence))</a></li>" }.joined()
        return """
            <div class="error-summary" role="alert" aria-labelledby="errors" tabindex="-1" autofocus>
            <h2 id="errors">\(Self.mark)There is a problem</h2>
            <ul>\(lines)</ul>
            </div>

            """
    }

    private static let mark = """
        <svg class="shape" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><path d="M7 .2 13.8 7 7 13.8.2 7z"/>\
        <path class="k" d="M7 4v3.4M7 9.9v.1"/></svg>
        """

    /// A form that is sent to a route.
    static func form(_ route: SignInRoute, token: String?, @MarkupBuilder _ content: () -> String) -> String {
        """
        <form method="post" action="\(route.rawValue)">
        \(token.map { hidden("formToken", $0) } ?? "")
        \(content())
        </form>
        """
    }

    static func hidden(_ name: String, _ value: String) -> String {
        // Browsers send each end of a line as two signs and take one.
        let value = value.replacingOccurrences(of: "\r\n", with: "\n")
        return
            "<input type=\"hidden\" name=\"\(HTMLText.escape(name))\" value=\"\(HTMLText.escape(value, lineFeed: "&#10;"))\">"
    }

    static func field(
        _ name: String, _ label: String, type: String = "text", value: String = "", completion: String,
        hint: String? = nil, error: String? = nil, attributes: String = ""
    ) -> String {
        let described = [hint.map { _ in "\(name)-hint" }, error.map { _ in "\(name)-error" }].compactMap(\.self)
        return """
            <div class="field\(error == nil ? "" : " field--error")">
            <label for="\(name)">\(HTMLText.escape(label))</label>
            \(hint.map { "<span class=\"hint\" id=\"\(name)-hint\">\(HTMLText.escape($0))</span>" } ?? "")
            \(error.map { "<p class=\"error\" id=\"\(name)-error\">\(mark)<span><span class=\"hidden\">Error: </span>\(HTMLText.escape($0))</span></p>" } ?? "")
            <input class="input" id="\(name)" name="\(name)" type="\(type)" value="\(HTMLText.escape(value))" autocomplete="\(completion)"\
            \(described.isEmpty ? "" : " aria-describedby=\"\(described.joined(separator: " "))\"")\
            \(error == nil ? "" : " aria-invalid=\"true\"") \(attributes)>
            </div>
            """
    }

    static func button(_ text: String) -> String {
        "<div class=\"actions\"><button type=\"submit\" class=\"button\">\(HTMLText.escape(text))</button></div>"
    }
}

/// Joins pieces of markup, one to a line.
@resultBuilder
enum MarkupBuilder {
    static func buildExpression(_ markup: String) -> [String] { [markup] }
    static func buildBlock(_ parts: [String]...) -> [String] { parts.flatMap(\.self) }
    static func buildArray(_ parts: [[String]]) -> [String] { parts.flatMap(\.self) }
    static func buildOptional(_ part: [String]?) -> [String] { part ?? [] }
    static func buildEither(first part: [String]) -> [String] { part }
    static func buildEither(second part: [String]) -> [String] { part }
    static func buildFinalResult(_ parts: [String]) -> String { parts.joined(separator: "\n") }
}
