import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

/// Compares each machine with its table over every state and every event.
///
/// The samples hold every state and event at least once; what data decides is sampled both ways.
@Suite("Every machine does exactly what its table says")
struct CensusTests {
    @Test("The pack's machine")
    func pack() {
        census(packs, packEvents)
    }

    @Test("The child's machine", .rule("T-10"))
    func child() {
        census(childStates, childEvents)
    }

    @Test("The meeting's machine", .rule("T-4"))
    func meeting() {
        census(meetings, meetingEvents)
    }

    @Test("The delivery's machine")
    func delivery() {
        census(deliveries, deliveryEvents)
    }

    @Test("The override's machine", .rule("DERBY-71"))
    func override() {
        census(overrides, overrideEvents)
    }

    @Test("The residence date's machine", .rule("T-2"))
    func residence() {
        census(residences, residenceEvents)
    }

    @Test("The dispute's machine", .rule("DERBY-76"))
    func dispute() {
        census(disputes, disputeEvents)
    }

    @Test("The census notices an edge that is missing and one too many")
    func plantedFaults() {
        let found = steps(meetings, meetingEvents)
        #expect(found != MeetingState.edges.subtracting([Edge(.none, .convened, .convened)]))
        #expect(found != MeetingState.edges.union([Edge(.held, .convened, .convened)]))
    }

    private func census<Machine: LifecycleMachine>(
        _ states: [Machine], _ events: [Machine.Event], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(
            Set(states.map(\.name)) == Set(Machine.Name.allCases), "a state has no sample",
            sourceLocation: sourceLocation)
        #expect(
            Set(events.map(\.name)) == Set(Machine.Event.Name.allCases), "an event has no sample",
            sourceLocation: sourceLocation)
        let found = steps(states, events)
        #expect(found.subtracting(Machine.edges) == [], "not in the table", sourceLocation: sourceLocation)
        #expect(Machine.edges.subtracting(found) == [], "only in the table", sourceLocation: sourceLocation)
    }

    private func steps<Machine: LifecycleMachine>(
        _ states: [Machine], _ events: [Machine.Event]
    ) -> Set<Edge<Machine.Name, Machine.Event.Name>> {
        var found: Set<Edge<Machine.Name, Machine.Event.Name>> = []
        for state in states {
            for event in events {
                guard case .step(let step) = state.answer(to: event) else { continue }
                found.insert(Edge(state.name, event.name, step.next.name))
            }
        }
        return found
    }
}

private let monday = Invented.date("2026-12-07")
private let today = Invented.date("2026-12-16")
private let due = Invented.due(Invented.child(1), resident: Invented.date("2026-12-01"))

private let packEvents: [PackState.Event] = [
    .prepared, .sealed(on: monday), .delivered(on: monday), .rejected(.notAllowed, on: monday), .resumed(on: monday),
    .acknowledged(due, on: monday), .refused(.incomplete, on: monday), .restated(due),
]
private let packs: [PackState] = after(
    .draft,
    [
        [], [.sealed(on: monday)], [.sealed(on: monday), .delivered(on: monday)],
        [.sealed(on: monday), .rejected(.signature, on: monday)],
        [.sealed(on: monday), .acknowledged(due, on: monday)],
        [.sealed(on: monday), .refused(.unreadable, on: monday)],
        [.sealed(on: monday), .acknowledged(due, on: monday), .refused(.unreadable, on: monday)],
    ])

private func said(_ side: TransferSide, _ day: CivilDate) -> ResidenceState.Event.Said {
    ResidenceState.Event.Said(
        by: side, Residence(date: day, certainty: .provisional, kind: .permanent),
        source: ResidenceSource(toldBy: .family, how: .visit, on: day), on: today)
}
private let residenceEvents: [ResidenceState.Event] = TransferSide.allCases.flatMap { side in
    (0...2).flatMap { day in
        let said = said(side, monday.adding(days: day))
        return [ResidenceState.Event.stated(said), .confirmed(said), .corrected(said)]
    }
}
private let residences: [ResidenceState] = after(
    .unstated,
    [
        [], [.stated(said(.sending, monday))],
        [.stated(said(.sending, monday)), .confirmed(said(.receiving, monday))],
        [.stated(said(.sending, monday)), .corrected(said(.receiving, monday.adding(days: 1)))],
    ])

private let childEvents: [ChildState.Event] =
    [.accepted(from: monday), .declined(.notResponsible), .declined(.belowThreshold)]
    + EndedChild.Reason.allCases.flatMap { reason in
        TransferSide.allCases.flatMap { side in
            [monday.adding(days: -1), monday, today.adding(days: 1)].map {
                ChildState.Event.ended(reason, on: $0, by: side, today: today)
            }
        }
    }
    + EndedChild.Reason.allCases.flatMap { reason in
        TransferSide.allCases.map { ChildState.Event.endingWithdrawn(reason, on: monday, by: $0) }
    }
private let childStates: [ChildState] = after(
    .heldBySender,
    [
        [], [.accepted(from: monday)], [.declined(.belowThreshold)],
        [.accepted(from: monday), .ended(.transferred, on: monday, by: .sending, today: today)],
        [.ended(.died, on: monday, by: .receiving, today: today)],
        [.accepted(from: monday), .ended(.noLongerInNeed, on: monday, by: .receiving, today: today)],
        [.declined(.belowThreshold), .ended(.returned, on: monday, by: .sending, today: today)],
        [
            .accepted(from: monday), .ended(.transferred, on: monday, by: .sending, today: today),
            .ended(.harmEnquiry, on: monday, by: .receiving, today: today),
        ],
    ])

