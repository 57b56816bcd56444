import CaseTransfer
import GatewayService
import WorkingDays

/// What a transfer's pages are made of, read once for each page.
struct TransferReading: Sendable {
    let gateway: Gateway
    let acting: ActingPerson
    let today: CivilDate
    let view: TransferView
    /// The transfer itself, of which our law says what may come next.
    let state: TransferState
    /// The number of the journal's last entry that changes what somebody would decide on.
    let lastChange: Int
    /// Our own people who work on cases, by name.
    let colleagues: [RegisteredPerson]
    /// Our own people who may read cases, by name, and our teams: those among whom a manager chooses who needs to know.
    let readers: [RegisteredPerson]
    let teams: [TeamID]
    /// Who opened it though it was restricted to others, while this reader has to look at it.
    let brokenGlass: [BrokenGlassLine]
    /// The meetings' clocks, one for each child that has one.
    let clocks: [MeetingClock]
    /// Every clock, the earliest due first.
    let due: [DueLine]
    let documents: [TransferDocument]
    /// The possible data breaches that something in it shows.
    let breaches: [BreachReport]
    /// The messages of which nothing is shown, because what is stored of them does not verify any more.
    private(set) var damaged: [DamagedMessage] = []
    /// How it stands by hand; nil where the other authority's gateway carries it.
    let byHand: ByHandStanding?

    /// Reads a transfer. It is journalled as every reading on a page is, whichever side we are: once a day for each person and way;
    /// when it cannot be, nothing is shown.
    ///
    /// - Parameter reveal: why confidential addresses are looked at, which goes on record (T-16); nil to leave them out.
    /// - Throws: `GatewayFault`: `transfer-unknown`, `not-permitted`, `reason-missing`, or what could not be read.
    init(_ id: ConversationID, gateway: Gateway, acting: ActingPerson, reveal: String? = nil) throws {
        let transfer = try gateway.transfer(id.text)
        self.gateway = gateway
        self.acting = acting
        today = gateway.today
        view = try gateway.show(transfer, reveal: reveal, by: acting)
        state = transfer
        lastChange = try gateway.lastChange(of: transfer, by: acting)
        colleagues = try gateway.colleagues(by: acting)
        readers = try gateway.readers(by: acting)
        teams = try gateway.teams(by: acting)
        brokenGlass = try gateway.brokenGlass(of: transfer, toldTo: acting)
        clocks = gateway.clocks(of: transfer, on: gateway.today)
        due = try gateway.due(of: transfer, by: acting)
        documents = try gateway.documents(of: transfer, by: acting)
        byHand = try gateway.byHandStanding(of: transfer, by: acting)
        breaches = transfer.breaches.isEmpty ? [] : try gateway.breaches(of: transfer, by: acting)
    }

    /// The same of a transfer of which single messages may be damaged: everything else is read, and they are named.
    ///
    /// - Throws: as the initialiser does, but for damage.
    static func whatVerifies(
        of id: ConversationID, gateway: Gateway, acting: ActingPerson, reveal: String? = nil
    ) throws -> TransferReading {
        let (read, damaged) = try gateway.passingOverDamage {
            try TransferReading(id, gateway: gateway, acting: acting, reveal: reveal)
        }
        var reading = read
        reading.damaged = damaged
        return reading
    }

    var id: ConversationID { view.summary.transfer }

    /// The transfer's number as people read it out.
    var number: String { String(view.summary.transfer.text.prefix(8)) }

    /// Whether we receive.
    var isReceiving: Bool { view.recipient == gateway.authority }

    /// The other authority's name.
    var peer: String { view.summary.peerName }

    /// The children's names, in the pack's order; nil where one is not known here.
    var names: [String?] { view.children.map(name(of:)) }

    /// The family; nil when no name is known here.
    var family: FamilyWords? { FamilyWords(names.compactMap(\.self)) }

    /// What the page is headed with.
    var heading: String { family.map { "\($0.family) family" } ?? "Transfer \(number)" }

    /// A child's entry in the pack; nil when there is none here.
    func caseChild(_ child: ChildView) -> CaseChild? {
        guard let children = view.caseFile?.children else { return nil }
        return children.first { $0.key == child.reference.text }
            ?? children.dropFirst(child.number - 1).first
    }

    /// A child's full name; nil when it is not known here.
    func name(of child: ChildView) -> String? {
        caseChild(child)?.name ?? view.papers?.children.first { $0.number == child.number }?.name
    }

    /// What a child is called once the family name is established: the first names, or the number when no name is known.
    func firstName(of child: ChildView) -> String {
        guard let name = name(of: child) else { return "Child \(child.number)" }
        guard let family, name.hasSuffix(" " + family.family) else { return name }
        return String(name.dropLast(family.family.count + 1))
    }

    /// The calendar that the receiving authority's limits are counted with here.
    var calendar: WorkingDayCalendar { gateway.calendar(countingFor: view.recipient) }

    /// An authority's name.
    func name(of code: AuthorityCode) -> String { gateway.name(of: code) }

    /// A person's or child's name by the key that the pack gives them.
    func name(ofKey key: String) -> String {
        view.caseFile?.children.first { $0.key == key }?.name
            ?? view.caseFile?.people.first { $0.key == key }?.name
            ?? "somebody whose name is not in the pack"
    }
}
