import Mustache

/// The views: one template for each page and each part of a page, held in the binary.
enum PageTemplates {
    /// The text of each, by the name of its file.
    static let texts: [String: String] = [
        "case-head": CaseHeadTemplate.text,
        "check": CheckTemplate.text,
        "clock": ClockTemplate.text,
        "conversation": ConversationTemplate.text,
        "deadlines": DeadlinesTemplate.text,
        "document-cards": DocumentCardsTemplate.text,
        "documents": DocumentsTemplate.text,
        "due": DueTemplate.text,
        "form-field": FormFieldTemplate.text,
        "form-problems": FormProblemsTemplate.text,
        "frame": FrameTemplate.text,
        "gateway": GatewayTemplate.text,
        "receive": ReceiveTemplate.text,
        "record": RecordTemplate.text,
        "step": StepTemplate.text,
        "step-check": StepCheckTemplate.text,
        "tag": TagTemplate.text,
        "talk": TalkTemplate.text,
        "transfer": TransferTemplate.text,
        "transfer-head": TransferHeadTemplate.text,
        "trouble": TroubleTemplate.text,
        "worklist": WorklistTemplate.text,
    ].merging(Shape.texts) { _, shape in shape }

    /// All of them, read.
    static let views: MustacheLibrary = {
        MustacheContentTypes.register(PageText(), named: PageText.name)
        // A template that cannot be read is left out; a test reads each.
        return MustacheLibrary(templates: texts.compactMapValues { try? MustacheTemplate(string: $0) })
    }()
}
