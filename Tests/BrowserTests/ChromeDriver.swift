import Foundation
import GatewayTesting
import NIOHTTP1
import Synchronization

/// Chromium's own driver as a process, with which a test opens windows (W3C WebDriver).
///
/// `@unchecked`: the process is only touched when this is made and when it is let go.
final class ChromeDriver: @unchecked Sendable {
    private let process: RunningProgram
    private let folder: String
    private let http: LoopbackHTTP
    /// Browsers that somebody let go of, by their sessions: starting one takes longer than most of what is done in it.
    private let idle = Mutex<[String]>([])

    /// Starts it on a free port.
    ///
    /// It and every browser of it are one group of processes, which ends with this one, however this one ends: its input closes then.
    /// They stand back a little where other tests run beside them, whose limits are tighter: those here only catch what hangs.
    init() throws {
        let driver = try OutsideProgram.onPath("chromedriver").path
        _ = try OutsideProgram.onPath("chromium")
        let script = """
            exec 3<&0
            trap 'kill -KILL 0' TERM
            "$@" &
            cat <&3 >/dev/null &
            wait $!
            kill -KILL 0
            """
        folder = NSTemporaryDirectory() + "browser-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        process = try RunningProgram(
            OutsideProgram.onPath("setsid"), ["nice", "-n", "5", "sh", "-c", script, "sh", driver, "--port=0"])
        var port: Int?
        while port == nil {
            let words = try process.nextLine().split { !$0.isLetter && !$0.isNumber }
            guard words.contains("successfully"), let last = words.last else { continue }
            port = Int(last)
        }
        http = LoopbackHTTP(port: port ?? 0)
    }

    deinit {
        process.stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Opens a browser in which nobody is signed in and nothing was opened: one that was let go of, or else a new one with a profile of
    /// its own.
    func open() async throws -> BrowserWindow {
        let kept = idle.withLock { $0.popLast() }
        let session = if let kept { kept } else { try await start() }
        let window = BrowserWindow(driver: self, session: session)
        try await window.show(width: BrowserWindow.desk)
        return window
    }

    /// Keeps a browser for whoever opens one next.
    func keep(_ session: String) { idle.withLock { $0.append(session) } }

    /// Starts a browser; its session.
    private func start() async throws -> String {
        var arguments: [DriverValue] = [
            "--headless=new", .text("--user-data-dir=\(folder)/\(UUID().uuidString)"), "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu",
            "--disable-dev-shm-usage", "--disable-breakpad", "--lang=en-GB",
        ]
        // Chromium has no sandbox for root, as whom many build machines run.
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        let session = try await send(
            .POST, "/session",
            [
                "capabilities": [
                    "alwaysMatch": [
                        "browserName": "chrome", "pageLoadStrategy": "normal",
                        "timeouts": ["script": 600_000, "pageLoad": 600_000, "implicit": 0],
                        "goog:chromeOptions": ["args": .list(arguments)],
                    ]
                ]
            ])
        guard let id = session["sessionId"].text else { throw Trouble("No browser was opened.") }
        return id
    }

    /// One command; what WebDriver answers with an error is thrown.
    @discardableResult
    func send(_ method: HTTPMethod, _ path: String, _ body: DriverValue? = nil) async throws -> DriverValue {
        let answer = try await http.send(
            method, path, headers: [("Content-Type", "application/json; charset=utf-8")],
            body: try body.map { try JSONEncoder().encode($0) })
        let value = try JSONDecoder().decode(DriverValue.self, from: answer.body)["value"]
        guard answer.status == 200 else {
            throw Trouble(
                "\(method) \(path.split(separator: "/").suffix(2).joined(separator: "/")): "
                    + (value["error"].text ?? "\(answer.status)") + ": " + (value["message"].text ?? "").prefix(400))
        }
        return value
    }
}
