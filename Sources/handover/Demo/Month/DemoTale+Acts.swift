import CaseTransfer
import ExchangeFormats
import GatewayService
import WorkingDays

extension DemoTale {
    private var settings: GatewaySettings { arriving.gateway.settings }
    private var worker: String { (try? arriving.staff.person(.practitioner).name) ?? "A social worker" }

    func acknowledge() async throws {
        let gateway = arriving.gateway
        try await say(at: arriving) {
            try await gateway.acknowledge(
                self.transfer(at: self.arriving),
                for: AcknowledgementDetails(
                    team: self.settings.dutyTeam, telephone: self.settings.dutyTelephone,
                    outOfHours: self.settings.outOfHoursTelephone), by: self.arriving.acting(.businessSupport))
        }
    }

    /// Registers a family whose papers came by e-mail from an authority without a gateway; it is no transfer of the other office.
    func registerPapers() throws {
        let gateway = arriving.gateway
        guard let leeds = AuthorityCode("E08000035") else { return }
        _ = try gateway.receiveByHand(
            PapersAtHand(
                sender: leeds,
                children: [
                    PapersAtHand.Child(
                        name: "\(names.elder) \(names.family)", bornOn: gateway.today.adding(days: -2_600))
                ],
                residence: Residence(
                    date: gateway.today.workingDaysAgo(4), certainty: .provisional, kind: .relatives),
                documents: [PapersAtHand.Document(kind: .plan), PapersAtHand.Document(kind: .summary)],
                on: gateway.today),
            heard: HeardWord(
                toldBy: "Charlie Placeholder, duty manager", means: .secureEmail, reachedAt: "duty@leeds.example"),
            by: arriving.acting(.businessSupport))
    }

    /// Gives the work to somebody of a role; until then it is on the team's list.
    func assign(_ role: Role) throws {
        let person = try arriving.staff.person(role).id
        try arriving.gateway.assign(transfer(at: arriving), to: person, by: arriving.acting(.teamManager))
    }

    func refuse(_ reason: RefusedChild.Reason, _ particulars: RefusalParticulars, words: String) async throws {
        let gateway = arriving.gateway
        try await say(at: arriving) {
            try await gateway.refuse(
                self.transfer(at: self.arriving), children: self.children(at: self.arriving), reason: reason,
                words: words, particulars: particulars, by: self.arriving.acting(.teamManager))
        }
    }

    private var meeting: MeetingDetails {
        MeetingDetails(
            venue: "Family centre, room 2",
            chair: (try? arriving.staff.person(.teamManager).name) ?? "The team manager",
            attendees: [
                Attendee(name: worker, capacity: "Social worker, \(arriving.name)"),
                Attendee(name: "Morgan Testwell", capacity: "Social worker, \(leaving.name)"),
            ], agencies: ["School", "Health visiting"])
    }

    /// Convenes the meeting so many working days ahead.
    func convene(inWorkingDays days: Int, because reason: String? = nil) async throws {
        let gateway = arriving.gateway
        let date = gateway.calendar.count(days, from: gateway.today).due
        try await say(at: arriving) {
            try await gateway.convene(
                self.transfer(at: self.arriving), children: self.children(at: self.arriving), for: date,
                details: self.meeting, reason: reason, by: self.arriving.acting(.practitioner))
        }
    }

    func hold() async throws {
        let gateway = arriving.gateway
        var details = meeting
        details.outcome = "The plan is taken over with two changes; the next review is dated."
        try await say(at: arriving) {
            try await gateway.recordMeetingHeld(
                self.transfer(at: self.arriving), children: self.children(at: self.arriving), on: gateway.today,
                details: details, reason: "The day on which everybody could come.",
                by: self.arriving.acting(.practitioner))
        }
    }

    func cancelMeeting() async throws {
        let gateway = arriving.gateway
        try await say(at: arriving) {
            try await gateway.recordMeetingNotHeld(
                self.transfer(at: self.arriving), children: self.children(at: self.arriving), on: gateway.today,
                reason: .familyAbsent, details: self.meeting, by: self.arriving.acting(.practitioner))
        }
    }

