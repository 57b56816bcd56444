import WorkingDays

/// That only those who need to know read a transfer at our authority.
///
/// It is ours alone: no message carries it, and no deadline, delivery or answer of the gateway depends on it (decision 0032).
public struct Restriction: Hashable, Sendable, Codable {
    /// To whom a transfer is restricted.
    public struct Scope: Hashable, Sendable, Codable {
        /// The people who may read it.
        public var people: [PersonID]
        /// The teams whose members may read it.
        public var teams: [TeamID]
        /// Who stays out of it whatever team, role or work would let them in: somebody of the family's own, for one.
        public var keptOut: [PersonID]

        /// Puts a scope together, in the order of the handles and each once.
        public init(people: [PersonID], teams: [TeamID], keptOut: [PersonID] = []) {
            self.people = Set(people).sorted()
            self.teams = Set(teams).sorted()
            self.keptOut = Set(keptOut).sorted()
        }
    }

    /// To whom.
    public let scope: Scope
    /// Who set it; nil for nobody known.
    public let setBy: PersonID?
    /// Since when.
    public let since: Moment
}

/// That somebody opened a transfer which is restricted to others, with a reason, for a time.
public struct BrokenGlass: Hashable, Sendable, Codable {
    /// For how long it opens at most, in seconds: 8 hours, a shift; our default, in no procedure.
    public static let longest: Int64 = 8 * 3600

    /// Who opened it.
    public let person: PersonID
    /// When.
    public let at: Moment
    /// Until when it stands open for them.
    public internal(set) var until: Moment
    /// The manager who said that it was looked at; nil until one does.
    public internal(set) var lookedAtBy: PersonID?
}

extension TransferState {
    /// Restricts the transfer, or restricts it otherwise; what was opened before by breaking the glass closes with it.
    mutating func takeRestriction(
        _ scope: Restriction.Scope, by actor: Actor, at moment: Moment
    ) -> Result<LawfulStep, Forbidden> {
        guard actor.isInPerson else { return .failure(.restrictionNotInPerson) }
        guard !scope.people.isEmpty || !scope.teams.isEmpty else { return .failure(.restrictedToNobody) }
        guard Set(scope.people).isDisjoint(with: scope.keptOut) else { return .failure(.namedAndKeptOut) }
        guard !scope.keptOut.contains(where: { $0 == actor.person }) else { return .failure(.keptOutOneself) }
        restriction = Restriction(scope: scope, setBy: actor.person, since: moment)
        closeBrokenGlass(at: moment)
        return .success(LawfulStep(rule: .ourDefault))
    }

    /// Lifts the restriction.
    mutating func takeRestrictionLifted(by actor: Actor, at moment: Moment) -> Result<LawfulStep, Forbidden> {
        guard actor.isInPerson else { return .failure(.restrictionNotInPerson) }
        guard restriction != nil else { return .failure(.notRestricted) }
        restriction = nil
        closeBrokenGlass(at: moment)
        return .success(LawfulStep(rule: .ourDefault))
    }

    /// Takes that somebody opened it with a reason.
    mutating func takeBrokenGlass(
        until: Moment, by actor: Actor, at moment: Moment
    ) -> Result<LawfulStep, Forbidden> {
        guard let person = actor.person, actor.isInPerson else { return .failure(.breakGlassNotInPerson) }
        guard restriction != nil else { return .failure(.notRestricted) }
        guard until > moment, until <= moment.adding(seconds: BrokenGlass.longest) else {
            return .failure(.glassOpenTooLong)
        }
        brokenGlass.append(BrokenGlass(person: person, at: moment, until: until, lookedAtBy: nil))
        return .success(LawfulStep(rule: .ourDefault))
    }

    /// Takes that a manager looked at what was opened; never at what they opened themselves.
    ///
    /// - Parameter numbers: which, from 1, in the order of the journal.
    mutating func takeLookedAt(_ numbers: [Int], by actor: Actor) -> Result<LawfulStep, Forbidden> {
        guard let manager = actor.person, actor.isInPerson else { return .failure(.restrictionNotInPerson) }
        let places = numbers.map { $0 - 1 }
        guard !places.isEmpty,
            places.allSatisfy({ brokenGlass.indices.contains($0) && brokenGlass[$0].lookedAtBy == nil })
        else { return .failure(.nothingToLookAt) }
        guard places.allSatisfy({ !actor.standsFor.contains(brokenGlass[$0].person) }) else {
            return .failure(.ownBrokenGlass)
        }
        for place in places { brokenGlass[place].lookedAtBy = manager }
        return .success(LawfulStep(rule: .ourDefault))
    }

    private mutating func closeBrokenGlass(at moment: Moment) {
        for place in brokenGlass.indices where brokenGlass[place].until > moment { brokenGlass[place].until = moment }
    }

    /// What was opened and no manager has looked at, by number from 1.
    public var brokenGlassToLookAt: [(number: Int, glass: BrokenGlass)] {
        numberedBrokenGlass.filter { $0.glass.lookedAtBy == nil }
    }

    /// Every opening of a restricted transfer, with its number from 1.
    public var numberedBrokenGlass: [(number: Int, glass: BrokenGlass)] {
        brokenGlass.enumerated().map { ($0.offset + 1, $0.element) }
    }
}

extension Forbidden {
    static let restrictedToNobody = Forbidden(
        code: "restricted-to-nobody", message: "Nobody is named who may read the transfer.",
        remedy: "Name at least one person or team: those who work on the case.")
    static let namedAndKeptOut = Forbidden(
        code: "named-and-kept-out", message: "One person is both let in and kept out.",
        remedy: "Name each person once.")
    static let keptOutOneself = Forbidden(
        code: "kept-out-oneself", message: "Nobody restricts a transfer against themselves.",
        remedy: "Ask another manager to restrict it: whoever is too near to a family has no part in it.")
    /// There is no restriction to lift, or to open.
    public static let notRestricted = Forbidden(
        code: "not-restricted", message: "The transfer is not restricted.",
        remedy: "Nothing is to be done: whoever may read cases may read it.")
    static let glassOpenTooLong = Forbidden(
        code: "glass-open-too-long",
        message: "That is longer than a restricted transfer stands open, or no time at all.",
        remedy: "It stands open for \(BrokenGlass.longest / 3600) hours at most; say the reason again after that.")
    /// Nothing waits for a manager to look at.
    public static let nothingToLookAt = Forbidden(
        code: "nothing-to-look-at", message: "Nobody opened this transfer who was not meant to, or it was looked at.",
        remedy: "Nothing is to be done.")
    /// A manager looks at what others opened.
    public static let ownBrokenGlass = Forbidden(
        code: "own-glass", message: "Nobody looks at what they opened themselves.",
        remedy: "Another team manager or service manager looks at it.")
    static let restrictionNotInPerson = Forbidden(
        code: "not-in-person", message: "Restricting a transfer, and looking after it, is not typed for somebody else.",
        remedy: "A manager runs `handover restrict` under their own account, without --as.")
    static let breakGlassNotInPerson = Forbidden(
        code: "not-in-person", message: "A restricted transfer is opened by whoever reads it, under their own account.",
        remedy: "Run `handover break-glass` without --as.")
}
