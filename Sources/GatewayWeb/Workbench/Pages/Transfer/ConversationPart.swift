import CaseTransfer
import GatewayService
import WorkingDays

/// The conversation with the other authority, the newest first, each message with its receipt.
struct ConversationPart: Hashable, Sendable {
    struct Saying: Hashable, Sendable {
        let term: String
        let words: String
    }

    struct Entry: Hashable, Sendable {
        let dot: String
        let shape: String
        let who: String
        let what: String
        let at: String
        let when: String
        let mark: DocumentsPart.Mark
        let receipt: String
        let words: [Saying]
        let hasWords: Bool
        let notices: [String]
        let source: String?
        let kind: String
        let direction: String
        /// Where what was checked of it stands; nil for what nobody signed.
        let proof: String?
    }

    let entries: [Entry]
    let hasEntries: Bool

    /// - Parameter most: how many of the newest; nil for all.
    init(_ reading: TransferReading, most: Int? = nil) {
        let newest = Array(reading.view.messages.reversed())
        entries = (most.map { Array(newest.prefix($0)) } ?? newest).map { Self.entry($0, reading) }
        hasEntries = !entries.isEmpty
    }

    private static func entry(_ message: MessageView, _ reading: TransferReading) -> Entry {
        let isOurs = message.sender == reading.gateway.authority
        let who = reading.name(of: message.sender)
        let isReported = message.reported != nil
        return Entry(
            dot: isReported
                ? "talk__dot talk__dot--reported" : isOurs ? "talk__dot talk__dot--us" : "talk__dot",
            shape: (isReported ? Shape.dashed : isOurs ? .ours : .ring).template, who: who,
            what: message.says.inPlainWords,
            at: message.sealedAt.text, when: message.sealedAt.words(on: reading.today),
            mark: isReported
                ? DocumentsPart.Mark(
                    style: "mk mk--reported", shape: Shape.reported.template, words: "Reported, not signed")
                : DocumentsPart.Mark(
                    style: "mk mk--signed", shape: Shape.seal.template, words: "Signed by \(who)"),
            receipt: isReported ? "" : receipt(message, isOurs: isOurs, reading),
            words: message.words.sorted { $0.key < $1.key }.map { key, value in
                // Who had opened papers before is put together by us; what people typed stays as it is.
                Saying(term: key.asTerm, words: key == "openedBefore" ? value.inPlainWords : value)
            },
            hasWords: !message.words.isEmpty,
            notices: message.notices.map { "\($0.message) \($0.remedy)".forPages },
            source: message.reported?.words.inPlainWords,
            kind: message.kind.rawValue.replacing("-", with: " ").capitalisedFirst
                + (message.sequence.map { " \($0)" } ?? ""),
            direction: "to \(isOurs ? reading.peer : reading.name(of: reading.gateway.authority))",
            proof: isReported
                ? nil : PaperRoute.proof.path(of: message.digest, in: reading.view.summary.transfer))
    }

    /// How far it has come, in the words of the design's table.
    private static func receipt(_ message: MessageView, isOurs: Bool, _ reading: TransferReading) -> String {
        let at = message.receiptAt.map { ", \($0.words(on: reading.today))" } ?? ""
        guard isOurs else { return "Our gateway signed for it" + at }
        return switch DeliveryState.Name(rawValue: message.delivery) {
        case .delivered: "\(reading.peer)’s gateway signed for it" + at
        case .queued, nil: "On its way: no receipt yet"
        case .rejected: "\(reading.peer)’s gateway rejected it"
        case .needsAttention: "Not delivered: somebody has to look"
        case .stranded: "Held back behind a rejected message"
        case .byHand: "To be handed over by somebody"
        case .handedOver: "Handed over; nobody has said that it arrived"
        case .arrived: "Arrived, as reported"
        case .withdrawn: "Withdrawn before it left"
        }
    }
}

extension Moment {
    /// "Tuesday 8 December, 3.12 pm", with the year when it is another than today's.
    func words(on today: CivilDate) -> String { "\(londonDate.words(on: today)), \(timeInWords)" }
}
