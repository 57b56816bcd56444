import Foundation
import Testing

@Suite("Whatever somebody does to a transfer is written through the one place that asks what they had seen")
struct WritingCensusTests {
    /// Who writes to the store directly, by file with how often, and why nobody has to be asked there.
    private static let direct: [(why: String, files: [String: Int])] = [
        ("it is the one place", ["Looking/Gateway+ActUnderWay.swift": 1]),
        (
            "that somebody looked changes nothing",
            [
                "Looking/Gateway+Evidence.swift": 1, "Looking/Gateway+LegalAdvice.swift": 1,
                "Looking/Gateway+Openings.swift": 2, "Looking/TransferView.swift": 1,
            ]
        ),
        (
            "the gateway does it by itself",
            [
                "Dispatch/Dispatcher.swift": 3, "Dispatch/Gateway+Answers.swift": 2,
                "Doctor/Gateway+ExaminePeer.swift": 1, "Home/Gateway+ProtectionKey.swift": 2,
                "Home/Gateway+Sweep.swift": 3, "Receiving/Gateway+Receive.swift": 2,
                "Receiving/Gateway+Reject.swift": 1, "Recalling/Gateway+Withdraw.swift": 1,
                "Worklist/Gateway+CatchUp.swift": 2,
            ]
        ),
        (
            "marks and tokens are no entries",
            [
                "ByHand/Gateway+Papers.swift": 1, "Home/Gateway+Places.swift": 4,
                "SameChild/Gateway+EarlierChildren.swift": 4, "Searching/Gateway+Search.swift": 1,
                "Sending/Gateway+Send.swift": 1, "Sending/Gateway+Supplement.swift": 1,
            ]
        ),
        (
            "it is done to no one transfer",
            [
                "ByHand/Gateway+ByHandPeers.swift": 2, "Calendar/Gateway+Calendar.swift": 1,
                "Home/Gateway+Create.swift": 1, "Peers/Gateway+Peers.swift": 2, "People/ActingPerson.swift": 1,
                "People/Gateway+Deputies.swift": 1, "Sending/Gateway+PlacesAsked.swift": 1,
                "SignIn/Gateway+Accounts.swift": 1,
                "SignIn/Gateway+Attempts.swift": 3, "SignIn/Gateway+Sessions.swift": 3,
                "SignIn/Gateway+SignIn.swift": 4, "SignIn/Provider/Gateway+ProviderSignIn.swift": 1,
            ]
        ),
    ]

    /// Swift files of a room with their text, by their path within it.
    private static func files(of room: String) throws -> [String: String] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Sources/" + room).standardizedFileURL
        let found = FileManager.default.enumerator(atPath: folder.path)
        var texts: [String: String] = [:]
        while let path = found?.nextObject() as? String {
            guard path.hasSuffix(".swift") else { continue }
            texts[path] = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        }
        return texts
    }

    private static func writes(_ text: String) -> Int { text.matches(of: /store\s*\.\s*write\s*[({]/).count }

    @Test("Who writes directly is known, with the reason; everybody else goes through write(as:on:)")
    func direct() throws {
        var expected: [String: Int] = [:]
        for (_, files) in Self.direct { expected.merge(files) { _, _ in -1 } }
        let found = try Self.files(of: "GatewayService").mapValues(Self.writes).filter { $0.value > 0 }
        for path in Set(found.keys).union(expected.keys).sorted() {
            #expect(
                found[path] == expected[path],
                "\(path): write through write(as:on:), or say here why nobody has to be asked")
        }
        for room in ["GatewayWeb", "handover"] {
            for (path, text) in try Self.files(of: room) { #expect(Self.writes(text) == 0, "\(room)/\(path)") }
        }
    }

    @Test("Those that only look append what changes nothing")
    func looking() throws {
        let texts = try Self.files(of: "GatewayService")
        let looks = Self.direct.first { $0.why == "that somebody looked changes nothing" }?.files.keys.sorted() ?? []
        let harmless: Set = [
            "caseOpened", "documentOpened", "journalOpened", "listOpened", "addressRevealed", "evidenceExported",
        ]
        for path in looks {
            let text = try #require(texts[path])
            let events = text.matches(of: /(?:event: |JournalEvent|as: )\.(\w+)\(/).map { String($0.1) }
            #expect(!events.isEmpty && harmless.isSuperset(of: events), "\(path): \(events)")
        }
    }
}
