extension UniquePupilNumber {
    /// Whether the three digits name an authority that issues or once issued UPNs (DfE CIN census rule 1530).
    ///
    /// The list is wider than today's authorities: it keeps abolished counties and Wales, because the number stays with
    /// the child, and the pseudo codes 001 to 005.
    static func isIssuer(_ part: String) -> Bool {
        guard let number = Int(part) else { return false }
        return issuers.contains { $0.contains(number) }
    }

    private static let issuers: [ClosedRange<Int>] = [
        1...5, 201...213, 301...320, 330...336, 340...344, 350...359, 370...373, 380...384, 390...394, 420...420,
        660...681, 701...708, 800...803, 805...808, 810...813, 815...816, 820...823, 825...826, 830...831, 835...841,
        845...846, 850...852, 855...857, 860...861, 865...896, 908...909, 916...916, 919...919, 921...921,
        925...926, 928...929, 931...931, 933...933, 935...938, 940...943,
    ]
}
