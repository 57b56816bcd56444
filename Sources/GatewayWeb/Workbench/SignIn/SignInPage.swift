import Hummingbird
import HummingbirdCore
import NIOCore

/// One of the few pages that are shown to people who are not in.
struct SignInPage: Sendable {
    /// The heading, and the title of the window.
    let title: String
    /// The status it is sent with.
    let status: HTTPResponse.Status
    /// What stands beneath the heading, as markup.
    let body: String

    /// Puts a page together of pieces of markup, each made by one of the functions below.
    init(
        title: String, status: HTTPResponse.Status = .ok, @MarkupBuilder body: () -> String
    ) {
        self.title = title
        self.status = status
        self.body = body()
    }

    /// The page as it is sent.
    var response: Response {
        let text = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLText.escape(title)) – Handover</title>
            </head>
            <body>
            <main id="main">
            <h1>\(HTMLText.escape(title))</h1>
            \(body)
            </main>
            </body>
            </html>

            """
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    static func paragraph(_ text: String) -> String { "<p>\(HTMLText.escape(text))</p>" }

    static func link(_ path: String, _ text: String) -> String {
        "<p><a href=\"\(HTMLText.escape(path))\">\(HTMLText.escape(text))</a></p>"
    }

    /// What is wrong, first on the page, linked to the field it is about.
    static func errors(_ errors: [(field: String, sentence: String)]) -> String {
        guard !errors.isEmpty else { return "" }
        let lines = errors.map { "<li><a href=\"#\($0.field)\">\(HTMLText.escape($0.sentence))</a></li>" }.joined()
        return """
            <div class="error-summary" role="alert" aria-labelledby="errors">
            <h2 id="errors">There is a problem</h2>
            <ul>\(lines)</ul>
            </div>
            """
    }

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
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(HTMLText.escape(value))\">"
    }

    static func field(
        _ name: String, _ label: String, type: String = "text", value: String = "", completion: String,
        hint: String? = nil, error: String? = nil, attributes: String = ""
    ) -> String {
        let described = [hint.map { _ in "\(name)-hint" }, error.map { _ in "\(name)-error" }].compactMap(\.self)
        return """
            <div class="field\(error == nil ? "" : " field--error")">
            <label for="\(name)">\(HTMLText.escape(label))</label>
            \(hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\(HTMLText.escape($0))</p>" } ?? "")
            \(error.map { "<p class=\"error\" id=\"\(name)-error\">\(HTMLText.escape($0))</p>" } ?? "")
            <input id="\(name)" name="\(name)" type="\(type)" value="\(HTMLText.escape(value))" autocomplete="\(completion)"\
            \(described.isEmpty ? "" : " aria-describedby=\"\(described.joined(separator: " "))\"")\
            \(error == nil ? "" : " aria-invalid=\"true\"") \(attributes)>
            </div>
            """
    }

    static func button(_ text: String) -> String {
        "<p><button type=\"submit\" class=\"button\">\(HTMLText.escape(text))</button></p>"
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
