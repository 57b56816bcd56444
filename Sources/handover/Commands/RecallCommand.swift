import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// Recalls what was delivered.
struct RecallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recall",
        abstract: "Takes back what was delivered and should not have been: their gateway closes it at once.",
        discussion: """
            Reasons:
              wrong-authority: the case went to an authority that has nothing to do with the children
              wrong-child: a child should not be in the transfer; name the child with --child
              wrong-document: a document does not belong to the case; name it with --document
              without-authority: it was shared without the permission or authority it needed
            Nobody there may open it from then on. A person there confirms that it is destroyed, and a signed statement comes back: \
            when, by whom, and who had opened it before. Both journals note a possible data breach with its 72 hours (UK GDPR \
            article 33): tell your data protection officer, and see `handover breach show`. Ring them too: a recall reaches their \
            gateway, not the paper in somebody's hand. What has not left yet is withdrawn with `handover withdraw`.
            """)

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @Option(
        name: .long,
        help: ArgumentHelp("A document, by its number in `documents`; repeat for several.", valueName: "number"))
    var document: [Int] = []
    @Option(name: .long, help: ArgumentHelp("The coded reason.", valueName: "code"))
    var reason: String
    @Option(name: .long, help: ArgumentHelp("Why, in words; the other side reads it.", valueName: "words"))
    var because: String
    @Option(
        name: .long,
        help: ArgumentHelp(
            "When somebody here first knew of it, in UTC: 2026-12-02T09:00:00Z. Default: now.", valueName: "moment"))
    var knownAt: String?
    @OptionGroup var waiting: WaitOptions

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let coded: RecallStatement.Reason = try Typed.code(reason, option: "--reason")
        let known = try knownAt.map { try Typed.moment($0, option: "--known-at") }
        // A whole case went astray or one child's papers did: only the first is meant when nobody is named.
        guard coded != .wrongChild || !children.child.isEmpty || transfer.children.count == 1 else {
            throw CommandFailure(
                .badInput, code: "child-not-named", message: "This recall does not say which child it is about.",
                remedy: "Name each child with --child and its number in `handover show`.")
        }
        let queued = try await gateway.recall(
            transfer, children: gateway.children(children.child, in: transfer), documents: document, reason: coded,
            words: because, knownAt: known, by: acting)
        try await waiting.finish(
            queued,
            "Recalled: \(coded.words). Ring \(gateway.name(of: queued.recipient)) now, and tell your data protection officer: "
                + "handover breach show \(queued.conversation.text.prefix(8)).", in: gateway, options.output)
    }
}

