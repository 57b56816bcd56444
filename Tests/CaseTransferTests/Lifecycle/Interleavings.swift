import CaseTransfer
import GatewayTesting
import WorkingDays

/// Every order in which two sides can say a few things and their messages can arrive, one of them at most rejected for good.
struct Interleavings {
    /// What one side says in its turn, given the transfer as it is then.
    typealias Word = (TwoSides) -> Statement

    /// What the sending side says, in its order; what its law forbids by then stays unsaid.
    let sending: [Word]
    /// What the receiving side says.
    let receiving: [Word]

    private struct Node {
        var sides: TwoSides
        var said: [TransferSide: Int] = [:]
        var mayReject = true
        /// How often a message was put off in a row.
        var waited = 0
    }

    /// Takes every order to its end.
    ///
    /// - Parameter look: what is to hold at each end.
    /// - Returns: how many ends there are.
    func run(from start: TwoSides, _ look: (TwoSides) -> Void) -> Int {
        var ends = 0
        var open = [Node(sides: start)]
        while let node = open.popLast() {
            let next = TransferSide.allCases.flatMap { side in saying(node, side) + delivering(node, side) }
            if next.isEmpty {
                ends += 1
                look(node.sides)
            }
            open += next
        }
        return ends
    }

    private func saying(_ node: Node, _ side: TransferSide) -> [Node] {
        let words = side == .sending ? sending : receiving
        let place = node.said[side] ?? 0
        guard words.indices.contains(place) else { return [] }
        var next = node
        next.said[side] = place + 1
        let statement = words[place](node.sides)
        if case .success = node.sides.law(statement, by: side) { next.sides.seal(statement, by: side) }
        return [next]
    }

    private func delivering(_ node: Node, _ side: TransferSide) -> [Node] {
        guard !node.sides[side].outbox.isEmpty else { return [] }
        var nodes: [Node] = []
        var arrived = node
        let outcome = arrived.sides.deliver(from: side)
        // What is put off comes again after something else has happened; it is not tried again at once.
        if outcome != .rejected(.tryLater) { nodes.append(arrived) }
        if node.mayReject {
            var rejected = node
            rejected.mayReject = false
            rejected.sides.deliver(from: side, rejecting: .signature)
            nodes.append(rejected)
        }
        return nodes
    }
}

extension TwoSides {
    /// What the two sides do not agree on; empty while they do.
    var differences: [String] {
        guard let ours = sending.state, let theirs = receiving.state else { return ["a side knows nothing"] }
        var differences: [String] = []
        func compare<Value: Equatable>(_ what: String, _ value: (TransferState) -> Value) {
            let (one, two) = (value(ours), value(theirs))
            if one != two { differences.append("\(what): \(one) and \(two)") }
        }
        compare("state") { $0.children.map(\.state) }
        compare("meeting") { $0.children.map(\.meeting) }
        compare("pack") { $0.children.map(\.pack.name) }
        compare("papers") { $0.children.map(\.papers.name) }
        compare("recalled") { $0.children.map(\.recalled) }
        compare("disputes") { Set($0.disputes) }
        let day = now.londonDate
        compare("holder") { state in state.children.map { state.holderAndDuty(for: $0.child, on: day)?.holder } }
        compare("duty") { state in state.children.map { state.holderAndDuty(for: $0.child, on: day)?.duty } }
        compare("anomalies") { $0.anomalies.isEmpty }
        if !ours.anomalies.isEmpty { differences.append("anomalies: \(ours.anomalies)") }
        return differences
    }
}
