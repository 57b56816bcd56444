public import CaseTransfer
public import WorkingDays

/// Invented values with sensible defaults: nobody here exists, only the authorities do.
public enum Invented {
    /// Calderdale, which sends in these stories; 30 working days when it receives (CAL-45).
    public static let calderdale = authority("E08000033")
    /// Derby, which receives in these stories; 20 working days (DERBY-78).
    public static let derby = authority("E06000015")
    /// Havering; 20 working days (HAV-61).
    public static let havering = authority("E09000016")
    /// Suffolk, whose procedure has no section on moving.
    public static let suffolk = authority("E10000029")
    /// Camden, whose procedure has no section on moving.
    public static let camden = authority("E09000007")

    /// A practitioner of the sending authority.
    public static let worker = Actor(person: person("ash.invented"), post: "Social Worker", roles: [.practitioner])
    /// A team manager of the sending authority.
    public static let manager = Actor(person: person("bo.invented"), post: "Team Manager", roles: [.teamManager])

    /// The authority of a code.
    public static func authority(_ code: String) -> AuthorityCode { known(AuthorityCode(code), code) }

    /// The person of a handle.
    public static func person(_ handle: String) -> PersonID { known(PersonID(handle), handle) }

    /// The date of an ISO 8601 text.
    public static func date(_ iso: String) -> CivilDate { known(CivilDate(iso), iso) }

    /// The moment of an ISO 8601 text.
    public static func moment(_ iso: String) -> Moment { known(Moment(iso), iso) }

    /// A child's reference that is always the same for the same number.
    public static func child(_ number: Int) -> ChildReference {
        var random = SeededRandom(seed: UInt64(truncatingIfNeeded: number) &+ 0xC41D)
        return ChildReference(random: random.bytes(8))
    }

    /// A digest that is always the same for the same number; of nothing in particular.
    public static func digest(_ number: Int) -> MessageDigest {
        var random = SeededRandom(seed: UInt64(truncatingIfNeeded: number) &+ 0xD16E57)
        return known(MessageDigest(bytes: random.bytes(32)), "32 bytes")
    }

    /// A conversation that is always the same for the same number.
    public static func conversation(_ number: Int) -> ConversationID {
        var random = SeededRandom(seed: UInt64(truncatingIfNeeded: number) &+ 0xC0417)
        return ConversationID(random: random.bytes(16))
    }

    /// A message id that is always the same for the same number.
    public static func messageID(_ number: Int) -> MessageID {
        var random = SeededRandom(seed: UInt64(truncatingIfNeeded: number) &+ 0x1D)
        return MessageID(random: random.bytes(16))
    }

    /// A journal witness of so many entries.
    public static func witness(_ length: Int = 1) -> JournalWitness {
        JournalWitness(length: length, head: digest(length))
    }

    private static func known<Value>(_ value: Value?, _ text: String) -> Value {
        guard let value else { preconditionFailure("\(text) has not the shape that the test relies on") }
        return value
    }
}
