import CaseTransfer
import Hummingbird

/// The addresses of one document of a transfer, or of one message: numbers, never a title or the name of a file.
enum PaperRoute: CaseIterable, Hashable, Sendable {
    /// A document to read, its PDFs in the page.
    case read
    /// The same with confidential addresses, for a reason that goes on record.
    case reveal
    /// A PDF by itself, for the page above and for whoever opens it alone.
    case shown
    /// A file to take away.
    case taken

    /// The path, with `:document` where a document's name stands.
    var path: String {
        switch self {
        case .read: "/transfers/:transfer/documents/:document"
        case .reveal: "/transfers/:transfer/documents/:document/address"
        case .shown: "/transfers/:transfer/documents/:document/page"
        case .taken: "/transfers/:transfer/documents/:document/file"
        }
    }

    /// The path of one document.
    func path(of document: DocumentName, in transfer: ConversationID) -> String {
        WorkbenchRoute.paper(self).path(of: transfer).replacing(":document", with: document.description)
    }

    var method: HTTPRequest.Method {
        switch self {
        case .read, .shown, .taken: .get
        case .reveal: .post
        }
    }

    /// Who may open it.
    var permitted: PermittedStep {
        switch self {
        case .read, .shown, .taken: .readCase
        case .reveal: .revealAddress
        }
    }
}
