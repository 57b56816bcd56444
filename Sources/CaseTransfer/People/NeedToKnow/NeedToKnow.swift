/// Who may read a transfer at our authority, given its restriction; roles are asked apart, by ``Permission``.
public enum NeedToKnow {
    /// What somebody is let in by.
    public enum Ground: String, Hashable, Sendable, Codable, CaseIterable {
        /// They are named.
        case named
        /// A team of theirs is named.
        case team
        /// They set the restriction.
        case setIt = "set-it"
        /// They have the work.
        case hasTheWork = "has-the-work"
        /// They are a service manager, with whom disputes, breaches and early closings end.
        case serviceManager = "service-manager"
        /// They broke the glass, and their time is not over.
        case brokeGlass = "broke-glass"
    }

    /// Whether somebody may read it.
    public enum Access: Hashable, Sendable {
        /// It is not restricted.
        case unrestricted
        /// They need to know, by this ground.
        case open(Ground)
        /// They do not, until they break the glass.
        case closed

        /// Whether it is shown to them.
        public var isOpen: Bool { self != .closed }
    }

    /// What decides about one transfer, as the journal tells it.
    public struct Facts: Hashable, Sendable {
        /// To whom it is restricted; nil when it is not.
        public var restriction: Restriction?
        /// Who has the work; nil for nobody.
        public var worker: PersonID?
        /// Who opened it with a reason, and until when.
        public var brokenGlass: [BrokenGlass]

        /// Puts them together.
        public init(restriction: Restriction?, worker: PersonID? = nil, brokenGlass: [BrokenGlass] = []) {
            self.restriction = restriction
            self.worker = worker
            self.brokenGlass = brokenGlass
        }
    }

    /// Whether a person may read a transfer at a moment.
    ///
    /// Whoever is kept out by name is let in by nothing but broken glass. A deputy is let in where the manager is in whose stead they
    /// act, unless they are kept out themselves; a manager's broken glass is the manager's alone.
    ///
    /// - Parameters:
    ///   - reader: who would read it.
    ///   - manager: in whose stead they act; nil for their own.
    public static func access(
        of reader: RegisteredPerson, for manager: RegisteredPerson? = nil, to facts: Facts, at moment: Moment
    ) -> Access {
        guard let restriction = facts.restriction else { return .unrestricted }
        let scope = restriction.scope
        if !scope.keptOut.contains(reader.id) {
            // A deputy has the manager's roles, and of a manager who is kept out none of them.
            let isManagerKeptOut = manager.map { scope.keptOut.contains($0.id) } ?? false
            for person in [reader, manager].compactMap(\.self) where !scope.keptOut.contains(person.id) {
                let ground = ground(of: person, in: restriction, worker: facts.worker)
                if let ground, !(isManagerKeptOut && ground == .serviceManager) { return .open(ground) }
            }
        }
        let isOpen = facts.brokenGlass.contains { $0.person == reader.id && $0.at <= moment && moment < $0.until }
        return isOpen ? .open(.brokeGlass) : .closed
    }

    private static func ground(
        of person: RegisteredPerson, in restriction: Restriction, worker: PersonID?
    ) -> Ground? {
        if restriction.scope.people.contains(person.id) { return .named }
        if !Set(person.teams ?? []).isDisjoint(with: restriction.scope.teams) { return .team }
        if restriction.setBy == person.id { return .setIt }
        if worker == person.id { return .hasTheWork }
        return person.roles.contains(.serviceManager) ? .serviceManager : nil
    }
}

extension TransferState {
    /// What decides who may read it.
    public var needToKnow: NeedToKnow.Facts {
        NeedToKnow.Facts(restriction: restriction, worker: record.worker, brokenGlass: brokenGlass)
    }
}

extension Forbidden {
    /// That a transfer is restricted to others.
    public static func restricted(_ transfer: ConversationID) -> Forbidden {
        let short = transfer.text.prefix(8)
        return Forbidden(
            code: "restricted",
            message: "Transfer \(short) is restricted to those who need to know, and you are not among them.",
            remedy:
                "If you need it now, say why with `handover break-glass \(short) --because \"...\"`: it opens for you for "
                + "\(BrokenGlass.longest / 3600) hours, goes on record, and the managers are told.")
    }
}
