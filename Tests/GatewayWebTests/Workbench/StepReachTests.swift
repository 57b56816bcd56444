import CaseTransfer
import Foundation
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

    /// Every command that a next step names in our sources: the words after the program's name, up to the transfer.
    private static func commands() throws -> Set<String> {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Sources/GatewayService").standardizedFileURL
        var commands: Set<String> = []
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.lastPathComponent.hasPrefix("NextStep") || file.lastPathComponent.hasSuffix("Line.swift"),
                file.pathExtension == "swift"
            else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /"handover ([a-z -]+?) ?(?:\\\(|[A-Z"])/) {
                commands.insert(String(match.1).trimmingCharacters(in: .whitespaces))
            }
        }
        return commands
    }

    /// Steps that are done elsewhere than in a form of a step: answering a pack, sending, and a dispute.
    private static let elsewhere = ["acknowledge", "send", "prepare", "supplement", "dispute"]

    @Test("Every command that any next step names has a form, or is done at a place of its own")
    func everyStep() throws {
        let commands = try Self.commands()
        #expect(commands.isSuperset(of: ["accept", "close", "record family", "residence confirm", "ending withdraw"]))
        for command in commands {
            let verb = command.split(separator: " ").first.map(String.init) ?? ""
            let step = NextStep(what: "invented", command: "handover \(command) 0199b3c2")
            if Self.elsewhere.contains(verb), command != "dispute raise" {
                #expect(step.caseStep == nil, "\(command)")
            } else {
                #expect(step.caseStep != nil, "\(command)")
            }
        }
    }

    @Test("What a page says of a fault or a notice names no command and no option")
    func sentences() {
        #expect(
            "Not delivered (timed-out): ring Derby on 01632 960100, then `handover resend 0199b3c2`.".forPages
                == "Not delivered (timed-out): ring Derby on 01632 960100.")
        #expect("Say why with --because; it goes on record.".forPages == "It goes on record.")
        #expect("It was not taken. See `handover show`. Ring them.".forPages == "It was not taken. Ring them.")
    }
}
