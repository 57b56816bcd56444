import CaseTransfer
import WorkingDays
import GatewayService
import Hummingbird

/// A step on a transfer that has a form: each is asked, checked by whoever answered, then signed.
enum CaseStep: String, CaseIterable, Hashable, Sendable {
    /// Convene the receiving-in meeting, or move it.
    case convene
    /// The convened meeting as a file for calendars.
    case invitation
    /// What became of the meeting.
    case meeting
    /// Acknowledge papers, or say anew who has them.
    case acknowledge
    /// Accept responsibility.
    case accept
    /// Decline responsibility.
    case decline
    /// Refuse the pack for a child.
    case refuse
    /// Say when they moved in.
    case residence
    /// Tell of a birth.
    case birth
    /// End our work.
    case close
    /// Take back an ending.
    case takeBackEnding = "take-back-ending"
    /// Record what the family was told.
    case family
    /// Record what an agency was told.
    case agency
    /// Record a talk with the other authority.
    case contact
    /// Record a joint visit.
    case visit
    /// Record a service that is lacking.
    case deficit
    /// Record thought of trafficking.
    case trafficking
    /// Record that the closing was told.
    case closing
    /// Record a summary.
    case summary
    /// Record a change of permission to share.
    case sharing
    /// Record advice on sharing.
    case advice
    /// Enter an override for risk.
    case override
    /// Confirm what waits for one's own word.
    case confirm
    /// Send again what could not be delivered.
    case resend
    /// Withdraw what has not left.
    case withdraw
    /// Recall what was sent.
    case recall
    /// Confirm destruction.
    case destroy
    /// Decide about a possible breach.
    case breach
    /// Record the other authority's decision about it.
    case breachTold = "breach-told"
    /// Give the work to somebody.
    case assign
    /// Write the record out.
    case export
    /// Discard a prepared case.
    case discard
    /// Erase names and reasons.
    case erase
    /// Raise a dispute with the other authority.
    case raiseDispute = "raise-dispute"
    /// Download what is to be handed over to an authority without a gateway.
    case handOver = "hand-over"
    /// Say that it was handed over.
    case handedOver = "handed-over"
    /// Say that it arrived, as they told us.
    case arrived
    /// Enter what they said or did, as they told us.
    case report
    /// Add what came later to papers that were registered by hand.
    case addPapers = "add-papers"
    /// Say that what a clock waits for was done.
    case clockDone = "clock-done"
    /// Say anew when our meetings are due.
    case restate
    /// Put right whom a prepared case is for.
    case anotherRecipient = "another-recipient"
    /// Restrict it to those who need to know.
    case restrict
    /// Lift the restriction.
    case unrestrict
    /// Say that somebody looked at who opened it though it was restricted to others.
    case lookedAt = "looked-at"

    /// Where somebody is in it.
    enum Stage: CaseIterable, Hashable, Sendable {
        /// The form.
        case asked
        /// The answers, to be checked by whoever gave them; nothing is changed.
        case checked
        /// The step itself.
        case signed
    }

    /// The step of the permission table.
    var permitted: PermittedStep {
        switch self {
        case .convene: .convene
        case .invitation: .convene
        case .meeting: .recordMeeting
        case .acknowledge: .acknowledge
        case .accept: .accept
        case .decline: .decline
        case .refuse: .refuse
        case .residence, .birth, .resend: .send
        case .close, .takeBackEnding: .close
        case .family, .agency, .contact, .visit, .deficit, .trafficking, .closing, .summary: .recordNote
        case .sharing, .advice: .recordConsent
        // An override waits for its author too, who need be no manager; what else waits, the use case asks a manager for.
        case .override, .confirm: .enterOverride
        case .withdraw: .withdraw
        case .recall: .recall
        case .destroy: .confirmDestruction
        case .breach: .decideBreach
        case .breachTold: .recordReport
        case .assign: .assign
        case .export: .exportRecord
        case .discard: .discard
        case .erase: .erase
        case .raiseDispute: .raiseDispute
        case .handOver, .handedOver: .send
        case .arrived, .report: .recordReport
        case .addPapers: .registerPapers
        case .clockDone: .recordMeeting
        case .restate: .acknowledge
        case .anotherRecipient: .prepare
        case .restrict, .unrestrict, .lookedAt: .restrict
        }
    }

