import WorkingDays

extension Readiness {
    /// Warns of a future date on something that is said to have happened; dates of consent belong to the consent gate.
    enum DateInFuture: Rule {
        static let codes: [String: Finding.Severity] = ["date-in-future": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            let births =
                draft.children.map { ("\($0.place).dateOfBirth", $0.child.dateOfBirth) }
                + draft.file.people.enumerated().map { ("people[\($0)].dateOfBirth", $1.dateOfBirth) }
            return found(births, remedy: "Correct it. For an unborn child, give expectedDateOfBirth.", in: draft)
                + found(
                    [("exportedOn", draft.file.exportedOn)]
                        + draft.children.flatMap { happened(at: $0.place, to: $0.child) }
                        + happened(draft.file.documents),
                    remedy: "Correct the date, or leave out what has not happened yet.", in: draft)
        }

        private static func found(
            _ dates: [(place: String, date: CivilDate?)], remedy: String, in draft: Draft
        ) -> [Finding] {
            dates.filter { $0.date.map { $0 > draft.facts.today } ?? false }.map { place, _ in
                finding(
                    "date-in-future", at: place,
                    "The date lies in the future, and the file says that this has happened.",
                    remedy: remedy)
            }
        }

        private static func happened(at place: String, to child: CaseChild) -> [(String, CivilDate?)] {
            [
                ("\(place).lastSeen", day(of: child.lastSeen)),
                ("\(place).lastSeenAlone", day(of: child.lastSeenAlone)),
                ("\(place).protectionPlanEnded", child.protectionPlanEnded),
                ("\(place).serviceAgreement.on", child.serviceAgreement?.on),
            ]
                + (child.ordersInForce.value ?? []).enumerated().map { index, order in
                    ("\(place).ordersInForce[\(index)].madeOn", order.madeOn.value)
                }
        }

        private static func day(of sighting: Known<Sighting>) -> CivilDate? {
            guard case .known(.seen(let day, _)) = sighting else { return nil }
            return day
        }

        private static func happened(_ documents: CaseDocuments) -> [(String, CivilDate?)] {
            let assessments = documents.assessments.enumerated().flatMap { index, assessment in
                [
                    ("documents.assessments[\(index)].startedOn", assessment.startedOn.value),
                    ("documents.assessments[\(index)].completedOn", assessment.completedOn.value),
                    ("documents.assessments[\(index)].authorisedOn", assessment.authorisedOn.value),
                ]
            }
            let summaries = documents.summaries.enumerated().flatMap { index, summary in
                [
                    ("documents.summaries[\(index)].writtenOn", summary.writtenOn.value),
                    ("documents.summaries[\(index)].authorisedOn", summary.authorisedOn.value),
                ]
            }
            return assessments + summaries
                + documents.plans.enumerated().map { ("documents.plans[\($0)].agreedOn", $1.agreedOn.value) }
                + documents.minutes.enumerated().map { ("documents.minutes[\($0)].heldOn", $1.heldOn.value) }
                + documents.other.enumerated().map { ("documents.other[\($0)].datedOn", $1.datedOn) }
        }
    }
}
