import Foundation
import Testing

@Suite("doctor")
struct DoctorTests {
    private func checks(_ answer: Answer) throws -> [String: JSON] {
        Dictionary(
            try answer.object["checks"].items.map { ($0["check"].string ?? "", $0) }, uniquingKeysWith: { $1 })
    }

    @Test("A healthy home is told so, check by check, with a test message to each peer")
    func healthy() async throws {
        let both = try await TwoAuthorities()
        let answer = try await both.sender.run(["doctor", "--json"], as: Authority.administrator)
        #expect(answer.exit == 0, "\(answer)")
        let checks = try checks(answer)
        #expect(
            Set(checks.keys) == [
                "seal-key", "tls-key", "clock", "store", "journal", "journal-end", "protection-key", "children",
                "search", "folders",
                "messages", "disk",
                "modes", "outbox",
                "peer-E06000015",
            ])
        #expect(checks.values.allSatisfy { $0["health"] != "bad" })
        #expect(checks["peer-E06000015"]?["message"].string?.contains("receipted a test message") == true)
        #expect(checks["store"]?["message"].string?.contains("FULL") == true)
        #expect(try await both.sender.done(["list"], as: Authority.worker)["transfers"] == [], "a test is no transfer")

        let refused = try await both.sender.run(["doctor", "--json"], as: Authority.worker)
        #expect(refused.exit == 77, "a person who may send no test learns so, and not that the peer is ill")

        both.receiver.stop()
        let alone = try await both.sender.run(["doctor", "--json"], as: Authority.administrator)
        #expect(alone.exit == 1)
        let peer = try self.checks(alone)["peer-E06000015"]
        #expect(peer?["health"] == "bad")
        #expect(peer?["remedy"].string?.contains("handover serve") == true)
        #expect(peer?["remedy"].string?.contains("01632") == true, "whom to ring")
        #expect(try await both.sender.run(["doctor", "--local"]).exit == 0, "this machine is as healthy as before")
        let entries = try await both.sender.done(["journal", "show"], as: Authority.manager)["entries"].items
        #expect(
            entries.last?["what"].string?.hasPrefix("gave up delivering") == true,
            "a failed test is not sent for another day")
    }

    @Test("Loosened modes are found with their remedy, and --mend takes the rights off again")
    func modes() async throws {
        let place = try Place()
        let one = try await Authority("E08000033", in: place, serving: false)
        for (path, mode) in [("keys/seal.key.pem", 0o644), ("drafts", 0o755), ("store.sqlite", 0o660)] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: one.home + "/" + path)
        }
        let found = try await one.run(["doctor", "--local", "--json"])
        #expect(found.exit == 1)
        let modes = try checks(found)["modes"]
        #expect(modes?["health"] == "bad")
        #expect(modes?["message"].string?.contains("can be read by others") == true, "\(String(describing: modes))")
        #expect(modes?["remedy"].string?.contains("--mend") == true)
        let mended = try await one.run(["doctor", "--local", "--mend", "--json"])
        #expect(mended.exit == 0, "\(mended)")
        for (path, mode) in [("keys/seal.key.pem", 0o600), ("drafts", 0o700), ("store.sqlite", 0o600)] {
            let attributes = try FileManager.default.attributesOfItem(atPath: one.home + "/" + path)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == mode, "\(path)")
        }
    }

    @Test("Lost and damaged messages are found, and what was never stored is not asked for")
    func messages() async throws {
        let both = try await TwoAuthorities()
        let id = try await both.sendExample()
        try await both.say(["acknowledge", id], as: Authority.worker, by: both.receiver)
        func messages(_ side: Authority) async throws -> JSON? {
            try self.checks(await side.run(["doctor", "--local", "--json"]))["messages"]
        }
        #expect(try await messages(both.sender)?["health"] == "good")

        let folder = both.sender.home + "/messages/"
        let largest = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder).max { one, other in
                try size(folder + one) < size(folder + other)
            })
        var bytes = try Data(contentsOf: URL(fileURLWithPath: folder + largest))
        let middle = bytes.count / 2
        bytes[middle] = bytes[middle] == 65 ? 66 : 65
        try FileManager.default.removeItem(atPath: folder + largest)
        _ = FileManager.default.createFile(
            atPath: folder + largest, contents: bytes, attributes: [.posixPermissions: 0o600])
        let damaged = try await messages(both.sender)
        #expect(damaged?["health"] == "bad")
        #expect(
            damaged?["message"].string?.contains("0 are missing and 1 are damaged") == true,
            "\(String(describing: damaged))")

        try FileManager.default.removeItem(atPath: folder + largest)
        let lost = try await messages(both.sender)
        #expect(lost?["message"].string?.contains("1 are missing and 0 are damaged") == true)
        #expect(lost?["remedy"].string?.contains("handover evidence") == true)
        #expect(try await messages(both.receiver)?["health"] == "good")
    }

    private func size(_ path: String) throws -> Int {
        (try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue ?? 0
    }

    @Test("A lost seal is one line among the others")
    func lostSeal() async throws {
        let place = try Place()
        let one = try await Authority("E08000033", in: place, serving: false)
        try FileManager.default.removeItem(atPath: one.home + "/keys/seal.key.pem")
        let answer = try await one.run(["doctor", "--local", "--json"])
        #expect(answer.exit == 1, "\(answer)")
        let found = try checks(answer)
        #expect(found["seal-key"]?["health"] == "bad")
        #expect(found["tls-key"]?["health"] == "good")
        #expect(found["journal"]?["health"] == "good")
    }

    @Test("A home restored without its empty folders works at once")
    func restored() async throws {
        let both = try await TwoAuthorities()
        let folders = ["incoming", "drafts", "evidence"]
        for folder in folders { try? FileManager.default.removeItem(atPath: both.sender.home + "/" + folder) }
        _ = try await both.sendExample()
        for folder in folders {
            let attributes = try FileManager.default.attributesOfItem(atPath: both.sender.home + "/" + folder)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700, "\(folder)")
        }
    }

    @Test("A device whose certificate is of its own making is not taken for a renewed peer")
    func ownCertificate() async throws {
        let both = try await TwoAuthorities()
        both.receiver.stop()
        let device = try await InterceptingDevice(port: both.receiver.port, selfSigned: true, in: both.place)
        defer { device.stop() }
        let answer = try await both.sender.run(
            ["peer", "test", both.receiver.code, "--json"], as: Authority.administrator)
        #expect(answer.exit == 69, "\(answer)")
        let failure = try answer.failure
        #expect(failure["message"].string?.contains("Inspecting Proxy") == true, "\(failure)")
        #expect(
            failure["message"].string?.contains("a device between us opens TLS connections, or they have renewed")
                == true)
        #expect(failure["remedy"].string?.hasPrefix("To tell which, ring") == true, "\(failure)")
        #expect(failure["remedy"].string?.contains("tls-key") == true)
        #expect(device.received == 0, "the device saw bytes of a message")
    }

    @Test("A device that opens TLS connections on the way is named as one, and nothing is sent through it")
    func interception() async throws {
        let both = try await TwoAuthorities()
        let place = both.place
        both.receiver.stop()
        let device = try await InterceptingDevice(port: both.receiver.port, in: place)
        defer { device.stop() }
        let answer = try await both.sender.run(
            ["peer", "test", both.receiver.code, "--json"], as: Authority.administrator)
        #expect(answer.exit == 69, "\(answer)")
        let failure = try answer.failure
        #expect(failure["message"].string?.contains("A device between us opens TLS connections") == true, "\(failure)")
        #expect(
            failure["message"].string?.contains("Inspecting Proxy") == true, "who issued the certificate: \(failure)")
        #expect(failure["remedy"].string?.contains("exempt") == true)
        #expect(device.received == 0, "the device saw bytes of a message")
    }
}

