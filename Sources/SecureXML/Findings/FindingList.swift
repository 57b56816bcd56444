/// Gathers findings in the order they are met; a file cannot make it grow without end.
struct FindingList {
    private(set) var findings: [XMLFinding] = []
    private var counts: [XMLFindingCode: Int] = [:]

    /// How many findings of one code are kept: the rest would say nothing new.
    static let perCode = 20

    var isEmpty: Bool { findings.isEmpty }

    mutating func add(_ code: XMLFindingCode, line: Int? = nil, detail: String? = nil) {
        let count = counts[code, default: 0]
        guard count < Self.perCode else { return }
        counts[code] = count + 1
        findings.append(XMLFinding(code, line: line, detail: detail))
    }
}
