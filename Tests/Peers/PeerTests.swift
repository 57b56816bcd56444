import Foundation
import GatewayTesting
import Testing

@Suite("Somebody else's implementation, written from the documents alone, exchanges with a gateway", .serialized)
struct PeerTests {
    private let repository = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("../..").standardizedFileURL.path

    private func peer() throws -> OutsideProgram {
        try OutsideProgram.script("\(repository)/Tests/Peers/peer.py", in: repository)
    }

    private func object(_ line: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }

    private func done(_ arguments: [String]) throws -> [String: Any] {
        let answer = try peer().run(arguments)
        try #require(answer.status == 0, "peer.py \(arguments[0]): \(answer)")
        return try object(answer.output)
    }

    /// A gateway that knows the peer by its card, and the peer's home.
    private func introduced() throws -> (gateway: RunningGateway, peer: String) {
        let gateway = try RunningGateway("E06000015")
        let made = try done(["make", gateway.folder + "/peer", "E08000033"])
        try gateway.add(
            card: try #require(made["card"] as? String), fingerprint: try #require(made["fingerprint"] as? String))
        try gateway.serve()
        return (gateway, gateway.folder + "/peer")
    }

    @Test("Its test message gets a receipt that it verifies, the same one again, and holds our journal to its word")
    func testMessage() throws {
        let (gateway, peer) = try introduced()
        let answer = try done(["test", peer, gateway.card, gateway.url])
        #expect(answer["status"] as? Int == 200)
        let peers = try #require(try gateway.done(["peer", "list"])["peers"] as? [[String: Any]])
        #expect(peers.map { $0["code"] as? String } == ["E08000033"])
        #expect(peers.first?["lastContact"] is String)
        let journal = try gateway.done(["journal", "verify", "--witness", peer + "/held"])
        #expect(journal["verified"] as? Bool == true)
        #expect(journal["witnesses"] as? Int == 1)
    }

    @Test("A message with one wrong digest gets a signed rejection that says so, on the record of both")
    func rejection() throws {
        let (gateway, peer) = try introduced()
        let answer = try done(["spoil", peer, gateway.card, gateway.url])
        #expect(answer["status"] as? Int == 422)
        #expect(answer["code"] as? String == "contents")
        #expect(answer["findings"] as? [String] == ["document-digest"])
        let journal = try gateway.done(["journal", "verify", "--witness", peer + "/held"])
        #expect(journal["verified"] as? Bool == true && journal["witnesses"] as? Int == 1)
    }

    @Test("A card that another key signed is not taken")
    func forgedCard() throws {
        let gateway = try RunningGateway("E06000015")
        let path = gateway.folder + "/peer/card.json"
        let made = try done(["make", gateway.folder + "/peer", "E08000033"])
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: "01632 960001", with: "01632 960009").write(
            toFile: path, atomically: true, encoding: .utf8)
        let answer = try gateway.run(["peer", "add", path, "--fingerprint", made["fingerprint"] as? String ?? ""])
        #expect(answer.status == 65 && answer.errors.contains("card-signature"), "\(answer)")
    }

