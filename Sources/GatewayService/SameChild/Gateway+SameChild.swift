import CaseTransfer
import ExchangeFormats
import Logging
import SecureXML
import TransferStore
import WorkingDays

/// A child of ours who is in another transfer at work too.
struct SameChildMatch {
    /// The child and who it is there.
    let pair: SameChild.Pair
    /// The other transfer.
    let other: TransferState
}

/// What somebody said who was asked, in one transfer, why its children are in others too.
struct SameChildAnswer {
    /// Who was asked.
    let actor: Actor
    /// Why it is right; it goes on record in the transfer in which it was asked.
    let reason: String?
    /// The other transfers that were named in the question.
    var others: Set<ConversationID>

    fileprivate var payload: JournalPayload? {
        reason.flatMap { $0.isEmpty ? nil : JournalPayload(rationale: $0) }
    }
}

extension Gateway {
    /// At most so many other transfers are named for one child: more say nothing more.
    static let mostMatches = 8

    /// How children are marked here; nil while the key for it cannot be read: no notice waits for a backup, and who cannot be compared is said.
    func childMarking(from sender: AuthorityCode) throws -> ChildMarking? {
        do { return ChildMarking(digest: try placeDigest(), sender: sender) } catch let fault as GatewayFault
            where fault.code == Self.protectionKeyUnreadable.code
        {
            log.error("Children cannot be looked for in other transfers", metadata: ["reason": "\(fault.code)"])
            return nil
        }
    }

    /// The marks of the children of whom a verified message tells; none when it tells of none, nil when none can be taken now.
    func childMarks(of children: [ChildInFacts], from sender: AuthorityCode) throws -> [ChildMark]? {
        guard !children.isEmpty else { return [] }
        return try childMarking(from: sender).map { marking in
            children.flatMap { marking.marks(of: $0.traits, as: $0.child) }
        }
    }

    /// The children of these marks who are in other transfers at work, on the same side; as far as ``childSearchOpen()`` says they are known.
    ///
    /// - Parameter passedOver: transfers that are not asked about.
    func sameChildren(
        as marks: [ChildMark], side: TransferSide, except passedOver: Set<ConversationID>
    ) throws -> [SameChildMatch] {
        try store.read { reader in
            try Dictionary(grouping: marks, by: \.child).sorted { $0.key < $1.key }.flatMap { child, own in
                try Self.sameChild(child, own, side: side, except: passedOver, in: reader)
            }
        }
    }

    private static func sameChild(
        _ child: ChildReference, _ own: [ChildMark], side: TransferSide, except passedOver: Set<ConversationID>,
        in reader: StoreReader
    ) throws -> [SameChildMatch] {
        let found = try reader.transfersAtWork(
            marked: Set(own.map(\.digest)), side: side, limit: mostMatches * 8
        ).filter { !passedOver.contains($0.conversation) }
        var matches: [SameChildMatch] = []
        var seen: Set<ConversationID> = []
        for (conversation, mark) in found where !seen.contains(conversation) && matches.count < mostMatches {
            guard let other = try reader.transfer(conversation), other.isLive(mark.child) else { continue }
            let kinds = Set(
                found.filter { $0.conversation == conversation && $0.mark.child == mark.child }.map(\.mark.kind))
            // Two who share no more than name and birthday, and have NHS numbers of their own, are two.
            if kinds == [.nameAndBirth],
                differ(own, try reader.childMarks(of: conversation).filter { $0.child == mark.child })
            {
                continue
            }
            // Once born it is found by its own name, if at all.
            if kinds == [.mother], other.progress(of: mark.child)?.bornOn != nil { continue }
            seen.insert(conversation)
            let basis: SameChild.Basis =
                kinds == [.nameAndBirth] ? .nameAndBirth : kinds == [.mother] ? .mother : .identifier
            matches.append(
                SameChildMatch(pair: SameChild.Pair(child: child, other: mark.child, basis: basis), other: other))
        }
        return matches
    }

    private static func differ(_ one: [ChildMark], _ other: [ChildMark]) -> Bool {
        let numbers = (Set(one.filter { $0.kind == .nhsNumber }), other.filter { $0.kind == .nhsNumber })
        return !numbers.0.isEmpty && !numbers.1.isEmpty
            && Set(numbers.0.map(\.digest)).isDisjoint(with: numbers.1.map(\.digest))
    }

