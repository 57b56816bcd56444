import CaseTransfer
import ExchangeFormats
import Synchronization
import TransferStore
import WorkingDays

extension Gateway {
    /// Records that somebody opens what a transfer's papers say, ours or another authority's: once a day for each person and way. So is a
    /// look at a transfer that was discarded, or whose papers are closed: the conversation and our own record are read on.
    ///
    /// When it cannot be recorded nothing is shown: who had opened papers is signed when they are recalled.
    ///
    /// - Throws: the store's fault.
    func recordOpening(of transfer: TransferState, _ way: PapersOpened.Way, by acting: ActingPerson) throws {
        try recordOpening(of: transfer, as: .caseOpened(way: way), by: acting)
    }

    /// Records that somebody reads one document, or takes a file of it away: once a day for each person, document and way.
    ///
    /// - Throws: the store's fault; then nothing of it is shown.
    func recordOpening(
        of document: DocumentName, _ way: PapersOpened.Way, in transfer: TransferState, by acting: ActingPerson
    ) throws {
        try recordOpening(of: transfer, as: .documentOpened(document: document, way: way), by: acting)
    }

    private func recordOpening(of transfer: TransferState, as event: JournalEvent, by acting: ActingPerson) throws {
        let today = self.today
        func isOnRecord(_ reader: StoreReader) throws -> Bool {
            try reader.entries(of: transfer.conversation).contains { stored in
                stored.entry.event == event && stored.entry.actor.person == acting.person.id
                    && stored.entry.actor.enteredBy == acting.enteredBy?.id && stored.entry.occurredOn == today
            }
        }
        if try store.read(isOnRecord) { return }
        let now = self.now
        try store.write { writer in
            if try isOnRecord(writer) { return }
            try writer.append(
                JournalDraft(
                    occurredOn: today, actor: acting.actor, conversation: transfer.conversation, event: event), at: now,
                salt: [])
        }
    }

    /// Records that somebody reads the list of work, in which children are named: once a day for each person.
    ///
    /// - Throws: the store's fault; then no names are shown.
    func recordListReading(by acting: ActingPerson) throws {
        let today = self.today
        let people = [acting.person.id, acting.enteredBy?.id].compactMap(\.self)
        guard listReaders.withLock({ !$0.contains(people, on: today) }) else { return }
        try recordOnceADay(.listOpened, by: acting)
        listReaders.withLock { $0.insert(people, on: today) }
    }

    /// Records something that belongs to no transfer, once a day for each person.
    ///
    /// - Throws: the store's fault.
    func recordOnceADay(_ event: JournalEvent, by acting: ActingPerson) throws {
        let today = self.today
        func isOnRecord(_ reader: StoreReader) throws -> Bool {
            // From the end of the journal back to where the day began.
            var last = try reader.journal?.length ?? 0
            while last > 0 {
                let entries = try reader.entries(after: max(0, last - 100), limit: min(100, last))
                for stored in entries.reversed() {
                    if stored.entry.recordedAt.londonDate < today { return false }
                    if stored.entry.event == event, stored.entry.actor.person == acting.person.id,
                        stored.entry.actor.enteredBy == acting.enteredBy?.id
                    {
                        return true
                    }
                }
                last -= 100
            }
            return false
        }
        if try !store.read(isOnRecord) {
            let now = self.now
            try store.write { writer in
                if try isOnRecord(writer) { return }
                try writer.append(
                    JournalDraft(occurredOn: today, actor: acting.actor, event: event), at: now, salt: [])
            }
        }
    }

    /// Who has opened a transfer's papers here, by person and way, in the order of the first time.
    ///
    /// Somebody at the keyboard for another has opened them too. A look while all papers were closed opened none of them.
    func openings(of transfer: TransferState) throws -> [Opening] {
        var found: [Opening] = []
        var state: TransferState?
        // Nobody is noted twice on one day: whoever looked in vain may have read them once they were open again.
        var looks: [JournalEntry] = []
        for stored in try store.read({ try $0.entries(of: transfer.conversation) }) {
            let entry = stored.entry
            if state == nil { state = .opening(entry, us: authority) } else { state?.apply(entry) }
            let isOpen = state?.showsPapers ?? false
            if isOpen {
                for look in looks where look.day == entry.recordedAt.londonDate { try take(look, into: &found) }
                looks = []
            }
            guard entry.event.openingWay != nil, entry.actor.person != nil else { continue }
            if isOpen || !entry.event.isLook { try take(entry, into: &found) } else { looks.append(entry) }
        }
        return found
    }

    /// Adds who opened papers by an entry of the journal, the person at the keyboard among them.
    private func take(_ entry: JournalEntry, into found: inout [Opening]) throws {
        guard let way = entry.event.openingWay else { return }
        for person in [entry.actor.person, entry.actor.enteredBy].compactMap(\.self) {
            if let index = found.firstIndex(where: { $0.person == person && $0.opened.way == way }) {
                found[index].opened.last = max(found[index].opened.last, entry.day)
                continue
            }
            let known = try store.read { try $0.person(person) }
            let isActor = person == entry.actor.person
            let role = (isActor ? entry.actor.roles.first : nil) ?? known?.roles.first ?? .practitioner
            found.append(
                Opening(
                    person: person, name: known?.name ?? person.text,
                    post: isActor ? entry.actor.post : known?.post,
                    opened: PapersOpened(role: role, way: way, first: entry.day, last: entry.day)))
        }
    }

    /// One person's openings of a transfer's papers in one way.
    struct Opening: Hashable, Sendable {
        let person: PersonID
        let name: String
        let post: String?
        var opened: PapersOpened

        /// As it is told to the other side.
        var details: OpeningDetails {
            OpeningDetails(
                name: name, post: post, way: opened.way.words,
                on: opened.first == opened.last ? "\(opened.first)" : "\(opened.first) to \(opened.last)")
        }
    }
}

/// Who read the list of work on a day, so that the journal is not searched for it each time.
struct ListReaders: Sendable {
    private var day: CivilDate?
    private var people: Set<[PersonID]> = []

    func contains(_ reader: [PersonID], on day: CivilDate) -> Bool { self.day == day && people.contains(reader) }

    mutating func insert(_ reader: [PersonID], on day: CivilDate) {
        if self.day != day { (self.day, people) = (day, []) }
        people.insert(reader)
    }
}

extension JournalEvent {
    /// How an entry says that papers were opened; nil for every other entry.
    fileprivate var openingWay: PapersOpened.Way? {
        switch self {
        case .caseOpened(let way), .documentOpened(_, let way): way
        case .addressRevealed: .addressRevealed
        case .evidenceExported, .recordExported: .exported
        default: nil
        }
    }

    /// Whether it says that somebody looked at what there was to see, which is nothing of papers that are closed.
    fileprivate var isLook: Bool {
        switch self {
        case .caseOpened, .documentOpened: true
        default: false
        }
    }
}

extension JournalEntry {
    /// The day that it is about.
    fileprivate var day: CivilDate { occurredOn ?? recordedAt.londonDate }
}

extension TransferState {
    /// Whether anything of the case can be read here: ours always, theirs unless all of it was recalled or is the wrong child's.
    fileprivate var showsPapers: Bool { side == .sending || children.contains { $0.papers.name == .held } }
}
