import Foundation

/// The folder into which uploads are streamed.
struct IncomingFolder {
    /// Where it is.
    let path: String

    /// Makes sure that uploads can be written, and removes those that a killed gateway left half-written.
    ///
    /// Nobody was ever answered for what is removed, so its sender sends it again. Only files with a name of this
    /// room's own making are touched. Throws `ListenerError`.
    func prepare() throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ListenerError.unusableIncomingFolder(path, reason: "there is no such folder")
        }
        guard isFolder.boolValue else {
            throw ListenerError.unusableIncomingFolder(path, reason: "it is not a folder")
        }
        guard FileManager.default.isWritableFile(atPath: path) else {
            throw ListenerError.unusableIncomingFolder(path, reason: "this account may not write there")
        }
        do {
            for name in try FileManager.default.contentsOfDirectory(atPath: path) where IncomingName(name) != nil {
                try FileManager.default.removeItem(atPath: path + "/" + name)
            }
        } catch {
            throw ListenerError.unusableIncomingFolder(
                path, reason: "what a stopped gateway left there cannot be removed")
        }
    }
}
