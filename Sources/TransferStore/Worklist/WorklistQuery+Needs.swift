import CaseTransfer
import GRDB

extension WorklistQuery.Needs {
    /// Those of whom something is asked wherever the work is: what they decide comes to them from every team.
    private static let overTeams: Set<Role> = [.serviceManager, .caldicottGuardian, .legalAdviser]

    /// What a row of `worklist` fulfils, and one of its tally; a worker stands there only while they have the work.
    var condition: String {
        let theirs = "worker IN (\(marks(people.count)))"
        let team = teams.map { "team IN (\(marks($0.count + 1)))" } ?? "TRUE"
        return """
            (on_team = 0 AND \(theirs) AND (wants | decides) & ? <> 0 OR on_team = 1 AND \(team) AND wants & ? <> 0
            OR decides & ? <> 0 OR \(team) AND decides & ? <> 0)
            """
    }

    var arguments: StatementArguments {
        let all = roles.bits
        let over = roles.intersection(Self.overTeams).bits
        let ofTeams = StatementArguments(teams.map { [""] + $0.map(\.text) } ?? [])
        var arguments = StatementArguments(people.map(\.text))
        arguments += [all]
        arguments += ofTeams
        arguments += [all, over]
        arguments += ofTeams
        arguments += [roles.subtracting(Self.overTeams).bits]
        return arguments
    }

    /// What stands in no list of theirs.
    var closedCondition: String { "conversation IN (\(marks(closed.count)))" }

    var closedArguments: StatementArguments { StatementArguments(closed.map(\.text)) }

    private func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }
}

extension Set<Role> {
    /// The roles as the store keeps them, a bit for each that stays the same from release to release.
    var bits: Int { reduce(0) { $0 | $1.bit } }

    init(bits: Int) { self = Set(Role.allCases.filter { $0.bit & bits != 0 }) }
}

extension Role {
    fileprivate var bit: Int {
        switch self {
        case .practitioner: 1
        case .businessSupport: 2
        case .teamManager: 4
        case .serviceManager: 8
        case .caldicottGuardian: 16
        case .legalAdviser: 32
        case .auditor: 64
        case .administrator: 128
        }
    }
}
