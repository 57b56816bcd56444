import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

/// A gate for one invented family, which each test changes.
///
/// `p1` has care of both children, `p2` is a parent without care, and `c1` is a young person who may speak for themselves.
struct GateCase {
    var gate: ConsentGate

    init(_ sender: AuthorityCode = Invented.derby, _ answers: ConsentAnswer...) {
        gate = ConsentGate(
            subjects: [
                ConsentSubject(key: "p1", standing: .withCare, children: ["c1", "c2"]),
                ConsentSubject(key: "p2", standing: .withoutCare, children: ["c1", "c2"]),
            ],
            record: ConsentRecord(
                answers: answers, lawfulBasis: LawfulBasis(code: "uk-gdpr-6-1-e", on: Invented.date("2026-12-01"))),
            overrideConfirmed: false, authoriserRoles: [], procedure: SharingProcedure.of(sending: sender),
            today: Invented.date("2026-12-10"))
    }

    static func answer(
        _ person: String, _ kind: ConsentAnswer.Kind, on date: String = "2026-12-02", children: [String] = ["c1", "c2"]
    ) -> ConsentAnswer {
        switch kind {
        case .given, .refused:
            ConsentAnswer(
                person: person, children: children, answer: kind, how: "in person", on: Invented.date(date),
                by: "An Invented Worker")
        case .notSoughtRisk, .notAsked:
            ConsentAnswer(
                person: person, children: children, answer: kind, on: Invented.date(date), reason: "An invented reason")
        case .notReachable:
            ConsentAnswer(person: person, children: children, answer: kind, on: Invented.date(date), attempts: 3)
        }
    }

    mutating func override(
        _ limb: ConsentOverride.Limb = .riskOfHarm, rationale: String = "Invented", authoriser: String = "bo.invented",
        roles: [Role] = [.teamManager], confirmed: Bool = true, on date: String = "2026-12-05"
    ) {
        gate.record.override = ConsentOverride(
            children: ["c1"], limb: limb, rationale: rationale, author: Invented.person("ash.invented"),
            authoriser: Invented.person(authoriser), on: Invented.date(date))
        gate.authoriserRoles = roles
        gate.overrideConfirmed = confirmed
    }

    mutating func advice(
        _ adviser: SharingAdvice.Adviser, mayShare: Bool = true, outcome: String = "Invented",
        on date: String = "2026-12-04", children: [String] = ["c1", "c2"]
    ) {
        gate.record.advice = SharingAdvice(
            children: children, adviser: adviser, mayShare: mayShare, outcome: outcome, by: "Invented",
            on: Invented.date(date))
    }

    func expectOpen(
        _ way: ConsentOutcome.Way, by rule: RuleCitation, role: Role? = nil, child: String = "c1",
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        guard case .open(let outcome, let cited) = gate.verdict(for: child) else {
            Issue.record("\(gate.verdict(for: child))", sourceLocation: sourceLocation)
            return
        }
        #expect(outcome.way == way, sourceLocation: sourceLocation)
        #expect(outcome.authoriserRole == role, sourceLocation: sourceLocation)
        #expect(outcome.lawfulBasis == "uk-gdpr-6-1-e", sourceLocation: sourceLocation)
        #expect(outcome.lawfulBasisOn == Invented.date("2026-12-01"), sourceLocation: sourceLocation)
        #expect(cited == rule, sourceLocation: sourceLocation)
    }
}

@Suite("Way one: permission sought and given")
struct PermissionGivenTests {
    @Test("A yes of somebody with care opens the gate, by the sender's own rule", .rule("DERBY-70", "HAV-53", "CAL-37"))
    func given() {
        let yes = GateCase.answer("p1", .given)
        let other = GateCase.answer("p2", .given)
        GateCase(Invented.derby, yes, other).expectOpen(.given, by: "DERBY-70")
        GateCase(Invented.havering, yes, other).expectOpen(.given, by: "HAV-53")
        GateCase(Invented.calderdale, yes, other).expectOpen(.given, by: "CAL-37")
        GateCase(Invented.suffolk, yes, other).expectOpen(.given, by: .ourDefault)
    }

