import CaseTransfer
import GatewayService
import WorkingDays

/// A pack that came: whether it is genuine and complete, then our answer for each child.
struct ReceivePage: WorkbenchPage {
    static let template = "receive"

    struct Choice: Hashable, Sendable {
        let id: String
        let name: String
        let value: String
        let label: String
        let then: String
        let isChosen: Bool
    }

    struct Child: Hashable, Sendable {
        let id: String
        let name: String
        let born: String?
        let choices: [Choice]
        let error: String?
    }

    struct Field: Hashable, Sendable {
        let id: String
        let label: String
        let hint: String?
        /// What is said about it: its hint, what is wrong with it, or both; nil when neither is.
        let describedBy: String?
        let value: String
        let error: String?
        let isLong: Bool
        let style: String
    }

    /// One document of the pack, or why it is not there.
    struct PackItem: Hashable, Sendable {
        let href: String?
        let title: String
        let what: String
        let shape: String
        let style: String
    }

    struct Check: Hashable, Sendable {
        let what: String
        let detail: String
        let shape: String
    }

    let title: String
    let head: TransferHead
    let facts: CaseHead
    let verdict: String
    let checks: [Check]
    let digest: String?
    let problems: [AcknowledgementForm.Problem]
    let hasProblems: Bool
    /// Why the use case said no to what was sent; nil when it was not asked, or said yes.
    let refused: String?
    let hasSummary: Bool
    /// The way to refuse it for a child; nil for whoever may not.
    let refuse: OfferedSteps.Link?
    let children: [Child]
    let fields: [Field]
    let action: String
    let back: String
    let formToken: String
    /// Whether there is anything to answer.
    let isOpen: Bool
    /// What was typed for a pack that somebody else answered meanwhile, so that it can be copied.
    let kept: [AcknowledgementCheckPage.Line]
    let hasKept: Bool
    let first: FirstMinutePart?
    let consent: ConsentPart?
    let pack: [PackItem]
    /// The way to say whether the residence date is right; nil for whoever may not, and when there is nothing to say.
    let residence: OfferedSteps.Link?

    /// - Parameters:
    ///   - form: what was typed so far.
    ///   - isTried: whether it was sent, so that what is missing is named.
    ///   - fault: why the use case said no.
    init(
        _ reading: TransferReading, form: AcknowledgementForm, isTried: Bool,
        fault: GatewayFault? = nil,
        formToken: String
    ) {
        let id = reading.view.summary.transfer
        head = TransferHead(reading, on: .receive)
        facts = CaseHead(reading)
        (verdict, checks) = Self.verdict(reading)
        digest = reading.view.messages.first { $0.kind == .pack && $0.reported == nil }?.digest.text
        let open = reading.toAnswer
        let problems = isTried ? form.problems(children: open.map(\.number)) : []
        self.problems = problems
        hasProblems = !problems.isEmpty
        refused = fault?.onAPage
        refuse = OfferedSteps.link(.refuse, reading)
        hasSummary = hasProblems || fault != nil
        title = (hasSummary ? "Error: " : "") + "Answer the pack of the \(reading.heading)"
        func error(_ field: String) -> String? { problems.first { $0.field == field }?.words }
        let peer = reading.peer
        children = open.map { child in
            let field = AcknowledgementForm.field(child.number)
            let name = reading.firstName(of: child)
            return Child(
                id: field, name: name, born: ChildrenPart.born(child, reading),
                choices: [
                    Choice(
                        id: field, name: field, value: AcknowledgementForm.Answer.acknowledge.rawValue,
                        label: "Acknowledge",
                        then:
                            "\(peer) learns that your team has \(name)’s papers. You have not accepted responsibility by it.",
                        isChosen: form.answers[child.number] == .acknowledge),
                    Choice(
                        id: field + "-later", name: field, value: AcknowledgementForm.Answer.later.rawValue,
                        label: "Not answered yet",
                        then: "\(peer) is told nothing about \(name). Papers and dates stay as they are.",
                        isChosen: form.answers[child.number] == .later),
                ], error: error(field))
        }
        let typed: [(String, String, String?, String, Bool)] = [
            ("team", "Team that has the papers", nil, form.team, false),
            ("telephone", "Telephone \(peer) can ring", nil, form.telephone, false),
            ("outOfHours", "Telephone outside office hours", nil, form.outOfHours, false),
            (
                "worker", "Worker, if you know", "You can name them later. Needed before you accept.",
                form.worker, false
            ),
            ("note", "Anything else to tell \(peer)", "Optional", form.note, true),
        ]
        fields = typed.map { id, label, hint, value, isLong in
            Field(
                id: id, label: label, hint: hint,
                describedBy: [hint.map { _ in "\(id)-hint" }, error(id).map { _ in "\(id)-error" }]
                    .compactMap(\.self).joined(separator: " ").orNil,
                value: value, error: error(id), isLong: isLong,
                style: error(id) == nil ? "field" : "field field--error")
        }
        action = WorkbenchRoute.receiveCheck.path(of: id)
        back = WorkbenchRoute.transfer.path(of: id)
        self.formToken = formToken
        isOpen = !open.isEmpty
        kept =
            isTried
            ? typed.filter { !$0.3.isEmpty }.map { .init(term: $0.1, words: $0.3) } : []
        hasKept = !kept.isEmpty
        first = FirstMinutePart(reading, formToken: formToken)
        consent = ConsentPart(reading)
        residence = OfferedSteps.link(.residence, reading)
        pack = DocumentsPart(reading).documents.map { document in
            PackItem(
                href: document.href.map { "\($0)?from=receive" }, title: document.title, what: document.what,
                shape: (document.href == nil ? Shape.dashed : .seal).template,
                style: document.href == nil ? "is-open" : "is-good")
        }
    }

