import CaseTransfer
import GatewayService
import Hummingbird

/// The addresses in the foot of every page: what helps whoever is at the keyboard; nothing there is about a child.
enum AboutRoute: CaseIterable, Hashable, Sendable {
    /// What each page is for, and whom to ask.
    case help
    /// What each word means.
    case words
    /// For whom the pages work, and for whom they do not.
    case accessibility

    var path: String {
        switch self {
        case .help: "/help"
        case .words: "/words"
        case .accessibility: "/accessibility"
        }
    }
}

extension WorkbenchDesk {
    /// The answer to an address in the foot.
    ///
    /// - Throws: ``PageFault``.
    func answer(_ route: AboutRoute, _ visitor: StaffVisitor, _ frame: PageFrame) throws -> Response {
        switch route {
        case .help: try frame.response(HelpPage(gateway, roles: visitor.acting.person.roles))
        case .words: try frame.response(WordsPage())
        case .accessibility: try frame.response(AccessibilityPage(gateway))
        }
    }
}
