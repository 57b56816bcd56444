import CaseTransfer

/// A readiness report as lines: what stops the case first, then warnings, then notes.
struct ReadinessPage {
    let findings: [Finding]

    var text: String {
        if findings.isEmpty { return "Readiness: nothing to mend." }
        let counts = Finding.Severity.allCases.reversed().compactMap { severity -> String? in
            let count = findings.filter { $0.severity == severity }.count
            return count == 0 ? nil : "\(count) \(Self.label(severity))"
        }
        let lines = findings.map { finding in
            var line = "  \(Self.mark(finding.severity)) \(finding.place): \(finding.message)"
            if let rule = finding.rule { line += " [\(rule)]" }
            return line + "\n      \(finding.remedy)  (\(finding.code))"
        }
        return (["Readiness: " + counts.joined(separator: ", ")] + lines).joined(separator: "\n")
    }

    private static func label(_ severity: Finding.Severity) -> String {
        switch severity {
        case .blocking: "stopping it"
        case .warning: "to send past or mend"
        case .note: "to know"
        }
    }

    private static func mark(_ severity: Finding.Severity) -> String {
        switch severity {
        case .blocking: "STOP"
        case .warning: "warn"
        case .note: "note"
        }
    }
}
