import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// Refuses a pack for children.
struct RefuseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse",
        abstract: "Says no to a pack for some children, with the reason. It ends nothing and changes no date.",
        discussion: """
            Reasons, and what each needs:
              not-resident: --address, --checked, --checked-by, and --checked-on if it was not today
              incomplete, unreadable: --document, once for each kind
              already-known: --known-as, once for each child
              wrong-route: --route
              wrong-child: nothing more
            The sending team gets it back as a task that says what to do.

            Refused as wrong-child, everything about that child is closed here at once, and with it every document that is also \
            about a brother or sister or about the whole family: often all of one pack. If it was a mistake, `handover acknowledge \
            TRANSFER --child N` opens all of it again, until `handover destroy`. If the other children are to stay, ask for their \
            papers in a transfer of their own.
            """)

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @Option(name: .long, help: ArgumentHelp("The coded reason.", valueName: "code"))
    var reason: String
    @Option(name: .long, help: ArgumentHelp("The reason in words.", valueName: "words"))
    var because: String
    @Option(
        name: .long,
        help: ArgumentHelp(
            "How the address was checked: visit, register, landlord, family or agency.", valueName: "how"))
    var checked: String?
    @Option(name: .long, help: ArgumentHelp("Who checked it.", valueName: "name"))
    var checkedBy: String?
    @Option(name: .long, help: ArgumentHelp("When it was checked. Default: today.", valueName: "date"))
    var checkedOn: String?
    @Option(
        name: .long,
        help: ArgumentHelp("The address that was checked, in words; never a confidential one.", valueName: "words"))
    var address: String?
    @Option(
        name: .long,
        help: ArgumentHelp("A kind of document, such as plan or summary; repeat for several.", valueName: "kind"))
    var document: [String] = []
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Our own identifier of the child; repeat for several, in the order of the children.", valueName: "id"))
    var knownAs: [String] = []
    @Option(
        name: .long,
        help: ArgumentHelp("The right route: cpp, looked-after, same-authority or outside-england.", valueName: "code"))
    var route: String?

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let coded: RefusedChild.Reason = try Typed.code(reason, option: "--reason")
        let named = try gateway.children(children.child, in: transfer)
        let queued = try await gateway.refuse(
            transfer, children: named, reason: coded, words: because,
            particulars: particulars(), by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(
                queued, in: gateway,
                "Refused: \(coded.inWords). The clock goes on and the duty stays where it is."
                    + (coded == .wrongChild ? Self.closed(named, of: transfer) : ""))
        }
    }

    /// What a refusal as the wrong child's has closed, and the ways back.
    private static func closed(_ named: [ChildReference], of transfer: TransferState) -> String {
        let (id, all) = (transfer.conversation.text.prefix(8), transfer.children)
        let staying = all.filter { !named.contains($0.child) && $0.papers.name == .held }
        let numbers = all.indices.filter { named.contains(all[$0].child) }.map { String($0 + 1) }
        let children = numbers.joined(separator: " --child ")
        let whom = named.count == 1 ? "the child" : "these children"
        let swept = ", and every document that is also about another child of the pack, or about the whole family"
        let lines = [
            "\nEverything about \(whom) is closed here\(staying.isEmpty ? "" : swept).",
            "If it was a mistake, `handover acknowledge \(id) --child \(children)` opens all of it again, until",
            "`handover destroy \(id)`.",
            staying.isEmpty ? nil : "If the others are to stay, ask for their papers in a transfer of their own.",
        ]
        return lines.compactMap(\.self).joined(separator: " ")
    }

    private func particulars() throws -> RefusalParticulars {
        RefusalParticulars(
            checked: try checked.map { try Typed.code($0, option: "--checked") },
            checkedOn: try checkedOn.map { try Typed.date($0, option: "--checked-on") }, checkedBy: checkedBy,
            address: address, documents: try document.map { try Typed.code($0, option: "--document") },
            route: try route.map { try Typed.code($0, option: "--route") },
            knownAs: try knownAs.map { text in
                guard let id = LocalChildID(text) else {
                    throw CommandFailure(
                        .badInput, code: "known-as-unreadable",
                        message: "--known-as is no identifier of a case system.",
                        remedy: "Give 1 to 20 letters and digits.")
                }
                return id
            })
    }
}
