import CaseTransfer
import Hummingbird

/// Every address of the workbench: its path, its method, and who may open it. No address names a child or a member of staff.
enum WorkbenchRoute: CaseIterable, Hashable, Sendable {
    /// What needs me, then everything; for an administrator a page without children.
    case home
    /// The stylesheet, which every page needs, the one for signing in too.
    case stylesheet

    /// Who may open an address.
    enum Access: Hashable, Sendable {
        /// Whoever asks, signed in or not; nothing there is about anybody.
        case anybody
        /// Whoever is signed in.
        case signedIn
        /// Whoever may take this step.
        case step(PermittedStep)
    }

    /// What somebody who asks for an address is answered.
    enum Answer: Hashable, Sendable {
        /// The page.
        case opened
        /// To sign in first.
        case toSignIn
        /// That their roles do not allow it.
        case refused(Forbidden)
    }

    /// The path, with `:transfer` where the whole id of a transfer stands.
    var path: String {
        switch self {
        case .home: "/"
        case .stylesheet: "/assets/handover.css"
        }
    }

    /// The method.
    var method: HTTPRequest.Method { .get }

    /// Who may open it.
    var access: Access {
        switch self {
        case .home: .signedIn
        case .stylesheet: .anybody
        }
    }

    /// Its name in the navigation for somebody with these roles; nil for what is reached from another page.
    func navigationLabel(for roles: [Role]) -> String? {
        switch self {
        case .home: Permission.check(.readCase, by: roles) == nil ? "Worklist" : "This gateway"
        case .stylesheet: nil
        }
    }

    /// What somebody with these roles is answered; nil for somebody who is not signed in.
    func answer(to roles: [Role]?) -> Answer {
        guard access != .anybody else { return .opened }
        guard let roles else { return .toSignIn }
        guard case .step(let step) = access, let forbidden = Permission.check(step, by: roles) else { return .opened }
        return .refused(forbidden)
    }
}
