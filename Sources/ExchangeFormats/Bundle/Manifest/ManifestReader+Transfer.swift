import CaseTransfer
import SecureXML
import WorkingDays

extension ManifestReader {
    static func acknowledgement(_ fields: ManifestFields) throws(ManifestFault) -> AcknowledgementStatement {
        AcknowledgementStatement(pack: try fields.digest("pack"), children: try fields.all("Due").map(due))
    }

    static func due(_ fields: ManifestFields) throws(ManifestFault) -> DueMeeting {
        DueMeeting(
            child: try fields.value("child", ChildReference.init),
            residence: try fields.value("residence", CivilDate.init),
            workingDays: try fields.value("workingDays", ManifestFields.ordinal),
            rule: try fields.value("rule") { RuleCitation($0) }, due: try fields.value("due", CivilDate.init),
            convention: try fields.text("convention"), calendarVersion: try fields.text("calendarVersion"))
    }

    static func refusal(_ fields: ManifestFields) throws(ManifestFault) -> RefusalStatement {
        RefusalStatement(
            pack: try fields.digest("pack"),
            children: try fields.all("Refused").map { (refused) throws(ManifestFault) in
                RefusedChild(
                    child: try refused.value("child", ChildReference.init), reason: try refused.word("reason"),
                    detail: try detail(refused))
            })
    }

    /// What stands beside a refusal's reason: one thing, or nothing.
    private static func detail(_ fields: ManifestFields) throws(ManifestFault) -> RefusedChild.Detail? {
        let how = try fields.optional("checked") { RefusedChild.ResidenceCheck(rawValue: $0) }
        let day = try fields.optional("checkedOn", CivilDate.init)
        let kinds = try fields.optional("documents", documentKinds)
        let route = try fields.optional("route") { RefusedChild.Route(rawValue: $0) }
        return switch (how, day, kinds, route) {
        case (nil, nil, nil, nil): nil
        case (let how?, let day?, nil, nil): .checked(how, on: day)
        case (nil, nil, let kinds?, nil): .documents(kinds)
        case (nil, nil, nil, let route?): .route(route)
        default: throw fields.fault
        }
    }

    private static func documentKinds(_ text: String) -> [DocumentKind]? {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        let kinds = words.compactMap { DocumentKind(rawValue: String($0)) }
        return kinds.count == words.count ? kinds : nil
    }

    static func meeting(_ fields: ManifestFields) throws(ManifestFault) -> MeetingStatement {
        MeetingStatement(children: try fields.children("children"), outcome: try outcome(fields))
    }

    private static func outcome(_ fields: ManifestFields) throws(ManifestFault) -> MeetingStatement.Outcome {
        if let convened = fields.all("Convened").first {
            return .convened(for: try convened.value("for", CivilDate.init))
        }
        if let held = fields.all("Held").first {
            return .held(on: try held.value("on", CivilDate.init))
        }
        let notHeld = try fields.only("NotHeld")
        return .notHeld(on: try notHeld.value("on", CivilDate.init), reason: try notHeld.word("reason"))
    }

    static func decision(_ fields: ManifestFields) throws(ManifestFault) -> DecisionStatement {
        DecisionStatement(
            children: try fields.element.elements.enumerated().map { (index, element) throws(ManifestFault) in
                let place = "\(fields.place)/\(element.name)[\(index + 1)]"
                return try decided(ManifestFields(element: element, place: place))
            })
    }

    private static func decided(_ fields: ManifestFields) throws(ManifestFault) -> DecidedChild {
        let child = try fields.value("child", ChildReference.init)
        return switch fields.element.name {
        case "Accepted":
            DecidedChild(child: child, decision: .accepted(from: try fields.value("from", CivilDate.init)))
        case "Declined":
            DecidedChild(child: child, decision: .declined(reason: try fields.word("reason")))
        default:
            throw fields.fault
        }
    }

    static func ending(_ fields: ManifestFields) throws(ManifestFault) -> EndingStatement {
        EndingStatement(
            children: try fields.all("Ended").map { (ended) throws(ManifestFault) in
                EndedChild(
                    child: try ended.value("child", ChildReference.init), reason: try ended.word("reason"),
                    on: try ended.value("on", CivilDate.init),
                    movedTo: try ended.optional("movedTo", AuthorityCode.init),
                    review: try ended.optional("review", CivilDate.init))
            })
    }

    static func endingWithdrawn(_ fields: ManifestFields) throws(ManifestFault) -> EndingWithdrawnStatement {
        EndingWithdrawnStatement(
            children: try fields.all("Mistaken").map { (word) throws(ManifestFault) in
                WithdrawnEnding(
                    child: try word.value("child", ChildReference.init), reason: try word.word("reason"),
                    on: try word.value("on", CivilDate.init))
            })
    }
}
