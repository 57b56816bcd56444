extension TransferState {
    /// Whether the sending side has taken anything of this transfer back after it left.
    public var hasRecall: Bool { messages.contains { $0.kind == .recall && !$0.isVoid } }

    /// Whether any papers of it were taken back or are the wrong child's: then what carried them is not handed out or posted again.
    public var hasClosedPapers: Bool {
        hasRecall || !recalledDocuments.isEmpty || children.contains { $0.papers.name != .held }
    }
}
