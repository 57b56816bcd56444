import CaseTransfer
import Foundation
import Testing

@testable import GatewayWeb

/// In a workplace of its own, because it sends whatever forms there are.
@Suite("Hostile words in every field of every form", .serialized)
struct HostileFormTests {
    @Test("Nothing typed into any form of any role becomes markup or breaks the gateway")
    func everyForm() async throws {
        try await Workplace.whileOpen { place in
            for role in Role.allCases {
                for desk in [place.receiver, place.sender] { try await self.fill(place, role, desk) }
            }
        }
    }

    private func fill(_ place: Workplace, _ role: Role, _ desk: Workplace.Desk) async throws {
        let window = try await place.signedIn(role, at: desk)
        let cookies = try await window.cookies
        try await window.close()
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
                for mark in ["<script>", "<img src=x", "<form action=//elsewhere", " onfocus='window"] {
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
        text.matches(of: /<form\b([^>]*)>(.*?)<\/form>/.dotMatchesNewlines()).compactMap { match in
            let head = String(match.1)
            guard head.contains("method=\"post\""), let action = head.firstMatch(of: /action="([^"]*)"/)?.1 else {
                return nil
            }
            var fields: [(name: String, value: String, isFree: Bool)] = []
            for field in String(match.2).matches(of: /<(input|textarea|select)\b([^>]*)>/) {
                let attributes = String(field.2)
                guard let name = attributes.firstMatch(of: /\sname="([^"]*)"/).map({ String($0.1) }) else { continue }
                let type = attributes.firstMatch(of: /\stype="([^"]*)"/).map { String($0.1) } ?? "text"
                let value = attributes.firstMatch(of: /\svalue="([^"]*)"/).map { String($0.1) } ?? ""
                if ["radio", "checkbox"].contains(type), fields.contains(where: { $0.name == name }) { continue }
                fields.append(
                    (
                        name, value.replacing("&amp;", with: "&"),
                        !["hidden", "radio", "checkbox", "submit"].contains(type)
                    ))
            }
            return Form(action: String(action), fields: fields)
        }
    }
}

extension String {
    fileprivate var escapedForForm: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
