extension TransferState {
    /// Whether the sending side has taken anything of this transfer back after it left.
    public var hasRecall: Bool { messages.contains { $0.kind == .recall && !$0.isVoid } }
}
