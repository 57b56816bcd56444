import CaseTransfer
import WorkingDays

extension History {
    /// A family, or some of its children, moves from the authority that works their case to another, which is sent the case.
    mutating func somebodyMoves(_ random: inout SeededRandom) {
        guard let family = Set(children.map(\.family)).sorted().randomElement(using: &random) else { return }
        let free = children.indices.filter { children[$0].family == family && home(of: children[$0]) != nil }
        guard let first = free.first, let sender = home(of: children[first]) else { return }
        let siblings = free.filter { home(of: children[$0]) == sender }
        let movers = Bool.random(using: &random) ? siblings : [first]
        guard let recipient = authorities.filter({ $0 != sender }).randomElement(using: &random) else { return }
        begin(movers, from: sender, to: recipient, &random)
        tell("transfer \(transfers.count): \(movers.count) of family \(family + 1) move from \(sender) to \(recipient)")
        sendPack(of: transfers.count - 1, &random)
    }

    /// The sending side says that children moved on, and begins the next transfer at once, whatever is under way in this one.
    mutating func redirect(
        _ some: [ChildReference], of index: Int, to next: AuthorityCode, _ random: inout SeededRandom
    ) {
        let movers = children.indices.filter { mover in
            children[mover].places.last.map { $0.transfer == index && some.contains($0.child) } ?? false
        }
        let sender = transfers[index].sending.us
        guard !movers.isEmpty, transfers[index].sending.state?.side == .sending else { return }
        begin(movers, from: sender, to: next, &random)
        tell("transfer \(transfers.count): \(movers.count) are sent on at once from \(sender) to \(next)")
        sendPack(of: transfers.count - 1, &random)
    }

    private mutating func begin(
        _ movers: [Int], from sender: AuthorityCode, to recipient: AuthorityCode, _ random: inout SeededRandom
    ) {
        let residence = today.adding(days: Int.random(in: -10...5, using: &random))
        var sides = TwoSides(
            from: sender, to: recipient, children: movers.count, resident: residence, seed: random.next())
        sides.move(to: today)
        let index = transfers.count
        for (position, mover) in movers.enumerated() {
            children[mover].places.append(Place(transfer: index, child: sides.children[position]))
        }
        sides.prepare()
        transfers.append(sides)
    }

    /// The pack is sealed when there is permission; without it, only with an override that two people stand behind.
    private mutating func sendPack(of index: Int, _ random: inout SeededRandom) {
        let withOverride = Int.random(in: 0..<3, using: &random) == 0
        let confirmed = Int.random(in: 0..<4, using: &random) > 0
        guard let manager = Invented.manager.person else { return }
        let lawful = change(index) { sides in
            if withOverride {
                let children = sides.children
                sides.record(
                    .overrideEntered(children: children, limb: .riskOfHarm, authoriser: manager), at: .sending)
                if confirmed {
                    sides.record(.overrideConfirmed(children: children), at: .sending, by: Invented.manager)
                }
            }
            let consent = withOverride ? Invented.consent(.overrideRiskOfHarm, role: .teamManager) : Invented.consent()
            let pack = Statement.pack(Invented.pack(sides.children, resident: sides.residence, consent: consent))
            guard case .success = sides.law(pack, by: .sending) else { return false }
            sides.seal(pack, by: .sending)
            return true
        }
        if lawful && withOverride && !confirmed {
            broken.append("transfer \(index + 1): a pack was sealed under an override that nobody confirmed")
        }
        tell("transfer \(index + 1): \(lawful ? "the pack is sealed" : "no permission, no pack")")
        // What cannot be sent is put away, so that the family's next move begins anew.
        if !lawful { change(index) { $0.record(.draftDiscarded, at: .sending) } }
    }

    /// The authority that works a child's case and could send it on: both sides of the latest transfer say the same, and nothing
    /// is under way between them. Nil when there is none, or no plan any more.
    private func home(of child: Child) -> AuthorityCode? {
        guard let place = child.places.last else { return authorities[child.family % authorities.count] }
        let sides = transfers[place.transfer]
        guard TransferSide.allCases.allSatisfy({ sides[$0].outbox.isEmpty }) else { return nil }
        if sides.sending.state?.isDiscarded ?? false { return sides.sending.us }
        let ways = TransferSide.allCases.map { side -> AuthorityCode? in
            guard let state = sides[side].state, let progress = state.progress(of: place.child) else { return nil }
            // What went astray is sent to the right authority by the one that holds the plan again.
            if progress.recalled != nil { return state.holderAndDuty(for: place.child, on: today)?.holder?.authority }
            switch progress.state {
            case .heldBySender, .declined: return nil
            case .accepted, .closed, .ended:
                let holder = state.holderAndDuty(for: place.child, on: today)?.holder
                return holder?.next == nil ? holder?.authority : nil
            }
        }
        return ways[0] == ways[1] ? ways[0] : nil
    }
}
