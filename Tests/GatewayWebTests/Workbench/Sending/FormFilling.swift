import CaseTransfer
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import GatewayService
@testable import GatewayWeb

/// Somebody who writes a case down in the workbench, page by page, as a browser would.
struct FormFilling {
    let office: Office
    let role: Role
    /// `/send/…` of the form.
    let path: String

    /// Begins a form.
    init(_ office: Office, as role: Role = .practitioner, urgent: Bool = false) async throws {
        let begun = try await office.open(
            "/send", as: role, method: .post, body: "formToken=invented-token" + (urgent ? "&kind=urgent" : ""))
        #expect(begun.status == .seeOther)
        let location = try #require(begun.headers[.location])
        self.office = office
        self.role = role
        path = String(location[..<(try #require(location.lastIndex(of: "/")))])
    }

    /// Goes on with a form that was begun elsewhere.
    init(_ office: Office, as role: Role = .practitioner, at location: String) throws {
        self.office = office
        self.role = role
        path = String(location[..<(try #require(location.lastIndex(of: "/")))])
    }

    /// The id of the form.
    var id: ConversationID {
        get throws { try #require(ConversationID(String(path.dropFirst("/send/".count)))) }
    }

    /// The page of a section.
    func page(_ section: String) async throws -> String { try await office.page("\(path)/\(section)", as: role) }

    /// The state of the form that a page shows.
    func version() throws -> Int { try office.gateway.caseForm(id, by: office.acting(role)).version }

    /// Sends a section without files.
    func save(_ section: String, _ fields: [(String, String)], version: Int? = nil) async throws -> TestResponse {
        let all = try [("formToken", "invented-token"), ("version", String(version ?? self.version()))] + fields
        let body = all.map { "\($0.0)=\(Self.escaped($0.1))" }.joined(separator: "&")
        return try await office.open("\(path)/\(section)", as: role, method: .post, body: body)
    }

    /// Sends a section with files, as a browser does.
    func upload(
        _ section: String, _ fields: [(String, String)], files: [(question: String, name: String, bytes: [UInt8])],
        version: Int? = nil
    ) async throws -> TestResponse {
        let all = try [("formToken", "invented-token"), ("version", String(version ?? self.version()))] + fields
        return try await office.open(
            "\(path)/\(section)", as: role, method: .post,
            headers: [.contentType: "multipart/form-data; boundary=\(Self.boundary)"],
            bytes: Self.multipart(all, files: files))
    }

    static let boundary = "----invented7MA4YWxkTrZu0gW"

    static func multipart(
        _ fields: [(String, String)], files: [(question: String, name: String, bytes: [UInt8])]
    ) -> [UInt8] {
        var body: [UInt8] = []
        for (name, value) in fields {
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for file in files {
            let shown = file.name.replacing("\"", with: "%22")
            body += Array(
                ("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.question)\"; filename=\"\(shown)\"\r\n"
                    + "Content-Type: application/octet-stream\r\n\r\n").utf8)
            body += file.bytes + Array("\r\n".utf8)
        }
        return body + Array("--\(boundary)--\r\n".utf8)
    }

    static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    static let pdf = Array("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n".utf8)

    static func date(_ name: String, _ day: Int, _ month: Int, _ year: Int) -> [(String, String)] {
        [("\(name)-day", "\(day)"), ("\(name)-month", "\(month)"), ("\(name)-year", "\(year)")]
    }

    /// Fills in everything that an invented family needs: one child, her mother, who agreed; the four documents, one of them uploaded.
    func fillIn(to recipient: String = "Derby City Council") async throws {
        func expectNext(_ response: TestResponse, _ section: String) {
            #expect(response.status == .seeOther, "\(section): \(String(buffer: response.body).prefix(3000))")
            #expect(response.headers[.location] == "\(path)/\(section)")
        }
        let seen = Self.date("c1-seen-on", 25, 11, 2026) + Self.date("c1-alone-on", 25, 11, 2026)
        expectNext(
            try await save(
                "children",
                [
                    ("child", "c1"), ("c1-name", "Fern Tumblewick"), ("c1-birth", "born"), ("c1-sex", "F"),
                    ("c1-local", "T1001"), ("c1-protection", "no"), ("c1-looked-after", "no"),
                    ("c1-understands", "no"), ("c1-agreed", "yes"), ("c1-seen", "seen"), ("c1-seen-by", "Pat Sample"),
                    ("c1-alone", "seen"), ("c1-alone-by", "Pat Sample"), ("c1-orders", "none"),
                ] + Self.date("c1-dob", 14, 3, 2018) + Self.date("c1-agreed-on", 1, 6, 2026) + seen), "people")
        expectNext(
            try await save(
                "people",
                [
                    ("person", "p1"), ("p1-name", "Ivy Tumblewick"), ("p1-r1-kind", "mother"), ("p1-r1-pr", "yes"),
                    ("p1-r1-lives", "yes"), ("p1-r1-cares", "yes"), ("p1-telephone", "01632 960123"),
                    ("p1-risks", "none"),
                ]), "move")
        expectNext(
            try await save(
                "move",
                [
                    ("certainty", "confirmed"), ("kind", "permanent"), ("planned", "yes"), ("moves", "1"),
                    ("impact", "She changes school in the middle of the year."), ("home", "open"),
                    ("home-open-lines", "1 Invented Row\nDerby"), ("home-open-postcode", "DE1 1AA"),
                ] + Self.date("resident", 23, 11, 2026)), "first")
        expectNext(
            try await save(
                "first",
                [
                    ("risks", "none"), ("staff", "none"), ("hide", "none"), ("worker", "Pat Sample"),
                    ("worker-telephone", "01632 960124"), ("manager", "Sam Sample"),
                    ("manager-telephone", "01632 960125"), ("hours-telephone", "01632 960199"),
                    ("language", "English"), ("interpreter", "no"), ("needs", "none"),
                ] + Self.date("visit", 14, 12, 2026) + Self.date("review", 20, 1, 2027)), "documents")
        expectNext(
            try await upload(
                "documents",
                [
                    ("assessment", "now"), ("assessment-author", "Pat Sample"), ("plan", "none-exists"),
                    ("plan-none-why", "The plan is the assessment’s own."), ("minutes", "none-exists"),
                    ("minutes-none-why", "No review was due yet."), ("summary", "to-follow"),
                ] + Self.date("assessment-on", 12, 10, 2026) + Self.date("summary-by", 16, 12, 2026),
                files: [("assessment-files", "Single assessment.pdf", Self.pdf)]), "consent")
        expectNext(
            try await save(
                "consent",
                [
                    ("p1-says", "given"), ("p1-says-given-how", "in person"), ("p1-says-given-by", "Pat Sample"),
                    ("basis", "uk-gdpr-6-1-e"),
                ] + Self.date("p1-says-given-on", 20, 11, 2026) + Self.date("basis-on", 20, 11, 2026)), "recipient")
        expectNext(try await save("recipient", [("recipient", recipient)]), "review")
    }
}

extension Office {
    /// What a page answers to bytes.
    func open(
        _ path: String, as role: Role, method: HTTPRequest.Method, headers: HTTPFields, bytes: [UInt8]
    ) async throws -> TestResponse {
        let visitor = StaffVisitor(acting: try acting(role), formToken: "invented-token")
        let router = Workbench.router(gateway: gateway, before: [SignedInAs(visitor: visitor)])
        return try await Application(router: router).test(.router) { client in
            try await client.execute(uri: path, method: method, headers: headers, body: ByteBuffer(bytes: bytes))
        }
    }

    private struct SignedInAs: RouterMiddleware {
        typealias Context = WorkbenchContext
        let visitor: StaffVisitor

        func handle(
            _ request: Request, context: WorkbenchContext,
            next: (Request, WorkbenchContext) async throws -> Response
        ) async throws -> Response {
            var context = context
            context.visitor = visitor
            return try await next(request, context)
        }
    }
}
