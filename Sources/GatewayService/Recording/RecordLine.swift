public import CaseTransfer
import TransferStore
public import WorkingDays

/// One note of our own people as `show` prints it, with the words beside it.
public struct RecordLine: Hashable, Sendable, Codable {
    /// The number of its entry in the journal.
    public var entry: Int
    /// The day on which it was done.
    public var on: CivilDate
    /// Which note it is.
    public var kind: CaseNote.Name
    /// What was done, in words that name nobody.
    public var what: String
    /// The number by which commands call the agency or the deficit that it begins; nil for every other note.
    public var number: Int?
    /// The rule that asks for it.
    public var rule: RuleCitation?
    /// Who did it; nil for what the gateway asks of itself.
    public var person: PersonID?
    /// In whose stead.
    public var deputyOf: PersonID?
    /// Who typed it, when that was somebody else.
    public var enteredBy: PersonID?
    /// Names and what was said, by field.
    public var words: [String: String]
    /// Why.
    public var because: String?
    /// Whether names and words were erased under retention.
    public var erased: Bool
    /// Whether it is what somebody outside told us: on our word, and under nobody's seal.
    public var reported: Bool
}

/// Who has the work on a transfer here.
public struct WorkerLine: Hashable, Sendable, Codable {
    /// To whom it was given last; nil when it was put on the team's list.
    public var person: PersonID?
    /// Whether it stands on the team's list: nobody has it, or who had it is not registered any more.
    public var onTeamList: Bool
    /// Why, or until when the person is away; nil when there is nothing to say.
    public var note: String?
}

extension Gateway {
    /// What our own people recorded for a transfer, and what is still to be told or recorded.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func record(of transfer: TransferState, by acting: ActingPerson) throws
        -> (lines: [RecordLine], line: TransferLine)
    {
        try require(.readCase, of: acting, on: transfer)
        return (
            try recordLines(of: transfer), try line(of: transfer, on: today)
        )
    }

    /// The notes, in the order of the journal; words that name a place which is confidential by now are left out.
    func recordLines(of transfer: TransferState) throws -> [RecordLine] {
        var (agencies, deficits) = (0, 0)
        let notes = try store.read { try $0.entries(of: transfer.conversation) }.filter { stored in
            if case .caseNoted = stored.entry.event { true } else { false }
        }
        // Reading every sealed message again is worth it only where there are words to look at.
        let protection =
            notes.contains { $0.words(hiding: AddressProtection()) != JournalPayload() }
            ? try protection(of: transfer) : AddressProtection()
        return notes.compactMap { stored -> RecordLine? in
            guard case .caseNoted(let note) = stored.entry.event else { return nil }
            var number: Int?
            if case .agencyTold(let agency) = note, case .told = agency.act {
                agencies += 1
                number = agencies
            } else if case .serviceDeficit(let deficit) = note, case .noted = deficit.act {
                deficits += 1
                number = deficits
            }
            let words = stored.words(hiding: protection)
            let actor = stored.entry.actor
            return RecordLine(
                entry: stored.entry.number, on: note.on, kind: note.name, what: note.words, number: number,
                rule: stored.entry.rule, person: actor.person, deputyOf: actor.deputyOf, enteredBy: actor.enteredBy,
                words: words.details, because: words.rationale, erased: stored.isErased, reported: note.isReported)
        }
    }

    /// What is still to be told or recorded at our side, each with its command.
    func recordTasks(of state: TransferState, people: [PersonID: RegisteredPerson], on today: CivilDate) -> [NextStep] {
        let absence = state.record.worker.flatMap { people[$0] }?.longAbsence(on: today)?.from
        return confirmationsThatWaitForALeaver(in: state, people: people, on: today)
            + state.recordDuties(by: recordRules, absence: absence, on: today).map { NextStep.of($0, in: state) }
    }

    /// Overrides that nobody can confirm any more, because whoever should has left and a leaver has no deputy (DERBY-71).
    private func confirmationsThatWaitForALeaver(
        in state: TransferState, people: [PersonID: RegisteredPerson], on today: CivilDate
    ) -> [NextStep] {
        let awaited = state.children.flatMap { $0.pack.name == .draft ? $0.override.awaited : [] }
        var seen: Set<PersonID> = []
        return awaited.filter { person in
            !(people[person]?.isActive(on: today) ?? false) && seen.insert(person).inserted
        }.map { person in
            NextStep(
                what:
                    "the override waits for \(person), who is not registered any more: discard this, and prepare it again with "
                    + "an override that somebody else writes or authorises",
                command: "handover discard \(state.conversation.text.prefix(8)) --because \"...\"",
                rule: SharingProcedure.of(sending: authority).override)
        }
    }

    /// Who has the work on a transfer; nil while it was never given to anybody.
    func worker(of state: TransferState, people: [PersonID: RegisteredPerson], on today: CivilDate) -> WorkerLine? {
        guard let worker = state.record.worker else {
            return state.record.wasAssigned ? WorkerLine(person: nil, onTeamList: true, note: nil) : nil
        }
        guard let person = people[worker], person.isActive(on: today) else {
            let left = people[worker]?.until.map { "\(worker) left on \($0)" }
            return WorkerLine(
                person: worker, onTeamList: true, note: left ?? "\(worker) is not registered for today")
        }
        return WorkerLine(
            person: worker, onTeamList: false, note: person.absence(on: today).map { "away until \($0.until)" })
    }
}

extension StoredEntry {
    /// What stands beside the entry; words that name a confidential place are replaced by a sentence that says so.
    func words(hiding protection: AddressProtection) -> JournalPayload {
        guard case .kept(let payload) = payload else { return JournalPayload() }
        return JournalPayload(
            rationale: payload.rationale.map(protection.hiding), details: payload.details.mapValues(protection.hiding))
    }

    /// Whether its names and words were erased under retention.
    var isErased: Bool {
        if case .erased = payload { true } else { false }
    }
}

extension AddressProtection {
    /// The words, or a sentence in their place when they name a confidential address, or nobody can tell whether they do (T-16).
    func hiding(_ words: String) -> String {
        if isNamed(in: words) { return "[Left out: these words name a confidential address.]" }
        return hasLostPlaces
            ? "[Left out: nobody can tell whether these words name a confidential address; `handover doctor` says why.]"
            : words
    }
}
