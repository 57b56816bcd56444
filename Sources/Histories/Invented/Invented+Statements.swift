public import CaseTransfer
public import WorkingDays

extension Invented {
    /// A residence.
    public static func residence(
        _ date: CivilDate, certainty: Residence.Certainty = .confirmed, kind: Residence.Kind = .permanent
    ) -> Residence {
        Residence(date: date, certainty: certainty, kind: kind)
    }

    /// The outcome of a consent gate that opened.
    public static func consent(
        _ way: ConsentOutcome.Way = .given, role: Role? = nil, basis: String = "uk-gdpr-6-1-e"
    ) -> ConsentOutcome {
        ConsentOutcome(
            way: way, authoriserRole: role, lawfulBasis: basis, lawfulBasisOn: Invented.date("2026-11-01"))
    }

    /// A pack for these children, all resident since one date.
    public static func pack(
        _ children: [ChildReference], resident date: CivilDate, urgent: Bool = false,
        consent: ConsentOutcome = Invented.consent()
    ) -> PackStatement {
        PackStatement(
            urgent: urgent,
            children: children.map {
                PackChild(child: $0, unborn: false, residence: residence(date), consent: consent)
            },
            absences: [])
    }

    /// A due meeting of Derby's.
    public static func due(
        _ child: ChildReference, resident date: CivilDate, receiving authority: AuthorityCode = Invented.derby
    ) -> DueMeeting {
        MeetingDeadline.of(child, residence: date, receiving: authority, defaultWorkingDays: 25)
    }

    /// An acknowledgement of a pack.
    public static func acknowledgement(
        of pack: MessageDigest, _ children: [ChildReference], resident date: CivilDate,
        receiving authority: AuthorityCode = Invented.derby
    ) -> Statement {
        .acknowledgement(
            AcknowledgementStatement(
                pack: pack, children: children.map { due($0, resident: date, receiving: authority) }))
    }

    /// A refusal of a pack.
    public static func refusal(
        of pack: MessageDigest, _ children: [ChildReference], _ reason: RefusedChild.Reason = .incomplete,
        _ detail: RefusedChild.Detail? = nil
    ) -> Statement {
        .refusal(
            RefusalStatement(
                pack: pack, children: children.map { RefusedChild(child: $0, reason: reason, detail: detail) }))
    }

    /// A meeting's statement.
    public static func meeting(_ children: [ChildReference], _ outcome: MeetingStatement.Outcome) -> Statement {
        .meeting(MeetingStatement(children: children, outcome: outcome))
    }

    /// An acceptance from a date.
    public static func acceptance(_ children: [ChildReference], from date: CivilDate) -> Statement {
        .decision(
            DecisionStatement(children: children.map { DecidedChild(child: $0, decision: .accepted(from: date)) }))
    }

    /// A decline.
    public static func decline(
        _ children: [ChildReference], _ reason: DecidedChild.DeclineReason = .notResponsible
    ) -> Statement {
        .decision(
            DecisionStatement(children: children.map { DecidedChild(child: $0, decision: .declined(reason: reason)) }))
    }

    /// An ending.
    public static func ending(
        _ children: [ChildReference], _ reason: EndedChild.Reason, on date: CivilDate, to movedTo: AuthorityCode? = nil,
        review: CivilDate? = nil
    ) -> Statement {
        .ending(
            EndingStatement(
                children: children.map {
                    EndedChild(child: $0, reason: reason, on: date, movedTo: movedTo, review: review)
                }))
    }

    /// An ending that is taken back.
    public static func endingWithdrawn(
        _ children: [ChildReference], _ reason: EndedChild.Reason, on date: CivilDate
    ) -> Statement {
        .endingWithdrawn(
            EndingWithdrawnStatement(
                children: children.map { WithdrawnEnding(child: $0, reason: reason, on: date) }))
    }

    /// A dispute that is raised.
    public static func dispute(
        _ children: [ChildReference], _ ground: RaisedDispute.Ground = .responsibility,
        _ subject: RaisedDispute.Subject = .residence,
        visits: DisputeVisits = DisputeVisits(by: .notAgreed, next: nil)
    ) -> Statement {
        .dispute(.raised(RaisedDispute(children: children, ground: ground, subject: subject, visits: visits)))
    }

    /// A word on the residence date, told by the family on a visit.
    public static func residence(
        _ children: [ChildReference], _ act: ResidenceStatement.Act, _ date: CivilDate, on told: CivilDate,
        certainty: Residence.Certainty = .confirmed, dues: [DueMeeting] = []
    ) -> ResidenceStatement {
        ResidenceStatement(
            children: children, act: act, residence: Residence(date: date, certainty: certainty, kind: .permanent),
            source: ResidenceSource(toldBy: .family, how: .visit, on: told), dues: dues)
    }

    /// One statement of every kind, all about one child and one pack.
    public static func statement(of kind: MessageKind) -> Statement {
        let children = [child(1)]
        let resident = date("2026-12-01")
        let pack = digest(1)
        return switch kind {
        case .pack: .pack(self.pack(children, resident: resident))
        case .supplement: .supplement(SupplementStatement(pack: pack, absences: []))
        case .receipt:
            .receipt(
                ReceiptStatement(
                    message: messageID(1), digest: pack, storedAt: moment("2026-12-02T09:00:00Z"), documents: []))
        case .rejection:
            .rejection(
                RejectionStatement(
                    message: messageID(1), digest: pack, file: digest(2), code: .signature, findings: ["signature"]))
        case .acknowledgement: acknowledgement(of: pack, children, resident: resident)
        case .refusal: refusal(of: pack, children)
        case .meeting: meeting(children, .convened(for: date("2026-12-16")))
        case .decision: acceptance(children, from: date("2026-12-16"))
        case .ending: ending(children, .transferred, on: date("2026-12-17"))
        case .endingWithdrawn: endingWithdrawn(children, .died, on: date("2026-12-17"))
        case .dispute: dispute(children)
        case .residence:
            .residence(
                residence(children, .confirmed, date("2026-12-01"), on: date("2026-12-02")))
        case .restatement:
            .restatement(RestatementStatement(reason: .calendar, children: [due(children[0], resident: resident)]))
        case .birth: .birth(BirthStatement(child: children[0], on: date("2026-12-10")))
        case .test: .test
        }
    }

    /// A manifest that says this.
    public static func manifest(
        _ statement: Statement, from sender: AuthorityCode = Invented.calderdale,
        to recipient: AuthorityCode = Invented.derby, number: Int = 1, order: MessageOrder? = nil,
        createdAt moment: Moment = Invented.moment("2026-12-02T09:00:00Z"), documents: [DocumentEntry] = []
    ) -> MessageManifest {
        let first = statement.kind.isNumbered ? MessageOrder(sequence: 1, previous: nil, seen: nil) : nil
        return MessageManifest(
            id: messageID(number), conversation: conversation(1), sender: sender, recipient: recipient,
            createdAt: moment, order: order ?? first, journal: witness(), statement: statement, documents: documents)
    }
}
