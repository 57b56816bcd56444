import CaseTransfer

/// Writes attachments under names of ours while they are decoded, and takes them away again when the file does not pass.
final class AttachmentOutlet {
    /// How much of each attachment's beginning is kept to tell by what it is.
    static let beginning = 8
    private let folder: String?
    private let wanted: Set<String>?
    private let naming: (DocumentEntry) -> String
    private var current: OpenFile?
    private var created: [String] = []
    private var begun: String?
    /// Where each attachment lies, by its reference.
    private(set) var paths: [String: String] = [:]
    /// How each attachment begins, by its reference.
    private(set) var beginnings: [String: [UInt8]] = [:]

    /// - Parameter wanted: the references of what is written; nil for everything.
    init(
        folder: String?, wanted: Set<String>? = nil, naming: @escaping (DocumentEntry) -> String = { $0.ref }
    ) {
        self.folder = folder
        self.wanted = wanted
        self.naming = naming
    }

    /// Begins the file of a listed attachment; nil when it is not to be written.
    func begin(_ entry: DocumentEntry?) throws(BundleError) {
        begun = entry?.ref
        guard let folder, let entry, wanted?.contains(entry.ref) ?? true else { return }
        let path = Folder.path(naming(entry), in: folder)
        current = try OpenFile.creating(path)
        created.append(path)
        paths[entry.ref] = path
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(BundleError) {
        if let begun, beginnings[begun, default: []].count < Self.beginning {
            beginnings[begun, default: []] += bytes.prefix(Self.beginning - beginnings[begun, default: []].count)
        }
        try current?.write(bytes)
    }

    func end() {
        current = nil
        begun = nil
    }

    /// Removes every file that was begun.
    func removeAll() {
        current = nil
        for path in created { Folder.remove(path) }
        created = []
        paths = [:]
        beginnings = [:]
    }
}
