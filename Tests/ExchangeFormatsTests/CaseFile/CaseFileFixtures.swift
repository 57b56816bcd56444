import CaseTransfer
import ExchangeFormats
import Foundation
import Testing
import WorkingDays

/// What the tests of case files and structured documents share.
enum CaseFileFixtures {
    /// The repository's folder, found from this file.
    static let repository = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: repository.appendingPathComponent(path), encoding: .utf8)
    }

    static func code(_ text: String) throws -> AuthorityCode { try #require(AuthorityCode(text)) }

    static func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    /// The example family, moved in on a day, from Calderdale to Derby.
    static func family(
        movedOn: String = "2026-11-05", newAddress: ExampleFamily.NewAddress = .open
    ) throws -> ExampleFamily {
        ExampleFamily(
            movedOn: try date(movedOn), from: try code("E08000033"), to: try code("E06000015"), newAddress: newAddress)
    }

    /// A reference for each child of a case.
    static func references(for file: CaseFile) -> [String: ChildReference] {
        var references: [String: ChildReference] = [:]
        for (index, child) in file.children.enumerated() {
            references[child.key] = ChildReference(random: (0..<8).map { UInt8($0 * 16 + index + 1) })
        }
        return references
    }

    /// A case file as it is sealed.
    static func sealed(_ file: CaseFile) -> CaseFile {
        let references = references(for: file)
        return file.numberingAttachments().renamingChildren { references[$0]?.text ?? $0 }
    }

    /// The least that an urgent notice says.
    static let urgentNotice = """
        {"formatVersion": "1-draft", "urgent": true, "sendingAuthority": "E08000033",
         "receivingAuthority": "E06000015", "exportedOn": "2026-11-09",
         "firstMinute": {"presentRisks": [{"risk": "An invented risk", "children": []}],
                         "worker": {"telephone": "01632 960121"}},
         "children": [{"key": "c1", "name": "Wren Sample-Brook",
                       "move": {"residence": {"date": "2026-11-05", "certainty": "provisional", "kind": "refuge"}}}],
         "addresses": [{"key": "a1", "use": "current", "residents": ["c1"],
                        "state": {"withheld": {"reason": "A refuge's address."}}}]}
        """

    /// Runs a program to its end.
    ///
    /// - Parameter input: what it reads from its standard input.
    static func run(_ program: String, _ arguments: [String], input: [UInt8] = []) throws -> (
        status: Int32, out: String
    ) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        // Files instead of pipes: a pipe that is full would stop the program and the test with it.
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let (inFile, outFile) = (folder.appendingPathComponent("in"), folder.appendingPathComponent("out"))
        try Data(input).write(to: inFile)
        try Data().write(to: outFile)
        let reading = try FileHandle(forReadingFrom: inFile)
        let writing = try FileHandle(forWritingTo: outFile)
        process.standardInput = reading
        process.standardOutput = writing
        process.standardError = writing
        try process.run()
        process.waitUntilExit()
        try writing.close()
        return (process.terminationStatus, String(decoding: try Data(contentsOf: outFile), as: UTF8.self))
    }

    /// The first of the usual folders that has a program; the remedy when none has.
    static func program(_ name: String) throws -> String {
        let candidates = ["/usr/bin/\(name)", "/usr/local/bin/\(name)", "/bin/\(name)"]
        return try #require(
            candidates.first { FileManager.default.isExecutableFile(atPath: $0) },
            "\(name) is not installed; run .ci/setup peers")
    }

    /// Python with the peers' packages.
    static func peersPython() throws -> String {
        let path = repository.appendingPathComponent(".venv/peers/bin/python").path
        try #require(FileManager.default.isExecutableFile(atPath: path), "the peers are missing; run .ci/setup peers")
        return path
    }

    static func temporaryFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("handover-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
