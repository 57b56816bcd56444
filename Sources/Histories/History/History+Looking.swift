import CaseTransfer
import WorkingDays

extension History {
    /// Looks at every transfer and every child once all is delivered.
    mutating func lookAtTheEnd() {
        for index in transfers.indices where transfers[index].receiving.state?.hasCrossedAcceptance ?? false {
            tell("transfer \(index + 1): an acceptance crossed an ending")
        }
        for index in transfers.indices { broken += faults(of: transfers[index]).map { "transfer \(index + 1): \($0)" } }
        for (number, child) in children.enumerated() {
            broken += faults(of: child).map { "child \(number + 1): \($0)" }
        }
    }

    private func faults(of sides: TwoSides) -> [String] {
        var faults: [String] = []
        func expect(_ holds: Bool, _ otherwise: String) {
            if !holds { faults.append(otherwise) }
        }
        for side in TransferSide.allCases {
            let own = sides[side]
            expect(own.outbox.isEmpty, "\(own.us) never delivers what it sealed")
            expect(own.state?.anomalies.isEmpty ?? true, "\(own.us) holds what its law forbids")
            expect(
                TransferState.folding(own.entries, us: own.us) == own.state, "\(own.us) reads its journal another way")
        }
        guard let ours = sides.sending.state, let theirs = sides.receiving.state else {
            // A pack that never left, or was rejected for good, is known to one side only.
            expect(sides.receiving.state == nil, "a transfer is known to the receiving side only")
            expect(
                sides.sending.state?.messages.allSatisfy { $0.isVoid } ?? true,
                "a message is delivered and the receiving side knows nothing")
            return faults
        }
        let transcripts = [ours, theirs].map { state in
            Transcript.ordered(state.messages.filter { !$0.isVoid }).map(\.digest)
        }
        expect(transcripts[0] == transcripts[1], "the two sides read different transcripts")
        expect(ours.children.map(\.state) == theirs.children.map(\.state), "they differ on what became of a child")
        expect(ours.children.map(\.meeting) == theirs.children.map(\.meeting), "they differ on a meeting")
        expect(ours.children.map(\.pack.name) == theirs.children.map(\.pack.name), "they differ on the pack")
        expect(
            ours.children.map { ours.meetingDue(for: $0.child) }
                == theirs.children.map { theirs.meetingDue(for: $0.child) },
            "they differ on when a meeting is due")
        expect(
            ours.children.map(\.residenceState) == theirs.children.map(\.residenceState),
            "they differ on when a child became resident")
        expect(Set(ours.disputes) == Set(theirs.disputes), "they differ on a dispute")
        for dispute in ours.disputes where dispute.state.name == .nothingLeft {
            expect(
                dispute.children.allSatisfy { ours.progress(of: $0).map(isBeyondDispute) ?? false },
                "the law closed a dispute about what one side alone says")
        }
        expect(
            ours.children.map(\.papers.name) == theirs.children.map(\.papers.name)
                && ours.children.map { $0.recalled?.reason } == theirs.children.map { $0.recalled?.reason }
                && ours.recalledDocuments.map(\.papers.name) == theirs.recalledDocuments.map(\.papers.name),
            "they differ on what was recalled or destroyed")
        expect(ours.children.map(\.withdrawals) == theirs.children.map(\.withdrawals), "they differ on permission")
        expect(ours.children.map(\.births) == theirs.children.map(\.births), "they differ on a birth")
        for child in ours.children {
            let facts = [ours, theirs].map { $0.holderAndDuty(for: child.child, on: today) }
            expect(facts[0]?.holder == facts[1]?.holder, "they differ on who holds a case")
            expect(facts[0]?.duty == facts[1]?.duty, "they differ on where the duty lies")
            guard let residence = child.residence else { continue }
            if child.recalled != nil {
                expect(
                    [nil, ours.sender].contains(facts[0]?.holder?.authority),
                    "what was recalled is held by another than the sending authority")
            }
            if child.state.name == .ended {
                faults += endedFaults(of: child, facts[0], residence: residence.date, sides)
            } else {
                expect(facts[0]?.holder != nil, "nobody holds a case that has not ended")
                let there = residence.date <= today ? ours.recipient : ours.sender
                // What was recalled says nothing of where the child is.
                expect(
                    facts[0]?.duty?.authority == (child.recalled == nil ? there : nil),
                    "the duty does not follow the residence")
            }
        }
        return faults
    }

