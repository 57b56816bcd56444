import GatewayService

/// Bars by month, each in its parts: filled, hatched and empty, so that none is told by colour alone. Only attributes place things.
struct MonthChart: Hashable, Sendable {
    struct Bar: Hashable, Sendable {
        let style: String
        let x: String
        let y: String
        let height: String
    }

    struct Label: Hashable, Sendable {
        let style: String
        let x: String
        let y: String
        let text: String
    }

    struct Line: Hashable, Sendable {
        let style: String
        let y: String
        let label: String
        let labelY: String
    }

    /// Where zero stands, and how high the highest bar can be.
    private static let (floor, room) = (304.0, 276.0)

    let sentence: String
    let lines: [Line]
    let bars: [Bar]
    let labels: [Label]

    init(_ months: [Oversight.Month]) {
        let step = Self.step(months.map(\.due).max() ?? 0)
        let top = step * 3
        func y(_ count: Int) -> Double { Self.floor - Self.room * Double(count) / Double(top) }
        lines = (0...3).map { index in
            let at = y(index * step)
            return Line(
                style: index == 0 ? "chart__axis" : "chart__grid", y: Self.number(at), label: "\(index * step)",
                labelY: Self.number(at + 4))
        }
        var (bars, labels): ([Bar], [Label]) = ([], [])
        for (index, month) in months.enumerated() {
            let x = 4 + 96.0 * Double(index) / Double(max(months.count, 1))
            var base = 0
            for (count, style) in [
                (month.inTime, "chart__met"), (month.late, "chart__late"), (month.notHeld, "chart__not"),
            ] where count > 0 {
                let height = y(base) - y(base + count)
                base += count
                // A thin line of ground between the parts.
                bars.append(
                    Bar(
                        style: style, x: Self.percent(x), y: Self.number(y(base)),
                        height: Self.number(max(height - 1.5, 1))))
            }
            let middle = Self.percent(x + 2.8)
            if month.due > 0 {
                labels.append(
                    Label(style: "value", x: middle, y: Self.number(y(base) - 7), text: month.share))
            }
            labels.append(
                Label(
                    style: index % 2 == 0 ? "alt" : "", x: middle, y: "322", text: String(month.name.prefix(3))))
        }
        (self.bars, self.labels) = (bars, labels)
        let (first, last) = (months.first?.words ?? "", months.last?.words ?? "")
        sentence =
            "Bars by month: receiving-in meetings held in time, held late and not held, \(first) to \(last). The table beside "
            + "it has the figures."
    }

    /// How many the first line above zero stands for, so that three of them hold the highest bar.
    private static func step(_ highest: Int) -> Int {
        var size = 1
        while true {
            for factor in [1, 2, 5] where factor * size * 3 >= highest { return factor * size }
            size *= 10
        }
    }

    private static func number(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
    private static func percent(_ value: Double) -> String { "\((value * 100).rounded() / 100)%" }
}

extension Oversight.Month {
    private static let names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// "November".
    var name: String { Self.names[(month - 1) % 12] }
    /// "November 2026".
    var words: String { "\(name) \(year)" }
    /// How many of a hundred were held in time.
    var share: String { "\(due == 0 ? 0 : inTime * 100 / due)%" }
}
