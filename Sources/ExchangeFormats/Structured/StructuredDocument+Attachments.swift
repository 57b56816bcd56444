public import CaseTransfer

extension StructuredDocument {
    /// The title its author gave it; nil for a document that has none.
    public var title: String? {
        switch self {
        case .assessment(let value): value.title
        case .plan(let value): value.title
        case .minutes(let value): value.title
        case .summary(let value): value.title
        case .other(let value): value.title
        case .facts, .consent, .confidentialAddress, .statement: nil
        }
    }

    /// The files that come with it; none for a document that has no original.
    public var attachments: [Attachment] {
        switch self {
        case .assessment(let value): value.attachments
        case .plan(let value): value.attachments
        case .minutes(let value): value.attachments
        case .summary(let value): value.attachments
        case .other(let value): value.attachments
        case .facts, .consent, .confidentialAddress, .statement: []
        }
    }

    /// The same document with other words for the files that come with it.
    public func replacingAttachments(_ change: ([Attachment]) -> [Attachment]) -> StructuredDocument {
        switch self {
        case .assessment(var value):
            value.attachments = change(value.attachments)
            return .assessment(value)
        case .plan(var value):
            value.attachments = change(value.attachments)
            return .plan(value)
        case .minutes(var value):
            value.attachments = change(value.attachments)
            return .minutes(value)
        case .summary(var value):
            value.attachments = change(value.attachments)
            return .summary(value)
        case .other(var value):
            value.attachments = change(value.attachments)
            return .other(value)
        case .facts, .consent, .confidentialAddress, .statement: return self
        }
    }
}
