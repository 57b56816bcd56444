import CaseTransfer
import Foundation
import GatewayService
import NIOHTTP1
import Testing
import WorkingDays

@testable import GatewayWeb
@testable import handover

extension WorkbenchInBrowser {
    /// Comes after everything else that looks at this workplace, because it sends whatever forms there are: the file's name sees to that.
    @Suite("Hostile words in every field of every form")
    struct HostileForms {
        @Test(
            "Nothing typed into any form of any role becomes markup or breaks the gateway, also where it is read later")
        func everyForm() async throws {
            let place = try Workplace.open()
            let reached = try await place.walks.reached(at: place)
            async let arriving = self.fill(place.receiver, of: place, reached)
            async let leaving = self.fill(place.sender, of: place, reached)
            let answers = try await arriving + leaving
            #expect(answers.contains { $0.isTaken }, "some of it was taken, and so is read later")
            try await self.expectNoMarkup(in: answers, place)
        }

        /// A page that came back, or that shows later what was typed.
        private struct Shown: Sendable {
            let what: String
            let text: String
            let isTaken: Bool
        }

        /// An answer to a form; of what is no page, such as a file of a search, nothing is shown by a browser.
        private func shown(_ what: String, _ answer: LoopbackHTTP.Answer) -> Shown {
            let isPage = answer.header("content-type")?.hasPrefix("text/html") ?? false
            return Shown(what: what, text: isPage ? answer.text : "", isTaken: answer.status == 303)
        }

        /// Sends every form of every role of one authority: once with hostile words wherever anything can be typed, and once with
        /// them where words are asked for and days and choices as they should be, so that it is checked, signed and kept.
        private func fill(_ desk: Desk, of place: Workplace, _ reached: [Reached]) async throws -> [Shown] {
            let http = LoopbackHTTP(port: desk.port, host: desk.host)
            var shown: [Shown] = []
            var seen: [String: Int] = [:]
            var touched: Set<String> = []
            let own = reached.filter { $0.desk.port == desk.port }
            for role in Role.allCases {
                let cookies = try await place.cookies(of: role, at: desk)
                var read: [String: Int] = [:]
                for page in own.filter({ $0.role == role }).map(\.page)
                where page.isPage && read[page.kind, default: 0] < 3 {
                    read[page.kind, default: 0] += 1
                    for walked in page.forms
                    where !walked.action.hasPrefix("/sign") && seen[walked.kind, default: 0] < 2 {
                        // Others were sent since it was walked, so it is filled in as it stands now.
                        let now = try await http.send(.GET, page.path, headers: [("Cookie", cookies)])
                        guard let form = now.text.forms.first(where: { $0.kind == walked.kind }) else { continue }
                        seen[form.kind, default: 0] += 1
                        // The first time everything is hostile; the second time what can be kept is.
                        let isPlausible = seen[form.kind] == 2
                        let what = "\(role) at \(desk.office.name), \(form.action) of \(page.path)"
                        var answer = try await send(
                            form, form.filled(isPlausible, from: seen.count, on: desk.office.gateway.today),
                            to: http, desk, cookies)
                        #expect(answer.status < 500, "\(what) answers \(answer.status)")
                        shown.append(self.shown(what, answer))
                        touched.formUnion(Walk.parts(of: form.action))
                        let check = answer.status == 200 ? answer.text.forms.first { $0.isSignature } : nil
                        guard isPlausible, let check else { continue }
                        answer = try await send(
                            check, check.fields.map { ($0.name, $0.value) }, to: http, desk, cookies)
                        #expect(answer.status < 500, "\(what), signed, answers \(answer.status)")
                        shown.append(self.shown(what + ", signed", answer))
                    }
                }
            }
            // And what was kept of it is text wherever it is read afterwards; nothing of it is in transfers to which nothing was sent.
            let transfers = own.map { Walk.parts(of: $0.page.path) }.filter { $0.first == "transfers" }.compactMap {
                $0.dropFirst().first
            }
            for role in [Role.teamManager, .auditor] {
                let after = try await Walk.from(
                    desk, cookies: place.cookies(of: role, at: desk), most: { $0.contains("/steps/") ? 2 : 12 },
                    past: Set(transfers).subtracting(touched))
                for page in after.pages {
                    let what = "\(role) at \(desk.office.name): \(page.path)"
                    #expect(page.status < 500, "\(what) answers \(page.status)")
                    if page.isPage { shown.append(Shown(what: what, text: page.text, isTaken: false)) }
                }
            }
            return shown
        }

