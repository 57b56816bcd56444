import ArgumentParser
import CaseTransfer
import Foundation
import GatewayService
import Logging
import SecureXML

/// Which home a command works on, and for whom.
struct HomeOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The gateway's home. Default: HANDOVER_HOME, else ./handover-home.", valueName: "folder"))
    var home: String?

    var layout: HomeLayout {
        let path = home ?? ProcessInfo.processInfo.environment["HANDOVER_HOME"] ?? "handover-home"
        return HomeLayout(root: URL(fileURLWithPath: path).standardizedFileURL.path)
    }

    /// Whether a home that was set up stands where one was named or is looked for.
    var isAtHand: Bool { FileManager.default.fileExists(atPath: layout.configuration) }

    func open(log: Logger = Logger(label: "handover") { _ in SwiftLogNoOpLogHandler() }) throws -> Gateway {
        let layout = self.layout
        let settings = try ConfigurationFile.read(layout.configuration)
        try layout.requireWritable()
        let gateway = try Gateway.open(layout, settings: settings, surroundings: .ofThisMachine, log: log)
        gateway.procedures.warnings.forEach(Console.err)
        return gateway
    }

    /// The procedures of the home; what of them is not used is said, since limits and names come out otherwise without it.
    func procedures() -> ProceduresInForce {
        let procedures = ProceduresInForce(folder: layout.procedures)
        procedures.warnings.forEach(Console.err)
        return procedures
    }

    /// What `doctor` can still say of a home whose seal cannot be read.
    func examineWithoutSeal() throws -> [Diagnosis] {
        let layout = self.layout
        return try Gateway.examineWithoutSeal(
            layout, settings: ConfigurationFile.read(layout.configuration), surroundings: .ofThisMachine,
            log: Logger(label: "handover") { _ in SwiftLogNoOpLogHandler() })
    }
}

/// Who acts: the account's own person, or somebody it is entered for.
struct PersonOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Enter this for another registered person: \"entered by … for …\".", valueName: "person"))
    var person: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Act in the stead of a manager who named this person deputy: \"… as deputy of …\".", valueName: "manager"))
    var deputyFor: String?

    func acting(in gateway: Gateway) throws -> ActingPerson {
        try gateway.actingPerson(
            account: Account.current, for: Self.handle(person, option: "--as"),
            deputyOf: Self.handle(deputyFor, option: "--deputy-for"))
    }

    private static func handle(_ text: String?, option: String) throws -> PersonID? {
        try text.map { text in
            guard let id = PersonID(text) else {
                throw CommandFailure(
                    .badInput, code: "person-id", message: "\(option) \(text) is not a person's handle.",
                    remedy: "Give a handle such as sam.okoro; `handover person list` shows them.")
            }
            return id
        }
    }
}

extension PersonOptions {
    /// Who acts, when they may send test messages; asked beforehand, so that a no is not taken for a fault of the peer.
    func actingForChecks(in gateway: Gateway) throws -> ActingPerson {
        let acting = try acting(in: gateway)
        let (person, typist) = (acting.person, acting.enteredBy)
        if let forbidden = Permission.check(.runChecks, by: person, enteredBy: typist, on: gateway.today) {
            throw GatewayFault(forbidden)
        }
        return acting
    }
}

extension Surroundings {
    /// This machine's clock and OpenSSL's generator.
    static let ofThisMachine = Surroundings(
        now: {
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            return Moment(secondsSinceEpoch: Int64(time.tv_sec))
        },
        random: { count in try SecureRandom.bytes(count) })
}