    /// Whether both sides have said that a child's part ended, or childhood did, or the papers are gone.
    private func isBeyondDispute(_ child: ChildProgress) -> Bool {
        if child.isTakenBack, child.papers.name == .destroyed { return true }
        let words = TransferSide.allCases.map { child.state.words(by: $0) }
        return words.allSatisfy { !$0.isEmpty }
            || words.joined().allSatisfy { [.died, .turned18].contains($0.reason) }
    }

    /// What may not be of a child whose work ended: that nobody holds it although no word ends the plan, that the duty lies elsewhere than
    /// either side last said the child lives, or that words do not fit and it is over all the same.
    private func endedFaults(
        of child: ChildProgress, _ facts: HolderAndDuty?, residence: CivilDate, _ sides: TwoSides
    ) -> [String] {
        let words = TransferSide.allCases.flatMap { child.state.words(by: $0) }.filter { $0.on <= today }
        guard child.recalled == nil, !words.contains(where: { [.died, .turned18].contains($0.reason) }) else {
            return []
        }
        var faults: [String] = []
        if facts?.holder == nil, !words.contains(where: { $0.reason.effect == .endsPlan }) {
            faults.append("nobody holds a case whose plan no word ends")
        }
        // What only the receiving side says moves nothing yet: it is shown, and the sending side has the task.
        if child.state.placeToConfirm != nil {
            if child.isOver { faults.append("a child is over of whom it is not settled where it lives") }
            return faults
        }
        let places = words.filter { [.returned, .movedOn, .leftEngland].contains($0.reason) }
        let latest = places.map(\.on).max()
        let named = places.filter { $0.on == latest }.map { word in
            word.reason == .returned ? sides.sending.us : word.movedTo
        }
        let there = residence <= today ? sides.receiving.us : sides.sending.us
        if !(named.isEmpty ? [there] : named).contains(facts?.duty?.authority) {
            faults.append("the duty lies elsewhere than either side last said that the child lives")
        }
        return faults
    }

    /// Whether the sending authority sent a child's case on while a transfer before it goes on: its word that the child's part ended was
    /// not taken, although nothing was wrong with the message, or stands at one side only.
    private func livesInBoth(_ place: Place, _ state: TransferState) -> Bool {
        func isOpen(_ state: TransferState?) -> Bool {
            guard let progress = state?.progress(of: place.child), progress.recalled == nil else { return false }
            return [.heldBySender, .accepted, .declined].contains(progress.state.name)
        }
        guard [state, transfers[place.transfer].receiving.state].contains(where: isOpen) else { return false }
        // What the wire spoilt, or never carried, is on the sender's list until it is said anew.
        return !state.messages.contains { message in
            guard case .ending(let ending) = message.statement, message.sender == state.us, message.isVoid else {
                return false
            }
            if case .rejected(let rejected) = message.delivery, rejected.code == .notAllowed { return false }
            return ending.children.contains { $0.child == place.child }
        }
    }

    /// A child that moved on is held where its next transfer began: one holder, whatever is read.
    private func faults(of child: Child) -> [String] {
        zip(child.places, child.places.dropFirst()).compactMap { earlier, later -> String? in
            let before = transfers[earlier.transfer]
            guard let state = before.sending.state, !state.isDiscarded else { return nil }
            let holder = state.holderAndDuty(for: earlier.child, on: today)?.holder?.authority
            let next = transfers[later.transfer].sending.us
            if next == before.sending.us {
                // News that crossed it may say that nobody works a plan any more.
                if holder == nil { return nil }
                if livesInBoth(earlier, state) {
                    return
                        "the child lives in two transfers: \(next) sent the case on, and the transfer before it goes on"
                }
            }
            return holder == next
                ? nil
                : "\(next) sent the case on, and the transfer before it says that \(holder?.text ?? "nobody") held it"
        }
    }
}

extension TransferState {
    /// Whether the people at the receiving side were told that an acceptance of theirs crossed an ending.
    fileprivate var hasCrossedAcceptance: Bool { notices.contains { $0.finding.code == "acceptance-crossed" } }
}
