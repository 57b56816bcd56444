import Foundation
import NIOHTTP1

/// A window of a browser, as somebody uses it: opened, read, clicked and typed in.
final class BrowserWindow: Sendable {
    /// How wide a window is, in CSS pixels.
    static let desk = 1280
    static let telephone = 375
    static let narrowest = 320

    private let driver: ChromeDriver
    private let session: String

    init(driver: ChromeDriver, session: String) {
        self.driver = driver
        self.session = session
    }

    /// Brings a script into the page that stands open, as a debugger would: no page's policy is loosened for it.
    func bring(_ script: String) async throws {
        try await developer("Runtime.evaluate", ["expression": .text(script), "returnByValue": true])
    }

    // MARK: Going somewhere

    func open(_ url: String) async throws { try await send(.POST, "/url", ["url": .text(url)]) }
    func back() async throws { try await leave { try await send(.POST, "/back", [:]) } }
    func forward() async throws { try await leave { try await send(.POST, "/forward", [:]) } }
    func reload() async throws { try await send(.POST, "/refresh", [:]) }

    /// Lets go of the window: whoever opens one next gets this browser, with nothing in it of who had it before.
    func close() async throws {
        try await allowScripts(true)
        try await forgetCookies()
        try await open("about:blank")
        try await developer("Page.resetNavigationHistory", [:])
        driver.keep(session)
    }

    var url: String { get async throws { try await send(.GET, "/url").text ?? "" } }
    var path: String {
        get async throws {
            let parts = URLComponents(string: try await url)
            return (parts?.path ?? "") + (parts?.query.map { "?" + $0 } ?? "")
        }
    }
    var title: String { get async throws { try await send(.GET, "/title").text ?? "" } }
    /// Everything that can be read on the page.
    var text: String { get async throws { try await script("return document.body.innerText").text ?? "" } }
    var source: String { get async throws { try await send(.GET, "/source").text ?? "" } }

    /// The cookies of this site, as a browser sends them.
    var cookies: String {
        get async throws {
            try await send(.GET, "/cookie").list.map { "\($0["name"].text ?? "")=\($0["value"].text ?? "")" }
                .joined(separator: "; ")
        }
    }

    func forgetCookies() async throws { try await developer("Network.clearBrowserCookies", [:]) }

    /// Gives the browser the cookies that it had from this site before, as it would send them.
    func remember(_ cookies: String, of site: String) async throws {
        for cookie in cookies.split(separator: "; ") {
            let halves = cookie.split(separator: "=", maxSplits: 1).map(String.init)
            guard halves.count == 2 else { throw Trouble("\(site) gave a cookie without a value.") }
            let answer = try await developer(
                "Network.setCookie",
                [
                    "name": .text(halves[0]), "value": .text(halves[1]), "url": .text(site + "/"), "path": "/",
                    "secure": true, "httpOnly": true,
                ])
            guard answer["success"].bool == true else { throw Trouble("The browser takes no cookie of \(site).") }
        }
    }

    // MARK: Looking and doing

    /// The first element that a CSS selector finds.
    func element(_ selector: String) async throws -> String { try await find("css selector", selector) }

    func has(_ selector: String) async throws -> Bool {
        !(try await send(.POST, "/elements", ["using": "css selector", "value": .text(selector)]).list.isEmpty)
    }

    /// Clicks on what a CSS selector finds.
    func click(_ selector: String) async throws { try await follow(element(selector)) }

    /// Clicks on the button or link of which these are the words, those that only a screen reader says among them; never on a button that
    /// stands in a form for the Enter key alone.
    func press(_ words: String) async throws {
        let literal = Self.literal(words)
        let path = ["button[not(@aria-hidden)]", "a", "summary"].map { "//\($0)[normalize-space(.)=\(literal)]" }
        try await follow(find("xpath", path.joined(separator: " | ")))
    }

    /// Words as XPath writes them, which has no way to write a quotation mark between two of its kind.
    static func literal(_ words: String) -> String {
        let parts = words.split(separator: "\"", omittingEmptySubsequences: false).map { "\"\($0)\"" }
        return parts.count == 1 ? parts[0] : "concat(\(parts.joined(separator: ", '\"', ")))"
    }

    /// Clicks, and where a link or the button of a form that can be sent leads to another page, waits until that page is there.
    private func follow(_ id: String) async throws {
        let mark = DriverValue.text(UUID().uuidString)
        let leads = try await script(
            """
            const [one, mark] = arguments, way = one.closest('a[href], button');
            const isHere = to => to.hash !== '' && to.href.split('#')[0] === location.href.split('#')[0];
            const leads = way !== null && (way.tagName === 'A' ? !isHere(way)
                : way.type === 'submit' && way.form !== null && (way.form.noValidate || way.form.checkValidity()));
            if (leads) document.body.isLeftBy = mark;
            return leads;
            """, [Self.reference(id), mark])
        try await click(element: id)
        if leads.bool == true { try await arrive(from: mark) }
    }

