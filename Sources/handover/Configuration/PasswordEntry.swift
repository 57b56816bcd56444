import CaseTransfer
import Foundation
import GatewayService

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
        guard try hidden("Again: ") == first else { throw differs }
        return first
    }

    /// A password that will be taken, asked for at the terminal until one is; nothing has to be begun again for a slip.
    static func chosen(for person: PersonID, called name: String) throws -> String {
        while true {
            let fault: (message: String, remedy: String)
            do {
                let typed = try read(for: person)
                guard let refused = Gateway.fault(ofPassword: typed, for: person, called: name) else { return typed }
                fault = (refused.message, refused.remedy)
            } catch let failure as CommandFailure where failure.code == differs.code {
                fault = (failure.message, "Type the same password twice.")
            }
            FileHandle.standardError.write(Data("\(fault.message) \(fault.remedy)\n".utf8))
        }
    }

    private static var differs: CommandFailure {
        CommandFailure(
            .badInput, code: "password-differs", message: "The two passwords are not the same.",
            remedy: "Run the command again and type the same password twice.")
    }

    private static func hidden(_ prompt: String) throws -> String {
        guard let terminal = HiddenTerminal() else { throw missing }
        // Only now: what is typed ahead of the prompt would still have been shown.
        FileHandle.standardError.write(Data(prompt.utf8))
        defer {
            terminal.show()
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

/// The terminal while it shows nothing of what is typed. Whoever stops the command meanwhile gets it back as it was.
struct HiddenTerminal {
    /// The signals by which a person or the system ends a command; suspending it would leave the shell a terminal that shows nothing.
    private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP]

    /// Hides what is typed; nil when standard input is no terminal.
    init?() {
        var shown = termios()
        guard tcgetattr(STDIN_FILENO, &shown) == 0 else { return nil }
        terminalAsShown = shown
        for number in Self.ending { signal(number) { giveTerminalBack(endingBy: $0) } }
        var quiet = shown
        quiet.c_lflag &= ~tcflag_t(ECHO)
        guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0 else {
            show()
            return nil
        }
    }

    /// Shows what is typed again.
    func show() {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &terminalAsShown)
        for number in Self.ending { signal(number, SIG_DFL) }
    }
}

// A handler of signals can be given nothing, so what it needs stands outside; it is written before any handler is set.
private nonisolated(unsafe) var terminalAsShown = termios()

/// Called where a signal came: does only what may be done there.
private func giveTerminalBack(endingBy number: Int32) {
    tcsetattr(STDIN_FILENO, TCSANOW, &terminalAsShown)
    // A suspended command would go on to read a password in sight of everybody: it ends as well.
    let number = number == SIGTSTP ? SIGTERM : number
    signal(number, SIG_DFL)
    raise(number)
}
