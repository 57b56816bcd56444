import CaseTransfer
import Logging
import Synchronization
import TransferStore
import WorkingDays

extension Gateway {
    /// Tells people what has come due and what no longer is, once each: the journal holds what was told, so no restart tells it again.
    ///
    /// Only what was written since the last time is folded, and that of which something is to be told by today.
    ///
    /// - Returns: how many clocks were told of.
    /// - Throws: the store's fault.
    @discardableResult
    public func raiseAlerts() throws -> Int { try bringWorklistUpToDate(telling: true) }

    /// Tells some of what has come due, in a piece so small that a message which arrives meanwhile hardly waits for it.
    ///
    /// - Returns: whether nothing is left to be told.
    /// - Throws: the store's fault.
    func raiseSomeAlerts() throws -> Bool {
        for _ in 0..<Self.mostLostBatches {
            guard let batch = try worklistBatch(telling: true, most: Self.worklistPiece) else { return true }
            if try enter(batch) != nil { return false }
        }
        throw Self.worklistContended
    }

    /// Brings the list up to the journal, to today and to the law in use; whoever reads the list does so first.
    ///
    /// - Parameter telling: also tells people what has come due since.
    /// - Returns: how many clocks were told of.
    /// - Throws: the store's fault.
    @discardableResult
    func bringWorklistUpToDate(telling: Bool = false) throws -> Int {
        var told = 0
        var lost = 0
        while let batch = try worklistBatch(telling: telling) {
            if let more = try enter(batch) {
                told += more
                lost = 0
            } else {
                lost += 1
                guard lost < Self.mostLostBatches else { throw Self.worklistContended }
            }
        }
        return told
    }

    /// Works out some of what is missing in the list, by what holds now; nil when nothing is.
    ///
    /// - Parameter most: how many transfers are worked out at once.
    func worklistBatch(telling: Bool, most: Int = worklistBatchSize) throws -> WorklistBatch? {
        let frame = try worklistFrame()
        let arrears = try store.read { reader in
            try reader.worklistArrears(
                law: frame.mayJudge ? frame.law : nil, on: frame.today, telling: telling, limit: most)
        }
        guard !arrears.items.isEmpty || arrears.isNews else { return nil }
        let reading = calendarInUse.reading
        let lines = try arrears.items.mapOnAllProcessors { item in
            calendarInUse.holding(reading) { workOut(item, by: frame) }
        }
        return WorklistBatch(frame: frame, arrears: arrears, telling: telling, lines: lines)
    }

    /// Enters a batch, unless what it was worked out by holds no more or others have moved the list meanwhile.
    ///
    /// - Returns: how many clocks were told of; nil when nothing was entered, and it has to be worked out again.
    func enter(_ batch: WorklistBatch) throws -> Int? {
        let frame = batch.frame
        return try store.write { writer in
            guard try stands(batch, in: writer) else { return nil }
            var told = 0
            for line in batch.lines {
                let state = line.item.state
                if batch.telling, let tellsOn = line.entry?.tellsOn, tellsOn <= frame.today {
                    // What is told is written, and so brings the transfer up again.
                    told += try tell(line, at: frame.now, in: writer)
                }
                guard let entry = line.entry else {
                    try writer.leaveOut(state.conversation, through: line.item.through)
                    continue
                }
                let isActive = entry.worker.flatMap { frame.people[$0] }?.isActive(on: frame.today) ?? false
                try writer.enter(entry, on: frame.today, isOnTeam: !isActive)
            }
            try writer.noteWorklist(through: batch.arrears.through)
            return told
        }
    }

    /// Whether what a batch was worked out by holds still, and nobody has moved the list since.
    func stands(_ batch: WorklistBatch, in reader: StoreReader) throws -> Bool {
        let frame = batch.frame
        let stands = try reader.worklistStands(
            on: frame.today, registered: frame.registered, procedures: frame.procedures)
        return try stands.turned && stands.ours == frame.mayJudge && reader.calendarEntry() == frame.calendarEntry
            && reader.worklistStands(where: batch.arrears)
    }

    /// How many transfers are entered in one transaction: few enough that a message that arrives meanwhile hardly waits.
    static let worklistBatchSize = 50

