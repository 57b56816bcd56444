import ArgumentParser
import Foundation

/// Runs every measurement and prints the figures.
struct MeasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "Runs every measurement and prints a table, or one JSON object.",
        discussion: """
            Both gateways are processes of their own, durable on both sides, with mutual TLS between them. A round trip is counted
            once the peer's signed receipt is verified and stored. The floor is the hashing, signing, verifying and durable writing
            of the same messages alone, measured directly before and after, so that the ratio holds on a busy machine.
            """)

    @Flag(name: .long, help: "Five seconds of each instead of a minute: a look, not a figure to quote.")
    var quick = false
    @Flag(name: .long, help: "One JSON object on stdout instead of the table.")
    var json = false
    @Option(name: .long, help: "Conversations under way at once.")
    var conversations = 8
    @Option(
        name: .customLong("in"), help: "Where to work, on the disk to be measured; a memory file system proves nothing."
    )
    var place = "."
    @Option(
        name: .long,
        help: """
            Measure only this: deadlines, fold, histories, worklist, workbench, small, large or attachment. May be repeated.
            """
    )
    var only: [Measurement] = []
    @Option(name: .long, help: "How many random histories to run; 500 with --quick.")
    var histories: Int?

    @Option(name: .long, help: "How many transfers stand in the stores of the worklist and of the workbench.")
    var transfers: Int?

    func validate() throws {
        guard transfers ?? 1 > 0 else { throw ValidationError("--transfers is 1 or more.") }
        guard (1...64).contains(conversations) else { throw ValidationError("--conversations is 1 to 64.") }
        guard histories ?? 1 > 0 else { throw ValidationError("--histories is 1 or more.") }
    }

    func run() async throws {
        let folder = URL(fileURLWithPath: place).standardizedFileURL.path + "/handover-bench-\(getpid())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let wanted = only.isEmpty ? Measurement.allCases : only
        var report = BenchReport(machine: .thisOne(), quick: quick)
        if wanted.contains(.deadlines) { report.deadlines = DeadlineRun.measure(1_000_000) }
        if wanted.contains(.fold) { report.fold = FoldRun.measure(200) }
        if wanted.contains(.histories) {
            report.histories = await HistoriesRun.measure(histories ?? (quick ? 500 : 10_000))
        }
        if wanted.contains(.worklist) {
            report.worklist = try WorklistRun.measure(
                transfers ?? (quick ? 100_000 : 1_000_000), in: folder + "/worklist")
        }
        if wanted.contains(.workbench) {
            report.workbench = try await WorkbenchRun.measure(
                transfers ?? (quick ? 20_000 : 100_000), samples: quick ? 20 : 60, in: folder + "/workbench")
        }
        if wanted.contains(.small) {
            report.small = try await measure(.small(seconds: quick ? 5 : 60), in: folder)
        }
        if wanted.contains(.large) {
            report.large = try await measure(.large(seconds: quick ? 5 : 30), in: folder)
        }
        if wanted.contains(.attachment) {
            report.attachment = try await AttachmentRun.measure(250_000_000, in: folder + "/attachment")
        }
        print(try json ? report.json() : ReportPage(report).text)
        if let faults = report.histories?.faults, !faults.isEmpty { throw ExitCode(2) }
    }

    private func measure(_ size: MessageSize, in folder: String) async throws -> ExchangeFigures {
        try await ExchangeRun(size: size, conversations: conversations, folder: folder + "/" + size.name).measure()
    }
}

/// What can be measured by itself.
enum Measurement: String, CaseIterable, ExpressibleByArgument {
    case deadlines, fold, histories, worklist, workbench, small, large, attachment
}

/// One of the two sizes of message that are exchanged for a while.
struct MessageSize {
    let name: String
    /// The bytes of the sealed file, or of its attachment when `isAttachment`.
    let bytes: Int
    let isAttachment: Bool
    let seconds: Double
    let target: Double

    /// 50 KB in all: some structured documents and a page or two.
    static func small(seconds: Double) -> MessageSize {
        MessageSize(name: "small", bytes: 50_000, isAttachment: false, seconds: seconds, target: 150)
    }

    /// An attachment of 3 MB: a scanned report.
    static func large(seconds: Double) -> MessageSize {
        MessageSize(name: "large", bytes: 3_000_000, isAttachment: true, seconds: seconds, target: 20)
    }
}