/// A TLS server with a certificate that a made-up authority issued, as an inspecting proxy shows one.
final class InterceptingDevice {
    private let process: ChildProcess
    private let log: String

    init(port: Int, selfSigned: Bool = false, in place: Place) async throws {
        let folder = place.path("device")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let script = folder + "/device.sh"
        try """
        set -e
        cd \(folder)
        openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj '/CN=Inspecting Proxy CA' -days 30 \
            -keyout ca.key -out ca.pem
        openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj '/CN=127.0.0.1' -keyout tls.key -out tls.csr
        printf 'subjectAltName=IP:127.0.0.1' > san
        openssl x509 -req -in tls.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile san -out tls.pem
        \(selfSigned ? "cp ca.pem tls.pem; cp ca.key tls.key" : "")
        """.write(toFile: script, atomically: true, encoding: .utf8)
        let made = try ChildProcess.start(
            "/bin/sh", [script], environment: Handover.environment, input: nil, output: folder + "/out",
            errors: folder + "/err")
        guard try await made.wait() == 0 else {
            throw Trouble("openssl failed: \(try String(contentsOfFile: folder + "/err", encoding: .utf8))")
        }
        try """
        import socket, ssl, sys
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain("tls.pem", "tls.key")
        server = socket.create_server(("127.0.0.1", \(port)))
        print("ready", flush=True)
        while True:
            connection, _ = server.accept()
            try:
                with context.wrap_socket(connection, server_side=True) as tls:
                    tls.settimeout(2)
                    print("received", len(tls.recv(4096)), flush=True)
            except (OSError, ssl.SSLError):
                pass
        """.write(toFile: folder + "/device.py", atomically: true, encoding: .utf8)
        log = folder + "/log"
        process = try ChildProcess.start(
            "/bin/sh", ["-c", "cd \(folder) && exec python3 device.py"], environment: Handover.environment, input: nil,
            output: log, errors: folder + "/err")
        let end = ContinuousClock.now.advanced(by: .seconds(30))
        while !text.contains("ready") {
            guard process.ended() == nil, ContinuousClock.now < end else {
                throw Trouble(
                    "The device did not start: \(try String(contentsOfFile: folder + "/err", encoding: .utf8))")
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    private var text: String { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "" }

    /// Bytes that were sent through it.
    var received: Int {
        text.split(separator: "\n").compactMap { line in
            line.hasPrefix("received ") ? Int(line.dropFirst(9)) : nil
        }.reduce(0, +)
    }

    func stop() { process.stop() }
}
