import CaseTransfer
import SecureXML
import WorkingDays

extension ManifestWriter {
    static func write(_ dispute: DisputeStatement, to markup: inout ManifestMarkup) {
        switch dispute {
        case .raised(let raised):
            markup.element("Dispute") { markup in
                markup.element(
                    "Raised",
                    [
                        "children": list(raised.children), "ground": raised.ground.rawValue,
                        "subject": raised.subject.rawValue,
                    ])
                write(raised.visits, to: &markup)
            }
        case .said(let id, let act, let visits):
            markup.element("Dispute", ["of": digest(id)]) { markup in
                write(act, to: &markup)
                if let visits { write(visits, to: &markup) }
            }
        }
    }

    private static func write(_ act: DisputeAct, to markup: inout ManifestMarkup) {
        switch act {
        case .answered: markup.element("Answered")
        case .proposed(let effects): markup.element("Proposed") { write(effects, to: &$0) }
        case .agreed(let proposal): markup.element("Agreed", ["proposal": digest(proposal)])
        case .escalated: markup.element("Escalated")
        case .withdrawn: markup.element("Withdrawn")
        case .resolved(let effects): markup.element("Resolved") { write(effects, to: &$0) }
        }
    }

    private static func write(_ effects: [DisputeEffect], to markup: inout ManifestMarkup) {
        for effect in effects {
            markup.element(
                "Effect",
                [
                    "child": effect.child.text, "outcome": effect.outcome.rawValue,
                    "from": effect.from?.description,
                ])
        }
    }

    private static func write(_ visits: DisputeVisits, to markup: inout ManifestMarkup) {
        markup.element("Visits", ["by": visits.by.rawValue, "next": visits.next?.description])
    }
}

extension ManifestReader {
    static func dispute(_ fields: ManifestFields) throws(ManifestFault) -> DisputeStatement {
        let of = try fields.optional("of", ManifestFields.digest)
        guard let act = fields.element.elements.first else { throw fields.fault }
        let said = ManifestFields(element: act, place: "\(fields.place)/\(act.name)")
        // A dispute is named by the message that raised it, so that message alone names none.
        guard let of else {
            guard act.name == "Raised" else { throw fields.fault }
            return .raised(
                RaisedDispute(
                    children: try said.children("children"), ground: try said.word("ground"),
                    subject: try said.word("subject"), visits: try visits(fields.only("Visits"))))
        }
        let visits = try fields.all("Visits").first.map(visits)
        return .said(of: of, try disputeAct(said), visits: visits)
    }

    private static func disputeAct(_ fields: ManifestFields) throws(ManifestFault) -> DisputeAct {
        switch fields.element.name {
        case "Answered": .answered
        case "Proposed": .proposed(try fields.all("Effect").map(effect))
        case "Agreed": .agreed(proposal: try fields.digest("proposal"))
        case "Escalated": .escalated
        case "Withdrawn": .withdrawn
        case "Resolved": .resolved(try fields.all("Effect").map(effect))
        default: throw fields.fault
        }
    }

    private static func effect(_ fields: ManifestFields) throws(ManifestFault) -> DisputeEffect {
        DisputeEffect(
            child: try fields.value("child", ChildReference.init), outcome: try fields.word("outcome"),
            from: try fields.optional("from", CivilDate.init))
    }

    private static func visits(_ fields: ManifestFields) throws(ManifestFault) -> DisputeVisits {
        DisputeVisits(by: try fields.word("by"), next: try fields.optional("next", CivilDate.init))
    }
}
