import CaseTransfer
import GatewayService

/// A transfer at a glance: the two facts, the clock, what to do next, the first minute, children, consent, papers, conversation.
struct TransferPage: WorkbenchPage {
    static let template = "transfer"
    /// So many messages stand on the page itself.
    static let latest = 6

    /// What was just done on another page, as the address says it.
    enum Done: Hashable, Sendable {
        case acknowledged
        case answered
        case already
        case prepared
        case sent
        case registered
        case step(CaseStep)

        /// - Parameter code: as it stands in the address.
        init?(_ code: String) {
            switch code {
            case "acknowledged": self = .acknowledged
            case "answered": self = .answered
            case "already": self = .already
            case "prepared": self = .prepared
            case "sent": self = .sent
            case "registered": self = .registered
            default:
                guard let step = CaseStep(rawValue: code) else { return nil }
                self = .step(step)
            }
        }

        /// As it stands in the address.
        var code: String {
            switch self {
            case .acknowledged: "acknowledged"
            case .answered: "answered"
            case .already: "already"
            case .prepared: "prepared"
            case .sent: "sent"
            case .registered: "registered"
            case .step(let step): step.rawValue
            }
        }

        fileprivate func notice(_ reading: TransferReading) -> Notice {
            switch self {
            case .acknowledged:
                Notice(
                    heading: "Acknowledged",
                    text:
                        "\(reading.peer) is told as soon as its gateway answers; the conversation says when.")
            case .answered:
                Notice(
                    heading: "Answered for each child",
                    text: "\(reading.peer) is told as soon as its gateway answers; the conversation says when.")
            case .registered:
                Notice(
                    heading: "Registered, signed by nobody",
                    text: "Ring \(reading.peer) to say who has the papers, then acknowledge the transfer here.")
            case .already:
                Notice(
                    heading: "This form was finished already",
                    text: "It became this transfer, once. How far it has come stands below.")
            case .prepared:
                Notice(
                    heading: "Prepared, and not sent yet",
                    text: "It waits for the manager who confirms it under their own account.")
            case .sent:
                Notice(
                    heading: "Sealed and queued",
                    text: "\(reading.peer) signs for it as soon as its gateway answers; the conversation says when.")
            case .step(let step):
                Notice(
                    heading: step.done, text: "The conversation and the record say what was signed and when it arrived."
                )
            }
        }
    }

    /// What a page says after an action.
    struct Notice: Hashable, Sendable {
        let heading: String
        let text: String
    }

    let done: Notice?
    let title: String
    let head: TransferHead
    let facts: CaseHead
    let clock: CaseClockPart?
    let papers: String?
    let todo: TodoPart
    let offered: OfferedSteps
    let first: FirstMinutePart?
    let children: ChildrenPart
    let consent: ConsentPart?
    let documents: DocumentsPart
    let conversation: ConversationPart
    let dates: DeadlinesPart
    let documentsHref: String
    let conversationHref: String
    let deadlinesHref: String
    /// Points that somebody should look at; they stop nothing.
    let look: String?
    let breach: BreachPart?
    let told: ToldPart
    let restriction: RestrictionPart?

    init(_ reading: TransferReading, done: Done? = nil, formToken: String) {
        let id = reading.view.summary.transfer
        self.done = done?.notice(reading)
        title = reading.heading
        head = TransferHead(reading, on: .transfer)
        facts = CaseHead(reading)
        clock = CaseClockPart(reading)
        papers = reading.view.papers.map { "Signed by nobody: \($0.reported.words.inPlainWords)." }
        todo = TodoPart(reading)
        offered = OfferedSteps(reading)
        first = FirstMinutePart(reading, formToken: formToken)
        children = ChildrenPart(reading)
        consent = ConsentPart(reading)
        documents = DocumentsPart(reading)
        conversation = ConversationPart(reading, most: Self.latest)
        dates = DeadlinesPart(reading, awaited: true)
        documentsHref = WorkbenchRoute.documents.path(of: id)
        conversationHref = WorkbenchRoute.conversation.path(of: id)
        deadlinesHref = WorkbenchRoute.deadlines.path(of: id)
        breach = BreachPart(reading)
        told = ToldPart(reading)
        restriction = RestrictionPart(reading)
        look = reading.view.summary.attention?.forPages.orNil
    }
}

/// The documents of a transfer.
struct DocumentsPage: WorkbenchPage {
    static let template = "documents"
    let title: String
    let head: TransferHead
    let facts: CaseHead
    let documents: DocumentsPart

    init(_ reading: TransferReading) {
        title = "Documents of the \(reading.heading)"
        head = TransferHead(reading, on: .documents)
        facts = CaseHead(reading)
        documents = DocumentsPart(reading)
    }
}

/// The conversation of a transfer.
struct ConversationPage: WorkbenchPage {
    static let template = "conversation"
    let title: String
    let head: TransferHead
    let facts: CaseHead
    let conversation: ConversationPart

    init(_ reading: TransferReading) {
        title = "Conversation about the \(reading.heading)"
        head = TransferHead(reading, on: .conversation)
        facts = CaseHead(reading)
        conversation = ConversationPart(reading)
    }
}

/// The deadlines of a transfer.
struct DeadlinesPage: WorkbenchPage {
    static let template = "deadlines"
    let title: String
    let head: TransferHead
    let facts: CaseHead
    let deadlines: DeadlinesPart

    init(_ reading: TransferReading) {
        title = "Deadlines of the \(reading.heading)"
        head = TransferHead(reading, on: .deadlines)
        facts = CaseHead(reading)
        deadlines = DeadlinesPart(reading)
    }
}

/// What our own people recorded about a transfer.
struct RecordPage: WorkbenchPage {
    static let template = "record"
    let title: String
    let head: TransferHead
    let facts: CaseHead
    let record: RecordPart
    let action: String
    let fields: [RecordFilter.Field]
    let isFiltered: Bool
    /// The way to the whole record as a file; nil for whoever may not write it out.
    let export: OfferedSteps.Link?

    init(_ reading: TransferReading, filter: RecordFilter = .none) {
        title = "Record of the \(reading.heading)"
        head = TransferHead(reading, on: .record)
        facts = CaseHead(reading)
        record = RecordPart(reading, filter: filter)
        action = WorkbenchRoute.record.path(of: reading.view.summary.transfer)
        fields = filter.fields(reading.view.record)
        isFiltered = filter.isSet
        export = OfferedSteps.link(.export, reading)
    }
}
