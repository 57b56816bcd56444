import Testing

@testable import handover

@Suite("init at a terminal asks its questions")
struct InitInterviewTests {
    /// Answers the questions in their order and gives what was shown besides.
    private func answer(
        _ lines: [String], given: InitInterview.Answers = .init()
    ) throws -> (answers: InitInterview.Answers, shown: String) {
        var rest = lines[...]
        var shown = ""
        let interview = InitInterview(read: { rest.popFirst() }, show: { shown += $0 })
        return (try interview.complete(given, host: "gateway.invented.example"), shown)
    }

    @Test("With nothing but names and numbers typed, Enter takes a sensible answer for all the rest")
    func presets() throws {
        let (answers, shown) = try answer([
            "Derby", "", "", "01632 960101", "01632 960199", "Dana Ofori", "", "", "", "",
        ])
        #expect(answers.authority == "E06000015")
        #expect(answers.url == "https://gateway.invented.example:8443")
        #expect(answers.team == "Derby children’s duty team")
        #expect(answers.person == "dana.ofori")
        #expect(answers.post == "IT officer")
        #expect(answers.staffURL == "https://gateway.invented.example:9443")
        #expect(answers.missing == nil)
        #expect(shown.contains("[https://gateway.invented.example:8443]") && shown.contains("Make it? [yes]"))
    }

    @Test("What cannot be used is said at once and asked again")
    func again() throws {
        let (answers, shown) = try answer([
            "Nowhere", "Derb", "Derby", "http://x", "https://handover.derby.example:9443", "Reception", "ring me",
            "01632 960101",
            "", "01632 960199", "Dana Ofori", "D O", "d.ofori", "Lead", "", "perhaps", "y",
        ])
        #expect(answers.authority == "E06000015")
        #expect(answers.person == "d.ofori")
        #expect(answers.staffURL == "https://gateway.invented.example:9444", "the other port is taken by the exchange")
        for words in [
            "is called that", "Derbyshire (E10000007)", "begins with https://", "in figures", "has to be answered",
            "Answer yes or no.",
        ] {
            #expect(shown.contains(words), "\(words)")
        }
    }

    @Test("What was given as an option is not asked, and a no makes nothing")
    func refused() throws {
        let given = InitInterview.Answers(
            authority: "E06000015", url: "https://handover.derby.example", team: "Reception", telephone: "01632 960101",
            outOfHours: "01632 960199", name: "Dana Ofori", post: "Lead")
        #expect(given.missing == "--person <handle>")
        let failure = #expect(throws: CommandFailure.self) { try answer(["", "", "no"], given: given) }
        #expect(failure?.code == "interview-ended")
        let ended = #expect(throws: CommandFailure.self) { try answer([], given: given) }
        #expect(ended?.code == "interview-ended")
    }
}
