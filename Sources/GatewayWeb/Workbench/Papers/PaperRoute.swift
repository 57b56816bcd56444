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
    /// What was checked of one message and of each document that it brought.
    case proof
    /// The message itself, for somebody outside to check.
    case message

    /// The path, with `:document` where a document's name stands.
    var path: String {
        switch self {
        case .read: "/transfers/:transfer/documents/:document"
        case .reveal: "/transfers/:transfer/documents/:document/address"
        case .shown: "/transfers/:transfer/documents/:document/page"
        case .taken: "/transfers/:transfer/documents/:document/file"
        case .proof: "/transfers/:transfer/messages/:message"
        case .message: "/transfers/:transfer/messages/:message/file"
        }
    }

    /// The path of one document.
    func path(of document: DocumentName, in transfer: ConversationID) -> String {
        WorkbenchRoute.paper(self).path(of: transfer).replacing(":document", with: document.description)
    }

    /// The path of one message.
    func path(of message: MessageDigest, in transfer: ConversationID) -> String {
        WorkbenchRoute.paper(self).path(of: transfer).replacing(":message", with: message.text)
    }

    /// Whether it is about a whole message.
    var isOfMessage: Bool { self == .proof || self == .message }

    var method: HTTPRequest.Method {
        switch self {
        case .read, .shown, .taken, .proof: .get
        // An export goes on record each time, so nothing may ask for it by itself.
        case .reveal, .message: .post
        }
    }

    /// Who may open it.
    var permitted: PermittedStep {
        switch self {
        case .read, .shown, .taken, .proof: .readCase
        case .message: .readJournal
        case .reveal: .revealAddress
        }
    }
}
