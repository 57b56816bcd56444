import WorkingDays

/// One of the four documents, so far as readiness treats them alike.
protocol FourDocument {
    /// Which of the four.
    static var kind: DocumentKind { get }
    /// The children it serves, by key; empty means all of them.
    var children: [String] { get }
    /// The date that says how recent it is.
    var day: Known<CivilDate> { get }
    /// The name of that date in the case file.
    static var dayKey: String { get }
    /// The rendered original.
    var attachments: [Attachment] { get }
}

extension Assessment: FourDocument {
    static var kind: DocumentKind { .assessment }
    static var dayKey: String { "completedOn" }
    var day: Known<CivilDate> { completedOn }
}

extension Plan: FourDocument {
    static var kind: DocumentKind { .plan }
    static var dayKey: String { "agreedOn" }
    var day: Known<CivilDate> { agreedOn }
}

extension Minutes: FourDocument {
    static var kind: DocumentKind { .minutes }
    static var dayKey: String { "heldOn" }
    var day: Known<CivilDate> { heldOn }
}

extension Summary: FourDocument {
    static var kind: DocumentKind { .summary }
    static var dayKey: String { "writtenOn" }
    var day: Known<CivilDate> { writtenOn }
}

extension Readiness.Draft {
    /// Every one of the four documents with its path in the file.
    var fourDocuments: [(place: String, document: any FourDocument)] {
        let lists: [[any FourDocument]] = [
            file.documents.assessments, file.documents.plans, file.documents.minutes, file.documents.summaries,
        ]
        return zip(DocumentKind.four, lists).flatMap { kind, list in
            list.enumerated().map { ("\(kind.listPlace)[\($0)]", $1) }
        }
    }

    /// Every attachment with its path in the file.
    var attachments: [(place: String, attachment: Attachment)] {
        let owners =
            fourDocuments.map { ($0.place, $0.document.attachments) }
            + file.documents.other.enumerated().map { ("documents.other[\($0)]", $1.attachments) }
        return owners.flatMap { place, attachments in
            attachments.enumerated().map { ("\(place).attachments[\($0)]", $1) }
        }
    }

    /// The newest document of a kind that serves a child: the newest dated one, or the last when none bears a date.
    func newest<Document: FourDocument>(_ documents: [Document], for child: CaseChild) -> (
        index: Int, document: Document
    )? {
        var newest: (offset: Int, element: Document)?
        for entry in documents.enumerated()
        where entry.element.children.isEmpty
            || entry.element.children.contains(child.key)
        {
            // Of two with the same date, or with none, the later in the file is taken for the newer.
            guard let earlier = newest?.element.day.value else {
                newest = entry
                continue
            }
            if let day = entry.element.day.value, day >= earlier { newest = entry }
        }
        return newest.map { ($0.offset, $0.element) }
    }

    /// The documents of a kind that are the newest for some child, each once, in the order of the file.
    func newest<Document: FourDocument>(_ documents: [Document]) -> [(place: String, document: Document)] {
        Set(file.children.compactMap { newest(documents, for: $0)?.index }).sorted().map { index in
            ("\(Document.kind.listPlace)[\(index)]", documents[index])
        }
    }

    /// The indices of the children that an entry is about, from a list of keys in which none means all.
    func childIndices(_ keys: [String]) -> [Int] {
        file.children.indices.filter { keys.isEmpty || keys.contains(file.children[$0].key) }
    }
}

extension DocumentKind {
    /// Where documents of this kind stand in the case file.
    var listPlace: String {
        switch self {
        case .assessment: "documents.assessments"
        case .plan: "documents.plans"
        case .minutes: "documents.minutes"
        case .summary: "documents.summaries"
        case .facts, .confidentialAddress, .consent, .statement, .other: "documents.other"
        }
    }

    /// What a reader calls one of the four documents.
    var inWords: String {
        switch self {
        case .assessment: "social work assessment"
        case .plan: "Child in Need plan"
        case .minutes: "minutes of the latest review"
        case .summary: "summary or case report"
        case .facts, .confidentialAddress, .consent, .statement, .other: "document"
        }
    }
}
