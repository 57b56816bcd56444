/// The last line of a page: which of how many stand on it, and how to see more.
enum PageFoot {
    /// - Parameter places: the places of the first and the last line in the whole, from 1; nil when there is none.
    static func words(_ places: ClosedRange<Int>?, of total: Int, page: Int, pages: Int) -> String {
        guard let places else { return "0 of \(grouped(total))" }
        return "\(grouped(places.lowerBound))-\(grouped(places.upperBound)) of \(grouped(total))"
            + (page < pages ? "; more with --page \(page + 1)" : "")
    }

    private static func grouped(_ number: Int) -> String {
        var text = String(number)
        for place in stride(from: text.count - 3, to: 0, by: -3) {
            text.insert(",", at: text.index(text.startIndex, offsetBy: place))
        }
        return text
    }
}
