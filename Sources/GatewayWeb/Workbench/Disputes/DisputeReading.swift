import CaseTransfer
import GatewayService
import WorkingDays

/// One dispute of a transfer, with everything its pages are made of.
struct DisputeReading: Sendable {
    let transfer: TransferReading
    let view: DisputeView
    /// Our own reasons in it; nil for whoever may not read them.
    let reasons: [DisputeReasonLine]?

    /// - Returns: nil when the transfer has no dispute of that number.
    ///
    /// - Throws: the store's fault.
    init?(_ number: Int, in transfer: TransferReading) throws {
        guard let view = transfer.view.disputes.first(where: { $0.line.number == number }) else { return nil }
        self.transfer = transfer
        self.view = view
        let mayRead = Permission.check(.readJournal, by: transfer.acting.person.roles) == nil
        reasons =
            mayRead
            ? try transfer.gateway.reasons(in: view.line.dispute, of: transfer.state, by: transfer.acting) : nil
    }

    var line: DisputeLine { view.line }
    var sender: String { transfer.name(of: transfer.view.sender) }
    var recipient: String { transfer.name(of: transfer.view.recipient) }
    var us: String { transfer.name(of: transfer.gateway.authority) }
    var peer: String { transfer.peer }

    /// The children it is about.
    var children: [ChildView] {
        line.children.compactMap { number in transfer.view.children.first { $0.number == number } }
    }

    /// What it asks, with the children by name.
    var question: String {
        DisputeWords.question(line.ground, children: named, recipient: recipient)
    }

    private var named: String {
        let names = children.map(transfer.firstName(of:))
        let family = transfer.family.map { " \($0.family)" } ?? ""
        return names.inASentence + (children.contains { transfer.name(of: $0) != nil } ? family : "")
    }

    /// A child by reference, as the effects name one.
    func name(of child: ChildReference) -> String {
        children.first { $0.reference == child }.map(transfer.firstName(of:)) ?? "A child"
    }

    /// Effects in sentences, one for each child, or one for all where they are alike.
    func sentences(_ effects: [DisputeEffect]) -> [String] {
        func words(_ effect: DisputeEffect) -> String {
            effect.outcome.words(sender: sender, recipient: recipient)
                + (effect.from.map { " from \($0.words(on: transfer.today))" } ?? "")
        }
        let distinct = Set(effects.map(words))
        if distinct.count == 1, let one = distinct.first, effects.count > 1 { return ["For each child: \(one)."] }
        return effects.map { "\(name(of: $0.child)): \(words($0))." }
    }

    /// Who answers, or settles it, by the rung on which it stands today.
    var permitted: PermittedStep {
        guard line.answersNext != nil, line.rung == .teamManager else { return .decideDispute }
        return .answerDispute
    }

    /// Whether our answer is the one that is awaited.
    var isOurTurn: Bool { line.answersNext == transfer.gateway.authority }
}
