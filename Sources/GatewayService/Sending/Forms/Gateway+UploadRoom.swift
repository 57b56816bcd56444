public import CaseTransfer
import Foundation

extension Gateway {
    /// The free space of its disk, in bytes; nil when the system does not say.
    var freeSpace: Int64? {
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: layout.root)
        return (attributes?[.systemFreeSize] as? NSNumber)?.int64Value
    }

    /// Sees, before any of it is read, whether somebody's files may come in: whether they write this form, and whether room is left
    /// afterwards for what other authorities send.
    ///
    /// - Parameters:
    ///   - form: the form that the files are for; nil where one begins with them.
    ///   - bytes: how much comes at most.
    /// - Throws: `GatewayFault`: `not-permitted`, `form-unknown`, `no-room-for-files`.
    public func admitUpload(to form: ConversationID?, of bytes: Int64, by acting: ActingPerson) throws {
        try require(.prepare, of: acting)
        if let form { _ = try caseForm(form, by: acting) }
        try admitUpload(of: bytes, free: freeSpace)
    }

    /// - Parameter free: the free space of the disk, in bytes; nil when it is not known, which stops nobody.
    func admitUpload(of bytes: Int64, free: Int64?) throws {
        guard let free, free - bytes < settings.largestMessage else { return }
        throw GatewayFault(
            .tryAgain, code: "no-room-for-files",
            message: "The gateway has too little room for files: what is left is kept for what other authorities send.",
            remedy: "Nothing was changed. Ask an administrator to free space, and send the files again then.")
    }
}