    @Test("It takes a case, every digest matched; its receipt counts as delivery and its acknowledgement as one")
    func wholeCase() throws {
        let gateway = try RunningGateway("E06000015")
        let peerHome = gateway.folder + "/peer"
        let desk = try RunningProgram(try peer(), ["listen", peerHome, "E08000033", gateway.card])
        let made = try object(try desk.nextLine())
        try gateway.add(
            card: try #require(made["card"] as? String), fingerprint: try #require(made["fingerprint"] as? String))
        try gateway.staff()
        try gateway.serve()
        let example = try OutsideProgram.handover().run([
            "example", gateway.folder + "/case", "--from", "E06000015", "--to", "E08000033",
        ])
        #expect(example.status == 0, "\(example)")
        let prepared = try gateway.done(["prepare", gateway.folder + "/case", "--because", "An invented case."])
        let transfer = try #require(prepared["transfer"] as? String)
        let sent = try gateway.done(["send", transfer, "--wait"])

        let taken = try object(try desk.nextLine())
        let pack = try #require(taken["kept"] as? String)
        #expect(taken["kind"] as? String == "Pack")
        #expect(pack.hasSuffix("/\(sent["digest"] as? String ?? "none").xml"))
        let states = try #require(taken["documents"] as? [String: String])
        #expect(states.count >= 8 && Set(states.values) == ["matched"])
        #expect(try transferLine(gateway)["pack"] as? String == "delivered")

        let acknowledged = try done(["acknowledge", peerHome, gateway.card, gateway.url, pack])
        #expect(acknowledged["status"] as? Int == 200)
        #expect(try transferLine(gateway)["pack"] as? String == "acknowledged")
        let journal = try gateway.done(["journal", "verify", "--witness", peerHome + "/held"])
        #expect(journal["verified"] as? Bool == true && journal["witnesses"] as? Int == 2)
        try checkEvidence(of: transfer, gateway)
        try checkPurged(pack, states: states, gateway)
        try checkChanged(pack, gateway)
    }

    private func transferLine(_ gateway: RunningGateway) throws -> [String: Any] {
        let transfers = try gateway.done(["list"])["transfers"] as? [[String: Any]]
        return try #require(transfers?.first)
    }

    /// Everything of the conversation verifies in its hands, by the seals that lie beside it.
    private func checkEvidence(of transfer: String, _ gateway: RunningGateway) throws {
        let folder = gateway.folder + "/evidence"
        try gateway.done(["evidence", transfer, "--to", folder, "--as", "priya.shah"])
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".xml") }
        #expect(files.count == 4, "\(files)")
        for file in files {
            let code = file.dropLast(4).split(separator: "-").last ?? ""
            _ = try done(["check", "\(folder)/\(file)", "\(folder)/\(code)-seal.pem"])
        }
    }

    /// A pack that was purged still verifies: the same digest, and what was taken out is told.
    private func checkPurged(_ pack: String, states: [String: String], _ gateway: RunningGateway) throws {
        let seal = gateway.home + "/keys/seal.cert.pem"
        let purged = gateway.folder + "/purged.xml"
        let purge = try OutsideProgram.handover().run(["purge", pack, "--ref", "d1", "--ref", "a1", "--to", purged])
        try #require(purge.status == 0, "\(purge)")
        let before = try done(["check", pack, seal])
        let after = try done(["check", purged, seal])
        #expect(after["digest"] as? String == before["digest"] as? String)
        let left = try #require(after["documents"] as? [String: String])
        #expect(left.filter { $0.value == "purged" }.keys.sorted() == ["a1", "d1"])
    }

    /// What it accepts means something: it refuses the same file with one character changed, wherever that is.
    private func checkChanged(_ pack: String, _ gateway: RunningGateway) throws {
        let text = try String(contentsOfFile: pack, encoding: .utf8)
        for (old, new) in [
            ("way=\"", "way=\"x"), ("<Part n=\"1\">", "<Part n=\"1\">AAAA"), ("</title>", "!</title>"),
            ("Z</xades:SigningTime>", "0Z</xades:SigningTime>"), ("<ds:SignatureValue>", "<ds:SignatureValue>AAAA"),
            ("\n  <Documents>", "<!-- x -->\n  <Documents>"),
        ] {
            try #require(text.contains(old), "\(old)")
            let changed = gateway.folder + "/changed.xml"
            try text.replacingOccurrences(of: old, with: new).write(toFile: changed, atomically: true, encoding: .utf8)
            let answer = try peer().run(["check", changed, gateway.home + "/keys/seal.cert.pem"])
            #expect(answer.status != 0, "\(old)")
        }
    }

    @Test("It is under 250 lines, and uses nothing of ours but documents and schemas")
    func independent() throws {
        let text = try String(contentsOfFile: "\(repository)/Tests/Peers/peer.py", encoding: .utf8)
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 < 250)
        #expect(text.ranges(of: "Sources").isEmpty && text.ranges(of: "handover ").isEmpty)
        #expect(text.contains("\nfrom lxml import etree\n"))
    }
}
