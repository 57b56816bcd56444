import CaseTransfer
import WorkingDays

extension CasePages {
    func write(_ child: CaseChild, to page: inout PageMarkup) {
        page.heading(2, child.name)
        let born =
            child.dateOfBirth?.inWords
            ?? child.expectedDateOfBirth.map { "not yet born; expected on \($0.inWords)" } ?? NotKnown.word
        var rows: [(label: String, text: String)] = [
            ("Date of birth", born), ("Also known as", (child.alsoKnownAs ?? []).joined(separator: ", ")),
            ("Case number", known(child.localId) { $0 }), ("UPN", child.upn ?? NotKnown.word),
            ("NHS number", child.nhsNumber ?? NotKnown.word), ("Ethnicity", known(child.ethnicity) { $0 }),
            ("Disabilities", listed(child.disabilities)), ("Last seen", known(child.lastSeen) { sighting($0) }),
            ("Last seen alone", known(child.lastSeenAlone) { sighting($0) }),
            ("School", known(child.school) { provision($0) }), ("GP", known(child.gp) { provision($0) }),
            ("Health visitor", known(child.healthVisitor) { provision($0) }),
            (
                "Orders in force",
                known(child.ordersInForce) { orders in
                    orders.isEmpty
                        ? "none"
                        : orders.map { $0.kind.rawValue + ($0.until.map { " until \($0)" } ?? "") }
                            .joined(separator: "\n")
                }
            ),
        ]
        if let ended = child.protectionPlanEnded { rows.append(("Child Protection Plan discharged", ended.inWords)) }
        if let agreement = child.serviceAgreement {
            rows.append(("Agreement to be worked with", agreement.words))
        }
        let move = child.move
        rows += [
            (
                "Resident from",
                "\(move.residence.date.inWords) (\(move.residence.certainty.rawValue)), \(move.residence.kind.rawValue)"
                    + (move.placedBy.map { ", placed by \($0)" } ?? "")
            ),
            ("The move was", known(move.planned) { $0 ? "planned" : "not planned" }),
            ("Moves in twelve months", known(move.movesInTwelveMonths) { String($0) }),
            ("What the move means for the child", known(move.impact) { $0 }),
        ]
        page.rows(rows.filter { !$0.text.isEmpty })
    }

    private func sighting(_ sighting: Sighting) -> String {
        switch sighting {
        case .seen(let date, let person): "\(date.inWords) by \(person)"
        case .notSeen(let reason): "not seen: \(reason)"
        }
    }

    private func provision(_ provision: Provision) -> String {
        switch provision {
        case .provided(let service):
            [service.name, service.contact, service.telephone.map { "tel. \($0)" }].compactMap { $0 }
                .joined(separator: ", ")
        case .notProvided(let reason): "none: \(reason)"
        }
    }
}
