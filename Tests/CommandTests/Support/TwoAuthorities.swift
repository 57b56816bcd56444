import Foundation

/// Two authorities on this machine that know each other: homes, people, `serve`, cards compared by fingerprint.
final class TwoAuthorities {
    let place: Place
    let sender: Authority
    let receiver: Authority

    /// - Parameter role: what the officer at the keyboard is registered as once administration is the IT officer's.
    init(from: String = "E08000033", to: String = "E06000015", officer role: String = "business-support") async throws {
        place = try Place()
        sender = try await Authority(from, in: place)
        receiver = try await Authority(to, in: place)
        for (side, other) in [(sender, receiver), (receiver, sender)] {
            let card = place.path("card-of-\(other.code).json")
            let written = try await other.done(["card", "--to", card])
            try await side.done(["peer", "add", card, "--fingerprint", written["fingerprint"].string ?? ""])
        }
        for side in [sender, receiver] { try await side.leaveAdministration(as: role) }
    }

    deinit {
        sender.stop()
        receiver.stop()
    }

    /// Prepares a case as the social worker and gives the transfer's id.
    func prepare(_ folder: String, because: String? = nil) async throws -> String {
        let prepared = try await sender.done(
            ["prepare", folder] + (because.map { ["--because", $0] } ?? []), as: Authority.worker)
        guard let id = prepared["transfer"].string else { throw Trouble("Nothing was prepared: \(prepared)") }
        return id
    }

    /// Prepares the sample family and sends it, receipt and all.
    func sendExample(_ options: [String] = []) async throws -> String {
        let folder = try await place.exampleCase(
            "case", ["--from", sender.code, "--to", receiver.code] + options)
        let id = try await prepare(folder)
        try await sender.done(["send", id, "--wait"], as: Authority.worker)
        return id
    }

    /// Waits until everything that this side queued in the transfer carries the other side's receipt.
    @discardableResult
    func delivered(_ id: String, by side: Authority) async throws -> JSON {
        let end = ContinuousClock.now.advanced(by: .seconds(60))
        while true {
            let shown = try await side.done(["show", id], as: Authority.worker)
            if !shown["messages"].items.contains(where: { ["queued", "sending"].contains($0["delivery"].string) }) {
                return shown
            }
            guard ContinuousClock.now < end else { throw Trouble("Not delivered: \(shown["messages"])") }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    /// Says something from one side and waits for the other side's receipt.
    @discardableResult
    func say(_ arguments: [String], as person: String, by side: Authority) async throws -> JSON {
        let queued = try await side.done(arguments, as: person)
        try await delivered(arguments[1], by: side)
        return queued
    }
}
