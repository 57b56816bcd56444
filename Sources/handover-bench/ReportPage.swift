import Foundation

/// The figures as a table for people.
struct ReportPage {
    private let report: BenchReport

    init(_ report: BenchReport) {
        self.report = report
    }

    private func worklist(_ figures: WorklistFigures) -> [String] {
        var lines = [
            "\(figures.transfers) transfers, \(figures.deadlines) days awaited, \(figures.journalEntries) journal entries, "
                + "\(figures.storeMegabytes) MB, filled in \(figures.fillSeconds) s",
            Self.row(
                "  due today or overdue", "\(figures.dueTodayPageSeconds) s", "< \(Int(figures.targetSeconds)) s", "",
                "first page"),
            Self.row("    all of it", "\(figures.dueTodaySeconds) s", "", "", "\(figures.dueToday) lines"),
            Self.row(
                "  due in 10 working days", "\(figures.dueSoonSeconds) s", "", "", "\(figures.dueSoon) lines"),
            Self.row("  due on the next day", "\(figures.nextDaySeconds) s", "", "", "first look"),
            Self.row("  nothing to tell", "\(figures.nothingToTellSeconds) s", "", "", ""),
            Self.row("  telling the next day", "\(figures.tellingSeconds) s", "", "", "\(figures.toldNextDay) clocks"),
            Self.row(
                "  slowest page's p95", "\(figures.p95Milliseconds) ms", "< \(Int(figures.targetMilliseconds)) ms", "",
                ""),
        ]
        lines += figures.kinds.map {
            Self.row(
                "    " + $0.kind, "\($0.p95Milliseconds) ms", "< \(Int(figures.targetMilliseconds)) ms", "",
                "\($0.total) in \($0.pages)")
        }
        return lines
    }

    private func workbench(_ figures: WorkbenchFigures) -> [String] {
        let wanted = "< \(Int(figures.targetMilliseconds)) ms"
        return [
            "\(figures.transfers) transfers, \(figures.withPapers) with papers, filled in \(figures.fillSeconds) s",
            Self.row("  slowest page's p95", "\(figures.p95Milliseconds) ms", wanted, "", ""),
        ]
            + figures.kinds.map { pages in
                Self.row(
                    "    \(pages.reader): \(pages.kind)", "p95 \(pages.p95Milliseconds) ms", wanted,
                    "p50 \(pages.p50Milliseconds) ms", "slowest \(pages.slowestMilliseconds) ms")
            }
    }

    var text: String {
        let machine = report.machine
        var lines = [
            "\(machine.processor), \(machine.processors) processors, Linux \(machine.kernel), load \(machine.loadBefore) before",
            report.quick ? "A quick look: figures to quote take a minute each." : "",
            Self.row("", "measured", "wanted", "floor", "of floor"),
        ]
        if let small = report.small { lines += exchange("50 KB message", small, p99: 100) }
        if let large = report.large { lines += exchange("3 MB attachment", large, p99: nil) }
        if let attachment = report.attachment { lines += self.attachment(attachment) }
        if let deadlines = report.deadlines {
            lines.append(
                Self.row(
                    "\(deadlines.count) deadlines", "\(deadlines.seconds) s", "< \(Int(deadlines.targetSeconds)) s",
                    "\(deadlines.floorSeconds) s", ""))
        }
        if let fold = report.fold {
            lines.append(
                Self.row(
                    "fold of \(fold.entries) entries", "\(fold.milliseconds) ms",
                    "< \(Int(fold.targetMilliseconds)) ms", "",
                    ""))
            lines.append(Self.row("  slowest of 200", "\(fold.slowestMilliseconds) ms", "", "", ""))
        }
        if let histories = report.histories {
            lines.append(
                Self.row(
                    "\(histories.count) histories", "\(histories.faults.count) faults", "0 faults", "",
                    ""))
            lines.append("  \(histories.happenings) things happened in them, in \(histories.seconds) s")
            lines += histories.faults
        }
        if let worklist = report.worklist { lines += self.worklist(worklist) }
        if let workbench = report.workbench { lines += self.workbench(workbench) }
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func exchange(_ name: String, _ figures: ExchangeFigures, p99 limit: Int?) -> [String] {
        let percent = Int((figures.ofFloor * 100).rounded())
        return [
            Self.row(
                name, "\(figures.perSecond)/s", ">= \(Int(figures.target))/s", "\(figures.floorPerSecond)/s",
                "\(percent)%"),
            Self.row("  half within", "\(figures.p50Milliseconds) ms", "", "", ""),
            Self.row("  99% within", "\(figures.p99Milliseconds) ms", limit.map { "< \($0) ms" } ?? "", "", ""),
            "  \(figures.packs) of them packs: half within \(figures.packP50Milliseconds) ms, 99% within "
                + "\(figures.packP99Milliseconds) ms",
            "  \(figures.roundTrips) in \(figures.seconds) s by \(figures.conversations) conversations, "
                + "\(figures.messageBytes) bytes each; processor a round trip: sending "
                + "\(figures.sendingProcessorMilliseconds) ms, receiving \(figures.receivingProcessorMilliseconds) ms",
            "  at that cost the processors would allow \(figures.processorsAllowPerSecond)/s if they did nothing else",
            Self.others(figures.othersShareOfMachine),
        ]
    }

    private func attachment(_ figures: AttachmentFigures) -> [String] {
        [
            Self.row(
                "\(figures.attachmentBytes / 1_000_000) MB attachment", "\(figures.seconds) s", "",
                "\(figures.floorSeconds) s", "\(figures.timesFloor) times"),
            Self.row(
                "  memory, sending", "+\(figures.sendingGrowthMegabytes) MiB", "<= \(Int(figures.targetMegabytes)) MiB",
                "",
                ""),
            Self.row(
                "  memory, receiving", "+\(figures.receivingGrowthMegabytes) MiB",
                "<= \(Int(figures.targetMegabytes)) MiB",
                "", ""),
            Self.others(figures.othersShareOfMachine),
        ]
    }

    private static func others(_ share: Double) -> String {
        share < 0.03 ? "" : "  other programs had \(Int((share * 100).rounded()))% of the processors meanwhile"
    }

    private static func row(_ cells: String...) -> String {
        zip(cells, [22, 14, 12, 12, 12]).map { cell, width in
            cell + String(repeating: " ", count: max(1, width - cell.count))
        }.joined()
    }
}
