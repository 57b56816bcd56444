import CaseTransfer
import ExchangeFormats
import Foundation

/// A folder with `case.json` and the files it names, read without believing anything yet.
struct CaseFolder: Sendable {
    let path: String
    let caseFile: CaseFile
    let unknownKeys: [String]
    /// The size of each file that could be read, by its path in the case file.
    let sizes: [RelativePath: Int64]

    /// Reads the folder.
    ///
    /// - Throws: `GatewayFault`: `case-missing`, or `case-unreadable` with the place in the file.
    static func read(_ path: String) throws -> CaseFolder {
        let file = path + "/case.json"
        guard let data = FileManager.default.contents(atPath: file) else {
            throw GatewayFault(
                .notFound, code: "case-missing", message: "\(file) is not there or cannot be read.",
                remedy: "Give the folder that your case system exported, with case.json in it.")
        }
        let reading = CaseFileReader.read(Array(data))
        guard let caseFile = reading.caseFile else {
            let first = reading.findings.first
            throw GatewayFault(
                .badInput, code: first?.code ?? "case-unreadable",
                message: "\(file), at \(first?.place ?? "its beginning"): \(first?.message ?? "it cannot be read").",
                remedy: first?.remedy ?? "Export the case again.", rule: first?.rule)
        }
        var sizes: [RelativePath: Int64] = [:]
        for attachment in caseFile.attachments {
            if let size = Self.size(of: path + "/" + attachment.file.text, below: path) {
                sizes[attachment.file] = size
            }
        }
        return CaseFolder(path: path, caseFile: caseFile, unknownKeys: reading.unknownKeys, sizes: sizes)
    }

    /// The size of a readable, ordinary file that really lies below the folder; a link out of it is as good as missing.
    private static func size(of path: String, below folder: String) -> Int64? {
        let root = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard real.hasPrefix(root + "/"), FileManager.default.isReadableFile(atPath: real),
            let attributes = try? FileManager.default.attributesOfItem(atPath: real),
            attributes[.type] as? FileAttributeType == .typeRegular
        else { return nil }
        return (attributes[.size] as? NSNumber)?.int64Value
    }
}
