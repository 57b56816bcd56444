import CaseTransfer
import Testing
import WorkingDays

/// The sample case with one change, and the finding that the change must bring about, or must not.
struct ReadinessScenario: Sendable, CustomTestStringConvertible {
    typealias Change = @Sendable (inout CaseFile, inout ReadinessFacts) -> Void

    var code: String
    var place: String
    var rule: RuleCitation?
    var what: String
    var from: String
    var to: String
    var change: Change

    /// The change brings the finding about, at this place, by this rule.
    static func fires(
        _ code: String, at place: String, by rule: RuleCitation? = nil, from: String = "E08000033",
        to: String = "E06000015", _ change: @escaping Change
    ) -> ReadinessScenario {
        ReadinessScenario(code: code, place: place, rule: rule, what: "fires", from: from, to: to, change: change)
    }

    /// The change comes near and does not bring the finding about.
    static func silent(
        _ code: String, when what: String, from: String = "E08000033", to: String = "E06000015",
        _ change: @escaping Change
    ) -> ReadinessScenario {
        ReadinessScenario(code: code, place: "", rule: nil, what: what, from: from, to: to, change: change)
    }

    var testDescription: String { "\(code) \(what) \(place) from \(from) to \(to)" }

    var prepared: (file: CaseFile, facts: ReadinessFacts) {
        var (file, facts) = (ReadinessSample.caseFile, ReadinessSample.facts)
        file.sendingAuthority = from
        facts.ourAuthority = ReadinessSample.code(from)
        file.receivingAuthority = to
        facts.recipient = to
        if to != "E06000015" { file.addresses = file.addresses.map { $0.lying(in: to) } }
        change(&file, &facts)
        return (file, facts)
    }

    var findings: [Finding] {
        let (file, facts) = prepared
        return Readiness.check(file, facts: facts)
    }
}

extension Address {
    func lying(in authority: String) -> Address {
        guard case .open(var place) = state else { return self }
        place.authority = authority
        var address = self
        address.state = .open(place: place)
        return address
    }
}

/// The GSS codes that the scenarios use.
enum Code {
    static let derby = "E06000015"
    static let havering = "E09000016"
    static let calderdale = "E08000033"
    static let suffolk = "E10000029"
    static let camden = "E09000007"
    static let leeds = "E08000035"
}
