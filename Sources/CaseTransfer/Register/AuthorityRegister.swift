/// The local authorities a record can name: today's in England, those retired, and those of the other nations.
///
/// Read from CSV files that are compiled into the program (`Data/README.md` names their sources). Who may exchange
/// messages with whom is another matter, and stands in the register of peers.
public struct AuthorityRegister: Sendable {
    /// The authorities with children's services today, 153 of them, in order of code.
    public let authorities: [Authority]
    /// The codes that older records still carry.
    public let retired: [RetiredAuthority]
    /// The authorities of Wales, Scotland and Northern Ireland.
    public let otherNations: [OtherNationAuthority]

    private let byCode: [AuthorityCode: Authority]
    private let byDfECode: [DfECode: Authority]
    private let retiredByCode: [AuthorityCode: RetiredAuthority]
    private let otherNationsByCode: [String: OtherNationAuthority]

    /// The register of England as it stands in this version of the program.
    public static let england = AuthorityRegister(
        authorities: RegisterReader.authorities(), retired: RegisterReader.retired(),
        otherNations: RegisterReader.otherNations())

    init(authorities: [Authority], retired: [RetiredAuthority], otherNations: [OtherNationAuthority]) {
        self.authorities = authorities.sorted { $0.code < $1.code }
        self.retired = retired
        self.otherNations = otherNations
        // Codes are unique, which a test checks; a doubled one must not stop the gateway, and the first wins.
        byCode = Dictionary(authorities.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        byDfECode = Dictionary(authorities.map { ($0.dfeCode, $0) }, uniquingKeysWith: { first, _ in first })
        retiredByCode = Dictionary(retired.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        otherNationsByCode = Dictionary(otherNations.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The authority of today with this code; nothing for a retired or unknown code.
    public func authority(_ code: AuthorityCode) -> Authority? {
        byCode[code]
    }

    /// The authority of today with this number at the Department for Education.
    public func authority(dfeCode: DfECode) -> Authority? {
        byDfECode[dfeCode]
    }

    /// What became of a code that is no longer used; nothing for today's codes and unknown ones.
    public func retired(_ code: AuthorityCode) -> RetiredAuthority? {
        retiredByCode[code]
    }

    /// The authority of Wales, Scotland or Northern Ireland with this GSS code.
    public func otherNation(_ code: String) -> OtherNationAuthority? {
        otherNationsByCode[code]
    }
}
