import CaseTransfer

/// Writes attachments under names of ours while they are decoded, and takes them away again when the file does not pass.
final class AttachmentOutlet {
    private let folder: String?
    private let naming: (DocumentEntry) -> String
    private var current: OpenFile?
    private var created: [String] = []
    /// Where each attachment lies, by its reference.
    private(set) var paths: [String: String] = [:]

    init(folder: String?, naming: @escaping (DocumentEntry) -> String = { $0.ref }) {
        self.folder = folder
        self.naming = naming
    }

    /// Begins the file of a listed attachment; nil when it is not to be written.
    func begin(_ entry: DocumentEntry?) throws(BundleError) {
        guard let folder, let entry else { return }
        let path = Folder.path(naming(entry), in: folder)
        current = try OpenFile.creating(path)
        created.append(path)
        paths[entry.ref] = path
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(BundleError) {
        try current?.write(bytes)
    }

    func end() {
        current = nil
    }

    /// Removes every file that was begun.
    func removeAll() {
        current = nil
        for path in created { Folder.remove(path) }
        created = []
        paths = [:]
    }
}
