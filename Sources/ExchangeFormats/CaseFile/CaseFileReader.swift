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
    /// - Parameters:
    ///   - json: the file, JSON in UTF-8.
    ///   - wasRead: whether it was read before and kept as it is: then keys that the format does not know were told of, and are not
    ///     looked for again, which costs more than the reading.
    public static func read(_ json: [UInt8], again wasRead: Bool = false) -> CaseFileReading {
        do {
            guard json.count <= maximumBytes else { return unreadable(.tooLarge) }
            let written = try JSONTree(parsing: json)
            let (tree, changed) = written.withCarriableCharacters()
            let file: CaseFile
            do {
                // What was kept as it is, and is as it was, need not be written out to be read.
                let text = wasRead && tree == written && !json.starts(with: JSONTree.byteOrderMark) ? json : tree.text
                file = try JSONDecoder().decode(CaseFile.self, from: Data(text))
            } catch let error as DecodingError {
                return CaseFileReading(caseFile: nil, findings: faults(of: tree, from: error), unknownKeys: [])
            }
            return CaseFileReading(
                caseFile: file, findings: changed.map(Finding.charactersReplaced),
                unknownKeys: wasRead ? [] : try tree.keysNotCarried(by: file).map(\.text))
        } catch let fault as JSONFault {
            return unreadable(.notJSON(fault))
        } catch {
            return unreadable(.notJSON(JSONFault(reason: .syntax, line: 1, column: 1)))
        }
    }

    /// Every fault that can be told: each is put right in a copy by something that the schema allows, until the copy reads.
    ///
    /// So somebody who mends an export sees all of it at once, and not one fault for each attempt.
    private static func faults(of tree: JSONTree, from first: DecodingError) -> [Finding] {
        var copy = tree
        var error = first
        var findings: [Finding] = []
        while findings.count < maximumFaults {
            let finding = Finding.undecodable(error, in: tree)
            if findings.contains(finding) { break }
            findings.append(finding)
            let path = Finding.path(of: error)
            guard !path.isEmpty, let sample = CaseSchema.sample(at: path) else { break }
            copy = copy.setting(sample, at: path[...])
            do {
                _ = try JSONDecoder().decode(CaseFile.self, from: Data(copy.text))
                break
            } catch let next as DecodingError {
                error = next
            } catch {
                break
            }
        }
        return findings
    }

    /// More faults than this are one fault: the wrong export.
    private static let maximumFaults = 50

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
