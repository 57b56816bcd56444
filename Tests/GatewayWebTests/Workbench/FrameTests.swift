import CaseTransfer
import Foundation
import Hummingbird
import HummingbirdTesting
import Mustache
import NIOCore
import Testing

@testable import GatewayWeb

@Suite("What stands around every page of the workbench")
struct FrameTests {
    private func office(_ name: String = "Ida Invented") throws -> Office {
        try Office("E06000015", clock: Office.Clock(try #require(Moment("2026-12-10T09:20:00Z"))), name: name)
    }

    @Test("It says whose gateway it is and who is at the keyboard, in landmarks, with a way past the navigation")
    func frame() async throws {
        let page = try await office().page("/", as: .administrator)
        for needed in [
            "<!doctype html>", "<html lang=\"en-GB\">", "Derby City Council", "Ida Invented", "<main id=\"main\"",
            "href=\"#main\"", "<nav class=\"nav\" aria-label=\"Main\">", "aria-current=\"page\"", "<footer",
            "on Thursday 10 December 2026 at 9.20 am",
        ] { #expect(page.contains(needed), "\(needed)") }
        #expect(page.components(separatedBy: "<h1").count == 2, "one heading of the first rank")
    }

    @Test("It needs nothing from outside and runs nothing", arguments: [Role.administrator, .practitioner])
    func selfContained(role: Role) async throws {
        let page = try await office().page("/", as: role)
        for foreign in ["<script", " style=", "<style", "http://", "https://fonts", " onclick", "src="] {
            #expect(!page.contains(foreign), "\(foreign)")
        }
    }

    @Test(
        "A hostile name is shown as it was written",
        arguments: ["<script>alert(1)</script>", "\"><b>x", "'/><b>", "</title><b>", "{{formToken}}", "&lt;b&gt;"])
    func escaping(name: String) async throws {
        let page = try await office(name).page("/", as: .administrator)
        #expect(!page.contains("<script"))
        #expect(!page.contains("<b>"))
        #expect(page.contains(HTMLText.escape(name)))
    }

    @Test("An answer about staff or children is kept by no browser and nothing on the way")
    func notKept() async throws {
        let response = try await office().open("/", as: .practitioner)
        #expect(response.headers[.cacheControl] == "no-store")
        #expect(response.headers[.contentType] == "text/html; charset=utf-8")
    }

    @Test("A page that is not there says so with a code, and who is at the keyboard")
    func notFound() async throws {
        let response = try await office().open("/no/such/page", as: .practitioner)
        let page = String(buffer: response.body)
        #expect(response.status == .notFound)
        #expect(page.contains("page-not-found"))
        #expect(page.contains("practitioner of Ida Invented"))
    }

    @Test("Whoever is not signed in is shown no page, and is told to sign in")
    func notSignedIn() async throws {
        let response = try await office().open("/", as: nil)
        #expect(response.status == .forbidden)
        #expect(String(buffer: response.body).contains("not-signed-in"))
    }

    @Test(
        "The stylesheet and the script come from the same address, to anybody, and are sent again only when they have changed",
        arguments: [
            ("/assets/handover.css", "text/css; charset=utf-8"),
            ("/assets/upload.js", "text/javascript; charset=utf-8"),
        ])
    func assets(path: String, media: String) async throws {
        let office = try office()
        let first = try await office.open(path, as: nil)
        #expect(first.status == .ok)
        #expect(first.headers[.contentType] == media)
        let tag = try #require(first.headers[.eTag])
        let second = try await office.open(path, as: nil, headers: [.ifNoneMatch: tag])
        #expect(second.status == .notModified)
        #expect(second.body.readableBytes == 0)
        let other = try await office.open(path, as: nil, headers: [.ifNoneMatch: "\"older\""])
        #expect(other.status == .ok)
        #expect(AssetFile("a { }", media: media).tag != AssetFile("b { }", media: media).tag)
    }
}
