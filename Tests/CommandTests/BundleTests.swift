import Foundation
import Testing

@Suite("With a bundle in hand")
struct BundleTests {
    @Test("verify, inspect, extract and purge say the same of one pack; what was purged leaves the digest as it was")
    func onePack() async throws {
        let both = try await TwoAuthorities()
        let place = both.place
        let id = try await both.sendExample()
        let folder = place.path("evidence")
        try await both.receiver.done(["evidence", id, "--to", folder], as: Authority.manager)
        let (pack, seal) = (folder + "/001-pack-E08000033.xml", folder + "/E08000033-seal.pem")
        let verdict = try await place.done("verify", pack, "--trust", seal)
        let digest = try #require(verdict["messageDigest"].string)
        #expect(verdict["sender"] == "E08000033")
        #expect(verdict["signingTime"].string != nil)
        #expect(verdict["findings"] == [])

        // What is written into a folder set aside for a group, its people can read; elsewhere nobody else can.
        let shared = place.path("shared")
        try FileManager.default.createDirectory(atPath: shared, withIntermediateDirectories: false)
        #expect(chmod(shared, 0o2770) == 0)
        try await both.receiver.done(["evidence", id, "--to", shared + "/case"], as: Authority.manager)
        try await place.done("extract", pack, "--trust", seal, "--to", shared + "/documents")
        for (path, mode) in [
            (folder, 0o700), (pack, 0o600), (shared + "/case", 0o750), (shared + "/case/001-pack-E08000033.xml", 0o640),
            (shared + "/documents", 0o750), (shared + "/documents/manifest.xml", 0o640),
        ] {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            let found = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
            #expect(found & 0o777 == mode, "\(path)")
        }

        // Under a file there can be no folder, whoever asks.
        try await place.expect(Wrong(73, "bundle-cannot-create", "purge", pack, "--to", seal + "/copy.xml"))
        try await place.expect(
            Wrong(73, "bundle-cannot-create", "extract", pack, "--trust", seal, "--to", seal + "/below"))

        let inspected = try await place.done("inspect", pack)
        #expect(inspected["messageDigest"] == .text(digest))
        #expect(inspected["warning"].string?.isEmpty == false)
        #expect(inspected["documents"].items.count == verdict["documents"].items.count)

        let out = place.path("out")
        let extracted = try await place.done("extract", pack, "--trust", seal, "--to", out)["files"].items.compactMap(
            \.string)
        #expect(extracted.count == verdict["documents"].items.count + 1)
        let originals = try FileManager.default.contentsOfDirectory(atPath: place.path("case/documents")).sorted()
        let copies = extracted.filter { $0.hasSuffix(".pdf") }
        #expect(copies.count == originals.count)
        let bytes = Set(try copies.map { try Data(contentsOf: URL(fileURLWithPath: $0)) })
        for original in originals {
            #expect(
                bytes.contains(try Data(contentsOf: URL(fileURLWithPath: place.path("case/documents/" + original)))))
        }

        let purged = place.path("purged.xml")
        try await place.done("purge", pack, "--ref", "d1", "--ref", "a1", "--to", purged)
        let after = try await place.done("verify", purged, "--trust", seal)
        #expect(after["indication"] == "totalPassed")
        #expect(after["messageDigest"] == .text(digest))
        let states = after["documents"].items.map { ($0["ref"].string ?? "", $0["state"].string ?? "") }
        #expect(Set(states.filter { $0.1 == "purged" }.map(\.0)) == ["d1", "a1"])
        #expect(states.filter { $0.1 == "matched" }.count == states.count - 2)
        try await place.expect(Wrong(73, "bundle-exists", "purge", pack, "--to", purged))
        try await failures(pack: pack, seal: seal, folder: folder, place)
    }

    private func failures(pack: String, seal: String, folder: String, _ place: Place) async throws {
        // Four years on the three-year certificate has expired: neither yes nor no can be proved, and the remedy says what would.
        let late = try await place.run(
            "verify", pack, "--trust", seal, "--at", Today.london(days: 4 * 365), "--json")
        #expect(late.exit == 2)
        #expect(try late.object["indication"] == "indeterminate")
        #expect(try late.object["subIndication"] == "OUT_OF_BOUNDS_NO_POE")
        #expect(try late.object["remedy"].string?.contains("--at") == true)
        #expect(late.err.isEmpty)
        // Today has come as far as now, which is after the sealing, whatever the hour is.
        let today = try await place.run("verify", pack, "--trust", seal, "--at", Today.london, "--json")
        #expect(today.exit == 0, "\(today)")
        let before = try await place.run("verify", pack, "--trust", seal, "--at", Today.london(days: -2), "--json")
        #expect(before.exit == 1)
        #expect(try before.object["findings"].items.first?["code"] == "signature-time-in-future")
        let again = try await place.run(
            "extract", pack, "--trust", seal, "--at", Today.london(days: 1500), "--to", place.path("no"))
        #expect(again.exit == 2)
        #expect(place.isEmpty("no"))

        let wrong = try await place.run("verify", pack, "--trust", folder + "/E06000015-seal.pem", "--json")
        #expect(wrong.exit == 1)
        #expect(try wrong.object["indication"] == "totalFailed")
        #expect(try wrong.object["subIndication"] == "NO_SIGNING_CERTIFICATE_FOUND")
        #expect(try wrong.object["remedy"].string?.contains("--trust") == true)

        var text = try String(contentsOfFile: pack, encoding: .utf8)
        text = text.replacingOccurrences(of: "Wren Sample-Brook", with: "Wren Sample-Crook")
        let changed = place.path("changed.xml")
        try text.write(toFile: changed, atomically: true, encoding: .utf8)
        let tampered = try await place.run("verify", changed, "--trust", seal, "--json")
        #expect(tampered.exit == 1)
        #expect(try tampered.object["subIndication"] == "HASH_FAILURE")
        #expect(try tampered.object["documents"].items.contains { $0["state"] == "mismatched" })
        #expect(
            try tampered.object["findings"].items.allSatisfy { $0["code"].string != nil && $0["message"].string != nil }
        )
        let wrongOnes = try tampered.object["documents"].items.filter { $0["state"] == "mismatched" }
        let places = try tampered.object["findings"].items.compactMap { $0["place"].string }
        #expect(Set(places) == Set(wrongOnes.compactMap { $0["ref"].string.map { "document \($0)" } }))
        let told = try await place.run("verify", changed, "--trust", seal)
        #expect(places.allSatisfy { told.out.contains(" at \($0): ") })
        let kept = try await place.run("extract", changed, "--trust", seal, "--to", place.path("nothing"))
        #expect(kept.exit == 1)
        #expect(!FileManager.default.fileExists(atPath: place.path("nothing")), "nothing of a changed file is written")
        let looked = try await place.run("inspect", changed)
        #expect(looked.exit == 0, "inspect believes nothing and shows what is there")
    }
}
