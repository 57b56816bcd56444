import CaseTransfer
import Hummingbird

/// The addresses of disputes; what varies in them is the id of a transfer and the dispute's number in it.
enum DisputeRoute: CaseIterable, Hashable, Sendable {
    /// Every dispute in which somebody still has to do something.
    case list
    /// The disputes of one transfer, settled ones too.
    case ofTransfer
    /// One dispute: both sides' statements, where it stands, and our answer to it.
    case shown
    /// Our answer, to be checked by whoever gave it; nothing is sent.
    case checked
    /// Our answer, signed and sent.
    case signed
    /// What the lawyers were asked and said; it never leaves the authority.
    case advice
    /// That they were asked, or what they said, kept in our own record.
    case recordAdvice
    /// Where a reason of our own is typed.
    case reason
    /// A reason of our own, kept in our own record; it never leaves the authority.
    case recordReason

    var path: String {
        switch self {
        case .list: "/disputes"
        case .ofTransfer: "/transfers/:transfer/disputes"
        case .shown, .checked: "/transfers/:transfer/disputes/:number"
        case .signed: "/transfers/:transfer/disputes/:number/sign"
        case .advice, .recordAdvice: "/transfers/:transfer/disputes/:number/advice"
        case .reason, .recordReason: "/transfers/:transfer/disputes/:number/reason"
        }
    }

    /// The path for one dispute.
    func path(of transfer: ConversationID, _ number: Int) -> String {
        path.replacing(":transfer", with: transfer.text).replacing(":number", with: "\(number)")
    }

    var method: HTTPRequest.Method {
        switch self {
        case .list, .ofTransfer, .shown, .advice, .reason: .get
        case .checked, .signed, .recordAdvice, .recordReason: .post
        }
    }

    var permitted: PermittedStep {
        switch self {
        case .list, .ofTransfer, .shown: .readCase
        // Which rung it stands on, and so who may answer, changes with the day: the use case looks.
        case .checked, .signed: .answerDispute
        case .advice, .recordAdvice: .recordLegalAdvice
        case .reason, .recordReason: .raiseDispute
        }
    }

    var navigationLabel: String? {
        switch self {
        case .list: "Disputes"
        case .ofTransfer, .shown, .checked, .signed, .advice, .recordAdvice, .reason, .recordReason: nil
        }
    }
}
