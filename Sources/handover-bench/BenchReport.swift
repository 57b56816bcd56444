import Foundation

/// Every figure of a run.
struct BenchReport: Codable {
    var machine: Machine
    var quick: Bool
    var deadlines: DeadlineFigures?
    var fold: FoldFigures?
    var histories: HistoriesFigures?
    var worklist: WorklistFigures?
    var workbench: WorkbenchFigures?
    var small: ExchangeFigures?
    var large: ExchangeFigures?
    var attachment: AttachmentFigures?

    /// One JSON object.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

/// Round trips of one size of message.
struct ExchangeFigures: Codable {
    var conversations: Int
    /// Mean bytes of a sealed file.
    var messageBytes: Int
    var roundTrips: Int
    var seconds: Double
    var perSecond: Double
    /// At least so many a second are wanted.
    var target: Double
    var p50Milliseconds: Double
    var p99Milliseconds: Double
    /// How many of them were packs, the first message of a conversation.
    var packs: Int
    var packP50Milliseconds: Double
    var packP99Milliseconds: Double
    /// Processor time of a side for each round trip.
    var sendingProcessorMilliseconds: Double
    var receivingProcessorMilliseconds: Double
    /// What the machine's processors could do at that cost if they did nothing else.
    var processorsAllowPerSecond: Double
    /// Round trips of the floor a second, the mean of before and after.
    var floorPerSecond: Double
    var ofFloor: Double
    /// The share of the machine's processors that other programs had meanwhile, 0 to 1.
    var othersShareOfMachine: Double
}

/// One large attachment.
struct AttachmentFigures: Codable {
    var attachmentBytes: Int
    /// From the beginning of its preparation to the stored receipt.
    var seconds: Double
    /// By how much the peak of memory (VmHWM) grew, in MiB.
    var sendingGrowthMegabytes: Double
    var receivingGrowthMegabytes: Double
    /// At most so much is wanted.
    var targetMegabytes: Double
    var floorSeconds: Double
    var timesFloor: Double
    var othersShareOfMachine: Double
}

/// Deadlines counted in one thread.
struct DeadlineFigures: Codable {
    var count: Int
    var seconds: Double
    /// Less is wanted.
    var targetSeconds: Double
    /// The same number of plain additions of days.
    var floorSeconds: Double
    /// The sum of the due dates' day numbers, the same on every machine.
    var checksum: Int
}

/// One transfer folded from its journal.
struct FoldFigures: Codable {
    var entries: Int
    /// Half of the folds took no longer.
    var milliseconds: Double
    var slowestMilliseconds: Double
    /// Less is wanted.
    var targetMilliseconds: Double
}

/// Histories of several authorities, drawn from seeds 1, 2, 3 ….
struct HistoriesFigures: Codable {
    var count: Int
    /// What happened in all of them together: words said, messages carried or lost, restarts.
    var happenings: Int
    var seconds: Double
    /// For each history that showed a fault: its seed, the shortest history found that shows it, and what it shows.
    var faults: [String]
}

/// A store with very many transfers: what falls due, and pages of the list of work.
struct WorklistFigures: Codable {
    /// Pages of one kind: a person's role, a part of the list and what it is filtered by.
    struct Pages: Codable {
        var kind: String
        /// Transfers in the whole list.
        var total: Int
        var pages: Int
        var p50Milliseconds: Double
        var p95Milliseconds: Double
    }

    var transfers: Int
    var deadlines: Int
    var journalEntries: Int
    var storeMegabytes: Int
    var fillSeconds: Double
    /// The first page of what is due today or overdue, with how many there are, as `handover due --today` shows it.
    var dueTodayPageSeconds: Double
    /// What is due today or overdue, query and all the lines.
    var dueToday: Int
    var dueTodaySeconds: Double
    /// What is due within ten working days or overdue, query and lines.
    var dueSoon: Int
    var dueSoonSeconds: Double
    /// Less is wanted for what is due today.
    var targetSeconds: Double
    /// The same on the next working day, with what the day changes and nobody's process running in between.
    var nextDaySeconds: Double
    /// A look for something to tell when nothing has moved.
    var nothingToTellSeconds: Double
    /// Clocks told of on the next working day, and how long that took.
    var toldNextDay: Int
    var tellingSeconds: Double
    /// Every kind of page, read at random.
    var kinds: [Pages]
    /// Of the slowest kind of page, 95 in 100 took no longer.
    var p95Milliseconds: Double
    /// Less is wanted, of every kind.
    var targetMilliseconds: Double
}

/// The workbench's pages over a store with very many transfers, as browsers get them: TLS, signed in, one page after another.
struct WorkbenchFigures: Codable {
    /// Pages of one kind, opened by one person.
    struct Pages: Codable {
        var kind: String
        /// The role of whoever opened them.
        var reader: String
        var opened: Int
        var p50Milliseconds: Double
        var p95Milliseconds: Double
        var slowestMilliseconds: Double
    }

    var transfers: Int
    /// How many of them came through the product, with packs that pages read.
    var withPapers: Int
    var fillSeconds: Double
    var kinds: [Pages]
    /// Of the slowest kind of page, 95 in 100 took no longer.
    var p95Milliseconds: Double
    /// Less is wanted, of every kind.
    var targetMilliseconds: Double
}

/// What was measured on.
struct Machine: Codable {
    var processor: String
    var processors: Int
    var kernel: String
    /// Processes that wanted to run in the minute before.
    var loadBefore: Double

    static func thisOne() -> Machine {
        let info = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let model = info.split(separator: "\n").first { $0.hasPrefix("model name") }
        let kernel = try? String(contentsOfFile: "/proc/sys/kernel/osrelease", encoding: .utf8)
        let load = try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)
        return Machine(
            processor: model?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? "not known",
            processors: ProcessInfo.processInfo.activeProcessorCount,
            kernel: kernel?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "not known",
            loadBefore: load?.split(separator: " ").first.flatMap { Double($0) } ?? 0)
    }
}
