public import WorkingDays

/// Two facts about a child that are never merged: who works the plan, and with whom the duty to the child lies.
///
/// *Case held by*: the sending authority until an acceptance takes effect, then the receiving one; the sending one again once it has
/// recalled the papers on which the acceptance rests. *Duty lies with*: the
/// authority where the child is to be found, from the residence date, whatever either side has accepted (DERBY-64, HAV-47,
/// CAL-31). No refusal, decline or dispute moves the duty; only where the child lives does.
public struct HolderAndDuty: Hashable, Sendable {
    /// One of the two facts: an authority, and since when.
    public struct Fact: Hashable, Sendable, Codable {
        /// The authority.
        public let authority: AuthorityCode
        /// Since when; nil when it was so before this transfer.
        public let since: CivilDate?
        /// The authority it passes to and the date, when that is known and lies ahead.
        public let next: Passing?

        /// Puts a fact together.
        public init(authority: AuthorityCode, since: CivilDate?, next: Passing?) {
            self.authority = authority
            self.since = since
            self.next = next
        }
    }

    /// To whom a fact passes, and when.
    public struct Passing: Hashable, Sendable, Codable {
        /// The authority.
        public let authority: AuthorityCode
        /// From when.
        public let from: CivilDate

        /// Puts the two together.
        public init(authority: AuthorityCode, from: CivilDate) {
            self.authority = authority
            self.from = from
        }
    }

    /// Who works the plan; nil once nobody does, because the plan ended or the child died.
    public let holder: Fact?
    /// With whom the duty to the child lies; nil once the child has died.
    public let duty: Fact?
    /// What the receiving authority alone says of another place of the child; it moves nothing until the sending one says so too.
    public let claim: ChildState.Ended.Word?
    /// Where the clock starts, and how sure that is.
    public let residence: Residence
    /// The authority the family leaves.
    public let sender: AuthorityCode
    /// The authority the family moves to.
    public let recipient: AuthorityCode
    private let state: ChildState
    /// The residence dates that the two authorities name, when they differ.
    private let disputedDates: [CivilDate]
    /// When the papers were recalled, so that the transfer says nothing of where the child is; nil when they were not.
    private let recalledOn: CivilDate?

    /// The two facts for a child on a date.
    ///
    /// - Parameters:
    ///   - sender: the authority the family leaves.
    ///   - recipient: the authority the family moves to.
    ///   - residence: when the child becomes resident with the recipient.
    ///   - state: what has become of responsibility.
    ///   - date: the date asked about.
    ///   - disputedDates: the residence dates that the two authorities name, when they differ; none otherwise.
    ///   - recalledOn: when the sending authority took the papers back, and with them what it said of the residence; nil when it did
    ///     not.
    public static func of(
        sender: AuthorityCode, recipient: AuthorityCode, residence: Residence, state: ChildState, on date: CivilDate,
        disputedDates: [CivilDate] = [], recalledOn: CivilDate? = nil
    ) -> HolderAndDuty {
        HolderAndDuty(
            holder: recalledOn.map { holder(sender, state, recalledOn: $0, on: date) }
                ?? holder(sender, recipient, state, on: date),
            duty: recalledOn == nil ? duty(sender, recipient, residence, state, on: date) : nil,
            claim: state.placeToConfirm, residence: residence, sender: sender, recipient: recipient, state: state,
            disputedDates: disputedDates, recalledOn: recalledOn)
    }

    /// Who works the plan after a recall: the sending authority, whatever the other one had accepted, closed or ended on those papers.
    ///
    /// It is the sending authority's own signed word that they were not for the other one, so nobody sheds a child by it.
    private static func holder(
        _ sender: AuthorityCode, _ state: ChildState, recalledOn: CivilDate, on date: CivilDate
    ) -> Fact? {
        if case .ended(let ended) = state, ended.planEndedBySender(by: date) { return nil }
        let hadPassed = state.acceptedFrom.map { $0 <= recalledOn } ?? false
        return Fact(authority: sender, since: hadPassed ? recalledOn : nil, next: nil)
    }

    private static func holder(
        _ sender: AuthorityCode, _ recipient: AuthorityCode, _ state: ChildState, on date: CivilDate
    ) -> Fact? {
        if case .ended(let ended) = state, ended.planEnded(by: date) { return nil }
        guard let from = state.acceptedFrom else { return Fact(authority: sender, since: nil, next: nil) }
        return from <= date
            ? Fact(authority: recipient, since: from, next: nil)
            : Fact(authority: sender, since: nil, next: Passing(authority: recipient, from: from))
    }

    private static func duty(
        _ sender: AuthorityCode, _ recipient: AuthorityCode, _ residence: Residence, _ state: ChildState,
        on date: CivilDate
    ) -> Fact? {
        if case .ended(let ended) = state {
            if ended.childhoodEnded(by: date) { return nil }
            // Each of these is a new residence; the child is to be found there, whatever became of the work.
            if let place = ended.lastPlace(by: date) {
                let authority = place.reason == .returned ? sender : place.movedTo
                return authority.map { Fact(authority: $0, since: place.on, next: nil) }
            }
        }
        return residence.date <= date
            ? Fact(authority: recipient, since: residence.date, next: nil)
            : Fact(authority: sender, since: nil, next: Passing(authority: recipient, from: residence.date))
    }