/// Withdraws what has not left.
struct WithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Withdraws a sealed message of which nothing has left, with the reason.",
        discussion: """
            Without --message it withdraws everything of the transfer that waits: a pack that is withdrawn ends its transfer. What was \
            delivered, or may have been because an attempt was cut off, is recalled with `handover recall`. A message for an authority \
            without a gateway is withdrawn as long as nobody has handed it over. Once files of it were written out, a manager declares in \
            person, with --nothing-left, that none of them left; they are named, for somebody to destroy. If one did, record that with \
            `handover by-hand sent` and recall it. News of safety that was queued behind it is withdrawn with it and named, to be said \
            anew: permission that somebody withdrew stops documents here all the same.
            """)

    @OptionGroup var options: TransferOptions
    @Option(
        name: .long,
        help: ArgumentHelp(
            "From this message of ours on, by its number in `show`. Default: everything that waits.",
            valueName: "number"))
    var message: Int?
    @Option(name: .long, help: ArgumentHelp("Why; it goes on record.", valueName: "sentence"))
    var because: String
    @Flag(name: .long, help: "A manager declares that no file which was written out has left.")
    var nothingLeft = false
    @Flag(
        name: .long,
        help:
            "What the other side was not told because its message came back rejected, or was stranded, is not needed any more."
    )
    var notNeeded = false

    func validate() throws {
        guard notNeeded, message != nil || nothingLeft else { return }
        throw ValidationError("--not-needed stands alone: leave out --message and --nothing-left.")
    }

    private struct Answer: Encodable {
        var transfer: ConversationID
        var withdrawn: [MessageDigest]
        var toDestroy: [WrittenOut]
        var toSayAnew: [MessageDigest]
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        if notNeeded {
            let dropped = try gateway.dropUntoldNews(transfer, because: because, by: acting)
            return try options.output.answer(
                Answer(transfer: transfer.conversation, withdrawn: dropped, toDestroy: [], toSayAnew: [])
            ) {
                "Not needed any more: \(dropped.count) \(dropped.count == 1 ? "message" : "messages"). The journal says why."
            }
        }
        let withdrawn = try gateway.withdraw(
            transfer, from: message, because: because, nothingLeft: nothingLeft, by: acting)
        let written = try gateway.writtenByHand(withdrawn, of: transfer)
        let news = transfer.messages.filter { withdrawn.contains($0.digest) && $0.statement.isNewsOfSafety }
        try options.output.answer(
            Answer(
                transfer: transfer.conversation, withdrawn: withdrawn, toDestroy: written,
                toSayAnew: news.map(\.digest))
        ) {
            let anew =
                news.isEmpty
                ? ""
                : " They have not been told of "
                    + news.map { "message \($0.order?.sequence ?? 0) (\($0.kind.rawValue))" }.joined(separator: ", ")
                    + ": say it anew, unless it was said in mistake."
            let what = "Withdrawn: \(withdrawn.count) \(withdrawn.count == 1 ? "message" : "messages").\(anew)"
            guard !written.isEmpty else { return what + " Nothing of it had left; the journal says why." }
            return
                ([what + " Destroy what was written out for handing over, and every copy of it:"]
                + written.map { written in
                    "  \(written.folder ?? "a folder that is not on record"), on \(written.on)"
                        + (written.by.map { " by \($0)" } ?? "")
                } + [
                    "Did any of it go after all? Ring them, tell your data protection officer, and prepare for a possible breach."
                ]).joined(separator: "\n")
        }
    }
}

/// Confirms the destruction of what was recalled or refused.
struct DestroyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "destroy",
        abstract: "Destroys what was recalled, or refused as the wrong child's, and tells the sending authority.",
        discussion: """
            The documents leave the files of the messages, and the words that the journal held of them are erased; digests, codes and \
            dates stay, and everything still verifies. A signed statement goes back: when, by whom, and who had opened the papers, from \
            the journal. It cannot be undone. Not reached: backups, and files that somebody wrote out; say with --because what was done \
            about those.
            """)

    @OptionGroup var options: TransferOptions
    @Option(
        name: .long,
        help: ArgumentHelp(
            "How it was made sure of, copies on paper and written-out files included; the other side reads it.",
            valueName: "words"))
    var because: String
    @Flag(name: .long, help: "Do it without being asked again.")
    var yes = false
    @OptionGroup var waiting: WaitOptions

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        try Confirmation.ask(
            "Destroy the papers of transfer \(transfer.conversation.text.prefix(8)) that were recalled or refused, for good?",
            yes: yes)
        let destroyed = try await gateway.destroy(transfer, because: because, by: acting)
        let opened =
            destroyed.openings.isEmpty
            ? "Nobody had opened them."
            : "Opened before: "
                + destroyed.openings.map { "\($0.role.words) \($0.way.words), \($0.first) to \($0.last)" }
                .joined(separator: "; ") + "."
        try await waiting.finish(
            destroyed.queued,
            "Destroyed: \(destroyed.documents) documents, and the words beside \(destroyed.entries) entries of the journal. "
                + opened
                + (destroyed.isComplete ? "" : " Another process was reading: some bytes leave the disk later.")
                + " Backups and files that were written out are not reached.", in: gateway, options.output)
    }
}
