import CaseTransfer
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

    /// Brings the list up to the journal, to today and to the law in use; whoever reads the list does so first.
    ///
    /// - Parameter telling: also tells people what has come due since.
    /// - Returns: how many clocks were told of.
    /// - Throws: the store's fault.
    @discardableResult
    func bringWorklistUpToDate(telling: Bool = false) throws -> Int {
        let now = self.now
        let today = now.londonDate
        let procedures = procedureNumber()
        let registered = try store.read { try $0.people() }
        let mayJudge = try turnWorklist(to: today, registered, procedures: procedures)
        let number = lawNumber(procedures: procedures)
        let people = Dictionary(registered.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var told = 0
        while true {
            let arrears = try store.read { reader in
                try reader.worklistArrears(
                    law: mayJudge ? number : nil, on: today, telling: telling, limit: Self.worklistBatch)
            }
            guard !arrears.items.isEmpty || arrears.isNews else { return told }
            let batch = arrears.items.map { item -> CatchingUp in
                let law = clockLaw(for: item.state)
                // A message that can no longer be read must not silence the clocks of the others.
                let dates =
                    item.state.hasNotedDates
                    ? item.state.caseDates : (try? caseDates(of: item.state)) ?? item.state.caseDates
                return CatchingUp(
                    item: item, law: law, dates: dates,
                    entry: worklistEntry(
                        of: item, by: law, number: number, dates: dates, people: people, on: today))
            }
            told += try store.write { writer in
                var told = 0
                for each in batch {
                    let id = each.item.state.conversation
                    if telling, let tellsOn = each.entry?.tellsOn, tellsOn <= today {
                        // What is told is written, and so brings the transfer up again.
                        told += try tell(id, each.dates, each.law, at: now, in: writer)
                    }
                    guard let entry = each.entry else {
                        try writer.leaveOut(id, through: each.item.through)
                        continue
                    }
                    let isActive = entry.worker.flatMap { people[$0] }?.isActive(on: today) ?? false
                    try writer.enter(entry, on: today, isOnTeam: !isActive)
                }
                try writer.noteWorklist(through: arrears.through)
                return told
            }
        }
    }

    /// How many transfers are entered in one transaction: few enough that a message that arrives meanwhile hardly waits.
    private static let worklistBatch = 50

    /// Puts the list on a day, and says whether the law of this process is the one in use: that of whoever read the procedures last.
    private func turnWorklist(
        to today: CivilDate, _ people: [RegisteredPerson], procedures: Int64
    ) throws -> Bool {
        let registered = registrationNumber(people, on: today)
        let stands = try store.read {
            try $0.worklistStands(on: today, registered: registered, procedures: procedures)
        }
        // A process that was there before the procedures changed does not take the list back to what it read then.
        let claims = !stands.ours && !hasClaimedWorklist.withLock(\.self)
        if !stands.turned || claims {
            try store.write { writer in
                if !stands.turned { try writer.turnWorklist(to: today, people: people, registered: registered) }
                if claims { try writer.noteWorklist(procedures: procedures) }
            }
        }
        hasClaimedWorklist.withLock { $0 = true }
        return stands.ours || claims
    }

    /// Tells of one transfer, from what the store holds when it is written, so that two processes tell it once.
    private func tell(
        _ conversation: ConversationID, _ dates: [CaseDates], _ law: ClockLaw, at now: Moment, in writer: StoreWriter
    ) throws -> Int {
        guard let state = try writer.transfer(conversation), state.isToBeTold else { return 0 }
        func append(_ event: JournalEvent) throws {
            try writer.append(
                JournalDraft(actor: .gateway, conversation: conversation, event: event), at: now, salt: [])
        }
        if let carrier = state.lastCarrier, !state.hasNotedDates {
            try append(.caseDatesNoted(dates: dates, through: carrier))
        }
        let changes = state.alertChanges(state.caseClocks(by: law, dates: dates, on: now.londonDate))
        for change in changes { try append(.clockMoved(change)) }
        return changes.count
    }
}

/// One transfer on its way into the list.
private struct CatchingUp {
    let item: WorklistArrears.Item
    let law: ClockLaw
    let dates: [CaseDates]
    let entry: WorklistEntry?
}
