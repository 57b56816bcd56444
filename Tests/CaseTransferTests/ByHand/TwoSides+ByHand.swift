import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

extension TwoSides {
    /// A pack that is sealed for an authority without a gateway.
    static func byHand(children count: Int = 2) -> TwoSides {
        var sides = TwoSides.at(.queued, children: count)
        if let pack = sides.pack { sides.record(.messageLeftToHand(message: pack), at: .sending) }
        return sides
    }

    /// A report of what the other side said today.
    func reported(_ statement: Statement, number: Int, on date: CivilDate? = nil) -> ReportedStatement {
        ReportedStatement(
            name: Invented.digest(10_000 + number), speaker: receiving.us, means: .telephone,
            on: date ?? now.londonDate, statement: statement)
    }

    /// Enters a report at the sending side.
    mutating func report(_ statement: Statement, number: Int) {
        record(.statementReported(reported(statement, number: number)), at: .sending)
    }

    /// Handed over, arrived, acknowledged, convened, held and accepted, all but the first told to us.
    mutating func reportUntilAccepted() throws {
        let pack = try #require(pack)
        let day = residence.adding(days: 14)
        record(.handedOver(message: pack, means: .secureEmail, on: now.londonDate), at: .sending)
        record(.arrivalReported(message: pack, means: .telephone, on: now.londonDate), at: .sending)
        report(Invented.acknowledgement(of: pack, children, resident: residence), number: 1)
        report(Invented.meeting(children, .convened(for: day)), number: 2)
        move(to: day)
        report(Invented.meeting(children, .held(on: day)), number: 3)
        report(Invented.acceptance(children, from: day), number: 4)
    }
}
