import CaseTransfer
import GatewayService
import WorkingDays

/// One transfer as a row of the worklist: the two facts, where it stands, and what is due next.
struct WorklistRow: Hashable, Sendable {
    /// One of the two facts, with its date.
    struct Fact: Hashable, Sendable {
        let who: String
        /// Whether it is our own authority.
        let isUs: Bool
        /// Since or until when; nil when there is nothing to say.
        let when: String?
    }

    /// The next deadline.
    struct Due: Hashable, Sendable {
        let style: String
        let shape: String
        let what: String
        let left: String?

        /// Something that is due on a day.
        init(_ subject: String, _ words: DueWords) {
            (style, shape) = ("due" + words.pressure.style, words.pressure.shape.template)
            (what, left) = (words.what(subject), words.left)
        }

        init(style: String, shape: String, what: String, left: String?) {
            (self.style, self.shape, self.what, self.left) = (style, shape, what, left)
        }
    }

    let href: String
    let family: String
    /// From or to whom, and the children.
    let about: String
    let held: Fact
    let duty: Fact
    let tag: StateTag
    let detail: String?
    let due: Due
    /// The day of it; nil when nothing is due.
    let day: CivilDate?

    /// - Parameter names: the children's, when they are known here.
    init(_ line: TransferLine, names: [String]?, gateway: Gateway, on today: CivilDate) {
        let isReceiving = line.side == TransferSide.receiving.rawValue
        let recipient = isReceiving ? gateway.authority : line.peer
        let calendar = gateway.calendar(countingFor: recipient)
        let words = names.flatMap(FamilyWords.init)
        href = WorkbenchRoute.transfer.path(of: line.transfer)
        family = words?.family ?? "\(line.closed ? "Restricted transfer" : "Transfer") \(line.transfer.text.prefix(8))"
        let children =
            words.map(\.children).flatMap { $0.isEmpty ? nil : $0 }
            ?? (line.children == 1 ? "1 child" : "\(line.children) children")
        about =
            "\(isReceiving ? "from" : "to") \(line.peerName) · \(children)"
            + (line.restricted && !line.closed ? " · restricted" : "")

        func fact(_ codes: [AuthorityCode], when: String?) -> Fact {
            Fact(
                who: codes.isEmpty ? "Not known yet" : codes.map(gateway.name(of:)).inASentence,
                isUs: codes == [gateway.authority], when: when)
        }
        let isWithSender = !line.caseHeldBy.contains(recipient)
        let goesOn = line.responsibility.contains {
            [ChildState.Name.heldBySender, .declined].map(\.rawValue).contains($0)
        }
        let heldWhen: String? =
            if line.caseHeldBy.count > 1 {
                "siblings differ"
            } else if let from = line.acceptedFrom, from > today {
                "until \(from.shortWords(on: today))"
            } else if let since = line.caseHeldSince {
                "since \(since.shortWords(on: today))"
            } else if isWithSender, goesOn, !line.caseHeldBy.isEmpty {
                "until \(gateway.name(of: recipient)) accepts"
            } else {
                nil
            }
        held = fact(line.caseHeldBy, when: heldWhen)
        duty = fact(
            line.dutyLiesWith,
            when: line.dutySince.map { since in
                "since \(since.shortWords(on: today))" + (line.residenceOpen == nil ? "" : ", unconfirmed")
            } ?? (line.dutyLiesWith.count > 1 ? "siblings differ" : nil))

        let standing = StandingWords.of(line, on: today, calendar: calendar)
        tag = standing.tag
        detail = standing.detail.isEmpty ? nil : standing.detail
        (due, day) = Self.due(of: line, on: today, calendar: calendar)
    }

    /// The earliest day that is awaited.
    static func due(
        of line: TransferLine, on today: CivilDate, calendar: WorkingDayCalendar
    ) -> (Due, CivilDate?) {
        var days: [(day: CivilDate, subject: String)] = []
        if let day = line.meetingDue { days.append((day, "Meeting")) }
        if let day = line.acknowledgeBy { days.append((day, "Acknowledgement")) }
        days += line.disputes.compactMap { dispute in
            dispute.answerDue.map { ($0, "Answer in the dispute") }
        }
        if let step = line.nextStep, let day = step.by, !days.contains(where: { $0.day == day }) {
            days.append((day, step.heading))
        }
        // What is to be told and recorded comes after what the case itself waits for.
        if days.isEmpty { days += line.tasks.compactMap { task in task.by.map { ($0, task.heading) } } }
        guard let next = days.min(by: { $0.day < $1.day }) else {
            return (Due(style: "due due--good", shape: Shape.done.template, what: "Nothing due", left: nil), nil)
        }
        let words = DueWords(next.day, on: today, counting: .workingDays(calendar))
        // A meeting that is convened in time does not press.
        let isArranged = next.subject == "Meeting" && line.convenedFor != nil && words.pressure == .soon
        let planned = next.subject == "Meeting" ? line.residencePlanned : nil
        let due = Due(
            style: isArranged ? "due" : "due" + words.pressure.style,
            shape: (isArranged ? Shape.ring : words.pressure.shape).template,
            what: words.what(next.subject) + (planned.map { ", \($0.asPlannedMove(on: today))" } ?? ""),
            left: words.left)
        return (due, next.day)
    }
}
