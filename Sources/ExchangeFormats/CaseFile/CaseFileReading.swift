public import CaseTransfer

/// What came of reading a case file: the case, or everything that stands in the way of reading it.
public struct CaseFileReading: Hashable, Sendable {
    /// The case; nil when the file cannot be read.
    public let caseFile: CaseFile?
    /// Faults, blocking, when there is no case; else notes on what was changed in reading.
    ///
    /// They name the path and the remedy and never quote what the file says, which is about a child.
    public let findings: [Finding]
    /// The paths of keys that the format does not know, whose contents are not carried on.
    public let unknownKeys: [String]
}
