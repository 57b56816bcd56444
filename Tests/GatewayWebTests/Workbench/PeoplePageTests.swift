import CaseTransfer
import GatewayTesting
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService
@testable import GatewayWeb

@Suite("Absences and deputies in the workbench")
struct PeoplePageTests {
    private func send(
        _ part: String, _ fields: [(String, String)], at office: Office, as role: Role
    ) async throws -> (status: HTTPResponse.Status, location: String?, page: String) {
        let answer = try await office.open(
            "/people/" + part, as: role, method: .post,
            body: Office.body([("formToken", "invented-token")] + fields))
        return (answer.status, answer.headers[.location], String(buffer: answer.body))
    }

    private func person(_ role: Role, at office: Office) throws -> RegisteredPerson {
        let id = try office.acting(role).person.id
        return try #require(try office.gateway.store.read { try $0.person(id) })
    }

    @Test("Anybody who works on cases says that somebody is away; it stands on the page and in the register")
    func absence() async throws {
        let (office, _) = try Office.pair()
        let blank = try await send("absence", [], at: office, as: .practitioner)
        #expect(blank.status == .unprocessableContent)
        #expect(blank.page.contains("Choose who is away") && blank.page.contains("Enter the last day"))
        let away =
            [("absence-person", "business-support.invented"), ("absence-why", "Leave.")]
            + FormFilling.date("absence-from", 7, 12, 2026)
        let backwards = try await send(
            "absence", away + FormFilling.date("absence-until", 4, 12, 2026), at: office, as: .practitioner)
        #expect(backwards.status == .conflict && backwards.page.contains("The last day comes before the first"))
        #expect(backwards.page.contains("value=\"2026\""), "what was typed stays")
        let done = try await send(
            "absence", away + FormFilling.date("absence-until", 11, 12, 2026), at: office, as: .practitioner)
        #expect(done.status == .seeOther && done.location == "/people?done=absence")
        #expect(
            try person(.businessSupport, at: office).absences?.map { "\($0.from) \($0.until)" }
                == ["2026-12-07 2026-12-11"])
        let page = try await office.page("/people?done=absence", as: .teamManager)
        #expect(page.contains("The absence is recorded") && page.contains("7 December"), "\(page)")
        #expect(!page.contains("Leave."), "why somebody is away is read in the journal by those who may")
    }

    @Test(
        "A manager names a deputy in their own stead and takes it back; nobody else is offered that", .rule("DERBY-71"))
    func deputy() async throws {
        let (office, _) = try Office.pair()
        #expect(!(try await office.page("/people", as: .practitioner)).contains("Name your deputy"))
        let fresh = try await office.page("/people", as: .teamManager)
        #expect(fresh.contains("Name your deputy") && !fresh.contains("Take back a deputy"))
        let period = FormFilling.date("deputy-until", 18, 12, 2026)
        let oneself = try await send(
            "deputy", [("deputy-person", "team-manager.invented")] + period, at: office, as: .teamManager)
        #expect(oneself.status == .unprocessableContent || oneself.status == .conflict)
        let refused = try await send(
            "deputy", [("deputy-person", "practitioner.invented")] + period, at: office, as: .practitioner)
        #expect(refused.status == .forbidden)
        let named = try await send(
            "deputy", [("deputy-person", "practitioner.invented")] + period, at: office, as: .teamManager)
        #expect(named.location == "/people?done=deputy", "\(named.page)")
        let manager = try person(.teamManager, at: office)
        let deputy = try person(.practitioner, at: office).id
        #expect(manager.isDeputised(by: deputy, on: office.gateway.today))
        #expect(try person(.serviceManager, at: office).deputies?.isEmpty != false)
        let page = try await office.page("/people", as: .teamManager)
        #expect(page.contains("Take back a deputy") && page.contains("18 December"))
        let back = try await send(
            "deputy/withdraw", [("back-person", "practitioner.invented")], at: office, as: .teamManager)
        #expect(back.location == "/people?done=back", "\(back.page)")
        #expect(try !person(.teamManager, at: office).isDeputised(by: deputy, on: office.gateway.today))
    }
}
