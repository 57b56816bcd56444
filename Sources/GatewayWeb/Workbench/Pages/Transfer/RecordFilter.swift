import CaseTransfer
import GatewayService

/// Which entries of a transfer's record are looked for; the address holds codes alone.
struct RecordFilter: Hashable, Sendable {
    private static let mine = "me"
    /// Which note; nil for every one.
    let kind: CaseNote.Name?
    /// Whether only what the reader recorded.
    let isMine: Bool

    /// Everything.
    static let none = RecordFilter(kind: nil, isMine: false)

    private init(kind: CaseNote.Name?, isMine: Bool) {
        self.kind = kind
        self.isMine = isMine
    }

    /// - Parameter asked: what stands in the address under a name; what is no code of ours is passed over.
    init(_ asked: (String) -> String?) {
        self.init(kind: asked("kind").flatMap(CaseNote.Name.init(rawValue:)), isMine: asked("by") == Self.mine)
    }

    /// Whether an entry is looked for.
    func takes(_ line: RecordLine, for acting: ActingPerson) -> Bool {
        (kind == nil || line.kind == kind)
            && (!isMine || line.person == acting.person.id || line.enteredBy == acting.person.id)
    }

    /// Whether anything is left out by it.
    var isSet: Bool { kind != nil || isMine }

    struct Field: Hashable, Sendable {
        let id: String
        let label: String
        let options: [Option]
    }

    struct Option: Hashable, Sendable {
        let value: String
        let label: String
        let isChosen: Bool
    }

    /// The two questions, with the kinds that the record has.
    func fields(_ lines: [RecordLine]) -> [Field] {
        let kinds = CaseNote.Name.allCases.filter { kind in kind == self.kind || lines.contains { $0.kind == kind } }
        return [
            Field(
                id: "kind", label: "About",
                options: [Option(value: "", label: "Everything", isChosen: kind == nil)]
                    + kinds.map { Option(value: $0.rawValue, label: $0.label, isChosen: $0 == kind) }),
            Field(
                id: "by", label: "Recorded by",
                options: [
                    Option(value: "", label: "Everybody", isChosen: !isMine),
                    Option(value: Self.mine, label: "Me", isChosen: isMine),
                ]),
        ]
    }
}

extension CaseNote.Name {
    /// What it is about, in a list to choose from.
    fileprivate var label: String {
        switch self {
        case .family: "The family was told"
        case .agency: "Agencies"
        case .deficit: "Services that are lacking"
        case .visit: "Joint visits"
        case .contact: "Talks with the other authority"
        case .traffickingPrompt: "Trafficking: asked"
        case .trafficking: "Trafficking: considered"
        case .closing: "The closing was told"
        case .summary: "Summaries"
        }
    }
}