    /// Puts on record in both transfers that a child is in the other too, and whether responsibility stands accepted in both.
    ///
    /// Called after whatever brings children into a transfer or changes how one stands; it writes only what is not on record yet, so what
    /// a process that died left out is made up for with the next.
    ///
    /// - Parameters:
    ///   - passedOver: transfers that are not looked for, because this one goes on from them.
    ///   - answer: what somebody said who was asked; nil where nobody was.
    func noteSameChildren(
        of conversation: ConversationID, except passedOver: Set<ConversationID> = [], answer: SameChildAnswer? = nil
    ) throws {
        let (state, marks) = try store.read { reader in
            (try reader.transfer(conversation), try reader.childMarks(of: conversation))
        }
        guard let state, !marks.isEmpty || !state.sameChildren.isEmpty else { return }
        let linked = Set(state.links.map(\.transfer)).union(passedOver).union([conversation])
        let found = try sameChildren(
            as: marks.filter { state.isLive($0.child) }, side: state.side,
            except: linked.union(state.sameChildren.map(\.transfer)))
        let fresh = Dictionary(grouping: found, by: \.other.conversation).sorted { $0.key < $1.key }.compactMap {
            other, matches in
            matches.first.map { first in
                SameChild(transfer: other, authority: first.other.peer, children: matches.map(\.pair))
            }
        }
        var answer = answer
        answer?.others.subtract(state.answeredSameChildren)
        try note(fresh + state.sameChildren, of: conversation, answer: answer)
    }

    private func note(_ all: [SameChild], of conversation: ConversationID, answer: SameChildAnswer?) throws {
        guard !all.isEmpty else { return }
        let salts = try all.map { _ in (try surroundings.random(32), try surroundings.random(32)) }
        let (now, today) = (self.now, self.today)
        let answered = answer?.others ?? []
        // Nearly always nothing has changed, and then nothing is written.
        let isKnown = try store.read { reader in
            guard let state = try reader.transfer(conversation) else { return true }
            return try all.allSatisfy { same in
                guard let other = try reader.transfer(same.transfer) else { return true }
                return state.sameChildren.contains { $0 == same.standing(between: state, other) }
            }
        }
        guard !isKnown || !answered.isEmpty else { return }
        try write(as: answer?.actor ?? .gateway, on: conversation) { writer in
            for (same, salts) in zip(all, salts) {
                guard let state = try writer.transfer(conversation), let other = try writer.transfer(same.transfer)
                else { continue }
                let ours = same.standing(between: state, other)
                let theirs = SameChild(
                    transfer: conversation, authority: state.peer,
                    children: ours.children.map {
                        SameChild.Pair(child: $0.other, other: $0.child, basis: $0.basis)
                    }, acceptedInBoth: ours.acceptedInBoth)
                // Whoever answers says why this transfer is right. Of the other nobody was asked, and whoever sends that one will be.
                let answer = answered.contains(same.transfer) ? answer : nil
                let sides: [(TransferState, SameChild, SameChildAnswer?, [UInt8])] = [
                    (state, ours, answer, salts.0), (other, theirs, nil, salts.1),
                ]
                for (transfer, said, answer, salt) in sides
                where !transfer.sameChildren.contains(said) || answer != nil {
                    var said = said
                    said.wasAsked = answer == nil ? nil : true
                    let event = JournalEvent.sameChildNoted(said)
                    let actor = answer?.actor ?? .gateway
                    guard case .success(let step) = transfer.allows(event, by: actor, at: now) else { continue }
                    try writer.append(
                        JournalDraft(
                            occurredOn: today, actor: actor, conversation: transfer.conversation, event: event,
                            rule: step.rule, payload: answer?.payload), at: now, salt: salt)
                }
            }
        }
    }

    /// The same where it may not stand in the way of what has been done already: what fails is logged and made up for later.
    ///
    /// - Parameter answer: what somebody said who was asked; nil where nobody was.
    func lookForSameChildren(of conversation: ConversationID, answer: SameChildAnswer? = nil) {
        do { try noteSameChildren(of: conversation, answer: answer) } catch {
            log.error("Other transfers could not be looked through", metadata: ["reason": "\(codeOf(error))"])
        }
    }
}

extension SameChild {
    /// The same, with how responsibility stands in both now.
    fileprivate func standing(between state: TransferState, _ other: TransferState) -> SameChild {
        var same = self
        same.acceptedInBoth = children.contains { pair in
            // Two that are closed and over ask nothing more of anybody.
            state.isAccepted(pair.child) && other.isAccepted(pair.other)
                && (state.isLive(pair.child) || other.isLive(pair.other))
        }
        return same
    }
}

extension MessageKind {
    /// Whether a message can change with whom a child stands, and so whether it stands with two.
    var movesResponsibility: Bool {
        [.decision, .ending, .endingWithdrawn, .recall, .destruction, .refusal].contains(self)
    }
}
