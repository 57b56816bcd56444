import CaseTransfer
import GatewayService
import Hummingbird
import NIOPosix

/// Answers each address of the workbench with its page.
struct WorkbenchDesk: Sendable {
    let gateway: Gateway

    /// The answer to one request.
    ///
    /// - Throws: whatever the use case behind the page throws, and the refusal of what the visitor's roles do not allow.
    func answer(_ route: WorkbenchRoute, to request: Request, _ context: WorkbenchContext) async throws -> Response {
        switch route.answer(to: context.visitor?.acting.person.roles) {
        case .opened: break
        case .refused(let forbidden): throw GatewayFault(forbidden)
        case .toSignIn:
            let page = TroublePage.notSignedIn
            return try PageFrame(gateway: gateway, visitor: nil).response(page, status: page.status)
        }
        switch route {
        case .stylesheet: return Stylesheet.own.response(to: request)
        case .home:
            return try frame(context, route).response(GatewayPage(gateway))
        }
    }

    private func frame(_ context: WorkbenchContext, _ route: WorkbenchRoute) -> PageFrame {
        PageFrame(gateway: gateway, visitor: context.visitor, current: route)
    }

    /// Does blocking work (the store, sealed files) on threads that may wait, never on one that carries tasks.
    func reading<Value: Sendable>(_ work: @escaping @Sendable (Gateway) throws -> Value) async throws -> Value {
        let gateway = self.gateway
        return try await NIOThreadPool.singleton.runIfActive { try work(gateway) }
    }
}
