import CaseTransfer

/// Remembers every meeting date that a side holds, and wants a recorded reason for each that changes.
struct ClockWatch: Sendable {
    private struct Key: Hashable {
        let transfer: Int
        let side: TransferSide
    }

    private struct Seen {
        var dates: [DueMeeting?]
        var entries: Int
    }

    private var seen: [Key: Seen] = [:]

    /// Compares a transfer with what was seen of it before.
    ///
    /// - Returns: a line for each date that moved although nothing that may move it was recorded since.
    mutating func look(at sides: TwoSides, number: Int) -> [String] {
        TransferSide.allCases.flatMap { side -> [String] in
            let key = Key(transfer: number, side: side)
            let own = sides[side]
            let dates = sides.children.map { own.state?.meetingDue(for: $0) }
            defer { seen[key] = Seen(dates: dates, entries: own.entries.count) }
            guard let before = seen[key] else { return [] }
            let reasons = own.entries.dropFirst(before.entries).contains { Self.mayMove($0.event) }
            guard !reasons else { return [] }
            return zip(before.dates, dates).compactMap { was, now in
                was == now ? nil : "transfer \(number + 1): a meeting date of \(own.us) moved without a recorded reason"
            }
        }
    }

    /// Whether an entry is a reason for a meeting date to begin, move or go.
    private static func mayMove(_ event: JournalEvent) -> Bool {
        switch event {
        case .messageSealed(let record), .messageReceived(let record):
            [.acknowledgement, .residence, .restatement].contains(record.statement.kind)
        // What was rejected, or withdrawn before it left, was never said, and takes its dates with it.
        case .rejectionStored, .messageWithdrawn, .deliveryResumed, .meetingRederived: true
        default: false
        }
    }
}
