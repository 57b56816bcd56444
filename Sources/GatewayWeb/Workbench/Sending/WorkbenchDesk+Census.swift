import CaseTransfer
import Foundation
import GatewayService

extension WorkbenchDesk {
    /// What a census return that came with a form says of the child who was named beside it.
    struct CensusAnswer {
        var file: CaseFile?
        var notes: [CaseFindings.Line] = []
        var problems: [FormProblem] = []
    }

    /// Reads a census return, if one came; what cannot be read is said beside its field.
    ///
    /// - Throws: `GatewayFault`, whatever the use case says.
    func readCensus(_ sent: UploadedForm, by acting: ActingPerson) async throws -> CensusAnswer {
        guard let path = sent.files.first(where: { $0.question == UploadedForm.toRead })?.outcome.path else {
            return CensusAnswer()
        }
        let id = (sent.fields["census-id"] ?? "").trimmingSpaces
        guard !id.isEmpty else {
            return CensusAnswer(
                problems: [FormProblem(question: "census-id", words: "Enter the child’s identifier in the census file")]
            )
        }
        return try await reading { gateway in
            do {
                let bytes = Array(FileManager.default.contents(atPath: path) ?? Data())
                let (file, findings) = try gateway.readCensusChild(bytes, child: id, by: acting)
                return CensusAnswer(file: file, notes: findings.map(CaseFindings.Line.init))
            } catch let fault as GatewayFault where fault.kind == .badInput || fault.kind == .notFound {
                let question = fault.kind == .notFound ? "census-id" : UploadedForm.toRead
                return CensusAnswer(problems: [
                    FormProblem(question: question, words: "\(fault.message) \(fault.remedy)")
                ])
            }
        }
    }
}
