import GatewayService
import TransferStore

extension Gateway {
    /// Everything the list holds, at work and over.
    func list(by acting: ActingPerson) throws -> [TransferLine] {
        try WorklistEntry.Part.allCases.flatMap { try list(WorklistQuery(part: $0), page: nil, by: acting).transfers }
    }
}
