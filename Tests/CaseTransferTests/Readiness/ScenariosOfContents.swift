import CaseTransfer
import WorkingDays

extension ReadinessScenario {
    /// What the summary, the assessment and the minutes should hold.
    static let contents: [ReadinessScenario] = [
        .fires("summary-stale", at: "documents.summaries[0].writtenOn", by: "CAM-44", from: Code.camden) { file, _ in
            writeSummary(on: "2026-08-21", in: &file)
        },
        .fires("summary-stale", at: "documents.summaries[0].writtenOn", by: .ourDefault) { file, _ in
            writeSummary(on: "2026-08-21", in: &file)
        },
        .fires("summary-before-move", at: "documents.summaries[0].writtenOn", by: "CAM-45", from: Code.camden) {
            file, _ in writeSummary(on: "2026-11-08", in: &file)
        },
        .fires("summary-before-move", at: "documents.summaries[0].writtenOn", by: .ourDefault) { file, _ in
            writeSummary(on: "2026-11-08", in: &file)
        },
        .fires("summary-not-authorised", at: "documents.summaries[0].authoriser", by: "CAM-49", from: Code.camden) {
            file, _ in file.documents.summaries[0].authoriser = .notKnown
        },
        .fires("summary-not-authorised", at: "documents.summaries[0].authoriser", by: .ourDefault) { file, _ in
            file.documents.summaries[0].authorisedOn = .notKnown
        },
        .fires("summary-contents", at: "documents.summaries[0].reasonForInvolvement", by: "CAM-48", from: Code.camden) {
            file, _ in file.documents.summaries[0].reasonForInvolvement = .known(" ")
        },
        .fires("summary-contents", at: "documents.summaries[0].workUndertaken", by: .ourDefault) { file, _ in
            file.documents.summaries[0].workUndertaken = .notKnown
        },
        .fires("summary-contents", at: "documents.summaries[0].outstanding", by: .ourDefault) { file, _ in
            file.documents.summaries[0].outstanding = .notKnown
        },
        .fires("summary-contents", at: "documents.summaries[0].issuesThatMayArise", by: .ourDefault) { file, _ in
            file.documents.summaries[0].issuesThatMayArise = .notKnown
        },
        .fires("assessment-not-authorised", at: "documents.assessments[0].authoriser", by: .ourDefault) { file, _ in
            file.documents.assessments[0].authorisedOn = .notKnown
        },
        .fires(
            "assessment-without-author", at: "documents.assessments[0].author", by: "DERBY-17", from: Code.derby,
            to: Code.leeds
        ) { file, _ in file.documents.assessments[0].author = .notKnown },
        .fires("assessment-without-findings", at: "documents.assessments[0].findings", by: .ourDefault) { file, _ in
            file.documents.assessments[0].findings = .known([])
        },
        .fires("assessment-after-plan", at: "documents.plans[0].agreedOn", by: "HAV-37", from: Code.havering) {
            file, _ in file.documents.assessments[0].completedOn = .known(ReadinessSample.date("2026-08-21"))
        },
        .fires("assessment-after-plan", at: "documents.plans[0].agreedOn", by: .ourDefault) { file, _ in
            file.documents.assessments[0].completedOn = .known(ReadinessSample.date("2026-08-21"))
        },
        .fires("outline-plan-missing", at: "documents.assessments[0].findings", by: "CAM-9", from: Code.camden) {
            file, _ in
            file.documents.plans = []
            file.documents.missing = [absent(.plan, .noneExists)]
        },
        .fires("minutes-without-chair", at: "documents.minutes[0].chair", by: "CAL-24") { file, _ in
            file.documents.minutes[0].chair = .notKnown
        },
        .fires("minutes-without-attendees", at: "documents.minutes[0].attendees", by: "CAM-19", from: Code.camden) {
            file, _ in file.documents.minutes[0].attendees = .known([])
        },
        .fires("minutes-without-outcome", at: "documents.minutes[0].outcome", by: "SUF-39", from: Code.suffolk) {
            file, _ in file.documents.minutes[0].outcome = .notKnown
        },
        .fires("review-found-significant-harm", at: "documents.minutes[0].outcome", by: "CAL-26") { file, _ in
            file.documents.minutes[0].outcome = .known(.significantHarm)
        },
        .fires("review-found-significant-harm", at: "documents.minutes[0].outcome", by: "T-10", from: Code.leeds) {
            file, _ in file.documents.minutes[0].outcome = .known(.significantHarm)
        },
        .fires("review-found-no-need", at: "documents.minutes[0].outcome") { file, _ in
            file.documents.minutes[0].outcome = .known(.noLongerInNeed)
        },
    ]

    static let nearlyContents: [ReadinessScenario] = [
        .silent("summary-stale", when: "it is 90 days old", from: Code.camden) { file, _ in
            writeSummary(on: "2026-08-22", in: &file)
        },
        .silent("summary-stale", when: "a newer one serves the same children") { file, _ in
            file.documents.summaries.append(ReadinessSample.summary)
            writeSummary(on: "2026-01-22", in: &file)
        },
        .silent("summary-before-move", when: "it was written on the day of the move", from: Code.camden) { file, _ in
            writeSummary(on: "2026-11-09", in: &file)
        },
        .silent("summary-before-move", when: "the move is still to come", from: Code.camden) { file, _ in
            for index in file.children.indices {
                file.children[index].move.residence.date = ReadinessSample.date("2026-11-21")
            }
        },
        .silent("summary-contents", when: "nothing is outstanding") { file, _ in
            file.documents.summaries[0].outstanding = .known([])
        },
        .silent("assessment-after-plan", when: "both are of one day", from: Code.havering) { file, _ in
            file.documents.assessments[0].completedOn = .known(ReadinessSample.date("2026-08-20"))
        },
        .silent("outline-plan-missing", when: "the assessment has one", from: Code.camden) { file, _ in
            file.documents.plans = []
            file.documents.assessments[0].findings = .known([Section(heading: "Outline plan", text: "A rota")])
        },
        .silent("outline-plan-missing", when: "the authority is not Camden") { file, _ in file.documents.plans = [] },
    ]

    private static func writeSummary(on day: String, in file: inout CaseFile) {
        file.documents.summaries[0].writtenOn = .known(ReadinessSample.date(day))
    }
}
