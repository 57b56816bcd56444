import Foundation
import GatewayTesting
import Testing

/// axe-core, the checker of pages for WCAG, as a package of the environment for outside tools brings it.
enum Axe {
    /// How a page is looked at: so many CSS pixels wide, in the light or the dark theme.
    struct Look: Hashable, Sendable, CustomStringConvertible {
        let width: Int
        let dark: Bool
        /// Whether only its colours are looked at: where the page was looked at whole in the other theme at this width, since a theme
        /// changes nothing else.
        var isOfColours = false

        var description: String { "\(width) \(dark ? "dark" : "light")" }

        static let deskLight = Look(width: BrowserWindow.desk, dark: false)
        static let deskDark = Look(width: BrowserWindow.desk, dark: true)
        static let narrowLight = Look(width: BrowserWindow.narrowest, dark: false)
        static let narrowDark = Look(width: BrowserWindow.narrowest, dark: true)

        /// The same at its colours alone.
        var ofColours: Look { Look(width: width, dark: dark, isOfColours: true) }

        /// Both themes, each at both ends of what people have.
        static let all = [deskLight, narrowDark, deskDark.ofColours, narrowLight.ofColours]
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

    /// What is wrong with the page that a window shows, each with its rule, and what is too wide in it or on a telephone; each fault is
    /// named once with where it was seen. Empty when nothing is wrong.
    static func faults(in window: BrowserWindow, looking looks: [Look] = Look.all) async throws -> [String] {
        if try await window.script("return typeof axe").text != "object" { try await window.bring(source.get()) }
        var seen: [String: [String]] = [:]
        for look in looks {
            try await window.show(width: look.width, dark: look.dark)
            for fault in try await window.waitingScript(script(look)).texts {
                seen[fault, default: []].append("\(look)")
            }
        }
        try await window.show(width: BrowserWindow.telephone)
        for fault in try await window.script(sideways + "return wide();").texts {
            seen[fault, default: []].append("\(BrowserWindow.telephone)")
        }
        try await window.show(width: BrowserWindow.desk)
        return seen.map { "\($0.key) (\($0.value.joined(separator: ", ")))" }.sorted()
    }

    /// Level A and AA of WCAG 2.0 to 2.2 and the checker's best practice; and that nothing is scrolled for sideways.
    private static func script(_ look: Look) -> String {
        let rules =
            look.isOfColours
            ? "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}"
            : """
            {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']}
            """
        // What it would fetch beforehand serves rules on sound and film alone, of which no page has any; and it would wait for a word from
        // the PDFs that stand in a page, which know nothing of it.
        return """
            const done = arguments[arguments.length - 1];
            \(sideways)
            const options = {runOnly: \(rules), resultTypes: ['violations'], preload: false, iframes: false};
            axe.run(document, options).then(
                result => done(wide().concat(result.violations.map(
                    one => one.id + ': ' + one.nodes.map(
                        node => node.target.join(' ') + ' ' + node.html.slice(0, 160) + ' '
                            + [...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')
                    ).slice(0, 3).join(' | ')))),
                error => done(['axe failed: ' + error]));
            """
    }

    /// Finds what is wider than the window, so that somebody would have to scroll sideways to read a line.
    private static let sideways = """
        const wide = () => {
            const page = document.documentElement;
            if (page.scrollWidth <= page.clientWidth) return [];
            const wide = [...document.body.querySelectorAll('*')].filter(
                one => one.getBoundingClientRect().right > page.clientWidth + 1);
            return ['sideways scrolling: ' + page.scrollWidth + ' of ' + page.clientWidth + ': '
                + wide.slice(-3).map(one => one.tagName + '.' + one.getAttribute('class')).join(', ')];
        };

        """
}

@Suite("A theme changes colours alone")
struct ThemeTests {
    @Test(
        "The stylesheet gives the dark theme other colours and no other rule, so each width is looked at whole in one of them"
    )
    func colours() throws {
        let path = Axe.repository + "/Sources/GatewayWeb/Workbench/Assets/handover.css"
        let style = try String(contentsOfFile: path, encoding: .utf8)
        let parts = style.components(separatedBy: "(prefers-color-scheme")
        #expect(parts.count == 2, "the themes differ in one place")
        let dark = try #require(parts.last?.firstMatch(of: /: dark\) \{\s*:root \{([^{}]*)\}\s*\}/)).1
        let rules = dark.split(separator: ";").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        for rule in rules where !rule.isEmpty {
            #expect(rule.wholeMatch(of: /--[a-z0-9-]+: #[0-9a-f]{6}/) != nil, "\(rule)")
        }
        #expect(rules.count > 20)
    }
}