    @Test(
        "Where nobody was asked, or nobody said yes, the gate stays shut by the sender's own rule",
        .rule("DERBY-70", "HAV-53", "CAL-37"),
        arguments: [
            (Invented.derby, "DERBY-70"), (Invented.havering, "HAV-53"), (Invented.calderdale, "CAL-37"),
        ] as [(AuthorityCode, RuleCitation)])
    func notSought(sender: AuthorityCode, rule: RuleCitation) {
        expectForbidden(GateCase(sender).gate.verdict(for: "c1"), "consent-unanswered", by: rule)
        let tried = GateCase(sender, GateCase.answer("p1", .notReachable), GateCase.answer("p2", .notAsked))
        expectForbidden(tried.gate.verdict(for: "c1"), "consent-not-given", by: rule)
    }

    @Test(
        "Everyone else has an answer or a reason", .rule("DERBY-70"),
        arguments: [ConsentAnswer.Kind.given, .notSoughtRisk, .notReachable, .notAsked])
    func everyoneElse(kind: ConsentAnswer.Kind) {
        let yes = GateCase.answer("p1", .given)
        GateCase(Invented.derby, yes, GateCase.answer("p2", kind)).expectOpen(.given, by: "DERBY-70")
        expectForbidden(GateCase(Invented.derby, yes).gate.verdict(for: "c1"), "consent-unanswered", by: "DERBY-70")
    }

    @Test("A yes of a parent without care alone does not open the gate", .rule("DERBY-70"))
    func withoutCare() {
        let gate = GateCase(Invented.derby, GateCase.answer("p1", .notReachable), GateCase.answer("p2", .given)).gate
        let forbidden = expectForbidden(gate.verdict(for: "c1"), "consent-not-given", by: "DERBY-70")
        #expect(forbidden?.remedy.contains("override") == true)
    }

    @Test(
        "A young person's yes in their own right opens the gate for them, and not for their sibling", .rule("DERBY-70"))
    func youngPerson() {
        var gate = GateCase(
            Invented.derby, GateCase.answer("p1", .notReachable), GateCase.answer("p2", .notReachable),
            GateCase.answer("c1", .given, children: ["c1"]))
        gate.gate.subjects.append(ConsentSubject(key: "c1", standing: .ownRight, children: ["c1"]))
        gate.expectOpen(.given, by: "DERBY-70", child: "c1")
        expectForbidden(gate.gate.verdict(for: "c2"), "consent-not-given")
    }

    @Test("A young person's refusal in their own right shuts the gate for them, and not for their sibling")
    func youngPersonRefuses() {
        var gate = GateCase(
            Invented.derby, GateCase.answer("p1", .given), GateCase.answer("p2", .given),
            GateCase.answer("c1", .refused, children: ["c1"]))
        gate.gate.subjects.append(ConsentSubject(key: "c1", standing: .ownRight, children: ["c1"]))
        expectForbidden(gate.gate.verdict(for: "c1"), "consent-refused", by: "DERBY-72")
        gate.expectOpen(.given, by: "DERBY-70", child: "c2")
    }

    @Test(
        "A refusal by anybody shuts the gate, also by somebody who need not have been asked", .rule("DERBY-70", "T-5"))
    func refusedByAnybody() {
        let yes = GateCase.answer("p1", .given)
        for person in ["p2", "p9"] {
            let gate = GateCase(
                Invented.derby, yes, GateCase.answer("p2", .given), GateCase.answer(person, .refused, on: "2026-12-03"))
            expectForbidden(gate.gate.verdict(for: "c1"), "consent-refused", by: "DERBY-72")
        }
    }

    @Test("The latest answer counts; of two on one day the later entry")
    func latest() {
        let no = GateCase.answer("p1", .refused, on: "2026-12-02")
        let yes = GateCase.answer("p1", .given, on: "2026-12-03")
        let other = GateCase.answer("p2", .notAsked)
        GateCase(Invented.derby, no, yes, other).expectOpen(.given, by: "DERBY-70")
        GateCase(Invented.derby, yes, no, other).expectOpen(.given, by: "DERBY-70")
        let sameDay = GateCase.answer("p1", .given, on: "2026-12-02")
        GateCase(Invented.derby, no, sameDay, other).expectOpen(.given, by: "DERBY-70")
        expectForbidden(GateCase(Invented.derby, sameDay, no, other).gate.verdict(for: "c1"), "consent-refused")
    }

