/// Where in the outer shape the reader stands.
struct EnvelopePlace {
    /// A child of the root.
    enum Section {
        case manifest
        case signature
        case documents
        case unknown
    }

    /// A child of the documents.
    enum Holder {
        case structured
        case attachment
        case unknown
    }

    var section: Section?
    var holder: Holder?
    /// 1 for the root, 0 outside it.
    var depth = 0

    /// Whether this is the outer shape itself, where only white space may stand between elements.
    var isShell: Bool {
        switch depth {
        case 0, 1: true
        case 2: section == .documents
        case 3: section == .documents
        default: false
        }
    }

    /// Whether this is a structured document's own element or something inside it.
    var isInStructuredDocument: Bool { section == .documents && holder == .structured && depth >= 4 }

    /// Whether this is directly inside a part of an attachment.
    var isPart: Bool { section == .documents && holder == .attachment && depth == 4 }
}