    /// Accepts responsibility; for the eldest alone when siblings differ.
    func accept(eldestOnly: Bool = false) async throws {
        let gateway = arriving.gateway
        let all = try children(at: arriving)
        try await say(at: arriving) {
            try await gateway.accept(
                self.transfer(at: self.arriving), children: eldestOnly ? Array(all.prefix(1)) : all,
                from: gateway.today,
                details: DecisionDetails(
                    worker: self.worker, team: self.settings.dutyTeam, telephone: self.settings.dutyTelephone,
                    reasons: []), by: self.arriving.acting(.teamManager))
        }
    }

    func decline() async throws {
        let gateway = arriving.gateway
        try await say(at: arriving) {
            try await gateway.decline(
                self.transfer(at: self.arriving), children: self.children(at: self.arriving), reason: .belowThreshold,
                words: "The needs described are met by early help here; the family support worker has begun.",
                by: self.arriving.acting(.teamManager))
        }
    }

    func close() async throws {
        let gateway = leaving.gateway
        try await say(at: leaving) {
            try await gateway.close(
                self.transfer(at: self.leaving), children: self.children(at: self.leaving), reason: .transferred,
                on: gateway.today, words: "Responsibility was accepted; family and agencies know the new worker.",
                informed: "By letter and at the meeting.", by: self.leaving.acting(.teamManager))
        }
    }

    func recall() async throws {
        let gateway = leaving.gateway
        try await say(at: leaving) {
            try await gateway.recall(
                self.transfer(at: self.leaving), children: self.children(at: self.leaving), reason: .wrongAuthority,
                words: "The family’s new home is across the boundary.", by: self.leaving.acting(.practitioner))
        }
    }

    /// The family moves on to a third authority before anybody accepted; a fresh case is prepared for it.
    func redirect(to third: AuthorityCode) async throws {
        let gateway = leaving.gateway
        let manager = try leaving.acting(.teamManager)
        let redirected = try await withCase { folder in
            try await gateway.redirect(
                self.transfer(at: self.leaving), from: folder, to: third, children: self.children(at: self.leaving),
                on: gateway.today, because: "The landlord gave their new address.",
                past: "The papers are the same; only the family’s new home is another.", by: manager)
        }
        if let ending = redirected.ending { try await say(at: leaving) { ending } }
    }

    func raiseDispute() async throws {
        let gateway = leaving.gateway
        try await say(at: leaving) {
            try await gateway.raiseDispute(
                self.transfer(at: self.leaving),
                RaisedDispute(
                    children: self.children(at: self.leaving), ground: .delay, subject: .temporaryAccommodation,
                    visits: DisputeVisits(by: .sending, next: gateway.calendar.count(3, from: gateway.today).due)),
                details: DisputeDetails(
                    statement: "The family has lived there for weeks; nobody has said who will work with them.",
                    meanwhile: "We go on visiting every week until this is settled."),
                by: self.leaving.acting(.teamManager))
        }
    }

    func answerDispute() async throws {
        let gateway = arriving.gateway
        try await say(at: arriving) {
            let transfer = try self.transfer(at: self.arriving)
            return try await gateway.speak(
                .answered, in: gateway.dispute(nil, in: transfer), of: transfer,
                details: DisputeDetails(
                    statement: "The flat is temporary and the council that placed them there has not closed its duty."),
                by: self.arriving.acting(.serviceManager))
        }
    }

    /// A manager restricts it to the social worker: the family is known to people who work here.
    func restrict() throws {
        try arriving.gateway.restrict(
            transfer(at: arriving),
            to: Restriction.Scope(people: [arriving.staff.person(.practitioner).id], teams: []),
            because: "The children’s aunt works in the contact centre.", by: arriving.acting(.teamManager))
    }

    /// Somebody it is restricted from opens it all the same, with a reason that a manager has still to look at.
    func breakGlass() throws {
        _ = try arriving.gateway.breakGlass(
            transfer(at: arriving), because: "The police rang and asked who visits them tonight.",
            by: arriving.acting(.caldicottGuardian))
    }

    func tellFamilyAndSchool() throws {
        let gateway = arriving.gateway
        let transfer = try transfer(at: arriving)
        let children = try children(at: arriving)
        let worker = try arriving.acting(.practitioner)
        _ = try gateway.record(
            .familyInformed(
                FamilyInformed(
                    children: children, occasion: .duringTransition, on: gateway.today,
                    outcome: .told([.mother], how: .inPerson))), of: transfer, by: worker)
        _ = try gateway.record(
            .agencyTold(AgencyTold(children: children, on: gateway.today, act: .told(.school, how: .telephone))),
            of: transfer, by: worker)
    }
}
