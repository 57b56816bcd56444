import CaseTransfer
import GatewayService
import Hummingbird
import Logging

/// Turns whatever a page throws into a page that says so: coded, plain, and without a child's name.
struct TroublePages: RouterMiddleware {
    typealias Context = WorkbenchContext
    let gateway: Gateway

    func handle(
        _ request: Request, context: WorkbenchContext,
        next: (Request, WorkbenchContext) async throws -> Response
    ) async throws -> Response {
        let isSignedIn = context.visitor != nil
        let page: TroublePage
        do {
            return try await next(request, context)
        } catch let fault as GatewayFault where fault.code == "restricted" {
            if let visitor = context.visitor, let id = RestrictedPage.transfer(in: request.uri.path) {
                return try PageFrame(gateway: gateway, visitor: visitor).response(
                    RestrictedPage(id, formToken: visitor.formToken), status: .forbidden)
            }
            page = TroublePage(fault, isSignedIn: isSignedIn)
        } catch let fault as GatewayFault {
            page = TroublePage(fault, isSignedIn: isSignedIn)
        } catch let fault as any HTTPResponseError where fault.status == .notFound {
            page = .notFound(isSignedIn: isSignedIn)
        } catch let fault as any HTTPResponseError where fault.status == .contentTooLarge {
            page = .tooLarge(isSignedIn: isSignedIn)
        } catch let fault as any HTTPResponseError where fault.status.kind == .clientError {
            page = .badRequest(fault.status, isSignedIn: isSignedIn)
        } catch {
            gateway.log.error("A page could not be made", metadata: ["fault": "\(type(of: error))"])
            page = .unexpected(isSignedIn: isSignedIn)
        }
        return try PageFrame(gateway: gateway, visitor: context.visitor).response(page, status: page.status)
    }
}