        private func send(
            _ form: Walk.Form, _ fields: [(String, String)], to http: LoopbackHTTP, _ desk: Desk,
            _ cookies: String
        ) async throws -> LoopbackHTTP.Answer {
            let body = fields.map { "\($0.escapedForForm)=\($1.escapedForForm)" }.joined(separator: "&")
            return try await http.send(
                .POST, form.action,
                headers: [
                    ("Cookie", cookies), ("Origin", desk.address), ("Sec-Fetch-Site", "same-origin"),
                    ("Content-Type", "application/x-www-form-urlencoded"),
                ], body: Data(body.utf8))
        }

        /// The browser reads every page as it reads any, and finds no element and no attribute that none of ours has.
        private func expectNoMarkup(in pages: [Shown], _ place: Workplace) async throws {
            let window = try await place.driver.open()
            // The browser's own first page forbids its parser to scripts.
            try await window.open("about:blank")
            var rest = pages[...]
            while !rest.isEmpty {
                let some = rest.prefix(25)
                rest = rest.dropFirst(25)
                let found = try await window.script(
                    """
                    const foreign = "script:not([src^='/assets/']), [src='x'], [onerror], [onfocus], [onload], base,"
                        // Our own show files of a case, from our own addresses.
                        + " iframe:not(.document__frame[src^='/']), iframe[src^='//'], iframe[srcdoc],"
                        + " form:not([action^='/']), a[href^='javascript:' i], form[action^='//'], [style]";
                    return arguments[0].map(text => {
                        const page = new DOMParser().parseFromString(text, 'text/html');
                        return [...page.querySelectorAll(foreign)].map(one => one.outerHTML.slice(0, 200)).join(' ');
                    });
                    """, [.list(some.map { .text($0.text) })])
                for (page, words) in zip(some, found.texts) { #expect(words == "", "\(page.what)") }
            }
            try await window.close()
        }
    }
}

extension Walk {
    /// A form that sends something.
    struct Form: Sendable {
        /// A field with what a browser would send of it: of choices the first.
        struct Field: Sendable {
            let name: String
            let value: String
            /// Whether somebody types into it.
            let isFree: Bool
        }

        let action: String
        let fields: [Field]

        /// Where it goes and what it asks, whichever transfer it is about.
        var kind: String { Walk.kind(of: action) + " " + fields.map(\.name).sorted().joined(separator: ",") }
        /// Whether it signs what a page shows to be checked.
        var isSignature: Bool { action.hasSuffix("/sign") || action.hasSuffix("/acknowledge") }

        /// Hostile words in each field that is typed into, each field with its own, and each form with another one first.
        ///
        /// - Parameter isPlausible: with a day where a day is asked for.
        func filled(_ isPlausible: Bool, from first: Int, on today: CivilDate) -> [(String, String)] {
            fields.enumerated().map { index, field in
                guard field.isFree else { return (field.name, field.value) }
                if isPlausible {
                    for (end, part) in [("-day", today.day), ("-month", today.month), ("-year", today.year)]
                    where field.name.hasSuffix(end) { return (field.name, "\(part)") }
                    if field.name.contains("telephone") { return (field.name, "01632 960111") }
                    if !field.value.isEmpty { return (field.name, field.value) }
                }
                return (field.name, Hostile.words[(index + first) % Hostile.words.count])
            }
        }
    }
}

extension Walk.Page {
    /// The forms of the page.
    var forms: [Walk.Form] { text.forms }
}

extension String {
    /// The forms of a page that send something, each with its fields in their order.
    var forms: [Walk.Form] {
        components(separatedBy: "<form ").dropFirst().compactMap { piece in
            let head = " " + piece.prefix { $0 != ">" }
            let body = piece.components(separatedBy: "</form>")[0]
            guard head.values(of: "method").first == "post", let action = head.values(of: "action").first else {
                return nil
            }
            var fields: [Walk.Form.Field] = []
            for kind in ["input", "textarea", "select"] {
                for field in body.components(separatedBy: "<\(kind) ").dropFirst() {
                    let attributes = " " + field.prefix { $0 != ">" }
                    guard let name = attributes.values(of: "name").first else { continue }
                    let type = attributes.values(of: "type").first ?? "text"
                    var value = attributes.values(of: "value").first ?? ""
                    if kind == "select" {
                        let options = field.components(separatedBy: "</select>")[0].values(of: "value", in: "option")
                        value = options.first { !$0.isEmpty } ?? ""
                    }
                    let isChoice = kind == "select" || ["radio", "checkbox"].contains(type)
                    if isChoice, fields.contains(where: { $0.name == name }) { continue }
                    fields.append(
                        Walk.Form.Field(
                            name: name, value: value.unescapedHTML,
                            isFree: !isChoice && !["hidden", "submit", "file"].contains(type)))
                }
            }
            return Walk.Form(action: action.unescapedHTML, fields: fields)
        }
    }

    /// As a browser reads what stands in an attribute.
    fileprivate var unescapedHTML: String {
        replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    fileprivate var escapedForForm: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
