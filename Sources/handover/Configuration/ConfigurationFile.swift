import CaseTransfer
import Foundation
import GatewayService
import TransferStore
import Yams

/// `config.yaml`: what an officer may change by hand, with a comment beside each line.
struct ConfigurationFile: Codable {
    struct Exchange: Codable {
        var host: String
        var port: Int
        var url: String
        var largestMessageMegabytes: Int
    }

    struct Duty: Codable {
        var team: String
        var telephone: String
        var outOfHours: String
    }

    struct Defaults: Codable {
        var meetingWorkingDays: Int
        /// Absent in a file written before there was such a line.
        var reviewWeeks: Int?
        var giveUpAfterHours: Int
    }

    /// Absent for a gateway without a workbench.
    struct Staff: Codable {
        var host: String
        var port: Int
        var url: String
        var certificate: String?
        var key: String?
        var behindProxy: String?
        var onThisMachineOnly: Bool?
        var idleMinutes: Int?
        var longestHours: Int?
        var openIDConnect: OpenIDConnect?
    }

    var authority: String
    var exchange: Exchange
    var duty: Duty
    var defaults: Defaults
    var staff: Staff?

    init(_ settings: GatewaySettings) {
        authority = settings.authority.text
        exchange = Exchange(
            host: settings.exchangeHost, port: settings.exchangePort, url: settings.exchangeURL,
            largestMessageMegabytes: Int(settings.largestMessage >> 20))
        duty = Duty(
            team: settings.dutyTeam, telephone: settings.dutyTelephone, outOfHours: settings.outOfHoursTelephone)
        defaults = Defaults(
            meetingWorkingDays: settings.defaultMeetingWorkingDays, reviewWeeks: settings.defaultReviewWeeks,
            giveUpAfterHours: Int(settings.giveUpAfterSeconds / 3600))
        staff = settings.staff.map(Staff.init)
    }

    /// Reads a home's settings.
    static func read(_ path: String) throws -> GatewaySettings {
        guard let data = FileManager.default.contents(atPath: path) else {
            if let closed = closedHome(path) { throw closed }
            let home = (path as NSString).deletingLastPathComponent
            let used = ["store.sqlite", "keys"].contains { FileManager.default.fileExists(atPath: home + "/" + $0) }
            throw CommandFailure(
                .noSuchFile, code: "home-missing", message: "\(path) is not there.",
                remedy: used
                    ? "Restore config.yaml from the backup, or write it again: docs/operations.md shows every line."
                    : "Run `handover init` first, or name the right home with --home or HANDOVER_HOME.")
        }
        let file: ConfigurationFile
        do {
            file = try YAMLDecoder().decode(ConfigurationFile.self, from: data)
        } catch {
            throw CommandFailure(
                .badInput, code: "config-unreadable", message: "\(path) cannot be read: \(Self.plain(error)).",
                remedy: "Compare it with docs/operations.md, which shows every line of a good one.")
        }
        return try file.settings(path)
    }

    /// A home that is there and may not be looked into by this account; nil when it is simply missing.
    private static func closedHome(_ path: String) -> CommandFailure? {
        guard access(path, R_OK) != 0, errno == EACCES else { return nil }
        let home = (path as NSString).deletingLastPathComponent
        let owner = FileFacts(at: home).flatMap { getpwuid($0.owner) }.map { String(cString: $0.pointee.pw_name) }
        return CommandFailure(
            .notPermitted, code: "home-closed",
            message: "\(home) is closed to the account \(Account.ofThisProcess).",
            remedy: "Run the command as the account that owns the home: sudo -u \(owner ?? "handover") handover …")
    }

    private func settings(_ path: String) throws -> GatewaySettings {
        guard let code = AuthorityCode(authority) else {
            throw CommandFailure(
                .badInput, code: "config-authority", message: "\(path): authority is not a GSS code.",
                remedy: "Give the code of your authority, such as E06000015 for Derby.")
        }
        guard exchange.url.hasPrefix("https://") else {
            throw CommandFailure(
                .badInput, code: "config-url", message: "\(path): exchange.url does not begin with https://.",
                remedy: "Give the address under which peers reach this gateway.")
        }
        for (name, value, range) in [
            ("exchange.port", exchange.port, 0...65_535),
            ("exchange.largestMessageMegabytes", exchange.largestMessageMegabytes, 1...65_536),
            ("defaults.meetingWorkingDays", defaults.meetingWorkingDays, 1...260),
            ("defaults.reviewWeeks", defaults.reviewWeeks ?? 12, 1...52),
            ("defaults.giveUpAfterHours", defaults.giveUpAfterHours, 1...720),
            ("staff.port", staff?.port ?? 0, 0...65_535),
            ("staff.idleMinutes", staff?.idleMinutes ?? 30, 1...240),
            ("staff.longestHours", staff?.longestHours ?? 10, 1...24),
        ] where !range.contains(value) {
            throw CommandFailure(
                .badInput, code: "config-range", message: "\(path): \(name) is \(value).",
                remedy: "Give a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        return GatewaySettings(
            authority: code, exchangeHost: exchange.host, exchangePort: exchange.port, exchangeURL: exchange.url,
            dutyTeam: duty.team, dutyTelephone: duty.telephone, outOfHoursTelephone: duty.outOfHours,
            defaultMeetingWorkingDays: defaults.meetingWorkingDays,
            defaultReviewWeeks: defaults.reviewWeeks ?? 12,
            largestMessage: Int64(exchange.largestMessageMegabytes) << 20,
            giveUpAfterSeconds: Int64(defaults.giveUpAfterHours) * 3600, staff: try staff?.settings(path))
    }

    /// Writes a new home's settings, each line with its comment.
    static func write(_ settings: GatewaySettings, to path: String) throws {
        let text = """
            # Settings of this gateway. docs/operations.md explains each line; restart `handover serve` after a change.
            authority: \(settings.authority)

            exchange:
              # The address and port that other authorities' gateways connect to; mutual TLS cannot be switched off.
              host: \(quoted(settings.exchangeHost))
              port: \(settings.exchangePort)
              # How they reach it from outside; it stands on your peer card.
              url: \(quoted(settings.exchangeURL))
              largestMessageMegabytes: \(settings.largestMessage >> 20)

            duty:
              # Whom the other authority rings about a transfer.
              team: \(quoted(settings.dutyTeam))
              telephone: \(quoted(settings.dutyTelephone))
              outOfHours: \(quoted(settings.outOfHoursTelephone))

            defaults:
              # Working days for the receiving-in meeting where a procedure states none; shown as your default.
              meetingWorkingDays: \(settings.defaultMeetingWorkingDays)
              # Weeks between reviews of a plan where no procedure on file says; shown as your default.
              reviewWeeks: \(settings.defaultReviewWeeks)
              # After so many hours of trying, a delivery is shown as needing attention.
              giveUpAfterHours: \(settings.giveUpAfterSeconds / 3600)

            \(Staff.section(settings.staff))

            """
        let made = FileManager.default.createFile(
            atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard made else {
            throw CommandFailure(
                .cannotCreate, code: "home-not-writable", message: "\(path) cannot be written.",
                remedy: "Choose another home with --home, or make this one writable for this account.")
        }
    }

    static func quoted(_ text: String) -> String {
        "\"" + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
    }

    private static func plain(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, let context):
            "the line \((context.codingPath + [key]).map(\.stringValue).joined(separator: ".")) is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "\(context.codingPath.map(\.stringValue).joined(separator: ".")) has the wrong kind of value"
        default: "it is not well-formed YAML"
        }
    }
}
