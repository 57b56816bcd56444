public import GatewayService
public import Hummingbird

/// The pages for staff.
public enum Workbench {
    /// The router of all pages.
    ///
    /// - Parameters:
    ///   - gateway: whose use cases the pages show.
    ///   - before: what a request passes through before it reaches a page; it fills ``WorkbenchContext/visitor``, and answers
    ///     whoever is not signed in. A page that it lets through without a visitor says that somebody has to sign in.
    public static func router(
        gateway: Gateway, before: [any MiddlewareProtocol<Request, Response, WorkbenchContext>]
    ) -> Router<WorkbenchContext> {
        let router = Router(context: WorkbenchContext.self)
        // Once outside, for what fails before anybody is known; once inside, where the page can say who is at the keyboard.
        router.add(middleware: TroublePages(gateway: gateway))
        for middleware in before { router.add(middleware: middleware) }
        router.add(middleware: TroublePages(gateway: gateway))
        let desk = WorkbenchDesk(gateway: gateway)
        for route in WorkbenchRoute.allCases {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                try await desk.answer(route, to: request, context)
            }
        }
        return router
    }
}
