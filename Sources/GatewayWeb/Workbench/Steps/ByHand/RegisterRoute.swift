import CaseTransfer
import Hummingbird

/// The addresses at which a family is registered whose papers came without a gateway.
enum RegisterRoute: CaseIterable, Hashable, Sendable {
    /// The form.
    case asked
    /// The answers, to be checked by whoever gave them; nothing is registered.
    case checked
    /// The registering itself.
    case signed

    var path: String {
        switch self {
        case .asked, .checked: "/by-hand/receive"
        case .signed: "/by-hand/receive/sign"
        }
    }

    var method: HTTPRequest.Method { self == .asked ? .get : .post }

    var permitted: PermittedStep { .registerPapers }

    var navigationLabel: String? { self == .asked ? "Register papers" : nil }
}