    @Test(
        "Only a later and complete yes of the same person lifts a refusal", .rule("DERBY-72", "HAV-55", "CAL-39"),
        arguments: [ConsentAnswer.Kind.notSoughtRisk, .notReachable, .notAsked])
    func refusalStands(kind: ConsentAnswer.Kind) {
        let no = GateCase.answer("p1", .refused, on: "2026-12-02")
        let later = GateCase.answer("p1", kind, on: "2026-12-03")
        let other = GateCase.answer("p2", .given)
        let yes = GateCase.answer("p1", .given, on: "2026-12-04")
        for sender in [Invented.derby, Invented.havering, Invented.calderdale] {
            expectForbidden(GateCase(sender, no, later, other).gate.verdict(for: "c1"), "consent-refused")
        }
        var incomplete = yes
        incomplete.by = nil
        expectForbidden(GateCase(Invented.derby, no, incomplete, other).gate.verdict(for: "c1"), "consent-refused")
        var undated = no
        undated.on = nil
        expectForbidden(GateCase(Invented.derby, undated, later, other).gate.verdict(for: "c1"), "consent-refused")
        GateCase(Invented.derby, no, later, yes, other).expectOpen(.given, by: "DERBY-70")
        // A refusal of one person is not lifted by another's yes, and advice answers it still.
        var advised = GateCase(Invented.derby, no, later, other)
        advised.advice(.caldicottGuardian)
        advised.expectOpen(.adviceCaldicott, by: "DERBY-72", role: .caldicottGuardian)
    }

    @Test("An answer about one child is no answer about the other", .rule("T-14"))
    func perChild() {
        let gate = GateCase(
            Invented.derby, GateCase.answer("p1", .given, children: ["c1"]), GateCase.answer("p2", .notAsked))
        gate.expectOpen(.given, by: "DERBY-70", child: "c1")
        expectForbidden(gate.gate.verdict(for: "c2"), "consent-unanswered")
    }

    @Test("An answer that lacks how, when or by whom, or its reason, is incomplete")
    func incomplete() {
        func verdict(_ change: (inout ConsentAnswer) -> Void, _ kind: ConsentAnswer.Kind) -> ConsentGate.Verdict {
            var answer = GateCase.answer("p1", kind)
            change(&answer)
            return GateCase(Invented.derby, answer, GateCase.answer("p2", .given)).gate.verdict(for: "c1")
        }
        expectForbidden(verdict({ $0.how = nil }, .given), "consent-answer-incomplete", by: "DERBY-70")
        expectForbidden(verdict({ $0.by = " " }, .given), "consent-answer-incomplete")
        expectForbidden(verdict({ $0.on = nil }, .given), "consent-answer-incomplete")
        expectForbidden(verdict({ $0.reason = nil }, .notAsked), "consent-answer-incomplete")
        expectForbidden(verdict({ $0.reason = "" }, .notSoughtRisk), "consent-answer-incomplete")
        expectForbidden(verdict({ $0.attempts = 0 }, .notReachable), "consent-answer-incomplete")
        expectForbidden(verdict({ $0.on = Invented.date("2026-12-11") }, .given), "in-future")
        expectForbidden(verdict({ $0.on = nil }, .refused), "consent-refused")
    }

    @Test("A child for whom nobody is recorded has nobody to ask")
    func nobody() {
        expectForbidden(GateCase().gate.verdict(for: "c3"), "consent-nobody-to-ask", by: "DERBY-70")
        expectForbidden(GateCase().gate.verdict(for: "c1"), "consent-unanswered")
    }
}

@Suite("Way two: an override for risk", .rule("DERBY-71", "HAV-54", "CAL-38"))
struct OverrideWayTests {
    @Test(
        "Either ground opens the gate, also after a refusal and with nobody asked",
        arguments: ConsentOverride.Limb.allCases)
    func limbs(limb: ConsentOverride.Limb) {
        let way: ConsentOutcome.Way = limb == .riskOfHarm ? .overrideRiskOfHarm : .overrideSeekingIncreasesRisk
        for (sender, rule) in [
            (Invented.derby, RuleCitation("DERBY-71")), (Invented.havering, "HAV-54"), (Invented.calderdale, "CAL-38"),
        ] {
            var refused = GateCase(sender, GateCase.answer("p1", .refused))
            refused.override(limb)
            refused.expectOpen(way, by: rule, role: .teamManager)
            var unasked = GateCase(sender)
            unasked.override(limb)
            unasked.expectOpen(way, by: rule, role: .teamManager)
        }
    }

