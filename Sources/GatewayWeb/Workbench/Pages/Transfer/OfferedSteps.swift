import CaseTransfer
import WorkingDays
import GatewayService

/// What a reader may do on a transfer now beside the tasks: each step that their roles allow and that has a meaning as it stands.
struct OfferedSteps: Hashable, Sendable {
    /// A step's form.
    struct Link: Hashable, Sendable {
        let href: String
        let label: String
    }

    /// Steps of one sort.
    struct Group: Hashable, Sendable {
        let heading: String
        let links: [Link]
    }

    let groups: [Group]
    let hasGroups: Bool

    init(_ reading: TransferReading) {
        let among = TodoPart.steps(reading)
        groups = Sort.allCases.compactMap { sort in
            let links =
                CaseStep.allCases.filter { $0.sort == sort && !among.contains($0) }
                .compactMap { Self.link($0, reading) } + (sort == .papers ? Self.further(reading) : [])
            return links.isEmpty ? nil : Group(heading: sort.rawValue, links: links)
        }
        hasGroups = !groups.isEmpty
    }

    /// The way to a step's form; nil for whom it is not, and while it has no meaning.
    static func link(_ step: CaseStep, _ reading: TransferReading) -> Link? {
        guard Permission.check(step.permitted, by: reading.acting.person.roles) == nil, let form = step.form(reading)
        else { return nil }
        let path = WorkbenchRoute.step(step, .asked).path(of: reading.view.summary.transfer)
        return Link(href: path, label: form.heading)
    }

    /// The way to further documents, once a pack of ours was sent.
    private static func further(_ reading: TransferReading) -> [Link] {
        guard !reading.isReceiving, !reading.isOver, reading.view.messages.contains(where: { $0.kind == .pack }),
            Permission.check(.send, by: reading.acting.person.roles) == nil
        else { return [] }
        return [Link(.further, reading.view.summary.transfer)]
    }

    /// The sorts of steps, in the order of the page.
    fileprivate enum Sort: String, CaseIterable {
        case theCase = "The case"
        case permission = "Permission to share"
        case papers = "Messages and papers"
        case record = "Our own record"
    }
}

extension CaseStep {
    fileprivate var sort: OfferedSteps.Sort {
        switch self {
        case .convene, .invitation, .meeting, .acknowledge, .accept, .decline, .refuse, .residence, .birth, .close,
            .takeBackEnding, .raiseDispute, .report, .restate:
            .theCase
        case .sharing, .advice, .override, .confirm: .permission
        case .resend, .withdraw, .recall, .destroy, .breach, .breachTold, .discard, .anotherRecipient, .handOver,
            .handedOver, .arrived, .addPapers:
            .papers
        case .family, .agency, .contact, .visit, .deficit, .trafficking, .closing, .summary, .assign, .export, .erase,
            .clockDone, .restrict, .unrestrict, .lookedAt:
            .record
        }
    }
}

extension OfferedSteps.Link {
    /// The way to where something is sent.
    init(_ route: SendingRoute, _ transfer: ConversationID) {
        href = WorkbenchRoute.sending(route).path(of: transfer)
        label =
            switch route {
            case .further: "Send further documents"
            case .forms: "Begin a new transfer"
            default: "Check the recipient"
            }
    }
}
