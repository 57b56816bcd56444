import GatewayService

/// The accessibility statement of the workbench.
struct AccessibilityPage: WorkbenchPage {
    static let template = "accessibility"

    let title = "Accessibility"
    let authority: String

    init(_ gateway: Gateway) { authority = gateway.name(of: gateway.authority) }
}
