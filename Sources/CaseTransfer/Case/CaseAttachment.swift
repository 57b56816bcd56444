/// A file of a case with what it is and whom it is about, as the manifest will list it.
public struct CaseAttachment: Hashable, Sendable {
    /// The manifest's `ref`: `a1` for the first file of the case.
    public var ref: String
    /// Where the file lies, relative to the folder of the case file.
    public var file: RelativePath
    /// The kind of the first document it belongs to.
    public var kind: DocumentKind
    /// The children of all documents it belongs to, by key; empty means all of them.
    public var children: [String]
}

extension CaseFile {
    /// Every file of the case once, in the order of the four documents, then other information; numbered `a1`, `a2` …
    public var attachments: [CaseAttachment] {
        var list: [CaseAttachment] = []
        var documents = documents
        documents.changeAttachments { kind, children, attachments in
            for attachment in attachments {
                guard let index = list.firstIndex(where: { $0.file == attachment.file }) else {
                    list.append(
                        CaseAttachment(
                            ref: "a\(list.count + 1)", file: attachment.file, kind: kind, children: children))
                    continue
                }
                let earlier = list[index].children
                // A document about everybody makes the file one about everybody.
                let forAll = earlier.isEmpty || children.isEmpty
                list[index].children = forAll ? [] : earlier + children.filter { !earlier.contains($0) }
            }
        }
        return list
    }

    /// The same file with each attachment's `ref` filled in, as a bundle carries it.
    public func numberingAttachments() -> CaseFile {
        var refs: [RelativePath: String] = [:]
        for attachment in attachments { refs[attachment.file] = attachment.ref }
        var file = self
        file.documents.changeAttachments { _, _, attachments in
            for index in attachments.indices { attachments[index].ref = refs[attachments[index].file] }
        }
        return file
    }
}

extension CaseDocuments {
    /// Visits every document's attachments in the order in which they are numbered.
    fileprivate mutating func changeAttachments(_ change: (DocumentKind, [String], inout [Attachment]) -> Void) {
        for index in assessments.indices {
            change(.assessment, assessments[index].children, &assessments[index].attachments)
        }
        for index in plans.indices { change(.plan, plans[index].children, &plans[index].attachments) }
        for index in minutes.indices { change(.minutes, minutes[index].children, &minutes[index].attachments) }
        for index in summaries.indices { change(.summary, summaries[index].children, &summaries[index].attachments) }
        for index in other.indices { change(.other, other[index].children, &other[index].attachments) }
    }
}
