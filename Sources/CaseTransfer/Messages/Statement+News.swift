extension Statement {
    /// Whether it is news on which a child's safety rests, or what may still be done with papers: a death, another route, a birth,
    /// permission withdrawn, a recall, a destruction. It is never lost without somebody being told (T-10).
    public var isNewsOfSafety: Bool {
        switch self {
        case .ending(let ending): ending.children.contains(where: \.reason.isNewsOfSafety)
        case .consentChange(let statement): statement.change == .withdrawn
        case .birth, .recall, .destruction: true
        case .pack, .receipt, .rejection, .supplement, .acknowledgement, .refusal, .meeting, .decision,
            .endingWithdrawn, .dispute, .residence, .restatement, .test:
            false
        }
    }
}
