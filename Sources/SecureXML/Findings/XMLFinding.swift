/// One fault found in a message: its code and where, never what stood there.
public struct XMLFinding: Hashable, Sendable {
    /// What is wrong.
    public let code: XMLFindingCode
    /// The line of the file it was noticed on, from 1; nil where a line means nothing.
    public let line: Int?
    /// A word more in the vocabulary of the format, such as a limit or an element of the profile; never content.
    public let detail: String?

    /// Makes a finding; `detail` must hold nothing that came from a message's content.
    public init(_ code: XMLFindingCode, line: Int? = nil, detail: String? = nil) {
        self.code = code
        self.line = line
        self.detail = detail
    }
}

extension XMLFinding: CustomStringConvertible {
    /// The code, the line and the detail.
    public var description: String {
        let place = line.map { " line \($0)" } ?? ""
        let more = detail.map { " (\($0))" } ?? ""
        return "\(code.rawValue)\(place)\(more)"
    }
}

/// The answer of a function that had to have sound XML and did not get it.
public struct XMLFault: Error, Hashable, Sendable {
    /// What was wrong; never empty.
    public let findings: [XMLFinding]

    init(_ findings: [XMLFinding]) {
        self.findings = findings
    }

    /// The codes of the findings.
    public var codes: Set<XMLFindingCode> { Set(findings.map(\.code)) }
}

extension XMLFault: CustomStringConvertible {
    /// The findings, one after the other.
    public var description: String { findings.map(\.description).joined(separator: "; ") }
}
