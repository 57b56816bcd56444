import CaseTransfer
import GatewayService

/// That a transfer is restricted, on its own page, for those who may read it.
struct RestrictionPart: Hashable, Sendable {
    let heading: String
    let text: String
    /// Who opened it though it was restricted to others, while this manager has to look at it.
    let opened: [String]
    /// The way to saying that it was looked at; nil when nothing waits.
    let link: OfferedSteps.Link?

    /// - Returns: nil when it is not restricted and nothing waits to be looked at.
    init?(_ reading: TransferReading) {
        opened = reading.brokenGlass.map { line in
            "\(line.name) opened it on \(line.at.dayAndTimeInWords): \(line.reason ?? "the reason was erased")"
        }
        link = opened.isEmpty ? nil : OfferedSteps.link(.lookedAt, reading)
        guard let restriction = reading.view.restriction else {
            guard !opened.isEmpty else { return nil }
            heading = "It was restricted, and was opened"
            text = "The restriction is lifted."
            return
        }
        let glass = reading.state.brokenGlass.last { glass in
            glass.person == reading.acting.person.id && glass.until > reading.gateway.now
        }
        var facts = reading.state.needToKnow
        facts.brokenGlass = []
        let isByGlass =
            !NeedToKnow.access(
                of: reading.acting.person, for: reading.acting.deputyOf, to: facts, at: reading.gateway.now
            ).isOpen
        if isByGlass, let glass {
            heading = "You opened a restricted transfer"
            text =
                "It is open to you until \(glass.until.dayAndTimeInWords). The managers are told, and your reason stands in the record."
        } else {
            heading = "Restricted to those who need to know"
            text =
                "To \(restriction.scope.namesInWords); set by \(restriction.setBy ?? "somebody not known"). "
                + "Do not speak of it to others."
        }
    }
}
