import Foundation

/// What a side says once it is ready.
struct ReadyLine: Codable {
    var port: Int
}

/// One JSON value a line, between this process and the sides it starts.
enum SideLine {
    static func write(_ value: some Encodable) {
        guard let bytes = try? JSONEncoder().encode(value) else { return }
        try? FileHandle.standardOutput.write(contentsOf: bytes + Data("\n".utf8))
    }
}

/// A gateway process that was started here; it ends when its input is closed.
final class SideProcess {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    /// Starts this same executable as one side.
    init(_ arguments: [String]) throws {
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    /// The next line it says.
    func next<Value: Decodable>(_: Value.Type) throws -> Value {
        var line = Data()
        while let piece = try output.fileHandleForReading.read(upToCount: 1), !piece.isEmpty, piece != Data([10]) {
            line += piece
        }
        guard let value = try? JSONDecoder().decode(Value.self, from: line) else {
            throw BenchFault("a gateway process ended before it said what was asked; its reason stands above")
        }
        return value
    }

    /// Lets it go on.
    func go() throws {
        try input.fileHandleForWriting.write(contentsOf: Data("go\n".utf8))
    }

    /// Ends it and waits.
    func stop() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// What it has cost so far.
    var cost: ProcessCost { ProcessCost(of: process.processIdentifier) }

    /// Begins the peak of its memory anew, from what it holds now.
    func forgetPeak() throws {
        let path = "/proc/\(process.processIdentifier)/clear_refs"
        guard let file = FileHandle(forWritingAtPath: path) else { throw BenchFault("\(path) cannot be written") }
        try file.write(contentsOf: Data("5".utf8))
        try file.close()
    }
}

/// What a process has cost, as the kernel tells it.
struct ProcessCost {
    /// Seconds of processor time.
    let processorSeconds: Double
    /// Most memory held since the peak was last forgotten (VmHWM), in bytes.
    let peakBytes: Int

    init(of id: Int32) {
        let status = (try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)) ?? ""
        let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        peakBytes = (peak?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
        let stat = (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)) ?? ""
        // The name before the last bracket may hold anything, blanks included.
        let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
        let ticks = fields.count > 12 ? (Double(fields[11]) ?? 0) + (Double(fields[12]) ?? 0) : 0
        processorSeconds = ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}
