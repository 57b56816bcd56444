import CaseTransfer
import WorkingDays
import Yams

extension ProcedureWalk {
    private static let head = ["authority", "council", "procedure", "edition"]
    private static let sections = [
        "names", "roles", "plan", "reviews", "outcomes", "distribution", "moving", "advice", "meeting-limit", "dispute",
        "inbound", "circumstances",
    ]

    /// The whole file; nil, with faults, when anything is wrong.
    mutating func procedure(_ root: Node?, expected: AuthorityCode?) -> LocalProcedure? {
        // A section that is forgotten must not read as "says nothing": only the routing of arrivals may be left out.
        let required = Self.head + Self.sections.filter { $0 != "inbound" }
        guard let top = entries(root, at: "", keys: Self.head + Self.sections, required: required) else { return nil }
        guard let authority = authority(top["authority"], expected: expected) else { return nil }
        prefix = RuleBook.prefix(of: authority)
        let council = text(top["council"], at: "council")
        let title = text(top["procedure"], at: "procedure")
        let edition = text(top["edition"], at: "edition")
        let names: [LocalName: Ruled<String>] = ruled(top["names"], at: "names", value: "is")
        let roles: [LocalRole: Ruled<String>] = ruled(top["roles"], at: "roles", value: "who")
        let plan: [PlanPart: Ruled<String>] = ruled(top["plan"], at: "plan", value: "asks")
        let reviews = intervals(top["reviews"])
        let outcomes = provision(top["outcomes"], at: "outcomes") { $0.outcomes($1) }
        let distribution = distributions(top["distribution"])
        let moving: ProcedureProvision<[MovingRule: Ruled<String>]>? = provision(top["moving"], at: "moving") {
            $0.ruled($1, at: "moving", value: "says", required: [.duty, .notification, .permission, .override])
        }
        let advice = provision(top["advice"], at: "advice") { $0.advice($1) }
        let limit = provision(top["meeting-limit"], at: "meeting-limit") { $0.limit($1) }
        let dispute = provision(top["dispute"], at: "dispute") { $0.rungs($1) }
        let inbound = top["inbound"].flatMap { routing($0) }
        let circumstances: [Circumstance: Ruled<String>] = ruled(
            top["circumstances"], at: "circumstances", value: "says")
        guard let council, let title, let edition, let outcomes, let moving, let advice, let limit, let dispute
        else { return nil }
        return LocalProcedure(
            authority: authority, council: council, title: title, edition: edition, names: names, roles: roles,
            plan: plan, reviews: reviews, outcomes: outcomes, distribution: distribution, moving: moving,
            advice: advice, meetingLimit: limit, dispute: dispute, inbound: inbound, circumstances: circumstances)
    }

    private mutating func authority(_ node: Node?, expected: AuthorityCode?) -> AuthorityCode? {
        guard let text = text(node, at: "authority") else { return nil }
        guard let code = AuthorityCode(text), AuthorityRegister.england.authority(code) != nil else {
            fault(
                .unknownValue, node, "authority", "\(text) is no English authority with children's services",
                "Give its present GSS code, such as E06000015 for Derby.")
            return nil
        }
        guard expected == nil || expected == code else {
            fault(
                .otherAuthority, node, "authority", "the file is named for \(expected?.text ?? "") and says \(code)",
                "Name the file \(code).yaml, or put the right code here.")
            return nil
        }
        return code
    }

    /// A mapping of known keys to a text with its rule.
    mutating func ruled<Key: RawRepresentable & CaseIterable & Hashable>(
        _ node: Node?, at place: String, value: String, required: [Key] = []
    ) -> [Key: Ruled<String>] where Key.RawValue == String {
        let found = entries(
            node, at: place, keys: Key.allCases.map(\.rawValue), required: required.map(\.rawValue))
        var values: [Key: Ruled<String>] = [:]
        for (name, node) in found ?? [:] {
            let place = join(place, name)
            guard let key = Key(rawValue: name),
                let entry = entries(node, at: place, keys: [value, "rule"], required: [value, "rule"])
            else { continue }
            let words = text(entry[value], at: join(place, value))
            let rule = rule(entry["rule"], at: join(place, "rule"))
            if let words, let rule { values[key] = Ruled(words, rule: rule) }
        }
        return values
    }

    /// Either what the procedure lays down, or `none:` with the reason.
    private mutating func provision<Value>(
        _ node: Node?, at place: String, _ stated: (inout ProcedureWalk, Node?) -> Value?
    ) -> ProcedureProvision<Value>? {
        if let none = node?.mapping?["none"] {
            guard entries(node, at: place, keys: ["none"]) != nil, let why = text(none, at: join(place, "none"))
            else { return nil }
            return .absent(why: why)
        }
        return stated(&self, node).map { .stated($0) }
    }

    private mutating func advice(_ node: Node?) -> AdviceRule? {
        guard
            let entry = entries(
                node, at: "advice", keys: ["wording", "says", "rule"], required: ["wording", "says", "rule"])
        else { return nil }
        let wording: SharingProcedure.AdviceWording? = word(entry["wording"], at: "advice.wording")
        let says = text(entry["says"], at: "advice.says")
        let rule = rule(entry["rule"], at: "advice.rule")
        guard let wording, let says, let rule else { return nil }
        return AdviceRule(wording: wording, says: says, rule: rule)
    }

    private mutating func limit(_ node: Node?) -> WorkingDayLimit? {
        guard
            let entry = entries(
                node, at: "meeting-limit", keys: ["working-days", "rule"], required: ["working-days", "rule"])
        else { return nil }
        let days = number(entry["working-days"], at: "meeting-limit.working-days", within: 1...260)
        let rule = rule(entry["rule"], at: "meeting-limit.rule")
        guard let days, let rule else { return nil }
        return WorkingDayLimit(workingDays: days, rule: rule)
    }

    private mutating func routing(_ node: Node) -> InboundRouting? {
        let keys = ["received-by", "assessed-by", "rule"]
        guard let entry = entries(node, at: "inbound", keys: keys, required: keys) else { return nil }
        let received = text(entry["received-by"], at: "inbound.received-by")
        let assessed = text(entry["assessed-by"], at: "inbound.assessed-by")
        let rule = rule(entry["rule"], at: "inbound.rule")
        guard let received, let assessed, let rule else { return nil }
        return InboundRouting(receivedBy: received, assessedBy: assessed, rule: rule)
    }
}
