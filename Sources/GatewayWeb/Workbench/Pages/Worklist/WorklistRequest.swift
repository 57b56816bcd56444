import CaseTransfer
import GatewayService
import Hummingbird

/// Which part of the list somebody asks for: what the address of the worklist says after its question mark.
///
/// Codes only; whatever is no code of ours is passed over, as if it had not been there.
struct WorklistRequest: Hashable, Sendable {
    /// The tabs above the list.
    enum Tab: String, CaseIterable, Hashable, Sendable {
        case needs, receiving, sending, disputes, ended
    }

    /// In whose hands.
    enum Hands: String, CaseIterable, Hashable, Sendable {
        case anybody, mine, team
        case ours = "my-team"

        /// Those that make a difference to whoever asks.
        static func offered(to acting: ActingPerson) -> [Hands] {
            acting.person.teams == nil ? [.anybody, .mine, .team] : [.ours, .anybody, .mine, .team]
        }
    }

    /// Which day they await, as the manager's view counts families by it.
    enum Due: Hashable, Sendable {
        case overdue, atRisk
        case late(ClockKind, AuthorityCode)

        /// Reads what stands in an address; nil for what is none of ours.
        init?(_ text: String) {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            switch parts.first {
            case "overdue" where parts.count == 1: self = .overdue
            case "at-risk" where parts.count == 1: self = .atRisk
            case "late" where parts.count == 3:
                guard let kind = ClockKind(rawValue: parts[1]), let whose = AuthorityCode(parts[2]) else { return nil }
                self = .late(kind, whose)
            default: return nil
            }
        }

        /// As it stands in an address.
        var text: String {
            switch self {
            case .overdue: "overdue"
            case .atRisk: "at-risk"
            case .late(let kind, let whose): "late.\(kind.rawValue).\(whose.text)"
            }
        }
    }

    var tab = Tab.receiving
    var peer: AuthorityCode?
    /// In whose hands; nil where the address does not say.
    var hands: Hands?
    /// In whose hands, by a code that names nobody; nil for nobody in particular.
    var worker: String?
    /// In which team's hands; the empty text for what no team has taken up yet, nil for whichever.
    var team: String?
    /// Only where such a day is awaited; nil for whatever is.
    var due: Due?
    var stage: TransferStage?
    var page = 1

    /// What stands before a team's handle, so that no handle is taken for anything else.
    static let teamMark = "team:"

    /// Everything we receive.
    init() {}

    /// Reads what an address says.
    init(_ parameters: Parameters) {
        tab = parameters.get("tab").flatMap(Tab.init(rawValue:)) ?? .receiving
        peer = parameters.get("authority").flatMap { AuthorityCode($0) }
        hands = parameters.get("person").flatMap(Hands.init(rawValue:))
        worker = parameters.get("person").flatMap { text in
            text.count == 10 && text.allSatisfy(\.isHexDigit) ? String(text) : nil
        }
        team = parameters.get("person").flatMap { text in
            guard text.hasPrefix(Self.teamMark) else { return nil }
            let team = text.dropFirst(Self.teamMark.count)
            return team.isEmpty || TeamID(String(team)) != nil ? String(team) : nil
        }
        due = parameters.get("due").flatMap { Due(String($0)) }
        stage = parameters.get("state").flatMap(TransferStage.init(rawValue:))
        page = parameters.get("page").flatMap { Int($0) } ?? 1
    }

    /// Whether anything is left out besides what the tab leaves out.
    func isFiltered(for acting: ActingPerson) -> Bool {
        peer != nil || hands(for: acting) != .anybody || worker != nil || team != nil || due != nil || stage != nil
    }

    /// In whose hands. Where the address asks for nothing it is the reader's own team's; anybody's for whoever belongs to none, and where
    /// what is asked of the reader is listed anyway.
    func hands(for acting: ActingPerson) -> Hands {
        let asksForNothing = tab != .needs && worker == nil && team == nil && due == nil && peer == nil && stage == nil
        return hands ?? (asksForNothing && acting.person.teams != nil ? .ours : .anybody)
    }

    /// The address that asks for this.
    var href: String {
        let whose = team.map { Self.teamMark + $0 } ?? worker ?? hands?.rawValue
        let asked: [(String, String?)] = [
            ("tab", tab == .receiving ? nil : tab.rawValue), ("authority", peer?.text), ("person", whose),
            ("due", due?.text), ("state", stage?.rawValue), ("page", page == 1 ? nil : "\(page)"),
        ]
        let parts = asked.compactMap { name, value in value.map { "\(name)=\($0)" } }
        return WorkbenchRoute.home.path + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    /// The same on another tab, from its first page.
    func on(_ tab: Tab) -> WorklistRequest {
        var request = self
        request.tab = tab
        request.page = 1
        return request
    }

    /// The same on another page.
    func at(_ page: Int) -> WorklistRequest {
        var request = self
        request.page = page
        return request
    }
}

extension WorklistRequest.Tab {
    /// Its name.
    var label: String {
        switch self {
        case .needs: "Needs you"
        case .receiving: "Receiving"
        case .sending: "Sending"
        case .disputes: "Disputes"
        case .ended: "Ended"
        }
    }

    /// What the table holds, for whoever hears it.
    var caption: String {
        switch self {
        case .needs: "Transfers that ask something of you, what cannot wait first, then the next deadline"
        case .receiving:
            "Transfers you are receiving, what needs somebody first, then the next deadline"
        case .sending: "Transfers you are sending, what needs somebody first, then the next deadline"
        case .disputes: "Transfers with a dispute, what needs somebody first, then the next deadline"
        case .ended: "Transfers that are over, the latest first"
        }
    }

    /// What would stand here, when nothing does.
    var whenEmpty: String {
        switch self {
        case .needs: "What a transfer asks of your role stands here."
        case .receiving:
            "A pack that another authority sends us stands here from the moment it arrives."
        case .sending: "A case that we prepare for another authority stands here until it is closed."
        case .disputes:
            "A transfer stands here while somebody still has to do something about a dispute."
        case .ended: "A transfer stands here once nothing more is to be done for any of its children."
        }
    }
}

extension WorklistRequest.Hands {
    /// What the filter calls it.
    var label: String {
        switch self {
        case .anybody: "Anybody"
        case .mine: "You"
        case .team: "On the team’s list"
        case .ours: "Your team"
        }
    }
}

extension TransferStage {
    /// What the filter calls it.
    var label: String {
        switch self {
        case .draft: "Draft"
        case .sealed: "Not delivered yet"
        case .rejected: "Rejected"
        case .delivered: "New pack"
        case .refused: "Refused"
        case .acknowledged: "Acknowledged"
        case .declined: "Declined"
        case .accepted: "Accepted"
        case .closed: "Closed"
        case .ended: "Ended"
        case .recalled: "Recalled"
        case .withdrawn: "Withdrawn"
        }
    }
}
