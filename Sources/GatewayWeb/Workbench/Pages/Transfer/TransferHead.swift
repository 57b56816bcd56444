import CaseTransfer
import GatewayService

/// The head of each page of a transfer: whose it is, from where to where, and its parts.
struct TransferHead: Hashable, Sendable {
    struct Part: Hashable, Sendable {
        let href: String
        let label: String
        let count: Int?
        let isCurrent: Bool
    }

    let heading: String
    let from: String
    let to: String
    let children: String
    let number: String
    let direction: String
    let list: String
    let worklist: String
    let parts: [Part]
    /// What is said of messages that do not verify any more; nil while each does.
    let damage: Damage?

    /// That messages do not verify, or cannot be proved, and what to do about it.
    struct Damage: Hashable, Sendable {
        let style: String
        let shape: String
        let heading: String
        let words: String
    }

    init(_ reading: TransferReading, on route: WorkbenchRoute) {
        let view = reading.view
        damage = Self.damage(reading)
        heading = reading.heading
        from = reading.name(of: view.sender)
        to = reading.name(of: view.recipient)
        children = view.children.count == 1 ? "1 child" : "\(view.children.count) children"
        number = reading.number
        let tab: WorklistRequest.Tab = reading.isReceiving ? .receiving : .sending
        direction = tab.label
        list = WorklistRequest().on(tab).href
        worklist = WorkbenchRoute.home.path
        let id = view.summary.transfer
        func part(_ route: WorkbenchRoute, _ label: String, _ count: Int?, _ current: WorkbenchRoute)
            -> Part
        {
            Part(href: route.path(of: id), label: label, count: count, isCurrent: route == current)
        }
        var parts = [
            part(.transfer, "Overview", nil, route),
            part(.documents, "Documents", reading.documents.count, route),
            part(.conversation, "Conversation", view.messages.count, route),
            part(.deadlines, "Deadlines", nil, route),
            part(.record, "Record", view.record.count, route),
            part(.dispute(.ofTransfer), "Disputes", view.disputes.count, route),
        ]
        if Permission.check(.readJournal, by: reading.acting.person.roles) == nil {
            parts.append(Part(href: OversightRoute.audit(of: id), label: "Audit", count: nil, isCurrent: false))
        }
        self.parts = parts
    }

    private static func damage(_ reading: TransferReading) -> Damage? {
        guard !reading.damaged.isEmpty else { return nil }
        let which = reading.damaged.map { "\(reading.name(of: $0.sender))’s \($0.kind.rawValue)" }.inASentence
        guard reading.damaged.contains(where: { $0.code != "message-unproved" }) else {
            return Damage(
                style: "verdict verdict--unsure", shape: Shape.soon.template,
                heading: "Part of it cannot be proved. Ring them before you use that part",
                words:
                    "\(which.capitalisedFirst): the signature is good, and nothing proves that its certificate was trusted then. "
                    + "Nothing of it is shown; everything else on this page holds. Compare it with the other authority."
            )
        }
        return Damage(
            style: "verdict verdict--failed", shape: Shape.stop.template,
            heading: "Part of it was changed since. Do not use that part",
            words:
                "What is stored of \(which) is not what was signed. Nothing of it is shown; everything else on this page holds. "
                + "Tell whoever runs the gateway: it has to be restored from the backup. The other authority holds the same message."
        )
    }
}
