public import CaseTransfer
import Foundation

/// Reads and writes `case.json` (format `1-draft`, `Schemas/v1/case.schema.json`).
public enum CaseFileReader {
    /// The largest case file that is read, in bytes; documents come as files beside it and do not count.
    public static let maximumBytes = 16 * 1024 * 1024

    /// Reads a case file.
    ///
    /// Whether what it says hangs together is another question: `CaseFile.contradictions`.
    ///
    /// - Parameter json: the file, JSON in UTF-8.
    public static func read(_ json: [UInt8]) -> CaseFileReading {
        do {
            guard json.count <= maximumBytes else { return unreadable(.tooLarge) }
            let (tree, changed) = try JSONTree(parsing: json).withCarriableCharacters()
            let file = try JSONDecoder().decode(CaseFile.self, from: Data(tree.text))
            return CaseFileReading(
                caseFile: file, findings: changed.map(Finding.charactersReplaced),
                unknownKeys: try tree.keysNotCarried(by: file).map(\.text))
        } catch let fault as JSONFault {
            return unreadable(.notJSON(fault))
        } catch let error as DecodingError {
            return unreadable(.undecodable(error))
        } catch {
            return unreadable(.notJSON(JSONFault(reason: .syntax, line: 1, column: 1)))
        }
    }

    private static func unreadable(_ fault: Finding) -> CaseFileReading {
        CaseFileReading(caseFile: nil, findings: [fault], unknownKeys: [])
    }

    /// Writes a case file, in the form that ``read(_:)`` reads.
    ///
    /// - Throws: nothing that a case file made of values could cause; whatever Foundation's encoder throws.
    public static func write(_ file: CaseFile) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(file)) + Array("\n".utf8)
    }
}
