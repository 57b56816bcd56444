import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("Duties in one transfer that one person may not combine")
struct SeparationTests {
    private let sender = Invented.person("wes.invented")
    private let other = Invented.person("sue.invented")

    private func actor(_ person: PersonID, typedBy typist: PersonID? = nil, for manager: PersonID? = nil) -> Actor {
        Actor(person: person, post: "Post", roles: [.serviceManager], enteredBy: typist, deputyOf: manager)
    }

    private func entry(_ event: JournalEvent, by actor: Actor) -> JournalEntry {
        JournalEntry(
            number: 1, recordedAt: Moment(secondsSinceEpoch: 0), occurredOn: nil, actor: actor, conversation: nil,
            event: event, rule: nil, payload: nil, previous: nil)
    }

    @Test("Whoever sealed, wrote out or handed over the papers decides no breach, nor does whoever stands behind them")
    func breach() throws {
        var sides = TwoSides.at(.queued)
        let pack = try #require(sides.pack)
        sides.say(Invented.dispute(sides.children), by: .sending)
        let sealed = try #require(sides.sending.entries.first { $0.event.isSealedPack })
        let later = try #require(sides.sending.entries.last)
        let events: [(JournalEvent, isOfPapers: Bool)] = [
            (sealed.event, true), (later.event, false), (.byHandWritten(messages: [pack], withAddress: false), true),
            (.byHandWritten(messages: [Invented.digest(9)], withAddress: false), false),
            (.handedOver(message: pack, means: .letter, on: sides.residence), true),
            (.handedOver(message: Invented.digest(9), means: .letter, on: sides.residence), false),
            (.evidenceExported(withAddress: false), false),
        ]
        for (event, isOfPapers) in events {
            // Somebody else sealed it where the event is not the sealing itself.
            let entries =
                [entry(sealed.event, by: actor(event == sealed.event ? sender : Invented.person("x.y")))]
                + [entry(event, by: actor(sender))]
            let own = SeparationOfDuties.breachFault(of: actor(sender), in: entries)
            #expect((own?.code == "own-breach") == isOfPapers, "\(event.name)")
            #expect((own == nil) == !isOfPapers, "\(event.name)")
            #expect(SeparationOfDuties.breachFault(of: actor(other), in: entries) == nil)
            #expect((SeparationOfDuties.breachFault(of: actor(other, for: sender), in: entries) != nil) == isOfPapers)
            #expect(
                (SeparationOfDuties.breachFault(of: actor(other, typedBy: sender), in: entries) != nil) == isOfPapers)
        }
    }

    @Test("Nobody closes on an acceptance that they entered themselves; on a signed one everybody may")
    func closing() throws {
        var sides = TwoSides.byHand()
        try sides.reportUntilAccepted()
        let state = try #require(sides.sending.state)
        let entries = sides.sending.entries
        let reporter = try #require(Invented.worker.person)
        func fault(_ actor: Actor) -> String? {
            SeparationOfDuties.closingFault(of: actor, on: sides.children, in: state, entries: entries)?.code
        }
        #expect(fault(actor(reporter)) == "own-report")
        #expect(fault(actor(other, typedBy: reporter)) == "own-report")
        #expect(fault(actor(other, for: reporter)) == "own-report")
        #expect(fault(actor(other)) == nil)
        #expect(fault(actor(other, typedBy: Invented.person("fay.invented"))) == "not-in-person")
        let signed = TwoSides.at(.accepted)
        #expect(
            SeparationOfDuties.closingFault(
                of: actor(reporter), on: signed.children, in: try #require(signed.sending.state),
                entries: signed.sending.entries) == nil)
    }
}

extension JournalEvent {
    fileprivate var isSealedPack: Bool {
        if case .messageSealed(let record) = self { record.statement.kind == .pack } else { false }
    }
}
