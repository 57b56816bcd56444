import CaseTransfer
import GatewayTesting

@testable import GatewayService

extension Station {
    /// Knows an authority as one without a gateway, whose mailbox a second person has confirmed.
    func knowByHand(_ code: AuthorityCode) throws {
        let contact = ByHandContact(
            mailbox: "duty@\(code.text.lowercased()).invented.example", team: "Invented duty team",
            telephone: "01632 960100", outOfHours: "01632 960199")
        try gateway.addPeerByHand(code, contact, by: acting(.administrator))
        try gateway.confirmMailbox(of: code, heard: contact.mailbox, by: .telephone, acting: acting(.serviceManager))
    }

    /// Calderdale, and Derby, which has no gateway as far as Calderdale knows.
    static func byHandPair() throws -> (sender: Station, receiver: Station) {
        let clock = HandClock()
        let pair = (
            sender: try Station(Invented.calderdale, clock: clock), receiver: try Station(Invented.derby, clock: clock)
        )
        try pair.sender.knowByHand(pair.receiver.code)
        return pair
    }
}
