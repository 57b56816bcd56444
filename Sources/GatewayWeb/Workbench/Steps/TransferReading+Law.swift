import CaseTransfer
import WorkingDays
import GatewayService

extension TransferReading {
    /// Whether our law would let us say this today: what it forbids is not offered.
    func allows(_ statement: Statement) -> Bool {
        switch TransferState.allows(statement, by: state.us, to: state.peer, in: state, on: today) {
        case .success: true
        case .failure: false
        }
    }

    /// The children of each of whom our law would let us say it today.
    func children(ofWhom statement: (ChildProgress) -> Statement?) -> [ChildView] {
        view.children.filter { child in
            state.progress(of: child.reference).flatMap(statement).map(allows) ?? false
        }
    }

    /// The children whose work goes on here.
    var atWork: [ChildView] {
        guard !state.isDiscarded else { return [] }
        return view.children.filter { child in
            guard let progress = state.progress(of: child.reference) else { return false }
            return !progress.isOver && !progress.isClosedByRecall
        }
    }

    /// What some children are called, in a sentence.
    func names(of references: [ChildReference]) -> String {
        view.children.filter { references.contains($0.reference) }.map(firstName(of:)).inASentence
    }

    /// Our own authority's name.
    var us: String { name(of: gateway.authority) }
}
