public import CaseTransfer
import Foundation
import Yams

/// Reads an authority's procedure from a file that a service manager can read and change.
public enum ProcedureFile {
    /// The largest file that is looked at: a procedure fills some ten kilobytes.
    static let largest = 1 << 18

    /// What a file gave: a procedure, or everything that is wrong with it.
    public enum Reading: Hashable, Sendable {
        /// The file is good.
        case procedure(LocalProcedure)
        /// It is not; in the order of its lines.
        case faults([ProcedureFault])
    }

    /// Reads a text.
    ///
    /// - Parameter expected: the authority whose file this is by its name; nil when any will do.
    public static func read(_ text: String, expected: AuthorityCode? = nil) -> Reading {
        guard text.utf8.count <= largest else {
            return .faults([
                ProcedureFault(
                    .unreadable, line: nil, place: "", message: "the file is larger than \(largest / 1024) KB",
                    remedy: "Begin again from one of the procedures on file: handover procedure show AUTHORITY --file")
            ])
        }
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            return .faults([notYAML(error)])
        }
        var walk = ProcedureWalk()
        let procedure = walk.procedure(root, expected: expected)
        guard walk.faults.isEmpty, let procedure else {
            return .faults(walk.faults.sorted { ($0.line ?? 0, $0.place) < ($1.line ?? 0, $1.place) })
        }
        return .procedure(procedure)
    }

    /// Reads a file of the machine.
    public static func read(path: String, expected: AuthorityCode? = nil) -> Reading {
        guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8)
        else {
            return .faults([
                ProcedureFault(
                    .unreadable, line: nil, place: "", message: "\(path) cannot be read as text",
                    remedy:
                        "Check that the file is there, that this account may read it, and that it is saved as UTF-8.")
            ])
        }
        return read(text, expected: expected)
    }

    private static func notYAML(_ error: any Error) -> ProcedureFault {
        var (line, problem): (Int?, String) = (nil, "it is not well-formed")
        switch error as? YamlError {
        case .scanner(_, let what, let mark, _)?, .parser(_, let what, let mark, _)?,
            .composer(_, let what, let mark, _)?:
            (line, problem) = (mark.line, what)
        case .duplicatedKeysInMapping(let keys, let context)?:
            (line, problem) = (context.mark.line, "a key stands twice: \(keys.joined(separator: ", "))")
        default: break
        }
        return ProcedureFault(
            .notYAML, line: line, place: "", message: "the file is not YAML: \(problem)",
            remedy:
                "Compare the line with a procedure on file: two spaces for each step inwards, a colon and a space after "
                + "each key, texts with a colon or a comma in double quotes.")
    }
}
