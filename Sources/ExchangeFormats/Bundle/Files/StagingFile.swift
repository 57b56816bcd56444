import SecureXML

/// A file that is written while something is prepared, and removed unless it is kept.
struct StagingFile: ~Copyable {
    private let path: String
    private let file: OpenFile
    private var isKept = false

    /// Makes a file with a name that nothing else has.
    init(in folder: String) throws(BundleError) {
        let path = try Self.freshPath(in: folder)
        file = try OpenFile.creating(path)
        self.path = path
    }

    deinit {
        if !isKept { Folder.remove(path) }
    }

    func write(_ bytes: [UInt8]) throws(BundleError) { try file.write(bytes) }

    /// Leaves the file where it is and gives its path.
    mutating func keep() -> String {
        isKept = true
        return path
    }

    private static func freshPath(in folder: String) throws(BundleError) -> String {
        do {
            return Folder.path(".staging-\(Hexadecimal.encode(try SecureRandom.bytes(12)))", in: folder)
        } catch {
            throw BundleError(
                .cannotWrite, "The system gave no random bytes for a file name.", remedy: "Try again.")
        }
    }
}
