import Foundation
import TransferStore

/// A folder that is set aside for a group: what a command is asked to write there, the group may read.
///
/// A home's commands run under the home's account, so a person who is handed a file by one could otherwise not open it
/// (`docs/operations.md`, Install). The set-group-id bit is the sign, which nobody sets by accident; everything else stays closed.
enum SharedFolder {
    /// Lets the group of a shared folder read files that were just written into it, or into a new folder inside it.
    static func share(_ files: [String], writtenTo folder: String) {
        let folder = URL(fileURLWithPath: folder).standardizedFileURL.path
        if !isShared(folder) {
            guard isShared((folder as NSString).deletingLastPathComponent) else { return }
            chmod(folder, 0o2750)
        }
        for file in files { chmod(file, 0o640) }
    }

    private static func isShared(_ folder: String) -> Bool {
        let sign = UInt32(S_ISGID | S_IRGRP | S_IXGRP)
        return FileFacts(at: folder).map { $0.mode & sign == sign } ?? false
    }
}
