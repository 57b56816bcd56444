import CaseTransfer
import GatewayService
import WorkingDays

/// What an authority without a gateway can be reported to have said or done.
enum ReportedFact: String, CaseIterable, Hashable, Sendable {
    case acknowledged
    case refused
    case convened
    case held
    case notHeld = "not-held"
    case accepted
    case declined
    case ended
    case endingWithdrawn = "ending-withdrawn"
    case resident
    case born
    case recalled
    case destroyed
    case disputed
    case answered
    case proposed
    case agreed
    case escalated
    case withdrawn
    case resolved

    /// The fact as a choice, with the other authority's name.
    func label(_ peer: String) -> String {
        switch self {
        case .acknowledged: "They have the papers: a team acknowledged them"
        case .refused: "They refuse the papers for a child"
        case .convened: "They convened the receiving-in meeting"
        case .held: "The meeting was held"
        case .notHeld: "The meeting was not held"
        case .accepted: "They accept responsibility"
        case .declined: "They decline responsibility"
        case .ended: "Their work ended"
        case .endingWithdrawn: "They take back that their work ended"
        case .resident: "They say on which day the family moved in"
        case .born: "The child was born"
        case .recalled: "They want papers back"
        case .destroyed: "They destroyed what was recalled or refused"
        case .disputed: "They raise a dispute"
        case .answered: "They make a statement in the dispute"
        case .proposed: "They propose something in the dispute"
        case .agreed: "They agree to our proposal"
        case .escalated: "They take the dispute to the service managers"
        case .withdrawn: "They withdraw their dispute"
        case .resolved: "They record that the dispute is over"
        }
    }

    /// Whether it is said in a dispute that was raised already.
    var isSaidInDispute: Bool {
        switch self {
        case .answered, .proposed, .agreed, .escalated, .withdrawn, .resolved: true
        case .acknowledged, .refused, .convened, .held, .notHeld, .accepted, .declined, .ended, .endingWithdrawn,
            .resident, .born, .recalled, .destroyed, .disputed:
            false
        }
    }

    /// The name of a field that this fact alone asks for.
    func field(_ name: String) -> String { "\(rawValue)-\(name)" }

    /// What is asked once it is chosen.
    func asks(sender: String, recipient: String) -> [FormQuestion] {
        func day(_ label: String, _ name: String = "date", isOptional: Bool = false) -> FormQuestion {
            FormQuestion(
                name: field(name), label: label, hint: "For example, 4 1 2027", kind: .date, isOptional: isOptional)
        }
        func line(_ label: String, _ name: String, isOptional: Bool = false) -> FormQuestion {
            FormQuestion(name: field(name), label: label, kind: .line, isOptional: isOptional)
        }
        func reason(_ label: String, _ options: [FormOption]) -> FormQuestion {
            FormQuestion(name: field("reason"), label: label, kind: .one(options))
        }
        switch self {
        case .acknowledged:
            return [
                line("Their team", "team"), line("Their team’s telephone number", "telephone"),
                day("When they say the meeting is due", "due", isOptional: true),
            ]
        case .refused:
            return [reason("Why?", FormOption.each(of: RefusedChild.Reason.self) { $0.reportLabel })]
        case .convened: return [day("For which day?")]
        case .held: return [day("On which day was it held?")]
        case .notHeld:
            return [
                day("For which day was it convened?"),
                reason("Why?", FormOption.each(of: MeetingStatement.NotHeldReason.self) { $0.label }),
            ]
        case .accepted: return [day("From which day?"), line("Their worker", "worker", isOptional: true)]
        case .declined:
            return [
                reason(
                    "On which ground?",
                    FormOption.each(of: DecidedChild.DeclineReason.self) {
                        $0 == .notResponsible
                            ? "Another authority is responsible" : "The needs are below their threshold"
                    })
            ]
        case .ended:
            return [
                day("On which day?"), reason("Why?", FormOption.each(of: EndedChild.Reason.self) { $0.label }),
                line("Where the family moved on: to which authority?", "to", isOptional: true),
                day("Where a review decided it: on which day?", "review", isOptional: true),
            ]
        case .endingWithdrawn:
            return [
                day("Which day had they given for the ending?"),
                reason("As what had they ended it?", FormOption.each(of: EndedChild.Reason.self) { $0.label }),
            ]
        case .resident:
            return [
                day("On which day?"),
                FormQuestion(
                    name: field("source"), label: "Who told them?",
                    kind: .one(FormOption.each(of: ResidenceSource.Teller.self) { $0.reportLabel })),
            ]
        case .born: return [day("On which day?")]
        case .recalled:
            return [reason("Why?", FormOption.each(of: RecallStatement.Reason.self) { $0.reportLabel })]
        case .destroyed: return [day("On which day?")]
        case .disputed:
            return [
                FormQuestion(
                    name: field("ground"), label: "What is it about?",
                    kind: .one(FormOption.each(of: RaisedDispute.Ground.self) { $0.words.capitalisedFirst })),
                FormQuestion(
                    name: field("subject"), label: "What does it turn on?",
                    kind: .one(FormOption.each(of: RaisedDispute.Subject.self) { $0.words.capitalisedFirst })),
                FormQuestion(
                    name: field("visits"), label: "Who sees the children meanwhile, as they say?",
                    kind: .one([
                        FormOption(value: DisputeVisits.Visitor.sending.rawValue, label: "\(sender) does"),
                        FormOption(value: DisputeVisits.Visitor.receiving.rawValue, label: "\(recipient) does"),
                        FormOption(value: DisputeVisits.Visitor.notAgreed.rawValue, label: "It is not agreed"),
                    ])),
            ]
        case .proposed, .resolved:
            return [
                FormQuestion(
                    name: field("effect"), label: "What happens for the children of the dispute?",
                    kind: .one(
                        FormOption.each(of: DisputeEffect.Outcome.self) {
                            $0.words(sender: sender, recipient: recipient)
                        }), isOptional: self == .resolved),
                day("From when", "from", isOptional: true),
            ]
        case .answered, .agreed, .escalated, .withdrawn: return []
        }
    }
}

extension RefusedChild.Reason {
    fileprivate var reportLabel: String {
        switch self {
        case .wrongChild: "It is the wrong child"
        case .notResident: "The child does not live there"
        case .incomplete: "A document is missing"
        case .unreadable: "A document cannot be read"
        case .alreadyKnown: "They know the child already"
        case .wrongRoute: "It is the wrong route"
        }
    }
}

extension RecallStatement.Reason {
    fileprivate var reportLabel: String {
        switch self {
        case .wrongAuthority: "The papers went to the wrong authority"
        case .wrongChild: "A child should not be in them"
        case .wrongDocument: "A document does not belong to the case"
        case .withoutAuthority: "They were shared without the permission or authority it needed"
        }
    }
}

extension ResidenceSource.Teller {
    fileprivate var reportLabel: String {
        switch self {
        case .family: "The family"
        case .landlord: "The landlord or housing service"
        case .agency: "Another agency: health visitor, school, police"
        case .otherAuthority: "We did"
        case .ownWorker: "Their own worker, who has seen it"
        }
    }
}