    @Test("A service manager may authorise; nobody below a team manager may", arguments: Role.allCases)
    func roles(role: Role) {
        var gate = GateCase()
        gate.override(roles: [role])
        switch role {
        case .teamManager, .serviceManager: gate.expectOpen(.overrideRiskOfHarm, by: "DERBY-71", role: role)
        default: expectForbidden(gate.gate.verdict(for: "c1"), "override-role", by: "DERBY-71")
        }
    }

    @Test("An override needs a rationale, another authoriser, a confirmation and a date that has come")
    func failures() {
        func verdict(_ change: (inout GateCase) -> Void) -> ConsentGate.Verdict {
            var gate = GateCase(Invented.calderdale, GateCase.answer("p1", .refused))
            change(&gate)
            return gate.gate.verdict(for: "c1")
        }
        expectForbidden(verdict { $0.override(rationale: " \n") }, "override-no-rationale", by: "CAL-38")
        expectForbidden(verdict { $0.override(authoriser: "ash.invented") }, "override-own-authority", by: "CAL-38")
        expectForbidden(verdict { $0.override(confirmed: false) }, "override-unconfirmed", by: "CAL-38")
        expectForbidden(verdict { $0.override(roles: []) }, "override-role", by: "CAL-38")
        expectForbidden(verdict { $0.override(on: "2026-12-11") }, "in-future", by: "CAL-38")
    }

    @Test("An override for one child does not open the gate for another", .rule("T-14"))
    func otherChild() {
        var gate = GateCase(Invented.derby, GateCase.answer("p1", .refused))
        gate.override()
        expectForbidden(gate.gate.verdict(for: "c2"), "consent-refused")
    }

    @Test("Where permission was given, no override is needed and none is claimed")
    func permissionFirst() {
        var gate = GateCase(Invented.derby, GateCase.answer("p1", .given), GateCase.answer("p2", .notAsked))
        gate.override(confirmed: false)
        gate.expectOpen(.given, by: "DERBY-70")
    }
}

@Suite("Way three: advice after a refusal without risk", .rule("DERBY-72", "HAV-55", "CAL-39", "T-5"))
struct AdviceWayTests {
    @Test("The Caldicott Guardian's or Legal Services' advice opens the gate everywhere")
    func advice() {
        for (sender, rule) in [
            (Invented.derby, RuleCitation("DERBY-72")), (Invented.havering, "HAV-55"), (Invented.calderdale, "CAL-39"),
            (Invented.suffolk, .ourDefault),
        ] {
            var gate = GateCase(sender, GateCase.answer("p1", .refused))
            gate.advice(.caldicottGuardian)
            gate.expectOpen(.adviceCaldicott, by: rule, role: .caldicottGuardian)
            gate.advice(.legalServices)
            gate.expectOpen(.adviceLegal, by: rule, role: .legalAdviser)
        }
    }

    @Test("A team manager's reason is enough in Calderdale, where advice is taken if necessary, and nowhere else")
    func ifNecessary() {
        var calderdale = GateCase(Invented.calderdale, GateCase.answer("p1", .refused))
        calderdale.advice(.teamManager)
        calderdale.expectOpen(.managerReason, by: "CAL-39", role: .teamManager)
        for (sender, rule) in [
            (Invented.derby, RuleCitation("DERBY-72")), (Invented.havering, "HAV-55"), (Invented.camden, .ourDefault),
        ] {
            var gate = GateCase(sender, GateCase.answer("p1", .refused))
            gate.advice(.teamManager)
            expectForbidden(gate.gate.verdict(for: "c1"), "advice-not-enough", by: rule)
        }
    }

    @Test("A refusal alone is forbidden, and the remedy says which ways would do, in each procedure's words")
    func refusedAlone() {
        let derby = expectForbidden(
            GateCase(Invented.derby, GateCase.answer("p1", .refused)).gate.verdict(for: "c1"), "consent-refused",
            by: "DERBY-72")
        #expect(derby?.remedy.contains("override") == true)
        #expect(derby?.remedy.contains("Caldicott Guardian or Legal Services") == true)
        #expect(derby?.remedy.contains("team manager's reason") == false)
        let calderdale = expectForbidden(
            GateCase(Invented.calderdale, GateCase.answer("p1", .refused)).gate.verdict(for: "c1"), "consent-refused",
            by: "CAL-39")
        #expect(calderdale?.remedy.contains("team manager's reason") == true)
    }

