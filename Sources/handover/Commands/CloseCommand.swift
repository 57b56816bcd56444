import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// Closes our side.
struct CloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Ends our work for the children: transferred (RC5) after acceptance, or another ending.",
        discussion: "Reasons:\n"
            + EndedChild.Reason.allCases.map { reason in
                "  \(reason.rawValue): \(reason.words) (\(reason.censusWords ?? "the case stays open"))"
            }.joined(separator: "\n")
            + "\nThe other authority is told by a signed message. A family that refuses the sharing has not declined the "
            + "service: that is recorded with its permission, and ends nothing.")

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @Option(name: .long, help: ArgumentHelp("The coded reason.", valueName: "code"))
    var reason = EndedChild.Reason.transferred.rawValue
    @Option(name: .long, help: ArgumentHelp("From when. Default: today.", valueName: "date"))
    var on: String?
    @Option(name: .long, help: ArgumentHelp("Why, in words; it goes on record.", valueName: "words"))
    var because: String
    @Option(name: .long, help: ArgumentHelp("How and when the family and the agencies were told.", valueName: "words"))
    var informed: String?
    @Option(
        name: .long,
        help: ArgumentHelp("With moved-on: the GSS code of the authority the family lives in now.", valueName: "code"))
    var to: String?
    @Option(
        name: .long,
        help: ArgumentHelp("With no-longer-in-need: the day of the review that decided it.", valueName: "date"))
    var review: String?
    @Flag(
        name: .long,
        help: "With service-declined: significant harm was considered, and there is no ground for a section 47 enquiry."
    )
    var noHarmGround = false

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let date = try on.map { try Typed.date($0, option: "--on") } ?? gateway.today
        let coded: EndedChild.Reason = try Typed.code(reason, option: "--reason")
        // An ending cannot be taken back, and what is true of one child is seldom true of all.
        guard coded == .transferred || !children.child.isEmpty || transfer.children.count == 1 else {
            throw CommandFailure(
                .badInput, code: "child-not-named", message: "This ending does not say which child it is about.",
                remedy: "Name each child with --child and its number in `handover show`.")
        }
        let queued = try await gateway.close(
            transfer, children: gateway.children(children.child, in: transfer), reason: coded, on: date,
            words: because, informed: informed, movedTo: to.map { try Typed.authority($0, option: "--to") },
            review: review.map { try Typed.date($0, option: "--review") }, noHarmGround: noHarmGround, by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(
                queued, in: gateway,
                "Closed on \(date.inWords): \(coded.words). "
                    + (coded.censusWords.map { "Census reason for closure, for whoever's case it is: \($0)." }
                        ?? "The case stays open with whoever holds it; the census has no closure.")
                    + QueuedAnswer.typed(acting, queued))
        }
    }
}
