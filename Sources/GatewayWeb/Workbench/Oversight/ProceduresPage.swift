import CaseTransfer
import GatewayService
import WorkingDays

/// The local procedures in use here, each with the limit it sets for the receiving-in meeting.
struct ProceduresPage: WorkbenchPage {
    static let template = "procedures"

    struct Line: Hashable, Sendable {
        let href: String
        let council: String
        let edition: String
        let meeting: String
        let rule: String
        let hasRule: Bool
        let source: String
    }

    let title = "Procedures"
    let lines: [Line]
    let ours: String
    let faults: [String]

    init(_ gateway: Gateway) {
        lines = gateway.procedures.all.map { procedure in
            let limit = procedure.meetingLimit.value
            return Line(
                href: OversightRoute.procedure.path.replacing(":authority", with: procedure.authority.text),
                council: procedure.council, edition: "\(procedure.title), \(procedure.edition)",
                meeting: limit.map { "within \($0.workingDays) working days of residence" } ?? "sets no limit",
                rule: limit.map { "Rule \($0.rule)" } ?? "", hasRule: limit != nil,
                source: gateway.procedures.source(of: procedure.authority))
        }
        ours =
            "Where an authority has none on file, \(gateway.settings.defaultMeetingWorkingDays) working days is our setting."
        faults = gateway.procedures.warnings.map { $0.replacing("\n", with: " ") }
    }
}

/// One procedure, rule by rule.
struct ProcedurePage: WorkbenchPage {
    static let template = "procedure"

    struct Section: Hashable, Sendable {
        let sectionID: String
        let heading: String
        let rules: [Rule]
        let silence: String
        let isSilent: Bool
    }

    struct Rule: Hashable, Sendable {
        let term: String
        let says: String
        let rule: String
        /// Where a link to the rule goes: the first place that rests on it.
        let anchor: String
        let isFirst: Bool
    }

    let title: String
    let council: String
    let edition: String
    let source: String
    let back: String
    let sections: [Section]

    init(_ procedure: LocalProcedure, source: String) {
        title = "Procedure of \(procedure.council)"
        council = procedure.council
        edition = "\(procedure.title), \(procedure.edition)"
        self.source = "Read from \(source)"
        back = OversightRoute.procedures.path
        var seen: Set<String> = []
        var sections: [Section] = []
        func add(_ heading: String, _ rules: [(String, String, RuleCitation)], silence: String? = nil) {
            guard !rules.isEmpty || silence != nil else { return }
            sections.append(
                Section(
                    sectionID: "s-\(sections.count + 1)", heading: heading,
                    rules: rules.map { term, says, rule in
                        Rule(
                            term: Self.words(term), says: says, rule: "Rule \(rule)", anchor: "rule-\(rule.id)",
                            isFirst: seen.insert(rule.id).inserted)
                    }, silence: silence.map { "Nothing is said. \($0)" } ?? "", isSilent: silence != nil))
        }
        func ruled<Key: CaseIterable & RawRepresentable & Hashable>(_ values: [Key: Ruled<String>]) -> [(
            String, String, RuleCitation
        )] where Key.RawValue == String {
            Key.allCases.compactMap { key in values[key].map { (key.rawValue, $0.value, $0.rule) } }
        }
        switch procedure.meetingLimit {
        case .stated(let limit):
            add(
                "Families who move here: the meeting",
                [("Receiving-in meeting", "within \(limit.workingDays) working days of residence", limit.rule)])
        case .absent(let why): add("Families who move here: the meeting", [], silence: why)
        }
        if let inbound = procedure.inbound {
            add(
                "Where a case from elsewhere arrives",
                [("Arrives", "\(inbound.receivedBy) receives it, \(inbound.assessedBy) assesses", inbound.rule)])
        }
        switch procedure.moving {
        case .stated(let rules): add("Families who move", ruled(rules))
        case .absent(let why): add("Families who move", [], silence: why)
        }
        switch procedure.advice {
        case .stated(let advice): add("Advice", [("After a refusal", advice.says, advice.rule)])
        case .absent(let why): add("Advice", [], silence: why)
        }
        switch procedure.dispute {
        case .stated(let rungs):
            add("Disputes with another authority", rungs.map { ($0.who, $0.does, $0.rule) })
        case .absent(let why): add("Disputes with another authority", [], silence: why)
        }
        add("What things are called", ruled(procedure.names))
        add("Who does what", ruled(procedure.roles))
        add("What a plan must hold", ruled(procedure.plan))
        add(
            "Clocks of the case",
            ReviewClock.allCases.compactMap { clock in
                procedure.reviews[clock].map { interval in
                    let span = (interval.notBefore.map { "\($0.words) to " } ?? "within ") + interval.within.words
                    return (clock.rawValue, span + (interval.from.map { ", \($0)" } ?? ""), interval.rule)
                }
            })
        switch procedure.outcomes {
        case .stated(let outcomes):
            add(
                "Outcomes of a review",
                outcomes.map { ("Outcome \($0.number)", "\($0.says), which means \($0.means.rawValue)", $0.rule) })
        case .absent(let why): add("Outcomes of a review", [], silence: why)
        }
        add("Some children", ruled(procedure.circumstances))
        self.sections = sections
    }

    private static func words(_ key: String) -> String { key.replacing("-", with: " ").capitalisedFirst }
}
