import CaseTransfer
import Hummingbird

/// The addresses where a case is written down, checked and sent.
enum SendingRoute: Hashable, Sendable {
    /// What can be begun, and the forms that are not finished.
    case forms
    /// Begins a form.
    case begin
    /// Begins a form from what a case system exported.
    case beginFromExport
    /// A section of a form.
    case section(CaseSection)
    /// What was typed in it, kept.
    case save(CaseSection)
    /// A file of a form, to be read.
    case file
    /// A document of a form, laid out as it would be read if it were sent now.
    case document
    /// Deletes a form.
    case delete
    /// To whom a form is handed over.
    case hand
    /// Hands it over.
    case handOver
    /// Prepares what is written down and sends it, once somebody has confirmed whom it goes to.
    case sign
    /// What can be sent after a pack, and the forms for it that are not finished.
    case further
    /// Begins a form with further documents.
    case beginFurther
    /// Whom a case goes to that was prepared and waits, to be confirmed.
    case recipient
    /// Seals and sends it.
    case send

    /// The path, with `:form` or `:transfer` where an id stands.
    var path: String {
        switch self {
        case .forms, .begin: "/send"
        case .beginFromExport: "/send/export"
        case .section(let section), .save(let section): "/send/:form/\(section.rawValue)"
        case .file: "/send/:form/files/:file"
        case .document: "/send/:form/documents/:document"
        case .delete: "/send/:form/delete"
        case .hand, .handOver: "/send/:form/hand"
        case .sign: "/send/:form/sign"
        case .further, .beginFurther: "/transfers/:transfer/further"
        case .recipient, .send: "/transfers/:transfer/send"
        }
    }

    /// The path for one form.
    func path(of form: ConversationID) -> String { path.replacing(":form", with: form.text) }

    var method: HTTPRequest.Method {
        switch self {
        case .forms, .section, .file, .document, .hand, .further, .recipient: .get
        case .begin, .beginFromExport, .save, .delete, .handOver, .sign, .beginFurther, .send: .post
        }
    }

    /// The step of the permission table.
    var permitted: PermittedStep {
        switch self {
        case .sign, .further, .beginFurther, .recipient, .send: .send
        case .forms, .begin, .beginFromExport, .section, .save, .file, .document, .delete, .hand, .handOver: .prepare
        }
    }

    /// Where files are taken.
    enum FilesTaken: Hashable, Sendable {
        /// With them a form begins.
        case beginning
        /// They are for this form.
        case form(ConversationID)

        /// The form that is there already.
        var form: ConversationID? {
            switch self {
            case .beginning: nil
            case .form(let id): id
            }
        }
    }

    /// What takes a form with files at an address; nil where none is taken.
    static func takesFiles(at path: String) -> FilesTaken? {
        if path == SendingRoute.beginFromExport.path { return .beginning }
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count == 3, parts[0] == "send", CaseSection(rawValue: parts[2]) != nil else { return nil }
        return ConversationID(parts[1]).map(FilesTaken.form)
    }
}

extension SendingRoute: CaseIterable {
    static let allCases: [SendingRoute] = {
        let sections = CaseSection.allCases.flatMap { [SendingRoute.section($0), SendingRoute.save($0)] }
        let ends: [SendingRoute] = [
            .file, .document, .delete, .hand, .handOver, .sign, .further, .beginFurther, .recipient, .send,
        ]
        return [.forms, .begin, .beginFromExport] + sections + ends
    }()
}
