import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("A family leaves, and a family arrives: the five authorities")
struct FiveAuthoritiesTests {
    // MARK: Derby

    @Test(
        "A family leaves Derby for Calderdale: thirty working days count, and MAST opens the post",
        .rule("T-1", "DERBY-62", "DERBY-69", "CAL-33", "CAL-45"))
    func outOfDerby() async throws {
        // Derby's worker forgot to write how often the children are visited.
        let story = try await FamilyStory(from: Invented.derby, to: Invented.calderdale) {
            $0.documents.plans[0].visits = .notKnown
        }
        #expect(story.rule(of: "plan-without-visits") == "DERBY-47")
        // Before Calderdale answers, Derby shows the limit as it understands it: Calderdale's, not its own twenty days.
        let before = try story.child(at: story.leaving)
        #expect(before.meetingDue?.workingDays == 30)
        #expect(before.dueConfirmedByReceiver == false)
        // Calderdale's own file says where a case from elsewhere arrives.
        let calderdale = try #require(story.arriving.gateway.procedures.procedure(of: Invented.calderdale))
        #expect(calderdale.inbound?.receivedBy == "MAST team")
        try await story.acknowledge()
        let after = try story.child(at: story.leaving)
        #expect(after.meetingDue?.rule == "CAL-45")
        #expect(after.dueConfirmedByReceiver)
        #expect(after.meetingDue?.due == before.meetingDue?.due)
    }

    @Test(
        "A family comes to Derby from Havering: twenty days, a meeting, an acceptance, and only then Havering closes",
        .rule("DERBY-62", "DERBY-78", "HAV-45", "T-10"))
    func intoDerby() async throws {
        let story = try await FamilyStory(from: Invented.havering, to: Invented.derby)
        try await story.acknowledge()
        #expect(try story.child(at: story.arriving).meetingDue?.rule == "DERBY-78")
        // Closing now would leave the children with nobody.
        await #expect(throws: GatewayFault.self) { try await story.close() }
        try await story.meetAndAccept()
        try await story.close()
        #expect(try story.child(at: story.leaving).caseHeldBy?.authority == Invented.derby)
    }

    // MARK: Havering

    @Test(
        "A family leaves Havering for Suffolk: no limit of Suffolk's is invented, and its bottom line will be missed",
        .rule("T-1", "HAV-25", "HAV-52", "SUF-23"))
    func outOfHavering() async throws {
        let story = try await FamilyStory(from: Invented.havering, to: Invented.suffolk) {
            $0.documents.plans[0].contingency = .known("A strategy discussion.")
            $0.documents.plans[0].reviewPoints = .notKnown
        }
        #expect(story.rule(of: "plan-without-review-points") == "HAV-25")
        #expect(story.rule(of: "plan-lacks-for-receiver") == "SUF-23")
        let child = try story.child(at: story.leaving)
        #expect(child.limitIsOurDefault)
        #expect(child.meetingDue?.rule == .ourDefault)
        #expect(child.limitSource == "defaults.meetingWorkingDays in config.yaml")
    }

    @Test(
        "A family comes to Havering from Camden: Havering's twenty days, whatever Camden does not say",
        .rule("HAV-45", "HAV-61", "T-1"))
    func intoHavering() async throws {
        let story = try await FamilyStory(from: Invented.camden, to: Invented.havering)
        try await story.acknowledge()
        let child = try story.child(at: story.arriving)
        #expect(child.meetingDue?.rule == "HAV-61")
        #expect(child.limitSource == MeetingLimit.builtIn)
        try await story.meetAndAccept()
        #expect(try story.child(at: story.leaving).caseHeldBy?.authority == Invented.havering)
    }

    // MARK: Calderdale

    @Test(
        "A family leaves Calderdale for Camden, which declines: Calderdale works the plan on, and Camden has the duty",
        .rule("CAL-29", "CAL-31", "CAL-36"))
    func outOfCalderdale() async throws {
        let story = try await FamilyStory(from: Invented.calderdale, to: Invented.camden)
        try await story.acknowledge()
        let eldest = try story.child(at: story.arriving).reference
        _ = try await story.arriving.decline(story.conversation, child: eldest)
        try await story.arriving.settle(over: story.wire)
        for station in [story.leaving, story.arriving] {
            let child = try story.child(at: station)
            #expect(child.caseHeldBy?.authority == Invented.calderdale)
            #expect(child.dutyLiesWith?.authority == Invented.camden)
        }
    }

