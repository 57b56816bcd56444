public import CaseTransfer
import Synchronization

extension Gateway {
    /// Hands a form to a colleague who prepares cases, or to a team: from then on they open it as whoever began it does, who keeps it
    /// too. To nobody, it is taken back.
    ///
    /// - Parameter former: to whom the page said that it was handed; nil where nobody was shown that.
    /// - Throws: `GatewayFault`: `person-unknown` for nobody who prepares cases today, `team-unknown`, `form-unknown`, `form-under-way`,
    ///   `form-handed-on` when somebody handed it to another since, `not-permitted`, or what the disk says.
    public func handCaseForm(
        _ id: ConversationID, from former: (person: PersonID?, team: TeamID?)? = nil, to person: PersonID?,
        team: TeamID? = nil, by acting: ActingPerson
    ) throws {
        if let person, try !colleagues(who: .prepare, by: acting).contains(where: { $0.id == person }) {
            throw GatewayFault(
                .notFound, code: "person-unknown", message: "Nobody is registered as \(person).",
                remedy: "See `handover person list`, or register them with `handover person add`.")
        }
        let teams = try self.teams(by: acting)
        if let team, !teams.contains(team) { throw Self.teamUnknown(team, among: Set(teams)) }
        try caseFormWrites.withLock { finishing in
            guard !finishing.contains(id) else { throw Self.formUnderWay }
            var form = try caseForm(id, by: acting)
            if let former, former != (form.handedTo, form.handedToTeam) { throw Self.formHandedOn }
            (form.handedTo, form.handedToTeam) = (person, team)
            try write(form)
        }
    }

    /// Somebody else handed a form on after the page was opened.
    public static let formHandedOn = GatewayFault(
        .no, code: "form-handed-on",
        message: "Somebody handed this form on, or took it back, after you opened the page.",
        remedy: "Nothing was changed for you. Look at who has it now, and choose again.")
}