    /// How many where nobody waits for the list.
    private static let worklistPiece = 5

    /// How often in a row others may have moved the list: two clocks that do not agree on the day would go on for ever.
    private static let mostLostBatches = 20

    private static let worklistContended = StoreError(
        code: .busy, message: "Other processes kept changing the list of work.",
        remedy: "Try again in a minute; if it stays so, see that one release and one clock are in use.")

    private func workOut(_ item: WorklistArrears.Item, by frame: WorklistFrame) -> WorklistBatch.Line {
        let state = item.state
        let law = clockLaw(for: state)
        var dates = state.caseDates
        var fault: (any Error)?
        if !state.hasNotedDates {
            do { dates = try caseDates(of: state) } catch { fault = error }
        }
        var entry = worklistEntry(
            of: item, by: law, number: frame.law, dates: dates, people: frame.people, on: frame.today)
        if let fault {
            // A message that cannot be read must not silence the clocks of the others; its own come back once it can be.
            log.error(
                "The dates of a case could not be read; they are looked for again tomorrow",
                metadata: ["transfer": "\(state.conversation.text)", "reason": "\(codeOf(fault))"])
            let clocks = state.caseClocks(by: law, dates: dates, on: frame.today)
            entry = entry?.lookedAtAgain(
                on: frame.today.adding(days: 1), tells: state.isToBeTold && !state.alertChanges(clocks).isEmpty)
        }
        return WorklistBatch.Line(
            item: item, law: law, dates: dates, read: fault == nil ? state.lastCarrier : nil, entry: entry)
    }

    /// Puts the list on today, and says by what it goes now.
    ///
    /// The law of this process is the one in use when it read the procedures last.
    private func worklistFrame() throws -> WorklistFrame {
        let procedures = procedureNumber()
        // Before the number that is made of it: a calendar that changes in between is noticed when the batch is written.
        let calendarEntry = calendarInUse.reading.entry
        let law = lawNumber(procedures: procedures)
        var now = self.now
        var people = try store.read { try $0.people() }
        var registered = registrationNumber(people, on: now.londonDate)
        let stands = try store.read {
            try $0.worklistStands(on: now.londonDate, registered: registered, procedures: procedures)
        }
        // A process that was there before the procedures changed does not take the list back to what it read then.
        let claims = !stands.ours && !hasClaimedWorklist.withLock(\.self)
        if !stands.turned || claims {
            (now, people, registered) = try store.write { writer in
                // It may have waited for the store over midnight, and somebody who saw the new day turned the list already.
                let now = self.now
                let people = try writer.people()
                let registered = registrationNumber(people, on: now.londonDate)
                let stands = try writer.worklistStands(
                    on: now.londonDate, registered: registered, procedures: procedures)
                if !stands.turned {
                    try writer.turnWorklist(to: now.londonDate, people: people, registered: registered)
                }
                if claims { try writer.noteWorklist(procedures: procedures) }
                return (now, people, registered)
            }
        }
        hasClaimedWorklist.withLock { $0 = true }
        return WorklistFrame(
            now: now, people: Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            registered: registered, procedures: procedures, calendarEntry: calendarEntry, law: law,
            mayJudge: stands.ours || claims)
    }

    /// Tells of one transfer, from what the store holds when it is written, so that two processes tell it once.
    private func tell(_ line: WorklistBatch.Line, at now: Moment, in writer: StoreWriter) throws -> Int {
        let conversation = line.item.state.conversation
        guard let state = try writer.transfer(conversation), state.isToBeTold else { return 0 }
        func append(_ event: JournalEvent) throws {
            try writer.append(
                JournalDraft(actor: .gateway, conversation: conversation, event: event), at: now, salt: [])
        }
        // Only what was read from that very message is noted as its dates: what is noted is never read again.
        if let carrier = state.lastCarrier, carrier == line.read, !state.hasNotedDates {
            try append(.caseDatesNoted(dates: line.dates, through: carrier))
        }
        let changes = state.alertChanges(state.caseClocks(by: line.law, dates: line.dates, on: now.londonDate))
        for change in changes { try append(.clockMoved(change)) }
        return changes.count
    }
}
