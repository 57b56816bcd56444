public import CaseTransfer
public import Logging
public import SecureXML
import Synchronization
public import TransferStore
public import WorkingDays

/// One authority's gateway: its home opened, with everything the use cases need. Commands and server use the same.
public final class Gateway: Sendable {
    /// Where things stand.
    public let layout: HomeLayout
    /// What the officer configured.
    public let settings: GatewaySettings
    /// The journal and everything folded from it.
    public let store: TransferStore
    /// What messages are sealed with.
    public let seal: SealIdentity
    /// The certificates of the seals it had before; their keys are gone.
    public let formerSeals: [Certificate]
    /// The local procedures it goes by; read when the home is opened.
    public let procedures: ProceduresInForce
    /// The home's calendar of working days, read anew when somebody has changed it.
    let calendarInUse: CalendarInUse
    /// Time and randomness.
    public let surroundings: Surroundings
    /// Where the gateway logs: codes and references, never a name.
    public let log: Logger
    /// Rung when something was queued, so that a dispatcher in this process need not wait for its next look.
    let outboxBell = Bell()
    /// Told when a message of ours is settled in this process.
    let settlements = Settlements()
    /// Registered certificates by their bytes: reading one costs several times what checking a signature with it does.
    let certificates = Remembered<[UInt8], Certificate>()
    /// What the receipts of messages sealed lately have to prove, by the message's digest.
    let receiptsDue = Remembered<MessageDigest, DueReceipt>()
    /// How many messages are verified and sealed at once.
    let processorTurns = ProcessorTurns()
    /// Derives passwords, a few at a time.
    let passwordWork = PasswordWork()
    /// The key of the digests under which failed sign-ins are counted, once it was read.
    let signInKeyRead = Mutex<[UInt8]?>(nil)
    /// Which waits after failed sign-ins stand in the journal already.
    let waitsNoted = Mutex(WaitsNoted())
    /// The provider through which people sign in; nil where they have accounts only.
    let provider: OpenIDProvider?
    /// Which ways to the provider and back were used already.
    let visitsUsed = Mutex(VisitsUsed())
    /// The day of which it is known who read the list of work, and those who did.
    let listReaders = Mutex(ListReaders())
    /// What the children of a transfer are called, by the hash of its last entry: reading sealed papers for a list again and again is slow.
    /// As many as stand on the pages that some hundred people have open.
    let childNames = Remembered<MessageDigest, [String]>(limit: 16_384)
    /// The same by the papers that say so, for those whose last entry is another.
    let childNamesByPapers = Remembered<PapersOfNames, [String]>(limit: 16_384)
    /// How large messages are by now of which something was purged, as the search has taken note of it: each is read once in the life of a process.
    let purgedSizes = Remembered<MessageDigest, Int64>(limit: 65_536)
    /// Whether everything is being read through at this moment, and what the last time found.
    let wholeExaminations = WholeExaminations()
    /// Held by whoever saves a form of a case; the forms that are being finished at this moment.
    let caseFormWrites = Mutex(Set<ConversationID>())
    /// What somebody acts on at this moment, by transfer: one at a time.
    let deeds = Mutex([ConversationID: ActUnderWay]())
    /// The children of census returns among whom somebody chooses at this moment.
    let censusOffers = Mutex(CensusOffers())
    /// Whether this process has said that its procedures are those the list of work goes by; it says so once.
    let hasClaimedWorklist = Mutex(false)
    /// How the list of work stood when this process last read it.
    let lastWorklistStanding = Mutex(WorklistStanding.upToDate)

    init(
        layout: HomeLayout, settings: GatewaySettings, store: TransferStore, seal: SealIdentity,
        formerSeals: [Certificate], surroundings: Surroundings, log: Logger
    ) {
        self.layout = layout
        self.settings = settings
        self.store = store
        self.seal = seal
        self.formerSeals = formerSeals
        self.procedures = ProceduresInForce(folder: layout.procedures)
        self.calendarInUse = CalendarInUse(store)
        self.surroundings = surroundings
        self.log = log
        provider = settings.staff?.openIDConnect.map { OpenIDProvider($0, layout: layout) }
    }

    /// Our own authority.
    public var authority: AuthorityCode { settings.authority }

    /// The calendar of working days without anybody's closures; every English authority is in one division.
    public var calendar: WorkingDayCalendar { calendarInUse.reading.statutory }

    /// The calendar an authority's own limits are counted with: with our closures for us, without any for everybody else.
    public func calendar(countingFor authority: AuthorityCode) -> WorkingDayCalendar {
        let reading = calendarInUse.reading
        return authority == self.authority ? reading.own : reading.statutory
    }

    /// The present moment, by the gateway's clock.
    public var now: Moment { surroundings.now() }

    /// The present civil date in London.
    public var today: CivilDate { now.londonDate }

    /// An authority's name for a person to read, or its code when the register does not know it.
    public func name(of code: AuthorityCode) -> String {
        AuthorityRegister.england.authority(code)?.name ?? code.text
    }
}

/// The key and certificate with which an authority seals.
public struct SealIdentity: Sendable {
    /// The private key.
    public let key: SigningKey
    /// Its certificate.
    public let certificate: Certificate

    /// Puts the two together.
    public init(key: SigningKey, certificate: Certificate) {
        self.key = key
        self.certificate = certificate
    }
}