    private static func verdict(_ reading: TransferReading) -> (String, [Check]) {
        let peer = reading.name(of: reading.view.sender)
        let missing = reading.view.caseFile?.documents.missing.count ?? 0
        let originals = reading.documents.reduce(0) { $0 + $1.originals.count }
        return (
            "Genuine, and complete as \(peer) sent it",
            [
                Check(
                    what: "Sealed by \(peer)", detail: "By the certificate that was confirmed with them.",
                    shape: Shape.seal.template),
                Check(
                    what: "Nothing was changed on the way",
                    detail: "Each part has the digest that was signed.",
                    shape: Shape.seal.template),
                Check(
                    what: "\(reading.documents.count) documents, \(originals) files",
                    detail: missing == 0
                        ? "None of the four is missing." : "\(missing) not in the pack: it says why.",
                    shape: (missing == 0 ? Shape.done : .dashed).template),
            ]
        )
    }
}

extension TransferReading {
    /// Whether a signed pack that came to us lies here and could be read: nothing else is ever called genuine.
    var holdsSignedPack: Bool {
        isReceiving && view.papers == nil && view.caseFile != nil && view.children.contains { $0.papers == "held" }
    }

    /// The children whose pack waits for an answer of ours.
    var toAnswer: [ChildView] {
        guard isReceiving, view.papers == nil else { return [] }
        return view.children.filter { child in
            child.papers == "held"
                && [PackState.Name.delivered, .refused].map(\.rawValue).contains(child.pack)
        }
    }
}

/// What is about to be signed, to be checked by whoever typed it.
struct AcknowledgementCheckPage: WorkbenchPage {
    static let template = "check"

    struct Line: Hashable, Sendable {
        let term: String
        let words: String
    }

    struct Hidden: Hashable, Sendable {
        let name: String
        let value: String
    }

    let title: String
    let heading: String
    let number: String
    let lines: [Line]
    let then: [String]
    let hidden: [Hidden]
    let action: String
    /// Where the form goes to be changed, with all that was typed.
    let change: String
    let formToken: String

    init(_ reading: TransferReading, form: AcknowledgementForm, formToken: String) {
        let id = reading.view.summary.transfer
        title = "Check your answers"
        heading = reading.heading
        number = reading.number
        let names = reading.toAnswer.filter { form.acknowledged.contains($0.number) }.map(
            reading.firstName(of:))
        lines = [
            Line(term: "Acknowledged for", words: names.inASentence),
            Line(term: "Team", words: form.team),
            Line(term: "Telephone", words: form.telephone),
            Line(term: "Outside office hours", words: form.outOfHours),
            Line(term: "Worker", words: form.worker.orNil ?? "Not named yet"),
            Line(term: "Anything else", words: form.note.orNil ?? "Nothing"),
        ]
        then = [
            "\(reading.peer) is told who has the papers, how to ring them, and when the meeting is due by our procedure.",
            "It is signed with our seal and cannot be taken back. It does not accept responsibility.",
        ]
        hidden =
            form.answers.sorted { $0.key < $1.key }.map {
                Hidden(name: AcknowledgementForm.field($0.key), value: $0.value.rawValue)
            }
            + [
                ("team", form.team), ("telephone", form.telephone), ("outOfHours", form.outOfHours),
                ("worker", form.worker), ("note", form.note),
            ].map { Hidden(name: $0, value: $1) }
        action = WorkbenchRoute.acknowledge.path(of: id)
        change = WorkbenchRoute.receiveCheck.path(of: id)
        self.formToken = formToken
    }
}
