import CaseTransfer
import Foundation
import GatewayService
import TransferStore
import WorkingDays

/// Two homes that know each other, and the processes that serve them.
final class BenchPair {
    let folder: String
    private let sender: BenchSide
    private let receiver: BenchSide
    private var receiving: SideProcess?
    private var sending: SideProcess?

    /// Makes the homes in a folder.
    init(in folder: String) throws {
        self.folder = folder
        sender = try BenchSide("E08000033", in: folder + "/sending")
        receiver = try BenchSide("E06000015", in: folder + "/receiving")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try sender.make()
        try receiver.make()
        try sender.register(receiver, at: BenchSide.unusedURL)
    }

    /// Writes a case whose sealed pack, or whose enclosure, has about so many bytes; and one whose supplement has.
    func writeCases(_ name: String, bytes: Int, isEnclosure: Bool) async throws -> (pack: String, supplement: String) {
        let bench = BenchCase(from: sender.authority, to: receiver.authority, today: try sender.open().today)
        let around = try await bytesAroundEnclosure(bench)
        func write(_ kind: String, around: Int) throws -> String {
            let path = "\(folder)/\(name)-\(kind)"
            // Base64 writes four characters for three bytes.
            try bench.write(to: path, enclosureBytes: isEnclosure ? bytes : max(1, (bytes - around) / 4 * 3))
            return path
        }
        return (try write("pack", around: around.pack), try write("supplement", around: around.supplement))
    }

    /// What a pack and a supplement weigh besides their enclosure: one of each is sealed, and stays queued until the sides are started.
    private func bytesAroundEnclosure(_ bench: BenchCase) async throws -> (pack: Int, supplement: Int) {
        let scale = folder + "/scale"
        try bench.write(to: scale, enclosureBytes: 1)
        let gateway = try sender.open()
        let worker = try BenchSide.worker(in: gateway)
        let prepared = try gateway.prepare(scale, recipient: nil, sentence: "A measurement.", by: worker)
        let pack = try await gateway.send(gateway.transfer(prepared.conversation.text), by: worker)
        let supplement = try await gateway.sealAndQueue(
            gateway.supplementMessage(
                gateway.transfer(prepared.conversation.text), from: scale, note: "One more page.", by: worker)(
                    pack.digest))
        return try gateway.store.read { reader in
            (
                Int(try reader.message(pack.digest)?.size ?? 0), Int(try reader.message(supplement.digest)?.size ?? 0)
            )
        }
    }

    /// Starts both sides with a plan and gives the sending side's measurement with what it cost each side.
    func run(_ plan: SendingPlan) throws -> PairResult {
        defer { stop() }
        let receiving = try SideProcess([
            "receiving-side", "--authority", receiver.authority.text, "--home", receiver.layout.root,
        ])
        self.receiving = receiving
        let port = try receiving.next(ReadyLine.self).port
        try receiver.register(sender, at: BenchSide.unusedURL)
        try sender.register(receiver, at: "https://127.0.0.1:\(port)")
        let text = String(decoding: try JSONEncoder().encode(plan), as: UTF8.self)
        let sending = try SideProcess([
            "sending-side", "--authority", sender.authority.text, "--home", sender.layout.root, "--plan", text,
        ])
        self.sending = sending
        _ = try sending.next(ReadyLine.self)
        try sending.forgetPeak()
        try receiving.forgetPeak()
        let before = (sending.cost, receiving.cost, MachineTime.now())
        try sending.go()
        let result = try sending.next(SendingResult.self)
        let after = (sending.cost, receiving.cost, MachineTime.now())
        return PairResult(
            sent: result, sending: SideCost(before.0, after.0), receiving: SideCost(before.1, after.1),
            machine: after.2.since(before.2))
    }

    private func stop() {
        sending?.stop()
        receiving?.stop()
        (sending, receiving) = (nil, nil)
    }
}

/// What a run gave.
struct PairResult {
    let sent: SendingResult
    let sending: SideCost
    let receiving: SideCost
    let machine: MachineTime

    /// The share of the machine's processors that programs other than the two sides had.
    var othersShare: Double {
        let ours = sending.processorSeconds + receiving.processorSeconds
        return machine.all > 0 ? max(0, machine.busy - ours) / machine.all : 0
    }
}

/// What a run cost one side.
struct SideCost {
    let processorSeconds: Double
    let peakGrowthBytes: Int

    init(_ before: ProcessCost, _ after: ProcessCost) {
        processorSeconds = after.processorSeconds - before.processorSeconds
        peakGrowthBytes = after.peakBytes - before.peakBytes
    }
}

/// Processor seconds of the whole machine since it started.
struct MachineTime {
    var busy: Double
    var all: Double

    static func now() -> MachineTime {
        let stat = (try? String(contentsOfFile: "/proc/stat", encoding: .utf8)) ?? ""
        let ticks = stat.prefix { $0 != "\n" }.split(separator: " ").dropFirst().prefix(8).compactMap { Double($0) }
        let idle = ticks.count > 4 ? ticks[3] + ticks[4] : 0
        let scale = Double(sysconf(Int32(_SC_CLK_TCK)))
        let all = ticks.reduce(0, +)
        return MachineTime(busy: (all - idle) / scale, all: all / scale)
    }

    func since(_ earlier: MachineTime) -> MachineTime {
        MachineTime(busy: busy - earlier.busy, all: all - earlier.all)
    }
}
