extension TransferState {
    /// Takes back what one side said in mistake: its word falls away, and state, holder and clock come out as if it had not been said.
    mutating func takeEndingWithdrawn(
        _ statement: EndingWithdrawnStatement, by speaker: TransferSide
    ) -> Result<LawfulStep, Forbidden> {
        var words = statement.children[...]
        return step(words.map(\.child), \.state) { child in
            guard let word = words.popFirst() else { return .forbidden(.unknownChild) }
            return child.state.answer(to: .endingWithdrawn(word.reason, on: word.on, by: speaker))
        }
    }
}
