extension Duration {
    /// Milliseconds, rounded up, at least 1: to libcurl 0 means no limit.
    var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        let part = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        let (product, tooLarge) = seconds.multipliedReportingOverflow(by: 1000)
        guard !tooLarge, product < Int64(Int32.max) else { return Int(Int32.max) }
        return max(1, Int(product + part))
    }

    /// Seconds, rounded up, at least 1.
    var wholeSeconds: Int { (wholeMilliseconds + 999) / 1000 }
}
