import ArgumentParser
import CaseTransfer
import GatewayService
import GatewayWeb
import Logging
import TransferStore

/// Sends a peer a harmless message.
struct PeerTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Sends a peer a harmless test message through the whole pipeline.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The authority's GSS code.")
    var authority: String

    func run() async throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.actingForChecks(in: gateway)
        let code = try Typed.authority(authority, option: "AUTHORITY")
        guard let peer = try gateway.store.read({ try $0.peer(code) }) else {
            throw CommandFailure(
                .noSuchFile, code: "peer-unknown", message: "\(code) is not registered as a peer.",
                remedy: "Exchange cards with its officer and run `handover peer add`.")
        }
        guard !peer.isByHand else {
            throw CommandFailure(
                .no, code: "peer-by-hand", message: "\(peer.name) has no gateway to test: it is a peer by hand.",
                remedy: "Ring them. Once they have a gateway, exchange cards and run `handover peer add`.")
        }
        guard peer.isTrusted else {
            throw CommandFailure(
                .noSuchFile, code: "peer-withdrawn",
                message: "\(peer.name) (\(code)) was withdrawn and is not trusted.",
                remedy: "To trust it again, compare its card by telephone and run `handover peer add`.")
        }
        let quiet = Logger(label: "handover") { _ in SwiftLogNoOpLogHandler() }
        let transport = try PeerTransport.https(gateway.layout, logger: quiet)
        let diagnosis = await gateway.examine(peer, through: transport, by: acting)
        guard diagnosis.health == .good else {
            throw CommandFailure(
                .peerUnreachable, code: diagnosis.check, message: diagnosis.message,
                remedy: diagnosis.remedy ?? "Run `handover doctor`.")
        }
        try output.answer(diagnosis) { diagnosis.message }
    }
}

/// Checks everything.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract:
            "Checks keys, expiry, clock, store, messages, durability, disk and modes, and sends each peer a test message."
    )

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Flag(name: .long, help: "Leave the peers alone: check this machine only.")
    var local = false
    @Flag(
        name: .long,
        help:
            "Take other accounts' rights off the home's files, and mark addresses and children that are not marked yet."
    )
    var mend = false

    @Flag(name: .long, help: "Read every stored message through, not only the newest.")
    var everyMessage = false

    private struct Answer: Encodable {
        var healthy: Bool
        var checks: [Diagnosis]
    }

    func run() async throws {
        let gateway: Gateway
        do {
            gateway = try homeOptions.open()
        } catch let fault as GatewayFault where fault.code == "key-unreadable" {
            return try report(homeOptions.examineWithoutSeal())
        }
        // A name that nobody has is a slip of whoever typed it, whether or not anybody needs to act.
        if personOptions.person != nil { _ = try personOptions.acting(in: gateway) }
        if mend {
            let changed = gateway.mendModes()
            try gateway.markWhatIsUnmarked()
            if !output.json {
                Console.out("Mended the modes of \(changed) files and folders.")
                Console.out(
                    "Confidential addresses and children were marked where they could be read and were not marked yet.")
            }
        }
        var checks = gateway.examineHome(everyMessage: everyMessage) { read, all in
            if !output.json { Console.err("  read \(read) of \(all) messages …") }
        }
        if let fault = gateway.settings.staff.flatMap(StaffListener.fault) {
            checks.append(
                Diagnosis(check: "staff-listener", health: .bad, message: fault.message, remedy: fault.remedy))
        }
        if !local {
            let acting = try personOptions.actingForChecks(in: gateway)
            checks += await gateway.examineProvider()
            let quiet = Logger(label: "handover") { _ in SwiftLogNoOpLogHandler() }
            // Without our own TLS key, which is reported above, nobody can be reached.
            if let transport = try? PeerTransport.https(gateway.layout, logger: quiet) {
                for peer in try gateway.store.read({ try $0.peers() }) where peer.isTrusted {
                    checks.append(await gateway.examine(peer, through: transport, by: acting))
                }
            }
        }
        try report(checks)
    }

    private func report(_ found: [Diagnosis]) throws {
        let healthy = !found.contains { $0.health == .bad }
        try output.answer(Answer(healthy: healthy, checks: found)) {
            found.map { check in
                let mark =
                    switch check.health {
                    case .good: "good"
                    case .soon: "SOON"
                    case .bad: "BAD "
                    }
                return "\(mark)  \(check.check): \(check.message)"
                    + (check.remedy.map { "\n        remedy: \($0)" } ?? "")
            }.joined(separator: "\n")
        }
        if !healthy { throw Exit.no.code }
    }
}