    /// Goes from a page to another, and waits until that one is there.
    private func leave(_ step: () async throws -> Void) async throws {
        let mark = DriverValue.text(UUID().uuidString)
        try await script("document.body.isLeftBy = arguments[0]", [mark])
        try await step()
        try await arrive(from: mark)
    }

    /// Waits until another page than the marked one is there, whole, also one that a script puts in its place: where the machine is busy,
    /// the driver answers before the browser has begun to go, and what is read then is read on the page before.
    private func arrive(from mark: DriverValue) async throws {
        for _ in 0..<12_000 {
            // What is asked while one page gives way to the next is not answered.
            let isThere = try? await script(
                "return document.body?.isLeftBy !== arguments[0] && document.readyState === 'complete'", [mark])
            if isThere?.bool == true { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw Trouble("\(try await title) leads nowhere.")
    }

    /// Takes what stands in a field out, and types.
    func type(_ text: String, into selector: String) async throws {
        try await type(text, intoElement: element(selector))
    }

    func type(_ text: String, intoElement id: String) async throws {
        try await send(.POST, "/element/\(id)/clear", [:])
        try await add(text, toElement: id)
    }

    /// Types, without taking out what stands there; into a field for files the paths of files, one in each line.
    func add(_ text: String, toElement id: String) async throws {
        if !text.isEmpty { try await send(.POST, "/element/\(id)/value", ["text": .text(text)]) }
    }

    func value(of selector: String) async throws -> String {
        try await property("value", ofElement: element(selector))
    }

    func property(_ name: String, ofElement id: String) async throws -> String {
        try await send(.GET, "/element/\(id)/property/\(name)").text ?? ""
    }

    func attribute(_ name: String, of selector: String) async throws -> String? {
        try await send(.GET, "/element/\(element(selector))/attribute/\(name)").text
    }

    /// Presses a key of the keyboard, by its WebDriver code.
    func key(_ code: String) async throws {
        try await send(
            .POST, "/actions",
            [
                "actions": [
                    [
                        "type": "key", "id": "keyboard",
                        "actions": [
                            ["type": "keyDown", "value": .text(code)], ["type": "keyUp", "value": .text(code)],
                        ],
                    ]
                ]
            ])
    }

    func tab() async throws { try await key("\u{E004}") }

    @discardableResult
    func script(_ text: String, _ arguments: [DriverValue] = []) async throws -> DriverValue {
        try await send(.POST, "/execute/sync", ["script": .text(text), "args": .list(arguments)])
    }

    /// A script that ends by calling its last argument.
    func waitingScript(_ text: String) async throws -> DriverValue {
        try await send(.POST, "/execute/async", ["script": .text(text), "args": []])
    }

    /// A script that answers with an element of the page, or with nothing; the element's WebDriver id.
    func elementByScript(_ text: String, _ arguments: [DriverValue]) async throws -> String? {
        guard case .object(let reference) = try await script(text, arguments) else { return nil }
        return reference.values.first?.text
    }

    // MARK: How it looks

    func show(width: Int, dark: Bool = false) async throws {
        try await developer(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": .number(Double(width)), "height": width < 600 ? 700 : 900, "deviceScaleFactor": 1,
                "mobile": false,
            ])
        try await developer(
            "Emulation.setEmulatedMedia",
            // A colour that is still on its way to another is none that anybody reads.
            [
                "features": [
                    ["name": "prefers-color-scheme", "value": dark ? "dark" : "light"],
                    ["name": "prefers-reduced-motion", "value": "reduce"],
                ]
            ])
    }

    /// Whether pages may run scripts from here on.
    func allowScripts(_ allowed: Bool) async throws {
        try await developer("Emulation.setScriptExecutionDisabled", ["value": .bool(!allowed)])
    }

    /// What is seen of the page now, as a PNG.
    var picture: Data {
        get async throws { Data(base64Encoded: try await send(.GET, "/screenshot").text ?? "") ?? Data() }
    }

    @discardableResult
    private func developer(_ command: String, _ parameters: DriverValue) async throws -> DriverValue {
        try await send(.POST, "/goog/cdp/execute", ["cmd": .text(command), "params": parameters])
    }

    /// An element as a script's argument (W3C WebDriver § 12).
    static func reference(_ id: String) -> DriverValue {
        .object(["element-6066-11e4-a52e-4f735466cecf": .text(id)])
    }

    private func find(_ how: String, _ what: String) async throws -> String {
        let found = try await send(.POST, "/element", ["using": .text(how), "value": .text(what)])
        guard case .object(let reference) = found, let id = reference.values.first?.text else {
            throw Trouble("\(what) is not on the page.")
        }
        return id
    }

    func click(element id: String) async throws { try await send(.POST, "/element/\(id)/click", [:]) }

    @discardableResult
    private func send(_ method: HTTPMethod, _ path: String, _ body: DriverValue? = nil) async throws -> DriverValue {
        try await driver.send(method, "/session/\(session)\(path)", body)
    }
}
