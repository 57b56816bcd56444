import CaseTransfer
import Foundation
import GatewayService
import Logging
import OutboundHTTP

/// The network between offices in one process: what one sends, the other is handed.
struct DemoWire: Sendable {
    private let serving: [ServingGateway]

    init(_ offices: [DemoOffice]) throws {
        serving = try offices.map { office in
            try ServingGateway(
                office.gateway, transport: Self.transport(from: office, to: offices.filter { $0.code != office.code }))
        }
    }

    /// Carries what they send for as long as the body runs.
    func carry<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        let running = serving.map { serving in Task { await serving.run() } }
        do {
            let value = try await body()
            await Self.end(running)
            return value
        } catch {
            await Self.end(running)
            throw error
        }
    }

    private static func end(_ running: [Task<Void, Never>]) async {
        for task in running { task.cancel() }
        for task in running { await task.value }
    }

    private static func transport(from sender: DemoOffice, to offices: [DemoOffice]) throws -> PeerTransport {
        let https = try PeerTransport.https(
            sender.gateway.layout, logger: Logger(label: "handover") { _ in SwiftLogNoOpLogHandler() })
        return PeerTransport(
            post: { [from = sender.code] file, destination in
                // Where a gateway stands still nobody listens on its port.
                guard let office = offices.first(where: { $0.code == destination.peer }), office.answers,
                    let bytes = FileManager.default.contents(atPath: file)
                else {
                    return await https.post(file, destination)
                }
                let to = office.gateway
                let path = "\(to.layout.incoming)/\(UUID().uuidString).part"
                let isWritten = FileManager.default.createFile(
                    atPath: path, contents: bytes, attributes: [.posixPermissions: 0o600])
                let answer = await to.receive(
                    UploadedMessage(
                        path: path, size: Int64(bytes.count), arrival: isWritten ? .whole : .notStored), from: from)
                return .answered(status: answer.status, headers: [:], body: answer.body)
            }, look: https.look)
    }
}
