import CaseTransfer
import WorkingDays

/// What a duty worker needs in the first minute, risk first; "not known" is said, never left out.
struct FirstMinutePage {
    let caseFile: CaseFile

    var lines: [String] {
        let minute = caseFile.firstMinute
        var lines = [caseFile.urgent ? "FIRST MINUTE (urgent notice)" : "FIRST MINUTE"]
        lines += list("Present risks to the children", minute.presentRisks) { risk in
            let who = risk.children.isEmpty ? "" : " [\(risk.children.map(name).joined(separator: ", "))]"
            return risk.risk + who + (risk.from.map { "; from \(name($0))" } ?? "")
                + (risk.inPlace.map { "; in place: \($0)" } ?? "")
        }
        lines += list("Risks to visiting staff", minute.risksToStaff) { $0 }
        lines += list("Must not learn the address", minute.mustNotLearnAddress) { "\($0.who): \($0.why)" }
        lines += addresses
        lines += seen
        lines.append(row("Next visit due", minute.nextVisit) { appointment($0) })
        lines.append(row("Next review due", minute.nextReview) { appointment($0) })
        lines.append(row("Worker", minute.worker) { contact($0) })
        lines.append(row("Team manager", minute.teamManager) { contact($0) })
        lines.append(row("Out of hours", minute.outOfHours) { contact($0) })
        lines.append(row("Language", minute.language) { $0 })
        lines.append(
            row("Interpreter", minute.interpreter) {
                ($0.needed ? "needed" : "not needed") + ($0.details.map { ": \($0)" } ?? "")
            })
        lines += list("Communication needs", minute.communicationNeeds) { $0 }
        lines += list("Household", minute.household) { name($0) }
        for child in caseFile.children {
            lines.append(row("School of \(child.name)", child.school) { provision($0) })
            lines.append(row("GP of \(child.name)", child.gp) { provision($0) })
            lines.append(row("Health visitor of \(child.name)", child.healthVisitor) { provision($0) })
            if let ended = child.protectionPlanEnded {
                lines.append("  Child Protection Plan of \(child.name) discharged: \(ended.inWords)")
            }
            if let agreement = child.serviceAgreement {
                lines.append("  Agreement to be worked with, for \(child.name): \(agreement.words)")
            }
            lines += list("Orders in force for \(child.name)", child.ordersInForce) { order in
                order.kind.rawValue + (order.until.map { " until \($0)" } ?? "")
            }
        }
        return lines + people + moves
    }

    private var seen: [String] {
        caseFile.children.flatMap { child in
            [
                row("\(child.name) last seen", child.lastSeen) { sighting($0) },
                row("\(child.name) last seen alone", child.lastSeenAlone) { sighting($0) },
            ]
        }
    }

    private var people: [String] {
        ["  People:"]
            + caseFile.people.map { person in
                let relations = person.relationships.map { relationship in
                    let responsibility = relationship.parentalResponsibility
                    let holds = responsibility.value.map { $0 ? "yes" : "no" } ?? NotKnown.word
                    let lives = relationship.livesWithChild.value.map { $0 ? "yes" : "no" } ?? NotKnown.word
                    return "\(relationship.kind.rawValue) of \(name(relationship.child)) "
                        + "(parental responsibility: \(holds); lives with: \(lives))"
                }
                return "    \(person.name): \(relations.joined(separator: "; "))"
                    + (person.telephone.map { ", tel. \($0)" } ?? "")
            }
    }

    private var moves: [String] {
        ["  The move:"]
            + caseFile.children.map { child in
                let move = child.move
                let planned =
                    move.planned.value.map { $0 ? "planned" : "unplanned" } ?? "planned or not: \(NotKnown.word)"
                let count = move.movesInTwelveMonths.value.map { "\($0)" } ?? NotKnown.word
                return
                    "    \(child.name): resident from \(move.residence.date.inWords) (\(move.residence.certainty.rawValue)), "
                    + "\(move.residence.kind.rawValue)" + (move.placedBy.map { ", placed by \($0)" } ?? "")
                    + ", \(planned); moves in twelve months: \(count)"
            }
    }

    private var addresses: [String] {
        caseFile.addresses.map { address in
            let what =
                switch address.state {
                case .open(let place): (place.lines + [place.postcode].compactMap { $0 }).joined(separator: ", ")
                case .withheld(let reason): "withheld: \(reason)"
                case .confidential(let reason, nil): "CONFIDENTIAL (\(reason)); --reveal-address shows it"
                case .confidential(let reason, let place?):
                    "CONFIDENTIAL (\(reason)): "
                        + (place.lines + [place.postcode].compactMap { $0 }).joined(separator: ", ")
                }
            return "  Address (\(address.use.rawValue)): \(what)"
        }
    }

    private func row<Value>(_ label: String, _ value: Known<Value>, _ words: (Value) -> String) -> String {
        "  \(label): \(value.value.map(words) ?? NotKnown.word)"
    }

    private func list<Value>(_ label: String, _ value: Known<[Value]>, _ words: (Value) -> String) -> [String] {
        guard let values = value.value else { return ["  \(label): \(NotKnown.word)"] }
        if values.isEmpty { return ["  \(label): none"] }
        return ["  \(label):"] + values.map { "    - \(words($0))" }
    }

    private func name(_ key: String) -> String {
        caseFile.children.first { $0.key == key }?.name ?? caseFile.people.first { $0.key == key }?.name ?? key
    }

    private func appointment(_ appointment: Appointment) -> String {
        appointment.due.inWords + (appointment.arranged.map { " (\($0))" } ?? "")
    }

    private func contact(_ contact: Contact) -> String {
        [contact.name, contact.post, contact.team, "tel. \(contact.telephone)"].compactMap { $0 }
            .joined(separator: ", ")
    }

    private func sighting(_ sighting: Sighting) -> String {
        switch sighting {
        case .seen(let date, let person): "\(date.inWords) by \(person)"
        case .notSeen(let reason): "not seen: \(reason)"
        }
    }

    private func provision(_ provision: Provision) -> String {
        switch provision {
        case .provided(let service): service.name + (service.telephone.map { ", tel. \($0)" } ?? "")
        case .notProvided(let reason): "none: \(reason)"
        }
    }
}
