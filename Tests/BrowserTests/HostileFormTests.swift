import CaseTransfer
import Foundation
import NIOHTTP1
import Testing

@testable import GatewayWeb
@testable import handover

/// In a workplace of its own, because it sends whatever forms there are.
@Suite("Hostile words in every field of every form", .serialized)
struct HostileFormTests {
    @Test("Nothing typed into any form of any role becomes markup or breaks the gateway")
    func everyForm() async throws {
        try await Workplace.whileOpen { place in
            let window = try await place.driver.open()
            for role in Role.allCases {
                for desk in [place.receiver, place.sender] { try await self.fill(place, role, desk, window) }
            }
            try await window.close()
        }
    }

    private func fill(
        _ place: Workplace, _ role: Role, _ desk: Workplace.Desk, _ window: BrowserWindow
    ) async throws {
        try await place.become(role, at: desk, in: window)
        let cookies = try await window.cookies
        let walk = try await Walk.from(desk, cookies: cookies, most: 3)
        let http = LoopbackHTTP(port: desk.port, host: desk.host)
        var seen: [String: Int] = [:]
        for page in walk.pages where page.isPage {
            for form in page.forms where !form.action.hasPrefix("/sign") {
                let kind = Walk.kind(of: form.action) + " " + form.fields.map(\.name).sorted().joined(separator: ",")
                guard seen[kind, default: 0] < 2 else { continue }
                seen[kind, default: 0] += 1
                // Of several hostile texts each field has its own, and each form another one first.
                let body = form.fields.enumerated().map { index, field in
                    let value =
                        field.isFree ? Hostile.words[(index + seen.count) % Hostile.words.count] : field.value
                    return "\(field.name.escapedForForm)=\(value.escapedForForm)"
                }.joined(separator: "&")
                let answer = try await http.send(
                    .POST, form.action,
                    headers: [
                        ("Cookie", cookies), ("Origin", desk.address), ("Sec-Fetch-Site", "same-origin"),
                        ("Content-Type", "application/x-www-form-urlencoded"),
                    ], body: Data(body.utf8))
                let what = "\(role) at \(desk.office.name), \(form.action) of \(page.path)"
                #expect(answer.status < 500, "\(what) answers \(answer.status)")
                for mark in ["<script>", "<img src=x", "<form action=//elsewhere", " onfocus=\"window"] {
                    #expect(!answer.text.contains(mark), "\(what) lets \(mark) through")
                }
            }
        }
        // And what was stored of it is text wherever it is read afterwards.
        let after = try await Walk.from(desk, cookies: cookies, most: 3)
        for page in after.pages {
            #expect(page.status < 500, "\(role) at \(desk.office.name): \(page.path) answers \(page.status)")
            #expect(!page.text.contains("<script>window.taken"), "\(page.path)")
        }
    }
}

extension Walk.Page {
    /// A form that sends something.
    struct Form: Sendable {
        let action: String
        let fields: [(name: String, value: String, isFree: Bool)]
    }

    /// The forms of the page, each with its fields as a browser would send them, of choices the first.
    var forms: [Form] {
        text.components(separatedBy: "<form ").dropFirst().compactMap { piece in
            let head = " " + piece.prefix { $0 != ">" }
            let body = piece.components(separatedBy: "</form>")[0]
            guard head.values(of: "method").first == "post", let action = head.values(of: "action").first else {
                return nil
            }
            var fields: [(name: String, value: String, isFree: Bool)] = []
            for kind in ["input", "textarea", "select"] {
                for field in body.components(separatedBy: "<\(kind) ").dropFirst() {
                    let attributes = " " + field.prefix { $0 != ">" }
                    guard let name = attributes.values(of: "name").first else { continue }
                    let type = attributes.values(of: "type").first ?? "text"
                    let value = attributes.values(of: "value").first ?? ""
                    let isChoice = ["radio", "checkbox"].contains(type)
                    if isChoice, fields.contains(where: { $0.name == name }) { continue }
                    fields.append(
                        (name, value.replacing("&amp;", with: "&"), !isChoice && !["hidden", "submit"].contains(type)))
                }
            }
            return Form(action: action.replacing("&amp;", with: "&"), fields: fields)
        }
    }
}

extension String {
    fileprivate var escapedForForm: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
