import CaseTransfer
import GatewayService
import Hummingbird

/// Which part of the list somebody asks for: what the address of the worklist says after its question mark.
///
/// Codes only; whatever is no code of ours is passed over, as if it had not been there.
struct WorklistRequest: Hashable, Sendable {
    /// The tabs above the list.
    enum Tab: String, CaseIterable, Hashable, Sendable {
        case receiving, sending, disputes, ended
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

    var tab = Tab.receiving
    var peer: AuthorityCode?
    /// In whose hands; nil where the address does not say.
    var hands: Hands?
    /// In whose hands, by a code that names nobody; nil for nobody in particular.
    var worker: String?
    var stage: TransferStage?
    var page = 1

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
        stage = parameters.get("state").flatMap(TransferStage.init(rawValue:))
        page = parameters.get("page").flatMap { Int($0) } ?? 1
    }

    /// Whether anything is left out besides what the tab leaves out.
    func isFiltered(for acting: ActingPerson) -> Bool {
        peer != nil || hands(for: acting) != .anybody || worker != nil || stage != nil
    }

    /// In whose hands. Where the address asks for nothing it is the reader's own team's; anybody's for whoever belongs to none.
    func hands(for acting: ActingPerson) -> Hands {
        let asksForNothing = worker == nil && peer == nil && stage == nil
        return hands ?? (asksForNothing && acting.person.teams != nil ? .ours : .anybody)
    }

    /// The address that asks for this.
    var href: String {
        let parts = [
            tab == .receiving ? nil : "tab=\(tab.rawValue)", peer.map { "authority=\($0.text)" },
            worker.map { "person=\($0)" } ?? hands.map { "person=\($0.rawValue)" },
            stage.map { "state=\($0.rawValue)" },
            page == 1 ? nil : "page=\(page)",
        ].compactMap(\.self)
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
        case .receiving: "Receiving"
        case .sending: "Sending"
        case .disputes: "Disputes"
        case .ended: "Ended"
        }
    }

    /// What the table holds, for whoever hears it.
    var caption: String {
        switch self {
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
