import CaseTransfer
import Foundation

/// Reads a password from the terminal without showing it, or from standard input for a program; never from an option, which every
/// account of the machine could read and shells remember.
enum PasswordEntry {
    static let discussion = """
        The password is read from the terminal, twice and without showing it; when standard input is no terminal, its first line is taken. \
        It has at least 12 signs and is none that is tried first.
        """

    static func read(for person: PersonID) throws -> String {
        guard isatty(STDIN_FILENO) == 1 else {
            guard let line = readLine(strippingNewline: true), !line.isEmpty else { throw missing }
            return line
        }
        let first = try hidden("Password for \(person): ")
        guard try hidden("Again: ") == first else {
            throw CommandFailure(
                .badInput, code: "password-differs", message: "The two passwords are not the same.",
                remedy: "Run the command again and type the same password twice.")
        }
        return first
    }

    private static func hidden(_ prompt: String) throws -> String {
        FileHandle.standardError.write(Data(prompt.utf8))
        var shown = termios()
        guard tcgetattr(STDIN_FILENO, &shown) == 0 else { throw missing }
        var quiet = shown
        quiet.c_lflag &= ~tcflag_t(ECHO)
        guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0 else { throw missing }
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
            FileHandle.standardError.write(Data("\n".utf8))
        }
        guard let line = readLine(strippingNewline: true), !line.isEmpty else { throw missing }
        return line
    }

    private static var missing: CommandFailure {
        CommandFailure(
            .badInput, code: "password-missing", message: "No password was given.",
            remedy: "Type it when asked, or pass it as the first line of standard input.")
    }
}
