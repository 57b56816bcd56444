import CaseTransfer
import WorkingDays

/// A procedure as a person reads it, every value with its rule.
struct ProcedurePage {
    var procedure: LocalProcedure
    var source: String

    var text: String {
        let head = [
            "\(procedure.council) (\(procedure.authority))", "\(procedure.title), \(procedure.edition)",
            "Read from \(source).",
        ]
        let sections = [
            ("FAMILIES WHO MOVE HERE: THE MEETING", meeting),
            ("WHERE A CASE FROM ELSEWHERE ARRIVES", inbound),
            ("FAMILIES WHO MOVE", moving), ("ADVICE", advice),
            ("DISPUTES WITH ANOTHER AUTHORITY", dispute),
            (
                "WHAT THINGS ARE CALLED",
                LocalName.allCases.compactMap { line($0.rawValue, procedure.names[$0]) }
            ),
            ("WHO DOES WHAT", LocalRole.allCases.compactMap { line($0.rawValue, procedure.roles[$0]) }),
            (
                "WHAT A PLAN MUST HOLD",
                PlanPart.allCases.compactMap { line($0.rawValue, procedure.plan[$0]) }
            ),
            ("CLOCKS OF THE CASE", clocks), ("OUTCOMES OF A REVIEW", outcomes),
            ("WHO IS GIVEN WHAT", distribution),
            ("SOME CHILDREN", circumstances),
        ]
        let shown = sections.filter { !$0.1.isEmpty }.map {
            ([$0.0] + $0.1.map { "  " + $0 }).joined(separator: "\n")
        }
        return ([head.joined(separator: "\n")] + shown).joined(separator: "\n\n")
    }

    private func line(_ key: String, _ value: Ruled<String>?) -> String? {
        value.map { "\(Self.words(key)): \($0.value)  (\($0.rule))" }
    }

    private static func words(_ key: String) -> String { key.replacing("-", with: " ") }

    private static func silence(_ why: String) -> [String] { ["nothing is said. \(why)"] }

    private var meeting: [String] {
        switch procedure.meetingLimit {
        case .stated(let limit):
            ["within \(limit.workingDays) working days of residence  (\(limit.rule))"]
        case .absent(let why):
            Self.silence(why) + [
                "the limit is defaults.meetingWorkingDays in config.yaml, shown as our default  (T-1)"
            ]
        }
    }

    private var inbound: [String] {
        procedure.inbound.map {
            ["\($0.receivedBy) receives it, \($0.assessedBy) assesses  (\($0.rule))"]
        } ?? []
    }

    private var moving: [String] {
        switch procedure.moving {
        case .stated(let rules): MovingRule.allCases.compactMap { line($0.rawValue, rules[$0]) }
        case .absent(let why): Self.silence(why)
        }
    }

    private var advice: [String] {
        switch procedure.advice {
        case .stated(let advice): ["\(advice.says)  (\(advice.rule))"]
        case .absent(let why): Self.silence(why)
        }
    }

    private var dispute: [String] {
        switch procedure.dispute {
        case .stated(let rungs): rungs.map { "\($0.who): \($0.does)  (\($0.rule))" }
        case .absent(let why): Self.silence(why)
        }
    }

    private var clocks: [String] {
        ReviewClock.allCases.compactMap { clock in
            procedure.reviews[clock].map { interval in
                let span =
                    (interval.notBefore.map { "\($0.words) to " } ?? "within ") + interval.within.words
                return "\(Self.words(clock.rawValue)): \(span)" + (interval.from.map { ", \($0)" } ?? "")
                    + "  (\(interval.rule))"
            }
        }
    }

    private var outcomes: [String] {
        switch procedure.outcomes {
        case .stated(let outcomes):
            outcomes.map { "\($0.number). \($0.says)  means \($0.means.rawValue)  (\($0.rule))" }
        case .absent(let why): [why]
        }
    }

    private var distribution: [String] {
        DistributedRecord.allCases.compactMap { record in
            procedure.distribution[record].map { given in
                "\(Self.words(record.rawValue)): "
                    + ["by": given.who, "to": given.to].sorted { $0.key < $1.key }
                    .filter { $0.value != "not said" }.map { "\($0.key) \($0.value)" }.joined(separator: " ")
                    + (given.within.map { ", within \($0.words)" } ?? "") + "  (\(given.rule))"
            }
        }
    }

    private var circumstances: [String] {
        let everywhere = LocalProcedure.supervisionOrderEverywhere
        return Circumstance.allCases.compactMap { line($0.rawValue, procedure.circumstances[$0]) }
            + ["supervision order, everywhere: \(everywhere.value)  (\(everywhere.rule))"]
    }
}
