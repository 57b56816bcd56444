import Foundation

extension ExampleFamily {
    /// Writes `case.json` and the rendered originals into a folder, which is made when it is not there.
    ///
    /// As with any case, nobody else may read it: folders that are made are 0700, files 0600.
    ///
    /// - Throws: ``ExampleFault``: `exists` when the folder holds one of the files, or `cannotWrite`.
    public func write(to folder: String) throws(ExampleFault) {
        let targets = try files().map { path, bytes in
            (file: URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(path), bytes: bytes)
        }
        guard !targets.contains(where: { FileManager.default.fileExists(atPath: $0.file.path) }) else {
            throw ExampleFault(.exists)
        }
        for (file, bytes) in targets {
            do {
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
                let made = OpenFlags.createNew(file.path)
                guard made >= 0 else { throw ExampleFault(.cannotWrite) }
                let handle = FileHandle(fileDescriptor: made, closeOnDealloc: true)
                try handle.write(contentsOf: Data(bytes))
                try handle.close()
            } catch {
                throw ExampleFault(.cannotWrite)
            }
        }
    }

    private enum OpenFlags {
        static func createNew(_ path: String) -> Int32 {
            open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        }
    }
}
