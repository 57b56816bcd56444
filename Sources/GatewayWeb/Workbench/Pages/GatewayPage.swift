import CaseTransfer
import GatewayService
import WorkingDays

/// Where somebody begins who is shown no child: what this gateway is, and how others reach it.
struct GatewayPage: WorkbenchPage {
    static let template = "gateway"

    let title = "This gateway"
    let today: String
    let name: String
    let code: String
    let address: String
    let team: String
    let telephone: String
    let outOfHours: String

    init(_ gateway: Gateway) {
        let settings = gateway.settings
        today = gateway.today.inWords
        name = gateway.name(of: gateway.authority)
        code = gateway.authority.text
        address = settings.exchangeURL
        team = settings.dutyTeam
        telephone = settings.dutyTelephone
        outOfHours = settings.outOfHoursTelephone
    }
}
