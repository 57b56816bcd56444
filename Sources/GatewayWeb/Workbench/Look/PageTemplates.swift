import Mustache

/// The views: one template for each page and each part of a page, held in the binary.
enum PageTemplates {
    /// The text of each, by the name of its file.
    static let texts: [String: String] = [
        "accessibility": AccessibilityTemplate.text,
        "audit": AuditTemplate.text,
        "calendar": CalendarTemplate.text,
        "case-head": CaseHeadTemplate.text,
        "case-hand": CaseHandTemplate.text,
        "case-nav": CaseNavTemplate.text,
        "case-review": CaseReviewTemplate.text,
        "case-section": CaseSectionTemplate.text,
        "case-steps": CaseStepsTemplate.text,
        "check": CheckTemplate.text,
        "clock": ClockTemplate.text,
        "consent": ConsentTemplate.text,
        "conversation": ConversationTemplate.text,
        "deadlines": DeadlinesTemplate.text,
        "dispute": DisputeTemplate.text,
        "disputes": DisputesTemplate.text,
        "document": DocumentTemplate.text,
        "document-body": DocumentBodyTemplate.text,
        "document-cards": DocumentCardsTemplate.text,
        "documents": DocumentsTemplate.text,
        "due": DueTemplate.text,
        "finding": FindingTemplate.text,
        "first-minute": FirstMinuteTemplate.text,
        "form-field": FormFieldTemplate.text,
        "form-problems": FormProblemsTemplate.text,
        "form-document": FormDocumentTemplate.text,
        "forms": FormsTemplate.text,
        "frame": FrameTemplate.text,
        "further": FurtherTemplate.text,
        "gateway": GatewayTemplate.text,
        "help": HelpTemplate.text,
        "late-answer": LateAnswerTemplate.text,
        "health": HealthTemplate.text,
        "manager": ManagerTemplate.text,
        "paper-links": PaperLinksTemplate.text,
        "partners": PartnersTemplate.text,
        "people": PeopleTemplate.text,
        "private-record": PrivateRecordTemplate.text,
        "procedure": ProcedureTemplate.text,
        "procedures": ProceduresTemplate.text,
        "receive": ReceiveTemplate.text,
        "proof": ProofTemplate.text,
        "recipient": RecipientTemplate.text,
        "record": RecordTemplate.text,
        "register": RegisterTemplate.text,
        "restricted": RestrictedTemplate.text,
        "rule": RuleTemplate.text,
        "rule-page": RulePageTemplate.text,
        "result-pages": ResultPagesTemplate.text,
        "search": SearchTemplate.text,
        "step": StepTemplate.text,
        "tag": TagTemplate.text,
        "talk": TalkTemplate.text,
        "transfer": TransferTemplate.text,
        "transfer-head": TransferHeadTemplate.text,
        "trouble": TroubleTemplate.text,
        "words": WordsTemplate.text,
        "worklist": WorklistTemplate.text,
    ].merging(Shape.texts) { _, shape in shape }

    /// All of them, read.
    static let views: MustacheLibrary = {
        MustacheContentTypes.register(PageText(), named: PageText.name)
        // A template that cannot be read is left out; a test reads each.
        return MustacheLibrary(templates: texts.compactMapValues { try? MustacheTemplate(string: $0) })
    }()
}
