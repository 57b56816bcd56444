import Foundation
import Testing

@Suite("Every use case about a transfer asks who may read it")
struct ReadingCensusTests {
    /// Those that leave the asking to another use case, and which.
    private static let leftToAnother = [
        "invitationText": "invitation", "saveCaseForm": "caseForm", "deleteCaseForm": "caseForm",
        "handCaseForm": "caseForm", "openFile": "caseForm",
        "sendSupplement": "layOutWholeCase", "checkReadiness": "folder(of: form", "prepare": "finishing",
        "answerPack": "check(refusals", "refuse": "refuse(", "writeByHand": "writeByHand(",
        "admitUpload": "caseForm", "readFormDocument": "caseForm", "offerCensusChildren": "caseForm",
        "chosenCensusChildren": "caseForm", "readJournal": "journal(of: conversation",
        "checkSupplement": "upplement(transfer, from: path|withWholeCase", "supplement": "checkedSupplement",
    ]
    /// Those that say nothing of a case: what may be confirmed is asked inside a use case that has asked, and what a finished form became
    /// is a transfer's number.
    private static let saysNothing: Set = ["enteredFor", "transfer"]

    private struct UseCase {
        let name: String
        let file: String
        let body: String
    }

    private static func useCases() throws -> [UseCase] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Sources/GatewayService").standardizedFileURL
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var found: [UseCase] = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /\n    (?:public|package) func (\w+)([^{]*)\{\n/) {
                let signature = match.2
                guard signature.contains("ActingPerson"),
                    signature.contains(/: \[?(?:TransferState|ConversationID|CaseForm)\b/)
                else { continue }
                let body = text[match.range.upperBound...]
                let end = body.range(of: "\n    }\n")?.lowerBound ?? body.endIndex
                found.append(
                    UseCase(name: String(match.1), file: file.lastPathComponent, body: String(body[..<end])))
            }
        }
        return found
    }

    @Test(
        "A public function with somebody who acts and a transfer, a form or an id asks in its own body, or leaves it to one that does"
    )
    func everyUseCase() throws {
        let cases = try Self.useCases()
        #expect(cases.count > 50)
        for useCase in cases where !Self.saysNothing.contains(useCase.name) {
            let asks =
                useCase.body.contains(/require\([^\n]*, on: \w+\)/) || useCase.body.contains("requireNeedToKnow(")
                || useCase.body.contains("isClosed(") || useCase.body.contains("try isOpen(form, to: acting)")
            let leaves = Self.leftToAnother[useCase.name]?.split(separator: "|") ?? []
            #expect(
                asks || leaves.contains { useCase.body.contains($0) }, "\(useCase.file): \(useCase.name) does not ask")
        }
    }

    @Test("What is left to another use case is left to one that is there")
    func leftToAnother() throws {
        let names = Set(try Self.useCases().map(\.name))
        for name in Self.leftToAnother.keys { #expect(names.contains(name), "\(name)") }
        for name in Self.saysNothing { #expect(names.contains(name), "\(name)") }
    }
}
