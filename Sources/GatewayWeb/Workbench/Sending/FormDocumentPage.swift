import CaseTransfer
import GatewayService

/// One document of a form to read, laid out as the other authority would read it if it were sent now.
struct FormDocumentPage: WorkbenchPage {
    static let template = "form-document"

    let title: String
    let caseTitle: String
    let list: String
    let worklist: String
    let back: String
    let backLabel: String
    let heading: String
    let what: String
    let mark: DocumentsPart.Mark
    let proof: DocumentsPart.Proof?
    let blocks: [DocumentReadingPage.Block]
    let files: [DocumentReadingPage.File]
    /// Whether a page of another address stands in it.
    let hasFrames: Bool
    let leavesOut: Bool
    /// Whoever writes an address down opens the section where it stands; nothing is shown here that a page left open would tell.
    let reveal: FirstMinutePart.Reveal?

    /// - Parameter section: the page that the reader came from.
    init(_ text: DocumentText, of writing: CaseWriting, from section: CaseSection) {
        let form = writing.form
        caseTitle = writing.title
        heading = text.document.title
        title = "\(heading): \(caseTitle)"
        list = SendingRoute.forms.path
        worklist = WorkbenchRoute.home.path
        back = SendingRoute.section(section).path(of: form.id)
        backLabel = section == .review ? "Back to the review" : "Back to the documents"
        let paper = FormPaper.all(of: writing, from: section).first { $0.name == text.document.document }
        what = paper?.what ?? ""
        mark = DocumentsPart.Mark(style: "mk mk--ours", shape: Shape.ring.template, words: "Not sealed yet")
        (proof, reveal) = (nil, nil)
        blocks = text.blocks.map(DocumentReadingPage.block)
        files = (paper?.files ?? []).map { Self.file($0, of: form.id) }
        hasFrames = files.contains { $0.page != nil }
        leavesOut = text.leavesOut
    }

    private static func file(_ file: CaseFormFile, of form: ConversationID) -> DocumentReadingPage.File {
        let uploaded = FieldView.File(file, of: form)
        let isShown = file.kind == .pdf && file.bytes <= Gateway.mostShown
        let notShown: String? =
            if isShown { nil } else if file.kind == .pdf {
                "It is too large to be shown in a page."
            } else {
                "Only PDFs are shown in a page."
            }
        return DocumentReadingPage.File(
            name: file.name, what: uploaded.what, page: isShown ? uploaded.read : nil, taken: uploaded.read,
            notShown: notShown)
    }
}

/// A document of a form, as a link to where it is read.
struct FormPaper: Hashable, Sendable {
    /// By which it is asked for.
    let name: DocumentName
    let title: String
    let what: String
    let href: String
    /// The files that were uploaded for it.
    let files: [CaseFormFile]

    /// The documents that a form makes as it stands.
    ///
    /// - Parameter section: the page on which the links stand, to which the reader goes back.
    static func all(of writing: CaseWriting, from section: CaseSection) -> [FormPaper] {
        let file = writing.readable
        return UnsealedDocument.all(of: file).map { document in
            let whom =
                document.children.count == file.children.count
                ? "all children" : document.children.map { writing.childName(file.children[$0 - 1].key) }.inASentence
            let files = document.files.compactMap { path in writing.form.files.first { $0.path == path.text } }
            let count = files.isEmpty ? "no file" : files.count == 1 ? "1 file" : "\(files.count) files"
            return FormPaper(
                name: document.name, title: document.title,
                what: [document.kind.words.capitalisedFirst, whom, count].joined(separator: " · "),
                href: SendingRoute.document.path(of: writing.form.id).replacing(
                    ":document", with: document.name.description) + "?from=\(section.rawValue)", files: files)
        }
    }
}

extension CaseWriting {
    /// The case with the names of everybody whom its documents call by a key: where documents are added, those stand in what was sent.
    var readable: CaseFile {
        var file = caseFile
        if let sent { (file.children, file.people) = (sent.children, sent.people) }
        for index in file.children.indices { file.children[index].name = childName(file.children[index].key) }
        return file
    }
}
