import CaseTransfer
import WorkingDays
import GatewayService

/// A step whose outcome is a file for whoever took it.
protocol FileForm: StepForm {
    /// Does the step, and gives its file.
    ///
    /// - Throws: `GatewayFault`, whatever the use case says.
    func file(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws -> StepFile
}

extension FileForm {
    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        _ = try await file(answers, on: transfer, of: gateway, by: acting)
    }
}

/// A file that a browser saves.
struct StepFile: Hashable, Sendable {
    /// Its name, which tells the transfer's number and nobody's name.
    let name: String
    /// What it is, as a media type.
    let type: String
    let bytes: [UInt8]
}
