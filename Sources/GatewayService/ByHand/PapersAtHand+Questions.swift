import CaseTransfer
import WorkingDays

extension PapersAtHand {
    /// More days than a residence date lies from today without being asked about: two years, which is a slip of the year.
    private static let farOff = 731

    /// What cannot be true of papers that came; nil when nothing is wrong.
    func fault(on today: CivilDate) -> GatewayFault? {
        guard let born = children.compactMap(\.bornOn).first(where: { $0 > today }) else { return nil }
        return GatewayFault(
            .badInput, code: "born-in-future",
            message: "A child is said to be born on \(born), which is still to come.",
            remedy: "Mend the date in --child. A child who is not born yet is entered as --child unborn.", rule: "T-12")
    }

    /// What is hardly meant: true now and then, and more often a slip.
    func doubts(on today: CivilDate) -> Doubts {
        var doubts = Doubts()
        func look(_ words: String, _ option: String) {
            doubts.add(code: "date-to-explain", words, remedy: "Mend \(option).", rule: "T-2")
        }
        let (date, days) = (residence.date, today.days(until: residence.date))
        if days > 0 {
            look(
                "The residence date \(date) is still to come"
                    + (residence.certainty == .confirmed ? ", so nobody can have confirmed it." : "."), "--residence")
        } else if days < -Self.farOff {
            look("The residence date \(date) is more than two years ago.", "--residence")
        }
        if children.compactMap(\.bornOn).contains(where: { EighteenthBirthday.of(bornOn: $0) <= today }) {
            look("A date of birth makes somebody 18 or older.", "--child")
        }
        return doubts
    }
}