    /// What the transfer's page says once it is done.
    var done: String {
        switch self {
        case .convene: "The meeting is convened"
        case .invitation: "The calendar file is made"
        case .meeting: "The meeting is recorded"
        case .acknowledge: "It is acknowledged"
        case .accept: "Responsibility is accepted"
        case .decline: "Responsibility is declined"
        case .refuse: "The pack is refused"
        case .residence: "The day is said"
        case .birth: "The birth is told"
        case .close: "Our work is ended"
        case .takeBackEnding: "The ending is taken back"
        case .family, .agency, .contact, .visit, .deficit, .trafficking, .closing, .summary: "It is recorded"
        case .sharing: "The change is recorded and told"
        case .advice: "The advice is recorded"
        case .override: "The override is entered"
        case .confirm: "You confirmed it"
        case .resend: "It is sent again"
        case .withdraw: "It is withdrawn"
        case .recall: "It is recalled"
        case .destroy: "The papers are destroyed"
        case .breach, .breachTold: "The decision is recorded"
        case .assign: "The work is assigned"
        case .export: "The record is written out"
        case .discard: "The prepared case is discarded"
        case .erase: "Names and reasons are erased"
        case .raiseDispute: "The dispute is raised"
        case .handOver: "The files are written out"
        case .handedOver: "It is recorded that it went"
        case .arrived: "It is recorded that it arrived"
        case .report: "It is entered as reported, not signed"
        case .addPapers: "The papers are added"
        case .clockDone: "It is recorded"
        case .restate: "The due date is said anew"
        case .anotherRecipient: "The recipient is put right"
        case .restrict: "It is restricted"
        case .unrestrict: "The restriction is lifted"
        case .lookedAt: "It is recorded that you looked"
        }
    }

    /// The path of a stage.
    func path(_ stage: Stage) -> String {
        let form = "/transfers/:transfer/steps/\(rawValue)"
        return stage == .signed ? form + "/sign" : form
    }

    /// The form for one transfer; nil while the transfer stands so that the step has no meaning.
    func form(_ reading: TransferReading) -> (any StepForm)? {
        switch self {
        case .convene: ConveneForm(reading)
        case .invitation: InvitationForm(reading)
        case .meeting: MeetingForm(reading)
        case .acknowledge: AcknowledgeForm(reading)
        case .accept: AcceptForm(reading)
        case .decline: DeclineForm(reading)
        case .refuse: RefuseForm(reading)
        case .residence: ResidenceForm(reading)
        case .birth: BirthForm(reading)
        case .close: CloseForm(reading)
        case .takeBackEnding: TakeBackEndingForm(reading)
        case .family: FamilyForm(reading)
        case .agency: AgencyForm(reading)
        case .contact: ContactForm(reading)
        case .visit: VisitForm(reading)
        case .deficit: DeficitForm(reading)
        case .trafficking: TraffickingForm(reading)
        case .closing: ClosingForm(reading)
        case .summary: SummaryForm(reading)
        case .sharing: SharingWordForm(reading)
        case .advice: SharingAdviceForm(reading)
        case .override: SharingOverrideForm(reading)
        case .confirm: ConfirmForm(reading)
        case .resend: ResendForm(reading)
        case .withdraw: WithdrawForm(reading)
        case .recall: RecallForm(reading)
        case .destroy: DestroyForm(reading)
        case .breach: BreachForm(reading)
        case .breachTold: BreachToldForm(reading)
        case .assign: AssignForm(reading)
        case .export: ExportForm(reading)
        case .discard: DiscardForm(reading)
        case .erase: EraseForm(reading)
        case .raiseDispute: RaiseDisputeForm(reading)
        case .handOver: HandOverForm(reading)
        case .handedOver: HandedOverForm(reading)
        case .arrived: ArrivedForm(reading)
        case .report: ReportForm(reading)
        case .addPapers: AddPapersForm(reading)
        case .clockDone: ClockDoneForm(reading)
        case .restate: RestateForm(reading)
        case .anotherRecipient: AnotherRecipientForm(reading)
        case .restrict: RestrictForm(reading)
        case .unrestrict: UnrestrictForm(reading)
        case .lookedAt: LookedAtForm(reading)
        }
    }
}
