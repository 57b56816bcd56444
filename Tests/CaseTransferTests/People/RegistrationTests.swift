import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("Which registrations may be made")
struct RegistrationTests {
    private let today = Invented.date("2026-12-10")

    private func person(
        _ handle: String, _ roles: Role..., account: String? = nil, from: String = "2026-01-01", until: String? = nil
    ) -> RegisteredPerson {
        RegisteredPerson(
            id: Invented.person(handle), name: "Invented", post: "Post", roles: roles, account: account ?? handle,
            from: Invented.date(from), until: until.map(Invented.date))
    }

    private func check(
        _ changed: RegisteredPerson, among people: RegisteredPerson..., absent: String? = nil
    ) -> Forbidden? {
        Registration.check(changed, among: people, on: today, canSignIn: { $0 != absent })
    }

    @Test("An administrator and an auditor hold no other role", arguments: Role.allCases)
    func rolesAlone(role: Role) {
        #expect(Registration.check([role]) == nil)
        if role != .administrator { expectForbidden(Registration.check([.administrator, role]), "roles-conflict") }
        if role != .auditor { expectForbidden(Registration.check([role, .auditor]), "roles-conflict") }
        expectForbidden(Registration.check([]), "roles-missing")
        #expect(Registration.check([.practitioner, .teamManager]) == nil)
    }

    @Test("The last day is not before the first, and the account has a name")
    func dates() {
        expectForbidden(
            check(person("sam.invented", .practitioner, from: "2026-12-10", until: "2026-12-09")), "dates-reversed")
        #expect(check(person("sam.invented", .practitioner, from: "2026-12-10", until: "2026-12-10")) == nil)
        expectForbidden(check(person("sam.invented", .practitioner, account: "")), "account-missing")
    }

    @Test("The last administrator stays one, whichever way the registration would take them away")
    func lastAdministrator() {
        let only = person("ira.invented", .administrator)
        for change in [
            person("ira.invented", .practitioner), person("ira.invented", .administrator, from: "2026-12-11"),
            person("ira.invented", .administrator, until: "2026-12-31"),
            person("ira.invented", .administrator, account: "gone"),
        ] {
            expectForbidden(check(change, among: only, absent: "gone"), "last-administrator")
            let second = person("al.invented", .administrator)
            #expect(check(change, among: only, second, absent: "gone") == nil)
        }
        #expect(check(person("ira.invented", .administrator, account: "other"), among: only) == nil)
        #expect(check(person("sam.invented", .practitioner), among: only) == nil)
    }

    @Test("A second administrator counts only while they are registered and can sign in")
    func secondAdministrator() {
        let only = person("ira.invented", .administrator)
        let leaving = person("ira.invented", .practitioner)
        for useless in [
            person("al.invented", .administrator, until: "2026-12-09"),
            person("al.invented", .administrator, until: "2027-01-31"),
            person("al.invented", .administrator, from: "2026-12-11"),
            person("al.invented", .administrator, account: "gone"), person("al.invented", .teamManager),
        ] {
            expectForbidden(check(leaving, among: only, useless, absent: "gone"), "last-administrator")
        }
        let until = person("ira.invented", .administrator, until: "2026-12-20")
        #expect(check(until, among: only, person("al.invented", .administrator, from: "2026-12-21")) == nil)
        expectForbidden(
            check(until, among: only, person("al.invented", .administrator, from: "2026-12-22")), "last-administrator")
    }
}
