import CaseTransfer
import Testing

@testable import GatewayWeb

extension WorkbenchInBrowser {
    @Suite("Signing in, by clicking")
    struct SigningIn {
        @Test("What is wrong is said first on the page, has the focus, and leads to its field")
        func wrong() async throws {
            let place = try Workplace.open()
            let window = try await place.driver.open()
            try await window.open(place.receiver.address + "/")
            #expect(try await window.path == "/sign-in")
            #expect(try await Axe.faults(in: window, looking: Axe.Look.all) == [])
            try await window.type(place.receiver.handle(.practitioner), into: "#handle")
            try await window.type("not-the-password-at-all", into: "#password")
            try await window.press("Sign in")
            #expect(try await window.title.hasPrefix("Error: "))
            #expect(try await Axe.faults(in: window, looking: Axe.Look.all) == [])
            try await window.expectSummaryFocused()
            // Nobody's password comes back in a page.
            #expect(try await window.value(of: "#password") == "")
            try await window.close()
        }

        @Test("Two authorities' workbenches stand open in one browser, and one does not sign the other out")
        func twoAuthorities() async throws {
            let place = try Workplace.open()
            let window = try await place.signedIn(.practitioner, at: place.receiver)
            try await window.open(place.sender.address + "/")
            try await place.signIn(.practitioner, at: place.sender, in: window)
            #expect(try await window.text.contains("Calderdale"))
            try await window.open(place.receiver.address + "/")
            #expect(try await window.path == "/")
            #expect(try await window.text.contains("Derby"))
            try await window.close()
        }

        @Test("With the keyboard alone: the first key leads past everything to the content, and each stop can be seen")
        func keyboard() async throws {
            let place = try Workplace.open()
            let window = try await place.signedIn(.teamManager, at: place.receiver)
            try await window.open(place.receiver.address + "/")
            try await window.tab()
            #expect(try await window.focused("className") == "skip")
            #expect(try await window.isFocusVisible())
            try await window.key("\u{E007}")
            #expect(try await window.path == "/")
            #expect(try await window.url.hasSuffix("#main"))
            var stops: [String] = []
            for _ in 0..<12 {
                try await window.tab()
                stops.append(try await window.focused("outerHTML"))
                #expect(try await window.isFocusVisible(), "\(stops.last?.prefix(120) ?? "")")
            }
            let inMain = try await window.script(
                "return document.querySelector('main').contains(document.activeElement)"
            ).bool
            #expect(inMain == true, "after the skip link come the links of the content")
            #expect(Set(stops).count == stops.count, "no stop comes twice")
            try await window.close()
        }
    }
}

extension BrowserWindow {
    /// A property of what has the focus.
    func focused(_ property: String) async throws -> String {
        try await script("return String(document.activeElement[arguments[0]])", [.text(property)]).text ?? ""
    }

    /// Whether what has the focus shows it, by an outline that is drawn and in the window.
    func isFocusVisible() async throws -> Bool {
        try await script(
            """
            const one = document.activeElement, look = getComputedStyle(one), box = one.getBoundingClientRect();
            return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2
                && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
            """
        ).bool ?? false
    }

    /// The summary of errors has the focus, and each of its links leads to a field that says it is wrong and why.
    func expectSummaryFocused() async throws {
        #expect(try await focused("className") == "error-summary")
        let faults = try await script(
            """
            return [...document.querySelectorAll('.error-summary a')].flatMap(link => {
                const field = document.getElementById(link.hash.slice(1));
                if (!field) return [link.hash + ' is not there'];
                // Of a choice and of a date the group says it; every other field says it itself, also within such a group.
                const isPart = ['radio', 'checkbox'].includes(field.type) || field.closest('.date');
                const box = (isPart && field.closest('fieldset')) || field;
                const ids = (box.getAttribute('aria-describedby') || '').split(' ');
                const told = ids.some(id => {
                    const one = document.getElementById(id);
                    return one && one.textContent.includes(link.textContent.trim());
                });
                const invalid = box !== field || field.getAttribute('aria-invalid') === 'true';
                return [].concat(told ? [] : [link.hash + ' is not described by its error'],
                    invalid ? [] : [link.hash + ' does not say that it is wrong']);
            });
            """)
        #expect(faults.texts == [])
    }
}