    @Test(
        "A family comes to Calderdale from Suffolk: thirty days, and Suffolk's forms are what it has for minutes",
        .rule("CAL-29", "CAL-45", "SUF-9", "T-7"))
    func intoCalderdale() async throws {
        let story = try await FamilyStory(from: Invented.suffolk, to: Invented.calderdale)
        try await story.acknowledge()
        #expect(try story.child(at: story.arriving).meetingDue?.workingDays == 30)
        let suffolk = try #require(story.arriving.gateway.procedures.procedure(of: Invented.suffolk))
        #expect(suffolk.names[.minutes]?.rule == "SUF-9")
    }

    // MARK: Suffolk

    @Test(
        "A family leaves Suffolk for Derby: Suffolk's own check asks for the bottom line, and the clock is Derby's",
        .rule("SUF-23", "DERBY-78"))
    func outOfSuffolk() async throws {
        let story = try await FamilyStory(from: Invented.suffolk, to: Invented.derby) {
            $0.documents.plans[0].contingency = .known("A strategy discussion.")
        }
        #expect(story.rule(of: "plan-without-bottom-line") == "SUF-23")
        #expect(try story.child(at: story.leaving).meetingDue?.workingDays == 20)
    }

    @Test(
        "A family comes to Suffolk under a supervision order: our default counts, and managers decide who holds the case",
        .rule("T-1", "T-18", "DERBY-14"))
    func intoSuffolk() async throws {
        let story = try await FamilyStory(from: Invented.derby, to: Invented.suffolk) {
            $0.children[0].ordersInForce = .known([
                CourtOrder(kind: .supervision, madeOn: .notKnown, court: .notKnown, terms: .notKnown)
            ])
        }
        #expect(story.rule(of: "supervision-order") == "DERBY-14")
        try await story.acknowledge()
        #expect(try story.child(at: story.leaving).limitIsOurDefault)
        // Nothing is assumed: Derby holds the case until a manager of Suffolk accepts it.
        #expect(try story.child(at: story.arriving).caseHeldBy?.authority == Invented.derby)
        let transfer = try story.arriving.gateway.transfer(story.conversation.text)
        func accept(as role: Role, because reason: String? = nil) async throws -> QueuedMessage {
            let children = transfer.children.map(\.child)
            return try await story.arriving.gateway.accept(
                transfer, children: children, from: story.arriving.gateway.today,
                details: DecisionDetails(
                    worker: "A worker", team: "A team", telephone: "01632 960111",
                    reasons: reason.map { words in children.map { ChildReason(child: $0, reason: words) } } ?? []),
                by: story.arriving.acting(role))
        }
        let notTheirs = await #expect(throws: GatewayFault.self) {
            try await accept(as: .practitioner, because: "Ours.")
        }
        #expect(notTheirs?.code == "not-permitted")
        let undecided = await #expect(throws: GatewayFault.self) { try await accept(as: .teamManager) }
        #expect(undecided?.code == "supervision-order-to-decide")
        #expect(undecided?.rule == "T-18")
        // With the manager's own sentence the case is Suffolk's, and the sentence is on Derby's side too.
        _ = try await accept(as: .teamManager, because: "Agreed with Derby: the court was told.")
        #expect(try story.child(at: story.arriving).caseHeldBy?.authority == Invented.suffolk)
    }

    // MARK: Camden

    @Test(
        "A family leaves Camden for Havering: a summary older than ninety days is stale, as Camden's own text says",
        .rule("CAM-44", "HAV-61", "T-11"))
    func outOfCamden() async throws {
        let story = try await FamilyStory(from: Invented.camden, to: Invented.havering) {
            $0.documents.summaries[0].writtenOn = .known(Invented.date("2025-01-06"))
        }
        #expect(story.rule(of: "summary-stale") == "CAM-44")
        #expect(try story.child(at: story.leaving).meetingDue?.rule == "HAV-61")
    }

    @Test(
        "A family comes to Camden from Calderdale: Camden accepts, though its text says nothing of families who move",
        .rule("T-1", "CAL-27"))
    func intoCamden() async throws {
        let story = try await FamilyStory(from: Invented.calderdale, to: Invented.camden)
        let camden = try #require(story.arriving.gateway.procedures.procedure(of: Invented.camden))
        #expect(camden.dispute.value == nil)
        try await story.acknowledge()
        #expect(try story.child(at: story.arriving).meetingDue?.rule == .ourDefault)
        try await story.meetAndAccept()
        #expect(try story.child(at: story.leaving).caseHeldBy?.authority == Invented.camden)
    }
}
