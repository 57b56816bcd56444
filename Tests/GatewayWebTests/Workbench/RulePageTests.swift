import CaseTransfer
import GatewayTesting
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import WorkingDays

@testable import GatewayService
@testable import GatewayWeb

@Suite("A rule cited on a page leads to what it says")
struct RulePageTests {
    @Test("The rule behind the clock is a link, and its page says whose it is and where it stands", .rule("DERBY-78"))
    func cited() async throws {
        let story = try await StepStory.acknowledged()
        let page = try await story.receiver.page("/transfers/\(story.id.text)", as: .practitioner)
        #expect(page.contains("href=\"/rules/DERBY-78\""))
        let rule = try await story.receiver.page("/rules/DERBY-78", as: .practitioner)
        for needed in ["Rule DERBY-78", "Derby City Council", "20 WORKING DAYS", "Moving b12"] {
            #expect(rule.contains(needed), "\(needed)")
        }
    }

    @Test("A rule that no procedure on file has is no page, and is cited without a link")
    func unknown() async throws {
        let (_, receiver) = try Office.pair()
        for path in ["/rules/T-2", "/rules/%3Cscript%3E", "/rules/DERBY-999"] {
            let response = try await receiver.open(path, as: .practitioner)
            #expect(response.status == .notFound, "\(path)")
            #expect(!String(buffer: response.body).contains("<script"))
        }
        #expect(!RuleLink("T-2").hasPage)
        #expect(RuleLink(.ourDefault).words == "Our default, in no procedure")
    }
}
