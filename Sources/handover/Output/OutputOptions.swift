import ArgumentParser
import Foundation

/// How a command answers: in words for a person, or as one JSON object for a program.
struct OutputOptions: ParsableArguments {
    @Flag(name: .long, help: "Print one JSON object (camelCase, ISO 8601 dates); errors as JSON on stderr.")
    var json = false

    /// Prints the object, or the words, never both.
    func answer(_ object: some Encodable, words: () -> String) throws {
        if json {
            Console.out(try Console.json(object))
        } else {
            let text = words()
            if !text.isEmpty { Console.out(text) }
        }
    }
}

/// The process's two streams.
enum Console {
    static func out(_ text: String) {
        write(text + "\n", to: FileHandle.standardOutput)
    }

    static func err(_ text: String) {
        write(text + "\n", to: FileHandle.standardError)
    }

    static func json(_ object: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(object), as: UTF8.self)
    }

    /// A closed pipe at the other end (`handover list | head`) is no error of ours.
    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
