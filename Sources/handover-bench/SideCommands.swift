import ArgumentParser
import CaseTransfer
import Foundation
import GatewayService
import GatewayWeb

/// A gateway process as `handover serve` runs it: listener, dispatcher and watch over the home.
struct ReceivingSideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "receiving-side", shouldDisplay: false)

    @Option var authority: String
    @Option var home: String

    func run() async throws {
        try await GatewayProcess(BenchSide(authority, in: home)).serve { _, port in
            SideLine.write(ReadyLine(port: port))
            while readLine() != nil {}
        }
    }
}

/// The same process, and the practitioner's work that makes it send.
struct SendingSideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "sending-side", shouldDisplay: false)

    @Option var authority: String
    @Option var home: String
    @Option(help: "A SendingPlan as JSON.") var plan: String

    func run() async throws {
        let plan = try JSONDecoder().decode(SendingPlan.self, from: Data(self.plan.utf8))
        try await GatewayProcess(BenchSide(authority, in: home)).serve { gateway, port in
            let sending = try Sending(plan, gateway: gateway)
            try await sending.prepare()
            SideLine.write(ReadyLine(port: port))
            guard readLine() != nil else { return }
            SideLine.write(try await sending.measure())
            while readLine() != nil {}
        }
    }
}

/// One gateway in this process.
struct GatewayProcess {
    private let side: BenchSide

    init(_ side: BenchSide) {
        self.side = side
    }

    /// Serves until the work is done.
    func serve(while work: @escaping @Sendable (Gateway, Int) async throws -> Void) async throws {
        let gateway = try side.open()
        let serving = try ServingGateway(gateway, transport: .https(side.layout, logger: BenchSide.quiet))
        let listener = ExchangeListener(
            host: "127.0.0.1", port: 0,
            identity: ListenerIdentity(
                certificatePEM: try Self.bytes(side.layout.tlsCertificate),
                privateKeyPEM: try Self.bytes(side.layout.tlsKey)),
            inlet: serving.inlet, logger: BenchSide.quiet)
        let (ports, listening) = AsyncStream<Int>.makeStream()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await listener.run { port in listening.yield(port) } }
            group.addTask { await serving.run() }
            group.addTask {
                for await port in ports { return try await work(gateway, port) }
            }
            defer { group.cancelAll() }
            _ = try await group.next()
        }
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}
