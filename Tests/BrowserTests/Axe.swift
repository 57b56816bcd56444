import Foundation
import GatewayTesting

/// axe-core, the checker of pages for WCAG, as a package of the environment for outside tools brings it.
enum Axe {
    /// How a page is looked at: so many CSS pixels wide, in the light or the dark theme.
    struct Look: Hashable, Sendable, CustomStringConvertible {
        let width: Int
        let dark: Bool

        var description: String { "\(width) \(dark ? "dark" : "light")" }

        static let deskLight = Look(width: BrowserWindow.desk, dark: false)
        static let deskDark = Look(width: BrowserWindow.desk, dark: true)
        static let narrowLight = Look(width: BrowserWindow.narrowest, dark: false)
        static let narrowDark = Look(width: BrowserWindow.narrowest, dark: true)

        /// Both themes, each at both ends of what people have.
        static let all = [deskLight, deskDark, narrowLight, narrowDark]
    }

    /// The repository's root.
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Its script.
    static let source = Result { try read() }

    private static func read() throws -> String {
        let libraries = repository + "/.venv/peers/lib"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: libraries)) ?? []
        for version in versions {
            let path = "\(libraries)/\(version)/site-packages/axe_playwright_python/axe.min.js"
            if let text = try? String(contentsOfFile: path, encoding: .utf8) { return text }
        }
        throw Trouble("axe.min.js is missing from .venv/peers: run .ci/setup browser")
    }

    /// What is wrong with the page that a window shows, each with its rule; empty when nothing is.
    ///
    /// Level A and AA of WCAG 2.0 to 2.2 and the checker's best practice; and that nothing is scrolled for sideways.
    static func faults(in window: BrowserWindow) async throws -> [String] {
        if try await window.script("return typeof axe").text != "object" { try await window.bring(source.get()) }
        let found = try await window.waitingScript(
            """
            const done = arguments[arguments.length - 1];
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
            // What it would fetch beforehand serves rules on sound and film alone, of which no page has any.
            axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], preload: false}).then(
                result => done(result.violations.map(
                    one => one.id + ': ' + one.nodes.map(
                        node => node.target.join(' ') + ' ' + node.html.slice(0, 160) + ' '
                            + [...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')
                    ).slice(0, 3).join(' | '))),
                error => done(['axe failed: ' + error]));
            """)
        return try await sideways(in: window) + found.texts
    }

    /// What is wider than the window, so that somebody would have to scroll sideways to read a line.
    private static func sideways(in window: BrowserWindow) async throws -> [String] {
        try await window.script(
            """
            const page = document.documentElement;
            if (page.scrollWidth <= page.clientWidth) return [];
            const wide = [...document.body.querySelectorAll('*')].filter(
                one => one.getBoundingClientRect().right > page.clientWidth + 1);
            return ['sideways scrolling: ' + page.scrollWidth + ' of ' + page.clientWidth + ': '
                + wide.slice(-3).map(one => one.tagName + '.' + one.getAttribute('class')).join(', ')];
            """
        ).texts
    }

    /// The same for several looks, and what is too wide on a telephone; each fault is named once with where it was seen.
    static func faults(in window: BrowserWindow, looking looks: [Look] = Look.all) async throws -> [String] {
        var seen: [String: [String]] = [:]
        for look in looks {
            try await window.show(width: look.width, dark: look.dark)
            for fault in try await faults(in: window) { seen[fault, default: []].append("\(look)") }
        }
        try await window.show(width: BrowserWindow.telephone)
        for fault in try await sideways(in: window) { seen[fault, default: []].append("\(BrowserWindow.telephone)") }
        try await window.show(width: BrowserWindow.desk)
        return seen.map { "\($0.key) (\($0.value.joined(separator: ", ")))" }.sorted()
    }
}
