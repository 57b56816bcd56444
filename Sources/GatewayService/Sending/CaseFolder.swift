import CaseTransfer
import ExchangeFormats
import Foundation

/// A folder with `case.json` and the files it names, read without believing anything yet.
struct CaseFolder: Sendable {
    let path: String
    private(set) var caseFile: CaseFile
    /// What was noticed while reading: characters that cannot be carried.
    let findings: [Finding]
    /// Keys that the format does not know.
    let unknownKeys: [String]
    /// What was found where the case file says that a file lies.
    let files: [RelativePath: ReadinessFacts.AttachmentState]
    /// The case file as it is to be kept, when it is not the one in the folder as it lies there.
    private(set) var completed: [UInt8]?

    /// The same folder with what was said about permission when it was sent, and not in the case file.
    func completing(consent: ConsentRecord) throws -> CaseFolder {
        var folder = self
        folder.caseFile.consent = consent
        folder.completed = try CaseFileReader.write(folder.caseFile)
        return folder
    }

    /// The same folder for another receiving authority.
    func completing(recipient: AuthorityCode) throws -> CaseFolder {
        var folder = self
        folder.caseFile.receivingAuthority = recipient.text
        folder.completed = try CaseFileReader.write(folder.caseFile)
        return folder
    }

    /// Reads the folder.
    ///
    /// - Parameter wasRead: whether it is a prepared case, whose unknown keys were told of when it was prepared.
    /// - Throws: `GatewayFault`: `case-missing`, or `case-unreadable` with the place in the file.
    static func read(_ path: String, again wasRead: Bool = false) throws -> CaseFolder {
        let file = path + "/case.json"
        guard let data = FileManager.default.contents(atPath: file) else {
            throw GatewayFault(
                .notFound, code: "case-missing", message: "\(file) is not there or cannot be read.",
                remedy: "Give the folder that your case system exported, with case.json in it.")
        }
        return try read(Array(data), in: path, again: wasRead)
    }

    /// Reads a case that does not lie in the folder of its files; prepared, it is kept as these bytes.
    ///
    /// - Throws: `GatewayFault`: `case-unreadable` with the place in the file.
    static func read(_ json: [UInt8], besideFilesIn path: String) throws -> CaseFolder {
        var folder = try read(json, in: path, again: false)
        folder.completed = json
        return folder
    }

    private static func read(_ json: [UInt8], in path: String, again wasRead: Bool) throws -> CaseFolder {
        let file = path + "/case.json"
        let reading = CaseFileReader.read(json, again: wasRead)
        guard let caseFile = reading.caseFile else { throw Self.unreadable(reading.findings, file: file) }
        // A file that contradicts itself means nothing that could be checked.
        let contradictions = caseFile.contradictions
        guard contradictions.isEmpty else { throw Self.unreadable(contradictions, file: file) }
        let root = PrivateFile.resolved(path)
        var files: [RelativePath: ReadinessFacts.AttachmentState] = [:]
        for attachment in caseFile.attachments {
            files[attachment.file] = Self.state(of: path + "/" + attachment.file.text, below: root)
        }
        return CaseFolder(
            path: path, caseFile: caseFile, findings: reading.findings, unknownKeys: reading.unknownKeys, files: files)
    }

    private static func unreadable(_ faults: [Finding], file: String) -> GatewayFault {
        let first = faults.first
        // All of them, so that somebody who mends an export does not learn of the next with each attempt.
        let others = faults.dropFirst().map { "\n  at \($0.place): \($0.message) \($0.remedy)" }.joined()
        return GatewayFault(
            .badInput, code: first?.code ?? "case-unreadable",
            message: "\(file), at \(first?.place ?? "its beginning"): \(first?.message ?? "It cannot be read.")"
                + (others.isEmpty ? "" : " \(first?.remedy ?? "")" + others),
            remedy: others.isEmpty ? first?.remedy ?? "Export the case again." : "Put right all \(faults.count).",
            rule: first?.rule)
    }

    /// Whether a file that the case names can be sent.
    func isReadable(_ file: RelativePath) -> Bool {
        if case .readable = files[file] { return true }
        return false
    }

    /// A link out of the folder is told apart from a missing file: it may be an attempt to send something else.
    ///
    /// - Parameter root: the folder with every link followed.
    private static func state(of path: String, below root: String?) -> ReadinessFacts.AttachmentState {
        guard let real = PrivateFile.resolved(path) else { return .missing }
        guard let root, real.hasPrefix(root + "/") else { return .outsideFolder }
        return PrivateFile.readableSize(real).map { .readable(bytes: Int($0)) } ?? .unreadable
    }
}