    @Test("Advice against sharing, empty advice, advice older than the refusal or dated ahead does not open the gate")
    func failures() {
        func verdict(_ change: (inout GateCase) -> Void) -> ConsentGate.Verdict {
            var gate = GateCase(Invented.havering, GateCase.answer("p1", .refused, on: "2026-12-03"))
            change(&gate)
            return gate.gate.verdict(for: "c1")
        }
        expectForbidden(verdict { $0.advice(.legalServices, mayShare: false) }, "advice-against", by: "HAV-55")
        expectForbidden(verdict { $0.advice(.legalServices, outcome: "  ") }, "advice-no-outcome", by: "HAV-55")
        expectForbidden(verdict { $0.advice(.legalServices, on: "2026-12-02") }, "advice-before-refusal", by: "HAV-55")
        expectForbidden(verdict { $0.advice(.legalServices, on: "2026-12-11") }, "in-future", by: "HAV-55")
        expectForbidden(verdict { $0.advice(.legalServices, children: ["c2"]) }, "consent-refused", by: "HAV-55")
    }

    @Test("Advice given on the day of the refusal counts")
    func sameDay() {
        var gate = GateCase(Invented.derby, GateCase.answer("p1", .refused, on: "2026-12-04"))
        gate.advice(.caldicottGuardian, on: "2026-12-04")
        gate.expectOpen(.adviceCaldicott, by: "DERBY-72", role: .caldicottGuardian)
    }

    @Test("Advice answers a refusal; where nobody refused it takes nobody's place", .rule("DERBY-70"))
    func adviceWithoutRefusal() {
        var gate = GateCase(Invented.derby, GateCase.answer("p1", .notReachable), GateCase.answer("p2", .notAsked))
        gate.advice(.caldicottGuardian)
        expectForbidden(gate.gate.verdict(for: "c1"), "consent-not-given", by: "DERBY-70")
    }

    @Test("After a refusal, good advice opens the gate although an override does not hold")
    func adviceBesideOverride() {
        var gate = GateCase(Invented.derby, GateCase.answer("p1", .refused))
        gate.override(confirmed: false)
        expectForbidden(gate.gate.verdict(for: "c1"), "override-unconfirmed", by: "DERBY-71")
        gate.advice(.caldicottGuardian)
        gate.expectOpen(.adviceCaldicott, by: "DERBY-72", role: .caldicottGuardian)
    }
}

@Suite("The lawful basis, apart from permission")
struct LawfulBasisTests {
    private func verdict(_ code: String, on date: String = "2026-12-01") -> ConsentGate.Verdict {
        var gate = GateCase(Invented.derby, GateCase.answer("p1", .given), GateCase.answer("p2", .given))
        gate.gate.record.lawfulBasis = LawfulBasis(code: code, on: Invented.date(date))
        return gate.gate.verdict(for: "c1")
    }

    @Test(
        "Consent is refused as a basis, by word and by article",
        arguments: ["consent", "Consent", "parental-consent", "explicit_consent", "uk-gdpr-6-1-a", "UK GDPR 9(2)(a)"])
    func consent(code: String) {
        expectForbidden(verdict(code), "basis-is-consent")
    }

    @Test(
        "A basis that no manifest could hold is refused before anything is prepared",
        arguments: ["public task", "6(1)(e)", "-6-1-e", "caf\u{E9}", String(repeating: "a", count: 81)])
    func illFormed(code: String) {
        expectForbidden(verdict(code), "basis-ill-formed")
    }

    @Test(
        "Other bases are taken, and none is missing or dated ahead",
        arguments: ["uk-gdpr-6-1-e", "ca1989-s17", "6-1-c"])
    func others(code: String) {
        #expect(verdict(code).forbidden == nil)
        expectForbidden(verdict(" "), "basis-missing")
        expectForbidden(verdict(code, on: "2026-12-11"), "in-future")
        #expect(verdict(code, on: "2026-12-10").forbidden == nil)
    }

    @Test("Camden's rule on gathering without consent opens no gate for sending", .rule("CAM-5", "T-6"))
    func camden() {
        var gate = GateCase(Invented.camden)
        gate.gate.record.lawfulBasis = LawfulBasis(code: "ca1989-s17", on: Invented.date("2026-12-01"))
        expectForbidden(gate.gate.verdict(for: "c1"), "consent-unanswered", by: .ourDefault)
    }
}
