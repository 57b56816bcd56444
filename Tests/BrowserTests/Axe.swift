import Foundation
import GatewayTesting

/// axe-core, the checker of pages for WCAG, as a package of the environment for outside tools brings it.
enum Axe {
    /// The repository's root.
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Its script.
    static func source() throws -> String {
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
        let found = try await window.waitingScript(
            """
            const done = arguments[arguments.length - 1];
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
            const sideways = () => {
                const page = document.documentElement;
                if (page.scrollWidth <= page.clientWidth) return [];
                const wide = [...document.body.querySelectorAll('*')].filter(
                    one => one.getBoundingClientRect().right > page.clientWidth + 1);
                return ['sideways scrolling: ' + page.scrollWidth + ' of ' + page.clientWidth + ': '
                    + wide.slice(-3).map(one => one.tagName + '.' + one.getAttribute('class')).join(', ')];
            };
            axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']}).then(
                result => done(sideways().concat(result.violations.map(
                    one => one.id + ': ' + one.nodes.map(
                        node => node.target.join(' ') + ' ' + node.html.slice(0, 160) + ' '
                            + [...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')
                    ).slice(0, 3).join(' | ')))),
                error => done(['axe failed: ' + error]));
            """)
        return found.texts
    }

    /// The same in both themes at each width, each fault named once with where it was seen.
    static func faultsEverywhere(
        in window: BrowserWindow,
        widths: [Int] = [BrowserWindow.desk, BrowserWindow.telephone, BrowserWindow.narrowest]
    ) async throws -> [String] {
        var seen: [String: [String]] = [:]
        for dark in [false, true] {
            for width in widths {
                try await window.show(width: width, dark: dark)
                for fault in try await faults(in: window) {
                    seen[fault, default: []].append("\(width) \(dark ? "dark" : "light")")
                }
            }
        }
        try await window.show(width: BrowserWindow.desk)
        return seen.map { "\($0.key) (\($0.value.joined(separator: ", ")))" }.sorted()
    }
}
