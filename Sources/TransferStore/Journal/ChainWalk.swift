import CaseTransfer

/// Walks along a chain that somebody may have tampered with, and names what does not fit.
///
/// It keeps the last link, the numbers that are missing so far and the findings, and nothing else.
struct ChainWalk {
    private let digest: DigestFunction
    private var witnesses: ArraySlice<HeldWitness>
    private var findings: [JournalFinding] = []
    private var rows = 0
    private var last: ChainLink?
    /// Numbers passed over; an entry that turns up later was moved, the rest are gone.
    private var missing: [ClosedRange<Int>] = []
    /// Where the finding stands that the entry before the last was rehashed: the next link may show that it is the last's fault.
    private var suspect: Int?
    /// The highest number up to which a witness agrees.
    private var proved = 0
    /// Entries of which only a tombstone is left.
    private var tombstones: [Int] = []
    /// Entries of which the journal says that they were erased.
    private var recordedErasures: Set<Int> = []

    init(digest: DigestFunction, witnesses: [HeldWitness]) {
        self.digest = digest
        self.witnesses = witnesses.sorted { $0.witness.length < $1.witness.length }[...]
    }

    /// Takes the next row.
    mutating func take(_ link: ChainLink) {
        rows += 1
        let number = link.number
        let expected = (last?.number ?? 0) + 1
        guard number >= expected else { return takeLate(number) }
        if number > expected {
            missing.append(expected...(number - 1))
            suspect = nil
        } else {
            compareWithLast(link)
        }
        if link.isChanged {
            findings.append(JournalFinding(.changedEntry, number))
            suspect = nil
        } else if link.columnsDiffer {
            findings.append(JournalFinding(.changedColumns, number))
        }
        last = link
        askWitnesses(of: link)
    }

    /// Takes what lies beside an entry whose own bytes are good.
    mutating func take(_ payload: PayloadRow?, of entry: JournalEntry) {
        if case .payloadsErased(let entries) = entry.event { recordedErasures.formUnion(entries) }
        switch (entry.payload, payload) {
        case (nil, nil): break
        case (nil, .some): findings.append(JournalFinding(.changedPayload, entry.number))
        case (.some, nil): findings.append(JournalFinding(.removedPayload, entry.number))
        case (.some(let chained), .some(let payload)):
            if let content = payload.content {
                if digest(content) != chained { findings.append(JournalFinding(.changedPayload, entry.number)) }
            } else {
                tombstones.append(entry.number)
            }
        }
    }

    /// What it all came to.
    func conclusion() -> JournalVerification {
        // Of an entry that was changed as a whole it says nothing more that its columns differ.
        let changed = Set(findings.filter { $0.code == .changedEntry }.map(\.entries.lowerBound))
        var findings = findings.filter { $0.code != .changedColumns || !changed.contains($0.entries.lowerBound) }
        findings += missing.map { JournalFinding(.removedEntry, $0) }
        findings += tombstones.map { number in
            JournalFinding(recordedErasures.contains(number) ? .erased : .unrecordedErasure, number)
        }
        findings.sort { $0.entries.lowerBound < $1.entries.lowerBound }
        let length = last?.number ?? 0
        for held in witnesses where held.witness.length > length {
            findings.append(JournalFinding(.cutTail, (length + 1)...held.witness.length, witness: held))
        }
        return JournalVerification(
            entries: rows, head: last.map { JournalWitness(length: $0.number, head: $0.computed) }, findings: findings)
    }

    /// An entry that comes after one with a higher number.
    private mutating func takeLate(_ number: Int) {
        guard let index = missing.firstIndex(where: { $0.contains(number) }) else {
            findings.append(JournalFinding(.insertedEntry, number))
            return
        }
        findings.append(JournalFinding(.reordered, number))
        let range = missing.remove(at: index)
        if number < range.upperBound { missing.insert((number + 1)...range.upperBound, at: index) }
        if number > range.lowerBound { missing.insert(range.lowerBound...(number - 1), at: index) }
    }

    /// Compares a link with the one right before it.
    private mutating func compareWithLast(_ link: ChainLink) {
        guard !link.isChanged, let entry = link.entry else { return }
        guard let last else {
            let isBeginning = if case .gatewayInitialised = entry.event { entry.previous == nil } else { false }
            if !isBeginning { findings.append(JournalFinding(.wrongFirstEntry, link.number)) }
            return
        }
        if entry.previous == last.hash {
            suspect = nil
        } else if !last.isChanged {
            // Two links in a row that do not fit have the entry between them in common.
            if let suspect { findings.remove(at: suspect) }
            suspect = findings.count
            findings.append(JournalFinding(.changedEntry, last.number))
        }
        if link.row != last.row + 1, last.row == last.number, link.row != link.number {
            findings.append(JournalFinding(.gap, link.number))
        }
    }

    private mutating func askWitnesses(of link: ChainLink) {
        while let held = witnesses.first, held.witness.length <= link.number {
            witnesses.removeFirst()
            guard held.witness.length == link.number else { continue }
            if held.witness.head == link.hash {
                proved = link.number
            } else {
                findings.append(JournalFinding(.rebuiltChain, (proved + 1)...link.number, witness: held))
            }
        }
    }
}
