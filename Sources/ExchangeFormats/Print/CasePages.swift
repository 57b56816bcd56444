import CaseTransfer
import WorkingDays

/// A case as sections of a page: the first minute, the children, the people, where they live, permission, and the documents.
struct CasePages: CaseWords {
    let caseFile: CaseFile
    /// The names of the files that go along, by their references in the transfer.
    let files: [String: String]

    func write(to page: inout PageMarkup) {
        firstMinute(&page)
        for child in caseFile.children { write(child, to: &page) }
        people(&page)
        addresses(&page)
        permission(&page)
        documents(&page)
    }

    func name(_ key: String) -> String {
        caseFile.children.first { $0.key == key }?.name ?? caseFile.people.first { $0.key == key }?.name ?? key
    }

    private func firstMinute(_ page: inout PageMarkup) {
        let minute = caseFile.firstMinute
        page.heading(2, caseFile.urgent ? "First minute (urgent notice)" : "First minute")
        page.rows([
            (
                "Present risks",
                known(minute.presentRisks) { risks in
                    risks.isEmpty
                        ? "none"
                        : risks.map { risk in
                            risk.risk + " [\(names(risk.children))]" + (risk.from.map { "; from \(name($0))" } ?? "")
                                + (risk.inPlace.map { "; in place: \($0)" } ?? "")
                        }.joined(separator: "\n")
                }
            ),
            ("Risks to visiting staff", listed(minute.risksToStaff)),
            (
                "Must not learn the address",
                known(minute.mustNotLearnAddress) { all in
                    all.isEmpty ? "nobody named" : all.map { "\($0.who): \($0.why)" }.joined(separator: "\n")
                }
            ),
            ("Next visit due", known(minute.nextVisit) { appointment($0) }),
            ("Next review due", known(minute.nextReview) { appointment($0) }),
            ("Worker", known(minute.worker) { contact($0) }),
            ("Team manager", known(minute.teamManager) { contact($0) }),
            ("Out of hours", known(minute.outOfHours) { contact($0) }),
            ("Language", known(minute.language) { $0 }),
            (
                "Interpreter",
                known(minute.interpreter) {
                    ($0.needed ? "needed" : "not needed") + ($0.details.map { ": \($0)" } ?? "")
                }
            ),
            ("Communication needs", listed(minute.communicationNeeds)),
            ("Household", known(minute.household) { names($0) }),
        ])
    }

    private func appointment(_ appointment: Appointment) -> String {
        appointment.due.inWords + (appointment.arranged.map { " (\($0))" } ?? "")
    }

    private func people(_ page: inout PageMarkup) {
        page.heading(2, "Parents, carers and others")
        page.table(
            ["Name", "Who", "Telephone"],
            caseFile.people.map { person in
                let relations = person.relationships.map { relation in
                    func answer(_ value: Known<Bool>) -> String { known(value) { $0 ? "yes" : "no" } }
                    return "\(relation.kind.rawValue) of \(name(relation.child)) (parental responsibility: "
                        + "\(answer(relation.parentalResponsibility)); lives with: \(answer(relation.livesWithChild)))"
                }
                let born = person.dateOfBirth.map { ", born \($0.inWords)" } ?? ""
                let telephone = [person.telephone, person.safeContact.map { "safe contact: \($0)" }].compactMap { $0 }
                return [person.name + born, relations.joined(separator: "\n"), telephone.joined(separator: "\n")]
            })
    }

    private func addresses(_ page: inout PageMarkup) {
        page.heading(2, "Where they live and lived")
        page.table(
            ["Use", "Who", "Address"],
            caseFile.addresses.map { address in
                let place =
                    switch address.state {
                    case .open(let place): lines(of: place)
                    case .withheld(let reason): "withheld: \(reason)"
                    case .confidential(_, nil): "CONFIDENTIAL: not on this page. Ring us; we ask why and tell it."
                    case .confidential(_, let place?): "CONFIDENTIAL: \(lines(of: place))"
                    }
                return [address.use.rawValue, names(address.residents), place]
            })
    }

    private func lines(of place: Place) -> String {
        (place.lines + [place.postcode].compactMap { $0 }).joined(separator: "\n")
    }

    private func permission(_ page: inout PageMarkup) {
        page.heading(2, "Permission to share")
        guard let consent = caseFile.consent else {
            return page.paragraph("Nothing is said of it: an urgent notice rests on the risk.")
        }
        page.table(
            ["Who", "About", "Answer", "When and how"],
            consent.answers.map { answer in
                let when = [answer.on?.inWords, answer.how, answer.by.map { "asked by \($0)" }, answer.reason]
                return [
                    name(answer.person), names(answer.children), answer.answer.words,
                    when.compactMap { $0 }.joined(separator: "; "),
                ]
            })
        page.rows(
            [("Lawful basis", "\(consent.lawfulBasis.code), settled on \(consent.lawfulBasis.on.inWords)")]
                + (consent.override.map { [("Shared without permission", $0.rationale)] } ?? [])
                + (consent.advice.map { [("Advice", "\($0.outcome) (\($0.by), \($0.on.inWords))")] } ?? []))
    }
}
