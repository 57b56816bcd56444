/// What two statements of one authority share when they speak of the same fact, so that the signed one outranks the reported one.
struct StatementSubject: Hashable {
    let kind: MessageKind
    let detail: String
}

extension Statement {
    /// What it speaks of besides its children; nil for what is never reported.
    var subject: StatementSubject? {
        switch self {
        case .acknowledgement, .refusal, .decision, .ending, .endingWithdrawn, .birth, .residence, .restatement:
            StatementSubject(kind: kind, detail: "")
        case .meeting(let meeting):
            switch meeting.outcome {
            case .convened: StatementSubject(kind: kind, detail: "convened")
            case .held: StatementSubject(kind: kind, detail: "held")
            case .notHeld(let date, _): StatementSubject(kind: kind, detail: "not-held \(date)")
            }
        case .dispute(.raised(let raised)): StatementSubject(kind: kind, detail: "raised \(raised.ground.rawValue)")
        case .dispute(.said(let dispute, let act, _)):
            StatementSubject(kind: kind, detail: "\(act.code) \(dispute)")
        case .recall(let recall): StatementSubject(kind: kind, detail: recall.documents.places)
        case .destruction(let destruction): StatementSubject(kind: kind, detail: destruction.documents.places)
        case .pack, .supplement, .receipt, .rejection, .consentChange, .test: nil
        }
    }

    /// The same statement without these children; nil when nothing is left of it, or when it names no child.
    func without(_ gone: Set<ChildReference>) -> Statement? {
        var left = self
        switch self {
        case .acknowledgement(var statement):
            statement.children.removeAll { gone.contains($0.child) }
            left = .acknowledgement(statement)
        case .refusal(var statement):
            statement.children.removeAll { gone.contains($0.child) }
            left = .refusal(statement)
        case .meeting(var statement):
            statement.children.removeAll { gone.contains($0) }
            left = .meeting(statement)
        case .decision(var statement):
            statement.children.removeAll { gone.contains($0.child) }
            left = .decision(statement)
        case .ending(var statement):
            statement.children.removeAll { gone.contains($0.child) }
            left = .ending(statement)
        case .endingWithdrawn(var statement):
            statement.children.removeAll { gone.contains($0.child) }
            left = .endingWithdrawn(statement)
        case .residence(var statement):
            statement.children.removeAll { gone.contains($0) }
            statement.dues.removeAll { gone.contains($0.child) }
            left = .residence(statement)
        case .restatement(var statement):
            statement.children.removeAll { gone.contains($0.child) }
            left = .restatement(statement)
        case .recall(var statement):
            statement.children.removeAll { gone.contains($0) }
            left = .recall(statement)
        case .destruction(var statement):
            statement.children.removeAll { gone.contains($0) }
            left = .destruction(statement)
        case .birth(let statement): return gone.contains(statement.child) ? nil : self
        case .dispute, .pack, .supplement, .receipt, .rejection, .consentChange, .test:
            return nil
        }
        return left.children.isEmpty ? nil : left
    }

    /// Whether two statements on one subject say the same of these children; how a day was counted makes no difference.
    func saysTheSame(as other: Statement, of children: Set<ChildReference>) -> Bool {
        switch (self, other) {
        case (.acknowledgement(let one), .acknowledgement(let two)):
            func days(_ all: [DueMeeting]) -> [String] {
                all.filter { children.contains($0.child) }.map { "\($0.child) \($0.residence) \($0.due)" }.sorted()
            }
            return days(one.children) == days(two.children)
        case (.dispute(.raised(let one)), .dispute(.raised(let two))):
            return one.subject == two.subject && Set(one.children) == Set(two.children)
        case (.dispute(.said(_, let one, _)), .dispute(.said(_, let two, _))): return one == two
        // Who confirmed it and who had opened it is known from their signed word alone.
        case (.destruction(let one), .destruction(let two)): return one.on == two.on
        case (.recall(let one), .recall(let two)): return one.reason == two.reason
        default:
            let others = Set(self.children).subtracting(children)
            let theirs = Set(other.children).subtracting(children)
            return (others.isEmpty ? self : without(others)) == (theirs.isEmpty ? other : other.without(theirs))
        }
    }
}

extension [RecalledDocument] {
    /// The documents as one text, in whatever order they are named.
    fileprivate var places: String { map { "\($0.message) \($0.ref)" }.sorted().joined(separator: ", ") }
}

extension DisputeAct {
    fileprivate var code: String {
        switch self {
        case .answered: "answered"
        case .proposed: "proposed"
        case .agreed: "agreed"
        case .escalated: "escalated"
        case .withdrawn: "withdrawn"
        case .resolved: "resolved"
        }
    }
}
