import CaseTransfer
import GatewayService
import Testing

@testable import GatewayWeb

@Suite("What was typed too late waits for its person, whatever strangers send meanwhile")
struct KeptFormsTests {
    private func form(_ words: String) throws -> KeptForm {
        try #require(KeptForm(to: "/search", body: Array("words=\(words)".utf8)))
    }

    @Test("Whoever sends many pushes out their own; it is given once, and for five minutes")
    func strangers() throws {
        let forms = KeptForms()
        let now = try #require(Moment("2026-12-10T09:20:00Z"))
        let network = SignInOrigin(address: "[2001:db8:0:7::9]:4711", browser: "").network
        #expect(network == SignInOrigin(address: "2001:db8:0:7::ffff", browser: "").network)
        #expect(SignInOrigin(address: "unknown", browser: "").network == nil)
        try forms.keep(form("ours"), for: "ours", from: network, at: now)
        try forms.keep(form("theirs"), for: "theirs", from: nil, at: now)
        for number in 1...(3 * KeptForms.most) {
            try forms.keep(form("\(number)"), for: "stranger-\(number)", from: "203.0.113.9", at: now)
        }
        #expect(forms.take("stranger-1", at: now) == nil)
        #expect(try forms.take("stranger-\(3 * KeptForms.most)", at: now) == form("\(3 * KeptForms.most)"))
        #expect(try forms.take("ours", at: now.adding(seconds: KeptForms.patience - 1)) == form("ours"))
        #expect(forms.take("ours", at: now) == nil)
        #expect(forms.take("theirs", at: now.adding(seconds: KeptForms.patience)) == nil)
    }
}
