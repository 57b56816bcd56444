import Mustache

/// How a value becomes text of a page: every template names it in its first line, and a test sees that it does.
struct PageText: MustacheContentType {
    /// By what name templates ask for it.
    static let name = "PAGE"

    func escapeText(_ text: String) -> String { HTMLText.escape(text, lineFeed: "\n") }
}