private let circumstances = MeetingState.Circumstances(
    today: today, residence: Invented.date("2026-12-01"), due: due)
private let meetingEvents: [MeetingState.Event] = [
    .convened(for: today, circumstances), .convened(for: monday, circumstances), .held(on: today, circumstances),
    .held(on: today.adding(days: 1), circumstances), .notHeld(on: today, .staffing, circumstances),
    .notHeld(on: monday, .staffing, circumstances),
]
private let meetings: [MeetingState] = after(
    .none,
    [
        [], [.convened(for: today, circumstances)], [.held(on: today, circumstances)],
        [.convened(for: today, circumstances), .notHeld(on: today, .overtaken, circumstances)],
    ])

private let deliveryEvents: [DeliveryState.Event] = [
    .receiptStored(Invented.digest(1), on: monday), .receiptStored(Invented.digest(2), on: monday),
    .rejected(.signature, on: monday), .rejected(.tryLater, on: monday), .givenUp(fault: "unreachable"), .resumed,
    .earlierRejected(Invented.digest(3), on: monday), .leftToHand, .handedOver(.secureEmail, on: monday),
    .handedOver(.telephone, on: monday), .arrivalReported(.telephone, on: monday),
    .arrivalReported(.telephone, on: monday.adding(days: -1)), .posted,
]
private let deliveries: [DeliveryState] = after(
    .queued,
    [
        [], [.receiptStored(Invented.digest(1), on: monday)], [.rejected(.signature, on: monday)],
        [.rejected(.notAllowed, on: monday)], [.givenUp(fault: "unreachable")],
        [.earlierRejected(Invented.digest(3), on: monday)],
        [.leftToHand], [.leftToHand, .handedOver(.letter, on: monday)],
        [.leftToHand, .handedOver(.letter, on: monday), .arrivalReported(.telephone, on: monday)],
    ])

private let typed = Actor(
    person: Invented.person("ash.invented"), post: nil, roles: [.practitioner],
    enteredBy: Invented.person("kit.invented"))
private let overrideEvents: [OverrideState.Event] = [
    .entered(.riskOfHarm, by: Invented.worker, authoriser: Invented.person("bo.invented")),
    .entered(.riskOfHarm, by: Invented.worker, authoriser: Invented.person("ash.invented")),
    .confirmed(by: Invented.manager), .confirmed(by: Invented.worker), .confirmed(by: .gateway),
    .entered(.riskOfHarm, by: typed, authoriser: Invented.person("bo.invented")),
    .entered(.riskOfHarm, by: typed, authoriser: Invented.person("kit.invented")),
    .authorConfirmed(by: Invented.worker), .authorConfirmed(by: typed), .authorConfirmed(by: Invented.manager),
]
private let overrides: [OverrideState] = after(
    .none, [[], [overrideEvents[0]], [overrideEvents[0], overrideEvents[2]], [overrideEvents[5]]])

private func disputants(_ speaker: TransferSide) -> DisputeState.Circumstances {
    DisputeState.Circumstances(speaker: speaker, raiser: .sending, children: [Invented.child(1)], today: today)
}
private func disputeEffects(_ outcome: DisputeEffect.Outcome) -> [DisputeEffect] {
    [DisputeEffect(child: Invented.child(1), outcome: outcome)]
}
private let disputeEvents: [DisputeState.Event] = TransferSide.allCases.flatMap { side in
    let here = disputants(side)
    return [
        .answered(here), .proposed(disputeEffects(.reviewDecides), message: Invented.digest(1), here),
        .proposed([], message: Invented.digest(1), here), .agreed(proposal: Invented.digest(1), here),
        .agreed(proposal: Invented.digest(2), here), .escalated(here), .withdrawn(here),
    ]
        + DisputeEffect.Outcome.allCases.map { DisputeState.Event.resolved(disputeEffects($0), here) }
        + [.childrenEnded(on: today)]
}
private let proposed: [DisputeState.Event] = [
    .proposed(disputeEffects(.reviewDecides), message: Invented.digest(1), disputants(.sending))
]
private let disputes: [DisputeState] = after(
    .raised(by: .sending, on: today),
    [
        [], [.escalated(disputants(.sending))], [.answered(disputants(.receiving))],
        [.answered(disputants(.receiving)), .escalated(disputants(.receiving))], proposed,
        proposed + [.escalated(disputants(.sending))],
        proposed + [.agreed(proposal: Invented.digest(1), disputants(.receiving))],
        [.withdrawn(disputants(.sending))], [.resolved(disputeEffects(.sendingKeeps), disputants(.sending))],
        [.childrenEnded(on: today)],
    ])

/// The states that these events lead to, each list from the first state.
private func after<Machine: LifecycleMachine>(_ first: Machine, _ histories: [[Machine.Event]]) -> [Machine] {
    histories.map { history in
        history.reduce(first) { state, event in
            guard case .step(let step) = state.answer(to: event) else {
                Issue.record("a sample is not lawful: \(event.name) in \(state.name)")
                return state
            }
            return step.next
        }
    }
}
