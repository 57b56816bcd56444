import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("A young person turns 18 on the eighteenth birthday and not before")
struct EighteenthBirthdayTests {
    @Test(
        "The birthday, for a leap day too",
        arguments: [("2008-12-16", "2026-12-16"), ("2008-02-29", "2026-03-01"), ("2008-03-01", "2026-03-01")])
    func birthday(born: String, eighteen: String) {
        #expect(EighteenthBirthday.of(bornOn: Invented.date(born)) == Invented.date(eighteen))
    }

    @Test("An ending the day before is refused for any of its children, and on the day it is not")
    func fault() throws {
        let sides = TwoSides.at(.acknowledged)
        let births = [
            sides.children[0]: Invented.date("2000-01-01"), sides.children[1]: Invented.date("2008-12-04"),
        ]
        func fault(_ reason: EndedChild.Reason, on date: String) -> Forbidden? {
            EighteenthBirthday.fault(
                of: Invented.ending(sides.children, reason, on: Invented.date(date)), in: sides.sending.state,
                births: births)
        }
        expectForbidden(fault(.turned18, on: "2026-12-03"), "not-yet-18")
        #expect(fault(.turned18, on: "2026-12-04") == nil)
        #expect(fault(.leftEngland, on: "2026-12-03") == nil)
        #expect(
            EighteenthBirthday.fault(
                of: Invented.ending(sides.children, .turned18, on: Invented.date("2026-12-03")),
                in: sides.sending.state, births: [:]) == nil, "what was purged cannot be compared")
    }

    @Test("A child not yet born, or born during the transfer, has not turned 18", .rule("T-12"))
    func unborn() throws {
        var sides = TwoSides.at(.drafted, children: 1)
        var pack = Invented.pack(sides.children, resident: sides.residence)
        pack.children[0].unborn = true
        sides.seal(.pack(pack), by: .sending)
        sides.deliver(from: .sending)
        let ending = Invented.ending(sides.children, .turned18, on: sides.now.londonDate)
        expectForbidden(EighteenthBirthday.fault(of: ending, in: sides.sending.state, births: [:]), "not-yet-18")
        sides.say(.birth(BirthStatement(child: sides.children[0], on: sides.now.londonDate)), by: .receiving)
        expectForbidden(EighteenthBirthday.fault(of: ending, in: sides.sending.state, births: [:]), "not-yet-18")
    }
}
