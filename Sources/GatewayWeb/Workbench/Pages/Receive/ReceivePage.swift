import CaseTransfer
import GatewayService
import WorkingDays

/// A pack that came: whether it is genuine and complete, then our answer for each child.
struct ReceivePage: WorkbenchPage {
    static let template = "receive"

    struct Child: Hashable, Sendable {
        let id: String
        let name: String
        let born: String?
        let field: FieldView
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
    let verdictStyle: String
    let verdictShape: String
    let verdictWords: String
    let checks: [Check]
    let digest: String?
    let problems: ProblemList?
    /// Who refuses it; nil where whoever looks may.
    let refusers: String?
    let children: [Child]
    let fields: [FieldView]
    let action: String
    let back: String
    let note: String
    let seen: String
    let formToken: String
    /// Whether there is anything to answer.
    let isOpen: Bool
    /// Why not.
    let closed: String
    let closedWords: String
    /// What was typed for a pack that somebody else answered meanwhile, so that it can be copied.
    let kept: [AnswerLine]
    let hasKept: Bool
    let first: FirstMinutePart?
    let consent: ConsentPart?
    let pack: [PackItem]
    /// The way to say whether the residence date is right; nil for whoever may not, and when there is nothing to say.
    let residence: OfferedSteps.Link?

    /// - Parameters:
    ///   - answers: what was typed so far.
    ///   - problems: what of it cannot be used.
    ///   - refusal: why nothing was done, in sentences, where no field can answer it.
    init(
        _ reading: TransferReading, _ answers: FormAnswers = .none, problems: [FormProblem] = [],
        refusal: String? = nil, formToken: String
    ) {
        let id = reading.view.summary.transfer
        let form = ReceiveForm(reading, answers)
        head = TransferHead(reading, on: .receive)
        facts = CaseHead(reading)
        let verdict = PackVerdict(reading)
        let peer = reading.name(of: reading.view.sender)
        self.verdict = verdict.heading(peer)
        (verdictStyle, verdictShape) = (verdict.style, verdict.shape.template)
        verdictWords = verdict.words(peer)
        checks = Self.checks(reading)
        digest = reading.view.messages.first { $0.kind == .pack && $0.reported == nil }?.digest.text
        children = form.children.map { child in
            Child(
                id: child.question.name, name: reading.firstName(of: child.view),
                born: ChildrenPart.born(child.view, reading), field: FieldView(child.question, answers, problems))
        }
        fields = form.team.map { FieldView($0, answers, problems) }
        let summary = ProblemList(problems, in: children.map(\.field) + fields, and: refusal)
        self.problems = summary
        title = (summary == nil ? "" : "Error: ") + "Answer the pack of the \(reading.heading)"
        refusers =
            Permission.check(.refuse, by: reading.acting.person.roles) == nil
            ? nil
            : Role.allCases.filter { PermittedStep.refuse.roles.contains($0) }.map(\.words).inASentence
                .replacing(" and ", with: " or ")
        action = WorkbenchRoute.receiveCheck.path(of: id)
        back = WorkbenchRoute.transfer.path(of: id)
        note = form.note
        seen = reading.seen
        self.formToken = formToken
        isOpen = !children.isEmpty && reading.holdsSignedPack
        (closed, closedWords) =
            reading.holdsSignedPack
            ? ("Nothing waits for an answer", "Every child’s pack is answered, taken back or closed.")
            : !reading.isClosedWithAnother
                ? ("It cannot be answered here", "What cannot be verified is not acknowledged. Ring them.")
                : (
                    "It cannot be answered while it is closed",
                    "Part of it was refused as the wrong child’s, and what is about several children was closed with it. Ask "
                        + "\(peer) for the other children’s papers in a transfer of their own; or, if it was a mistake, acknowledge "
                        + "the papers after all."
                )
        kept = form.team.flatMap { $0.lines(answers) }
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

    /// What the verdict rests on; nothing where the pack does not verify.
    private static func checks(_ reading: TransferReading) -> [Check] {
        guard reading.holdsSignedPack else { return [] }
        let peer = reading.name(of: reading.view.sender)
        let missing = reading.missingOfTheFour
        let originals = reading.documents.reduce(0) { $0 + $1.originals.count }
        let later = reading.damaged.count { $0.kind == .supplement && $0.sender == reading.view.sender }
        return [
            Check(
                what: "Sealed by \(peer)", detail: "By the certificate that was confirmed with them.",
                shape: Shape.seal.template),
            later == 0
                ? Check(
                    what: "Nothing was changed on the way", detail: "Each part has the digest that was signed.",
                    shape: Shape.seal.template)
                : Check(
                    what: "The pack itself was not changed",
                    detail: "Documents that came later do not verify, and are not shown.", shape: Shape.soon.template),
            Check(
                what: "\(Self.count(reading.documents.count, "document")), \(Self.count(originals, "file"))",
                detail: missing.isEmpty
                    ? "None of the four is missing."
                    : "\(missing.map(\.words).inASentence.capitalisedFirst) \(missing.count == 1 ? "is" : "are") not in the pack.",
                shape: (missing.isEmpty ? Shape.done : .dashed).template),
        ]
    }

    private static func count(_ number: Int, _ what: String) -> String { "\(number) \(what)\(number == 1 ? "" : "s")" }
}

extension TransferReading {
    /// Which of the four documents of a pack are not there for some child, whether or not the pack says why (T-8).
    var missingOfTheFour: [DocumentKind] {
        DocumentKind.four.filter { kind in
            !documents.contains { $0.kind == kind }
                || view.caseFile?.documents.missing.contains { $0.kind == kind } == true
        }
    }

    /// The children whose pack we refused as the wrong child's and whose papers are not destroyed: acknowledging takes that back.
    var closedByRefusal: [ChildView] {
        guard isReceiving else { return [] }
        return view.children.filter { child in
            guard let progress = state.progress(of: child.reference), progress.recalled == nil else { return false }
            return progress.papers.name == .quarantined
        }
    }

    /// Whether a signed pack that came to us lies here and could be read: nothing else is ever called genuine.
    var holdsSignedPack: Bool {
        isReceiving && view.papers == nil && view.caseFile != nil && view.children.contains { $0.papers == "held" }
    }

    /// Whether a pack that came to us should lie here, and does not verify or cannot be read now.
    var lacksSignedPack: Bool {
        isReceiving && view.papers == nil && view.children.contains { $0.papers == "held" } && view.caseFile == nil
            && PackVerdict(self) != .passed
    }

    /// Whether what waits for an answer was closed with the papers of a child that we refused as the wrong one.
    var isClosedWithAnother: Bool { !closedByRefusal.isEmpty && !toAnswer.isEmpty && view.caseFile == nil }

    /// The children whose pack waits for an answer of ours.
    var toAnswer: [ChildView] {
        guard isReceiving, view.papers == nil else { return [] }
        return view.children.filter { child in
            child.papers == "held"
                && [PackState.Name.delivered, .refused].map(\.rawValue).contains(child.pack)
        }
    }
}
