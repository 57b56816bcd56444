/// Bundled schema text, lent to the C parser by name while it runs.
final class SchemaDocuments {
    private let documents: [String: UnsafeMutableBufferPointer<UInt8>]
    private(set) var missing: Set<String> = []

    init(_ documents: [String: [UInt8]]) {
        // The parser keeps reading these bytes between calls, so they are copied to where they stay.
        self.documents = documents.mapValues { bytes in
            let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
            _ = copy.initialize(from: bytes)
            return copy
        }
    }

    deinit {
        for copy in documents.values { copy.deallocate() }
    }

    typealias Find =
        @convention(c) (
            UnsafeMutableRawPointer?, UnsafePointer<CChar>?, UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
            UnsafeMutablePointer<Int>?
        ) -> Int32

    /// The C parser's way of asking for a document.
    static let find: Find = { context, name, bytes, count in
        guard let context, let name else { return 0 }
        let documents = Unmanaged<SchemaDocuments>.fromOpaque(context).takeUnretainedValue()
        let key = String(cString: name)
        guard let found = documents.documents[key] else {
            documents.missing.insert(key)
            return 0
        }
        bytes?.pointee = UnsafePointer(found.baseAddress)
        count?.pointee = found.count
        return 1
    }
}
