import OutboundHTTP
import Testing

@Suite("Answers are given as they came, within their limit", .timeLimit(.minutes(20)))
struct AnswerTests {
    let pinned: Pinned
    let server: PeerServer

    init() throws {
        pinned = try Pinned()
        server = try PeerServer(pinned.certificate)
    }

    @Test(
        "An answer exactly at the limit is whole, one byte more is too large", arguments: ["long", "long-undeclared"])
    func limit(path: String) async throws {
        var request = pinned.get(server, "/\(path)/5000")
        request.responseLimit = 5000
        guard case .answered(200, _, let body) = await makeClient().send(request) else {
            Issue.record("no answer")
            return
        }
        #expect(body == [UInt8](repeating: UInt8(ascii: "a"), count: 5000))
        request.responseLimit = 4999
        #expect(await makeClient().send(request).fault?.code == .responseTooLarge(limit: 4999))
        request.responseLimit = 0
        #expect(await makeClient().send(request).fault?.code == .responseTooLarge(limit: 0))
    }

    @Test("A flood of header fields is too large as well")
    func headers() async throws {
        #expect(await makeClient().send(pinned.get(server, "/many-headers/10")).status == 200)
        let fault = await makeClient().send(pinned.get(server, "/many-headers/20")).fault
        #expect(fault?.code.name == "response-too-large")
    }

    @Test("A redirect is an answer and is not followed")
    func redirect() async throws {
        guard case .answered(let status, let headers, _) = await makeClient().send(pinned.get(server, "/redirect"))
        else {
            Issue.record("no answer")
            return
        }
        #expect(status == 302)
        #expect(headers["location"] == "/echo")
        #expect(try await makeClient().send(pinned.get(server, "/count")).decoded(Counts.self).requests == 1)
    }

    @Test("Interim answers are passed over, and a field that comes twice is joined")
    func interim() async throws {
        guard case .answered(let status, let headers, _) = await makeClient().send(pinned.get(server, "/interim"))
        else {
            Issue.record("no answer")
            return
        }
        #expect(status == 200)
        #expect(headers["x-late"] == "one, two")
        #expect(headers["x-early"] == nil)
    }

    @Test("A refusal that comes before the body is sent is an answer")
    func early() async throws {
        let long = RequestBody.bytes([UInt8](repeating: 0, count: 32 * 1024 * 1024))
        let outcome = await makeClient().send(pinned.post(server, "/early", long))
        #expect(outcome.status == 413, "\(outcome)")
    }

    @Test("Our header fields arrive, and libcurl adds neither Expect nor a content type")
    func ownHeaders() async throws {
        var request = pinned.post(server, "/echo", .bytes(Array("hello".utf8)))
        request.headers = ["X-Empty": "", "Accept": "application/xml"]
        let echo = try await makeClient().send(request).decoded(Echo.self)
        #expect(echo.headers["x-empty"] == "")
        #expect(echo.headers["accept"] == "application/xml")
        #expect(echo.headers["expect"] == nil)
        #expect(echo.headers["content-type"] == nil)
        #expect(echo.headers["content-length"] == "5")
        request.headers["content-type"] = "application/vnd.invented+xml"
        let typed = try await makeClient().send(request).decoded(Echo.self)
        #expect(typed.headers["content-type"] == "application/vnd.invented+xml")
    }
}
