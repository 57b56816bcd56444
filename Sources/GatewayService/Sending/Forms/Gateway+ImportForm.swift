public import CaseTransfer
import ExchangeFormats
import Foundation

extension Gateway {
    /// Begins a form from what a case system exported: `case.json` and the files it names, structured documents and all.
    ///
    /// Each file that the case names is found among the uploads by its own name, since a browser sends no folders; one that is not
    /// there is a finding of the check. Where a name could mean two files nothing is begun.
    ///
    /// - Parameters:
    ///   - json: the bytes of `case.json`.
    ///   - uploads: the files that came with it.
    /// - Throws: `GatewayFault`: the code of the first fault of the case file, `export-files-alike`, `export-file-unnamed`,
    ///   `form-too-long`, or as ``beginCaseForm(urgent:supplementing:by:)``.
    public func beginCaseForm(fromExport json: [UInt8], uploads: [CaseFormUpload], by acting: ActingPerson) throws
        -> CaseForm
    {
        let reading = CaseFileReader.read(json)
        guard let file = reading.caseFile, file.contradictions.isEmpty else {
            let fault = reading.findings.first ?? reading.caseFile?.contradictions.first
            throw GatewayFault(
                .badInput, code: fault?.code ?? "case-unreadable",
                message: "case.json, at \(fault?.place.isEmpty == false ? fault?.place ?? "" : "its beginning"): "
                    + (fault?.message ?? "It cannot be read."),
                remedy: fault?.remedy ?? "Export the case again.", rule: fault?.rule)
        }
        guard json.count <= CaseForm.mostText else { throw Self.formTooLong }
        try Self.requireClear(uploads.map(\.name), in: file)
        let begun = try beginCaseForm(urgent: file.urgent, by: acting)
        do {
            let kept = try saveCaseForm(begun.id, from: begun.version, uploads: uploads, by: acting) { _ in }
            let places = Dictionary(kept.files.map { ($0.name, $0.path) }, uniquingKeysWith: { first, _ in first })
            let text = try Self.exported(json, placing: places)
            return try saveCaseForm(begun.id, from: kept.version, by: acting) { form in
                form.sections[CaseForm.exported] = [CaseForm.Entry(name: CaseForm.exported, value: text)]
                form.title = file.children.first?.name.split(separator: " ").last.map { "\($0) family" }
            }
        } catch {
            try? FileManager.default.removeItem(atPath: layout.form(begun.id))
            throw error
        }
    }

    /// The case of a form that was begun from an export; nil for one that is typed.
    public func exportedCase(of form: CaseForm) -> CaseFile? {
        form.exportedJSON.flatMap { CaseFileReader.read($0).caseFile }
    }

    /// Refuses files of which nobody can tell which document means which: one child's papers would go as another's.
    private static func requireClear(_ names: [String], in file: CaseFile) throws {
        func shared(_ names: [String]) -> Int { names.count { name in names.count { $0 == name } > 1 } }
        let wanted = file.attachments.map { lastName(of: $0.file.text) }
        if shared(names) > 0 { throw alike("\(shared(names)) of the files chosen") }
        if shared(wanted) > 0 { throw alike("\(shared(wanted)) files that case.json names in different folders") }
        let unnamed = names.count { !wanted.contains($0) }
        guard unnamed == 0 else {
            throw GatewayFault(
                .badInput, code: "export-file-unnamed",
                message: "No document in case.json names \(unnamed) of the files chosen.",
                remedy: "Choose the files that it names and no other, or export the case again.")
        }
    }

    private static func alike(_ files: String) -> GatewayFault {
        GatewayFault(
            .badInput, code: "export-files-alike",
            message: "\(files) share a name with another. A browser sends no folders, so they cannot be told apart.",
            remedy: "Give each file a name of its own, in case.json too, or prepare the folder with `handover prepare`."
        )
    }

    private static func lastName(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The export with each file where it lies in the form: only paths change, so keys that the format does not know are still told of.
    private static func exported(_ json: [UInt8], placing places: [String: String]) throws -> String {
        func placed(_ value: Any, isFile: Bool) -> Any {
            switch value {
            case let object as [String: Any]:
                return object.reduce(into: [String: Any]()) { $0[$1.key] = placed($1.value, isFile: $1.key == "file") }
            case let list as [Any]: return list.map { placed($0, isFile: false) }
            case let text as String where isFile: return places[lastName(of: text)] ?? text
            default: return value
            }
        }
        let tree = try JSONSerialization.jsonObject(with: Data(json))
        guard var file = tree as? [String: Any] else { throw Self.formTooLong }
        // A file is named nowhere but among the documents.
        file["documents"] = file["documents"].map { placed($0, isFile: false) }
        let written = try JSONSerialization.data(withJSONObject: file, options: [.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: written, as: UTF8.self)
    }
}

extension CaseForm {
    /// The section in which an export stands.
    static let exported = "export"

    /// Whether it was begun from what a case system exported.
    public var isExported: Bool { sections[Self.exported] != nil }

    var exportedJSON: [UInt8]? { sections[Self.exported]?.first.map { Array($0.value.utf8) } }
}
