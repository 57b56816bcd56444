import Mustache

/// The views: one template for each page and each part of a page, held in the binary.
enum PageTemplates {
    /// The text of each, by the name of its file.
    static let texts: [String: String] = [
        "frame": FrameTemplate.text, "gateway": GatewayTemplate.text, "trouble": TroubleTemplate.text,
    ].merging(Shape.texts) { _, shape in shape }

    /// All of them, read.
    static let library: MustacheLibrary = {
        MustacheContentTypes.register(PageText(), named: PageText.name)
        // A template that cannot be read is left out; a test reads each.
        return MustacheLibrary(templates: texts.compactMapValues { try? MustacheTemplate(string: $0) })
    }()
}
