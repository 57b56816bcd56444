import ArgumentParser
import CaseTransfer
import Foundation
import GatewayService
import GatewayWeb
import Logging
import TransferStore

/// Exchanges with peers until told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Exchanges with peers: listens, receives, and sends what is queued. One for each home.",
        discussion: """
            When it listens it prints one JSON line on stdout: {"authority":…,"port":…,"ready":true}. Where config.yaml has a section \
            staff, the workbench is open too, and the line has its "staffPort". It logs to stderr, and stops on \
            SIGTERM or SIGINT after finishing what is under way. With --json an error is one JSON object too.
            """)

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions
    @Option(
        name: .long,
        help: ArgumentHelp("The port to bind instead of config.yaml's; 0 takes a free one.", valueName: "number"))
    var port: Int?
    @Option(name: .long, help: ArgumentHelp("The address to bind instead of config.yaml's.", valueName: "address"))
    var host: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The port of the workbench instead of config.yaml's; 0 takes a free one.", valueName: "number"))
    var staffPort: Int?
    @Flag(name: .long, help: "Stop when standard input closes, for a program that starts this one.")
    var stopWithInput = false
    @Option(
        name: .long, help: ArgumentHelp("How much to log: debug, info, notice, warning or error.", valueName: "level"))
    var logLevel = "info"

    private struct Ready: Encodable {
        var ready = true
        var authority: String
        var port: Int
        var staffPort: Int?
    }

    func validate() throws {
        guard (0...65_535).contains(port ?? 0), (0...65_535).contains(staffPort ?? 0) else {
            throw ValidationError("A port is a number from 1 to 65535; 0 takes a free one.")
        }
        guard Logger.Level(rawValue: logLevel) != nil else {
            throw ValidationError("--log-level is one of debug, info, notice, warning, error.")
        }
    }

    func run() async throws {
        var log = Logger(label: "handover") { StreamLogHandler.standardError(label: $0) }
        log.logLevel = Logger.Level(rawValue: logLevel) ?? .info
        let gateway = try homeOptions.open(log: log)
        let lock = try HomeLock(path: gateway.layout.serveLock)
        defer { withExtendedLifetime(lock) {} }
        let serving = try ServingGateway(gateway, transport: .https(gateway.layout, logger: log))
        let listener = ExchangeListener(
            host: host ?? gateway.settings.exchangeHost, port: port ?? gateway.settings.exchangePort,
            identity: try ListenerIdentity(
                certificatePEM: Self.bytes(gateway.layout.tlsCertificate),
                privateKeyPEM: Self.bytes(gateway.layout.tlsKey)),
            inlet: serving.inlet, logger: log)
        let staff = try gateway.settings.staff.map {
            try StaffListener(gateway, settings: $0, port: staffPort, home: gateway.layout, logger: log)
        }
        let authority = gateway.authority.text
        let stop = StopSignal(withInput: stopWithInput)
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (staffPorts, opened) = AsyncStream<Int?>.makeStream()
            if let staff {
                group.addTask { try await staff.run { opened.yield($0) } }
            } else {
                opened.yield(nil)
            }
            group.addTask {
                try await listener.run { port in
                    // Whoever started this program may use either door once they have read the line.
                    guard let staffPort = await staffPorts.first(where: { _ in true }) else { return }
                    let encoder = JSONEncoder()
                    encoder.outputFormatting = [.sortedKeys]
                    let ready = Ready(authority: authority, port: port, staffPort: staffPort)
                    if let line = try? encoder.encode(ready) {
                        Console.out(String(decoding: line, as: UTF8.self))
                    }
                }
            }
            group.addTask { await serving.run() }
            group.addTask { await stop.wait() }
            // Whichever ends first ends the others: a stop asked for, or a listener that could not go on.
            defer { group.cancelAll() }
            _ = try await group.next()
        }
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(
                .noSuchFile, code: "key-unreadable", message: "\(path) cannot be read.",
                remedy: "Restore keys/ from the backup, or run under the account that owns the home.")
        }
        return Array(data)
    }
}
