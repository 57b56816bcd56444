import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("Who may take which step")
struct PermissionTests {
    private let today = Invented.date("2026-12-10")

    private func person(_ handle: String, _ roles: Role..., from: String = "2026-01-01", until: String? = nil)
        -> RegisteredPerson
    {
        RegisteredPerson(
            id: Invented.person(handle), name: "Invented", post: "Post", roles: roles, account: handle,
            from: Invented.date(from), until: until.map(Invented.date))
    }

    @Test("An administrator is shown no child, whatever other roles they hold", arguments: PermittedStep.allCases)
    func administrator(step: PermittedStep) {
        let alone = Permission.check(step, by: [.administrator])
        let both = Permission.check(step, by: [.administrator, .teamManager])
        switch step {
        case .addPeer, .confirmMailbox, .withdrawPeer, .runChecks, .registerPerson, .changeSignIn, .renewKeys,
            .changeCalendar,
            .verifyJournal:
            #expect(alone == nil)
            #expect(both == nil)
        case .readCase, .revealAddress, .prepare, .recordConsent, .enterOverride, .confirmOverride,
            .confirmEntered, .send, .acknowledge, .refuse, .convene, .recordMeeting, .accept, .decline, .decideOrder,
            .close, .closeEarly,
            .declareNothingLeft, .readJournal,
            .raiseDispute, .answerDispute, .decideDispute, .recordLegalAdvice, .discard, .erase, .setClosures,
            .recordNote, .exportRecord, .assign, .nameDeputy, .recordAbsence, .registerPapers, .recordReport,
            .withdraw, .recall, .confirmDestruction, .decideBreach, .restrict, .breakGlass:
            expectForbidden(alone, "not-permitted")
            expectForbidden(both, "not-permitted")
        }
    }

    @Test("An auditor reads and changes nothing, whatever other roles they hold", arguments: PermittedStep.allCases)
    func auditor(step: PermittedStep) {
        let alone = Permission.check(step, by: [.auditor])
        let both = Permission.check(step, by: [.auditor, .teamManager, .practitioner])
        switch step {
        case .readCase, .readJournal, .verifyJournal, .exportRecord, .breakGlass:
            #expect(alone == nil)
            #expect(both == nil)
        default:
            expectForbidden(alone, "not-permitted")
            expectForbidden(both, "not-permitted")
        }
    }

    @Test("Only a manager confirms overrides, decides and closes", .rule("DERBY-71", "HAV-43"))
    func managers() {
        for step in [PermittedStep.confirmOverride, .accept, .decline, .decideOrder, .close, .declareNothingLeft] {
            #expect(Permission.check(step, by: [.teamManager]) == nil)
            #expect(Permission.check(step, by: [.serviceManager]) == nil)
            for role in [Role.practitioner, .businessSupport, .caldicottGuardian, .legalAdviser] {
                expectForbidden(Permission.check(step, by: [role]), "not-permitted")
            }
        }
    }

    @Test(
        "A practitioner prepares, sends, records and convenes; business support does so too, but sees no hidden address"
    )
    func caseworkers() {
        for step in [PermittedStep.prepare, .send, .acknowledge, .convene, .recordMeeting, .readCase] {
            #expect(Permission.check(step, by: [.practitioner]) == nil)
            #expect(Permission.check(step, by: [.businessSupport]) == nil)
        }
        #expect(Permission.check(.revealAddress, by: [.practitioner]) == nil)
        expectForbidden(Permission.check(.revealAddress, by: [.businessSupport]), "not-permitted")
        expectForbidden(Permission.check(.refuse, by: [.businessSupport]), "not-permitted")
    }