    /// The two facts as one sentence or two, for a duty worker to act on.
    ///
    /// "Derby must respond to any safeguarding concern now; Calderdale works the plan until Derby accepts."
    ///
    /// - Parameter name: how an authority is called.
    public func sentence(calling name: (AuthorityCode) -> String) -> String {
        if recalledOn != nil {
            let again =
                state.acceptedFrom == nil ? "" : " again: what \(name(recipient)) accepted rested on what was recalled"
            return "What was sent was recalled: this transfer says nothing of where the child is."
                + (holder.map { " \(name($0.authority)) works the plan\(again)." } ?? "")
        }
        guard let duty else { return withoutDuty + claimed(calling: name) }
        var text = "\(name(duty.authority)) must respond to any safeguarding concern now"
        if let holder {
            text +=
                holder.authority == duty.authority
                ? " and works the plan" : "; \(name(holder.authority)) works the plan"
            text += ending(of: holder, calling: name) + "."
        } else {
            text += "; the plan has ended."
        }
        if let next = duty.next {
            text += " That duty passes to \(name(next.authority)) on \(next.from.inWords)."
        }
        if let switched = state.ended?.words.first(where: { $0.reason.effect == .switchesRoute }) {
            let words = switched.reason.words
            text += " \(words.prefix(1).uppercased() + words.dropFirst()), from \(switched.on.inWords)."
        }
        text += claimed(calling: name)
        if !disputedDates.isEmpty, !state.isOver {
            let dates = disputedDates.map(\.inWords).joined(separator: " and ")
            text +=
                " The two authorities name different residence dates, \(dates); the earlier counts until they agree."
        } else if residence.certainty == .provisional, !state.isOver {
            text += " The residence date, \(residence.date.inWords), is provisional."
        }
        return text
    }

    private func claimed(calling name: (AuthorityCode) -> String) -> String {
        guard let claim else { return "" }
        return " \(name(recipient)) alone says since \(claim.on.inWords): \(claim.reason.words)"
            + (claim.movedTo.map { " (\(name($0)))" } ?? "")
            + (state.stopsMeeting ? "; the duty stays where it is" : "; duty and clock stay")
            + " until \(name(sender)) says so too."
    }

    private var withoutDuty: String {
        guard let ended = state.ended, ended.diedOn == nil else {
            return "The child has died: no duty remains, and nobody works the plan."
        }
        return ended.word(of: .turned18) != nil
            ? "The young person has turned 18: no duty to a child remains, and nobody works the plan."
            : "The child lives outside England: the duty lies with neither authority"
                + (holder == nil ? ", and nobody works the plan." : ".")
    }

    private func ending(of holder: Fact, calling name: (AuthorityCode) -> String) -> String {
        if let next = holder.next { return " until \(name(next.authority)) takes it over on \(next.from.inWords)" }
        let awaits = !state.isOver || (claim != nil && !state.stopsMeeting)
        return holder.authority == sender && awaits ? " until \(name(recipient)) accepts" : ""
    }
}

extension ChildState {
    /// What was said of the ending, when the work has ended.
    fileprivate var ended: Ended? {
        guard case .ended(let ended) = self else { return nil }
        return ended
    }
}

extension ChildState.Ended {
    /// Whether the child has died or turned 18 by a date.
    fileprivate func childhoodEnded(by date: CivilDate) -> Bool {
        words.contains { [.died, .turned18].contains($0.reason) && $0.on <= date }
    }

    /// The latest word that counts on where the child lives; a return comes first when both name one day, as the safer one to act on.
    fileprivate func lastPlace(by date: CivilDate) -> Word? {
        let order: [EndedChild.Reason] = [.leftEngland, .movedOn, .returned]
        return words.filter(counts).compactMap { word in order.firstIndex(of: word.reason).map { (word, $0) } }
            .filter { $0.0.on <= date }.max { ($0.0.on, $0.1) < ($1.0.on, $1.1) }?.0
    }

    /// Whether nobody works a plan on a date although the papers were recalled: childhood ended, or the sending side says that the plan did.
    fileprivate func planEndedBySender(by date: CivilDate) -> Bool {
        childhoodEnded(by: date)
            || words.contains { $0.side == .sending && $0.reason.effect == .endsPlan && $0.on <= date }
    }

    /// Whether nobody works a plan on a date: childhood ended, or the plan did and neither side says that it goes on.
    fileprivate func planEnded(by date: CivilDate) -> Bool {
        if childhoodEnded(by: date) { return true }
        let words = words.filter(counts)
        guard words.allSatisfy({ $0.reason.effect == .endsPlan || $0.reason == .transferred }) else { return false }
        return words.contains { $0.reason.effect == .endsPlan && $0.on <= date }
    }
}

extension TransferState {
    /// Who works the plan for a child and with whom the duty lies; nil while no residence date is sealed.
    ///
    /// Once the papers were recalled under seal there is no duty: then this transfer says nothing of where the child is.
    public func holderAndDuty(for child: ChildReference, on date: CivilDate) -> HolderAndDuty? {
        guard let progress = progress(of: child), let residence = progress.residence else { return nil }
        return HolderAndDuty.of(
            sender: sender, recipient: recipient, residence: residence, state: progress.state, on: date,
            disputedDates: progress.residenceState.name == .disputed ? progress.residenceState.dates : [],
            recalledOn: progress.isTakenBack ? progress.recalled?.on : nil)
    }
}
