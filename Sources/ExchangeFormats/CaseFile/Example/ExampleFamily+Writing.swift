import Foundation

extension ExampleFamily {
    /// Writes `case.json` and the rendered originals into a folder, which is made when it is not there.
    ///
    /// - Throws: ``ExampleFault``: `cannotWrite`.
    public func write(to folder: String) throws(ExampleFault) {
        for (path, bytes) in try files() {
            let target = URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(path)
            do {
                try FileManager.default.createDirectory(
                    at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(bytes).write(to: target, options: .atomic)
            } catch {
                throw ExampleFault(.cannotWrite)
            }
        }
    }
}
