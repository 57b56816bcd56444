import CaseTransfer
import Testing
import WorkingDays

@testable import GatewayService
@testable import GatewayWeb

@Suite("Whose turn it is: a step is offered to whoever the permission table lets take it")
struct StepReachTests {
    @Test(
        "Each step's command stands for one step of the permission table",
        arguments: [
            ("handover accept 0199b3c2", PermittedStep.accept), ("handover acknowledge 0199b3c2", .acknowledge),
            ("handover by-hand write 0199b3c2 --to FOLDER", .send),
            ("handover by-hand report 0199b3c2 destroyed", .recordReport), ("handover close 0199b3c2", .close),
            ("handover confirm 0199b3c2", .confirmOverride), ("handover convene 0199b3c2 --for DATE", .convene),
            ("handover destroy 0199b3c2", .confirmDestruction), ("handover discard 0199b3c2", .discard),
            ("handover dispute answer 0199b3c2", .answerDispute),
            ("handover dispute resolve 0199b3c2", .decideDispute), ("handover prepare FOLDER", .prepare),
            ("handover record agency 0199b3c2", .recordNote), ("handover record-meeting 0199b3c2", .recordMeeting),
            ("handover residence confirm 0199b3c2", .send), ("handover send 0199b3c2", .send),
            ("handover supplement 0199b3c2 FOLDER", .send),
        ])
    func steps(command: String, step: PermittedStep) {
        #expect(NextStep(what: "invented", command: command).permittedStep == step)
    }

    @Test("What is done without a command is for whoever works on the case, and for nobody who only reads")
    func withoutCommand() {
        let step = NextStep(what: "hold the meeting", command: nil)
        #expect(step.permittedStep == nil)
        #expect(step.isFor([.practitioner]))
        #expect(!step.isFor([.auditor]))
        #expect(!step.isFor([.administrator]))
    }

    @Test("On the upper rung of a dispute a team manager is not asked to answer")
    func rungs() {
        let upper = NextStep(what: "a service manager answers", command: "handover dispute answer 0199b3c2")
        let lower = NextStep(what: "a team manager answers", command: "handover dispute answer 0199b3c2")
        #expect(!upper.isFor([.teamManager]))
        #expect(upper.isFor([.serviceManager]))
        #expect(lower.isFor([.teamManager]))
    }
}
