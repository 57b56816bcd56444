import CaseTransfer
import WorkingDays
import Yams

extension ProcedureWalk {
    /// The section `reviews`.
    mutating func intervals(_ node: Node?) -> [ReviewClock: ReviewInterval] {
        let found = entries(
            node, at: "reviews", keys: ReviewClock.allCases.map(\.rawValue),
            required: [ReviewClock.firstReview.rawValue])
        var clocks: [ReviewClock: ReviewInterval] = [:]
        for (name, node) in found ?? [:] {
            let place = join("reviews", name)
            let keys = ["not-before", "within", "from", "counts-from", "rule"]
            guard let clock = ReviewClock(rawValue: name),
                let entry = entries(node, at: place, keys: keys, required: ["within", "rule"])
            else { continue }
            let notBefore = entry["not-before"].map { span($0, at: join(place, "not-before")) }
            let within = span(entry["within"], at: join(place, "within"))
            let from = entry["from"].map { text($0, at: join(place, "from")) }
            let start: ReviewStart? = entry["counts-from"].flatMap { word($0, at: join(place, "counts-from")) }
            let rule = rule(entry["rule"], at: join(place, "rule"))
            guard let within, let rule else { continue }
            clocks[clock] = ReviewInterval(
                notBefore: notBefore ?? nil, within: within, from: from ?? nil, countsFromPlan: start == .plan,
                rule: rule)
        }
        return clocks
    }

    /// The section `distribution`.
    mutating func distributions(_ node: Node?) -> [DistributedRecord: Distribution] {
        let found = entries(node, at: "distribution", keys: DistributedRecord.allCases.map(\.rawValue))
        var records: [DistributedRecord: Distribution] = [:]
        for (name, node) in found ?? [:] {
            let place = join("distribution", name)
            guard let record = DistributedRecord(rawValue: name),
                let entry = entries(
                    node, at: place, keys: ["who", "to", "within", "rule"], required: ["who", "to", "rule"])
            else { continue }
            let who = text(entry["who"], at: join(place, "who"))
            let to = text(entry["to"], at: join(place, "to"))
            let within = entry["within"].map { span($0, at: join(place, "within")) }
            let rule = rule(entry["rule"], at: join(place, "rule"))
            guard let who, let to, let rule else { continue }
            records[record] = Distribution(who: who, to: to, within: within ?? nil, rule: rule)
        }
        return records
    }

    /// The section `outcomes`, when the procedure lists any; each must say what it means everywhere (T-9).
    mutating func outcomes(_ node: Node?) -> [LocalOutcome]? {
        let keys = ["number", "says", "means", "rule"]
        guard let items = list(node, at: "outcomes", example: "- number: \"1\"") else { return nil }
        return items.compactMap { place, node -> LocalOutcome? in
            guard let entry = entries(node, at: place, keys: keys, required: keys) else { return nil }
            let number = text(entry["number"], at: join(place, "number"))
            let says = text(entry["says"], at: join(place, "says"))
            let means: ReviewOutcome? = word(entry["means"], at: join(place, "means"))
            let rule = rule(entry["rule"], at: join(place, "rule"))
            guard let number, let says, let means, let rule else { return nil }
            return LocalOutcome(number: number, says: says, means: means, rule: rule)
        }
    }

    /// The section `dispute`, when the procedure has a path.
    mutating func rungs(_ node: Node?) -> [DisputeStep]? {
        let keys = ["who", "does", "rule"]
        guard let items = list(node, at: "dispute", example: "- who: \"Team Manager\"") else { return nil }
        return items.compactMap { place, node -> DisputeStep? in
            guard let entry = entries(node, at: place, keys: keys, required: keys) else { return nil }
            let who = text(entry["who"], at: join(place, "who"))
            let does = text(entry["does"], at: join(place, "does"))
            let rule = rule(entry["rule"], at: join(place, "rule"))
            guard let who, let does, let rule else { return nil }
            return DisputeStep(who: who, does: does, rule: rule)
        }
    }

    private mutating func list(_ node: Node?, at place: String, example: String) -> [(String, Node)]? {
        guard let items = node?.sequence, !items.isEmpty else {
            fault(
                .wrongType, node, place, "here should stand a list, or none: with the reason",
                "Begin each entry of the list with a hyphen: \(example)")
            return nil
        }
        return items.enumerated().map { ("\(place)[\($0)]", $1) }
    }
}

/// What a review can be said to count from with `counts-from`.
private enum ReviewStart: String, CaseIterable {
    case plan
}
