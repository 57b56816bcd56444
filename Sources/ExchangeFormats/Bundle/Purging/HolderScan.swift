/// Where the holders of a sound bundle stand in the file, each with the white space before it.
enum HolderScan {
    /// The byte ranges of the holders, in file order.
    static func holders(in file: borrowing OpenFile) throws(BundleError) -> [Range<Int>] {
        var scan = Scan()
        var scanner = MarkupScanner()
        let size = 256 << 10
        while true {
            var piece = [UInt8](repeating: 0, count: size)
            var span = piece.mutableSpan
            var bytes = span.mutableBytes
            let count = try bytes.withUnsafeMutableBytes { (buffer) throws(BundleError) in try file.read(into: buffer) }
            piece.removeLast(size - count)
            scanner.push(piece) { scan.visit($0) }
            if count < size { return scan.holders }
        }
    }

    /// Follows the root's children: the third holds the documents, and its children are the holders.
    private struct Scan {
        private(set) var holders: [Range<Int>] = []
        private var child = 0
        private var previousEnd = 0
        private var start = 0

        mutating func visit(_ tag: MarkupScanner.Tag) {
            if tag.depth == 1, tag.role != .closes { child += 1 }
            if tag.depth == 2, child == 3 {
                if tag.role != .closes { start = previousEnd }
                if tag.role != .opens { holders.append(start..<tag.end) }
            }
            previousEnd = tag.end
        }
    }
}