    @Test(
        "Team managers raise and answer disputes, service managers decide them, legal advisers record their advice",
        .rule("DERBY-76", "HAV-59", "CAL-43"))
    func disputes() {
        for step in [PermittedStep.raiseDispute, .answerDispute] {
            #expect(Permission.check(step, by: [.teamManager]) == nil)
            #expect(Permission.check(step, by: [.serviceManager]) == nil)
            for role in [Role.practitioner, .businessSupport, .caldicottGuardian, .legalAdviser] {
                expectForbidden(Permission.check(step, by: [role]), "not-permitted")
            }
        }
        #expect(Permission.check(.decideDispute, by: [.serviceManager]) == nil)
        expectForbidden(Permission.check(.decideDispute, by: [.teamManager]), "not-permitted")
        #expect(Permission.check(.recordLegalAdvice, by: [.legalAdviser]) == nil)
        #expect(Permission.check(.recordLegalAdvice, by: [.serviceManager]) == nil)
        expectForbidden(Permission.check(.recordLegalAdvice, by: [.teamManager]), "not-permitted")
    }

    @Test("Only a manager restricts, and whoever could open a case without a restriction may break the glass")
    func needToKnow() {
        for role in Role.allCases {
            #expect((Permission.check(.restrict, by: [role]) == nil) == role.isTeamManagerOrAbove, "\(role)")
            #expect(
                (Permission.check(.breakGlass, by: [role]) == nil) == (Permission.check(.readCase, by: [role]) == nil),
                "\(role)")
        }
    }

    @Test("Closures lengthen the time a family waits, so a service manager sets them and no administrator")
    func closures() {
        for role in Role.allCases where role != .serviceManager {
            expectForbidden(Permission.check(.setClosures, by: [role]), "not-permitted")
        }
        #expect(Permission.check(.setClosures, by: [.serviceManager]) == nil)
    }

    @Test("Whoever works with families recalls; a manager or the Caldicott Guardian confirms that papers are destroyed")
    func recalls() {
        for role in [Role.practitioner, .teamManager, .serviceManager, .caldicottGuardian] {
            #expect(Permission.check(.recall, by: [role]) == nil)
        }
        for role in [Role.teamManager, .serviceManager, .caldicottGuardian] {
            #expect(Permission.check(.confirmDestruction, by: [role]) == nil)
        }
        for role in [Role.practitioner, .businessSupport, .legalAdviser] {
            expectForbidden(Permission.check(.confirmDestruction, by: [role]), "not-permitted")
        }
        expectForbidden(Permission.check(.decideBreach, by: [.teamManager]), "not-permitted")
    }

    @Test("Advisers read and record their advice, and nothing else of a case", .rule("DERBY-72"))
    func advisers() {
        for role in [Role.caldicottGuardian, .legalAdviser] {
            #expect(Permission.check(.recordConsent, by: [role]) == nil)
            #expect(Permission.check(.readCase, by: [role]) == nil)
            expectForbidden(Permission.check(.send, by: [role]), "not-permitted")
        }
    }

    @Test(
        "Without a role nothing is permitted, and every step is permitted to somebody",
        arguments: PermittedStep.allCases)
    func everyStep(step: PermittedStep) {
        expectForbidden(Permission.check(step, by: []), "not-permitted")
        #expect(Role.allCases.contains { Permission.check(step, by: [$0]) == nil })
    }

    @Test("A person acts from their first to their last day, both included")
    func dates() {
        let person = person("sam.invented", .practitioner, from: "2026-12-10", until: "2026-12-11")
        expectForbidden(Permission.check(.prepare, by: person, on: Invented.date("2026-12-09")), "not-permitted")
        #expect(Permission.check(.prepare, by: person, on: Invented.date("2026-12-10")) == nil)
        #expect(Permission.check(.prepare, by: person, on: Invented.date("2026-12-11")) == nil)
        expectForbidden(Permission.check(.prepare, by: person, on: Invented.date("2026-12-12")), "not-permitted")
    }

    @Test("Somebody may enter a step for another, but never confirm an override for them", .rule("DERBY-71"))
    func enteredFor() {
        let manager = person("bo.invented", .teamManager)
        let support = person("kit.invented", .businessSupport)
        #expect(Permission.check(.accept, by: manager, enteredBy: support, on: today) == nil)
        expectForbidden(
            Permission.check(.confirmOverride, by: manager, enteredBy: support, on: today), "override-not-in-person")
        #expect(Permission.check(.confirmOverride, by: manager, on: today) == nil)
        #expect(Permission.check(.confirmOverride, by: manager, enteredBy: manager, on: today) == nil)
        expectForbidden(Permission.check(.accept, by: support, enteredBy: manager, on: today), "not-permitted")
    }

    @Test("Whoever enters it is registered, is no auditor, and is no administrator where a child is shown")
    func typists() {
        let manager = person("bo.invented", .teamManager)
        let former = person("lee.invented", .practitioner, until: "2026-12-09")
        expectForbidden(Permission.check(.accept, by: manager, enteredBy: former, on: today), "not-permitted")
        expectForbidden(
            Permission.check(.accept, by: manager, enteredBy: person("al.invented", .auditor), on: today),
            "not-permitted")
        let administrator = person("ir.invented", .administrator)
        expectForbidden(Permission.check(.accept, by: manager, enteredBy: administrator, on: today), "not-permitted")
    }

    @Test(
        "What is decided in person is typed by nobody, what is shown is shown to whoever types it, and the rest as they may",
        .rule("DERBY-71", "DERBY-76", "T-16", "T-18"), arguments: PermittedStep.allCases, Role.allCases)
    func inPerson(step: PermittedStep, role: Role) {
        let typist = person("kit.invented", role)
        for acting in Role.allCases {
            let holder = person("bo.invented", acting)
            let alone = Permission.check(step, by: holder, on: today)
            let entered = Permission.check(step, by: holder, enteredBy: typist, on: today)
            guard alone == nil else {
                // A typist never makes possible what the person may not do.
                #expect(entered == alone)
                continue
            }
            switch step {
            case .addPeer, .confirmMailbox, .withdrawPeer, .runChecks, .registerPerson, .changeSignIn, .renewKeys,
                .changeCalendar:
                expectForbidden(entered, "not-permitted")
            case .confirmOverride: expectForbidden(entered, "override-not-in-person")
            case .confirmEntered: expectForbidden(entered, "entered-not-in-person")
            case .nameDeputy: expectForbidden(entered, "deputy-not-in-person")
            case .restrict, .breakGlass: expectForbidden(entered, "not-in-person")
            case .answerDispute, .decideDispute, .decideOrder, .closeEarly, .declareNothingLeft, .confirmDestruction,
                .decideBreach, .erase, .setClosures:
                expectForbidden(entered, "not-in-person")
                #expect(entered?.remedy.contains("under their own account, without --as") == true)
            case .revealAddress:
                #expect((entered == nil) == (Permission.check(.revealAddress, by: [role]) == nil))
            case .readCase, .prepare, .recordConsent, .enterOverride, .send, .acknowledge, .refuse, .convene,
                .recordMeeting, .accept, .decline, .close, .raiseDispute, .recordLegalAdvice, .discard, .withdraw,
                .recall, .readJournal, .verifyJournal, .registerPapers, .recordReport, .recordNote, .exportRecord,
                .assign, .recordAbsence:
                let isKeptApart = step == .verifyJournal ? false : role == .administrator
                let changes = ![.readCase, .readJournal, .verifyJournal, .exportRecord].contains(step)
                #expect((entered == nil) == !(isKeptApart || changes && role == .auditor))
            }
        }
    }

    @Test("The remedy names the roles that may")
    func remedy() {
        let forbidden = expectForbidden(Permission.check(.close, by: [.practitioner]), "not-permitted")
        #expect(forbidden?.remedy == "Ask somebody who is registered as one of: team-manager, service-manager.")
    }
}
