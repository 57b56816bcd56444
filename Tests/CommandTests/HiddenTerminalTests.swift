import Foundation
import Testing

@Suite("A password typed at a terminal")
struct HiddenTerminalTests {
    /// A terminal of our own: what a command shows stands on it, and what is written to it is typed.
    private final class Terminal {
        let master: Int32
        let path: String

        init() throws {
            master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
            var (locked, number) = (Int32(0), UInt32(0))
            // TIOCSPTLCK and TIOCGPTN, which the library gives no names to here.
            guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
                throw Trouble("No terminal can be made.")
            }
            path = "/dev/pts/\(number)"
            _ = fcntl(master, F_SETFL, O_NONBLOCK)
        }

        deinit { close(master) }

        var showsWhatIsTyped: Bool {
            var settings = termios()
            return tcgetattr(master, &settings) == 0 && settings.c_lflag & tcflag_t(ECHO) != 0
        }

        func type(_ text: String) { _ = write(master, text, text.utf8.count) }

        /// Waits until it shows what is typed, or no longer does.
        func wait(showing: Bool) async throws {
            for _ in 1...6_000 {
                if showsWhatIsTyped == showing { return }
                try await Task.sleep(for: .milliseconds(10))
            }
            throw Trouble("The terminal still \(showing ? "hides" : "shows") what is typed.")
        }
    }

    private func asking(_ place: Place, _ terminal: Terminal) async throws -> ChildProcess {
        let home = place.path("home")
        try await place.done([
            "init", "--home", home, "--authority", "E06000015", "--url", "https://127.0.0.1:1", "--host", "127.0.0.1",
            "--port", "0", "--team", "Invented duty team", "--telephone", "01632 960101", "--out-of-hours",
            "01632 960199", "--person", "lee.officer", "--name", "Lee Officer", "--post", "IT officer",
        ])
        let (output, errors) = place.streams.next()
        // Kept open, so that the terminal outlives the command.
        let slave = open(terminal.path, O_RDWR | O_NOCTTY)
        try #require(slave >= 0)
        defer { close(slave) }
        let command = try ChildProcess.start(
            "/usr/bin/setsid", ["--ctty", Handover.executable, "user", "add", "lee.officer", "--home", home],
            environment: Handover.environment, input: slave, output: output, errors: errors)
        try await terminal.wait(showing: false)
        return command
    }

    @Test(
        "Is not shown, and whoever stops the command has their terminal back as it was",
        arguments: ["\u{3}", "\u{1a}", "\u{1c}"])
    func stopped(_ key: String) async throws {
        let place = try Place()
        let terminal = try Terminal()
        let kept = open(terminal.path, O_RDWR | O_NOCTTY)
        defer { close(kept) }
        let command = try await asking(place, terminal)
        terminal.type(key)
        #expect(try await command.wait() != 0)
        #expect(terminal.showsWhatIsTyped)
    }

    @Test("Is asked for twice, and the terminal shows what is typed again afterwards")
    func typed() async throws {
        let place = try Place()
        let terminal = try Terminal()
        let kept = open(terminal.path, O_RDWR | O_NOCTTY)
        defer { close(kept) }
        let command = try await asking(place, terminal)
        terminal.type("pebble-lantern-otter\n")
        // The second question empties what was typed before it, so it is answered until it is taken.
        var ended: Int32?
        for _ in 1...600 where ended == nil {
            try await Task.sleep(for: .milliseconds(100))
            ended = command.ended()
            if ended == nil, !terminal.showsWhatIsTyped { terminal.type("pebble-lantern-otter\n") }
        }
        #expect(ended == 0)
        #expect(terminal.showsWhatIsTyped)
    }
}
