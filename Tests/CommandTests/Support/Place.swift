import Foundation

/// A temporary folder of one test, removed at its end, and commands run for it.
final class Place {
    let folder: String
    let streams: Streams

    init() throws {
        folder =
            FileManager.default.temporaryDirectory.appendingPathComponent("handover-commands-\(UUID().uuidString)").path
        streams = try Streams(in: folder + "/streams")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func path(_ name: String) -> String { folder + "/" + name }

    /// Whether a folder is not there, or holds nothing.
    func isEmpty(_ name: String) -> Bool {
        (try? FileManager.default.contentsOfDirectory(atPath: path(name)))?.isEmpty ?? true
    }

    /// Runs a command, whatever comes of it.
    func run(_ arguments: String...) async throws -> Answer {
        try await run(arguments)
    }

    func run(_ arguments: [String]) async throws -> Answer {
        let (own, environment) = Authority.inPerson(arguments)
        return try await Handover.run(own, streams: streams, environment: environment)
    }

    /// Runs a command that has to succeed, with `--json`.
    @discardableResult
    func done(_ arguments: String...) async throws -> JSON { try await done(arguments) }

    @discardableResult
    func done(_ arguments: [String]) async throws -> JSON {
        let answer = try await run(arguments + ["--json"])
        guard answer.exit == 0 else { throw Trouble("\(answer)") }
        return try answer.object
    }

    /// Writes the sample family to `name` and changes what the test needs.
    @discardableResult
    func exampleCase(
        _ name: String, _ options: [String] = [], change: (inout JSON) throws -> Void = { _ in }
    ) async throws -> String {
        let folder = path(name)
        try await done(["example", folder] + options)
        try editCase(folder, change)
        return folder
    }

    /// Changes a case file in place.
    func editCase(_ folder: String, _ change: (inout JSON) throws -> Void) throws {
        let file = URL(fileURLWithPath: folder + "/case.json")
        var json = try JSONDecoder().decode(JSON.self, from: Data(contentsOf: file))
        try change(&json)
        try JSONEncoder().encode(json).write(to: file)
    }
}
