import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import Testing
import WorkingDays

@testable import handover

/// Whoever sits at a window, at one authority after another, and what each of them does in the same way.
struct Clerk: Sendable {
    let region: Region
    let window: BrowserWindow

    init(_ region: Region, _ window: BrowserWindow) {
        self.region = region
        self.window = window
    }

    func become(_ role: Role, at desk: Desk) async throws { try await region.become(role, at: desk, in: window) }

    /// From the worklist to a family's case, among those received or those sent; what the other authority signs arrives a moment later.
    func openCase(_ family: String) async throws {
        for _ in 0..<1_500 {
            for tab in ["href='/'", "href*='tab=sending'"] {
                try await window.click("nav[aria-label='Transfers by direction'] a[\(tab)]")
                let isThere = try await window.script(
                    "return [...document.querySelectorAll('main th a')].some(one => one.textContent === arguments[0])",
                    [.text(family)]
                ).bool
                guard isThere == true else { continue }
                try await window.press(family)
                return
            }
            try await Task.sleep(for: .milliseconds(200))
        }
        throw Trouble("\(family) never stood in the list of \(try await window.title).")
    }

    /// Who holds the case, as the page says it.
    var holder: String { get async throws { try await fact(0) } }
    /// With whom the duty lies, as the page says it.
    var duty: String { get async throws { try await fact(1) } }

    private func fact(_ number: Int) async throws -> String {
        try await window.script(
            "return document.querySelectorAll('.pair__who')[arguments[0]].firstChild.textContent.trim()",
            [.number(Double(number))]
        ).text ?? ""
    }

    /// Checks what was answered, and signs it with the button of that name.
    func checkAndSign(_ button: String) async throws {
        try await window.press("Check your answers")
        try await window.press(button)
        let title = try await window.title
        guard !title.hasPrefix("Error: ") else {
            throw Trouble(
                "\(title): \(try await window.script("return document.querySelector('.error-summary').innerText").text ?? "")"
            )
        }
    }

    /// Answers a pack for each of so many children, and signs.
    func acknowledge(children: Int, for team: String) async throws {
        for child in 1...children { try await window.click("label[for=child-\(child)]") }
        try await window.type(team, into: "#team")
        try await window.press("Check your answers")
        try await window.press("Acknowledge and sign")
        #expect(try await window.has("[role=status]"))
    }

    /// Names the authority that a case goes to once more, as it stands there, signs and sends it.
    func retypeAndSend() async throws {
        let name = try await window.script("return document.querySelector('.recipient__big').textContent").text ?? ""
        try await window.enter(name, in: "Type the name of the authority you are sending to")
        try await window.press("Sign and send")
    }

    /// Types into fields of which some are asked for only when something was found.
    func enterWhereAsked(_ text: String, in label: String) async throws {
        if try await window.text.contains(label) { try await window.enter(text, in: label) }
    }

    func tickEveryChild() async throws { try await chooseAll("input[name=children]") }

    /// Chooses the answer with these words wherever a field's name begins like this.
    func chooseAll(_ fields: String, _ words: String? = nil) async throws {
        let ids = try await window.script(
            """
            return [...document.querySelectorAll(arguments[0])].filter(one => arguments[1] === null
                || document.querySelector(`label[for='${one.id}']`).textContent.trim() === arguments[1])
                .map(one => one.id);
            """, [.text(fields), words.map(DriverValue.text) ?? .null]
        ).texts
        #expect(!ids.isEmpty, "\(fields) \(words ?? "")")
        for id in ids { try await window.click("label[for='\(id)']") }
    }

    /// From a transfer to its dispute; its address.
    func openDispute() async throws -> String {
        try await window.click("nav[aria-label='Parts of this transfer'] a[href$='/disputes']")
        if try await window.has("main a[href*='/disputes/']") { try await window.click("main a[href*='/disputes/']") }
        return try await window.url
    }

    /// An authority's export of an invented family in which the summary is old; the paths of its files.
    func export(_ names: ExampleNames, from: Desk, to: Desk) throws -> [String] {
        let family = ExampleFamily(
            movedOn: ExampleFamily.moved(workingDaysAgo: 12, today: from.office.gateway.today),
            from: from.office.code, to: to.office.code, called: names)
        var file = try family.caseFile()
        for index in file.documents.summaries.indices {
            file.documents.summaries[index].writtenOn = .known(Self.day(2026, 1, 6))
        }
        let json = try CaseFileReader.write(file)
        return try family.files().map { path, bytes in
            try region.file(
                String(path.split(separator: "/").last ?? ""), path == "case.json" ? json : bytes)
        }
    }

    /// Lets a case say that somebody refused, and that it is shared for risk all the same, as a team manager authorises.
    func overriding(at desk: Desk) throws -> (inout CaseFile) -> Void {
        let author = try desk.office.staff.person(.practitioner).id
        let authoriser = try desk.office.staff.person(.teamManager).id
        let today = desk.office.gateway.today
        return { file in
            file.consent?.answers[0].answer = .refused
            file.consent?.override = ConsentOverride(
                children: file.children.map(\.key), limb: .riskOfHarm, rationale: "He has found them twice before.",
                author: author, authoriser: authoriser, on: today)
        }
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day) ?? CivilDate(daysSinceEpoch: 0)
    }
}

extension Region {
    var today: CivilDate { clock.now.londonDate }
}

extension BrowserWindow {
    /// Loads the page again until it says something: what one authority signs reaches the other a moment later.
    func wait(for words: String) async throws {
        for _ in 0..<1_500 {
            if try await text.contains(words) { return }
            try await Task.sleep(for: .milliseconds(200))
            try await reload()
        }
        throw Trouble("\(try await title) never said “\(words)”.")
    }
}

extension Clerk {
    /// Types a whole case of one child who moved to Calderdale, section by section, up to its review.
    func writeDown() async throws {
        let (today, worker) = (region.today, "Pat Sample")
        try await window.enter("Fern Tumblewick", in: "Full name")
        try await window.choose("Born")
        try await window.enter(Self.day(2018, 3, 14), in: "Date of birth")
        try await window.pick("Female", in: "Sex")
        try await window.enter("T1001", in: "Your own number for the child")
        try await window.pick("No", in: "Is the child on a Child Protection Plan?")
        try await window.pick("No", in: "Is the child looked after?")
        let agreed = "Do the parents or carers agree to work with children’s services?"
        try await window.choose("They agreed", of: agreed)
        try await window.enter(Self.day(2026, 6, 1), in: "When?", of: agreed)
        try await window.pick("No", in: "Can the child answer about sharing for themselves?")
        for question in ["When was the child last seen?", "When was the child last seen alone?"] {
            try await window.choose("Seen", of: question)
            try await window.enter(today.adding(days: -7), in: "Which day?", of: question)
            try await window.enter(worker, in: "By whom?", of: question)
        }
        try await window.choose("None", of: "Court orders in force")
        try await window.press("Save and continue")

        try await window.enter("Ivy Tumblewick", in: "Full name")
        try await window.pick("Mother", in: "What are they to the children?")
        for question in [
            "Do they have parental responsibility?", "Do they live with the child?", "Do they care for the child?",
        ] { try await window.pick("Yes", in: question) }
        try await window.enter("01632 960123", in: "Telephone")
        try await window.choose("None known")
        try await window.press("Save and continue")

        try await window.enter(today.adding(days: -9), in: "Which day did the children become resident there?")
        try await window.choose("Confirmed")
        try await window.pick("A permanent home", in: "Where do they live now?")
        try await window.pick("Yes", in: "Was the move planned?")
        try await window.enter("1", in: "Moves in the last twelve months")
        try await window.enter(
            "She changes school in the middle of the year.", in: "What the move means for the children")
        try await window.choose("It may be known")
        try await window.enter("1 Invented Row\nHalifax", in: "Address", of: "The new address")
        try await window.enter("HX1 1AA", in: "Postcode", of: "The new address")
        try await window.press("Save and continue")

        try await window.choose("No present risk is known")
        try await window.choose("No risk to staff is known")
        try await window.choose("Nobody", of: "Must somebody not learn where they live?")
        try await window.enter(today.adding(days: 12), in: "When is the next visit due?")
        try await window.enter(today.adding(days: 49), in: "When is the next review due?")
        try await window.enter(worker, in: "The social worker")
        try await window.enter("01632 960124", in: "The social worker: telephone")
        try await window.enter("Sam Sample", in: "The team manager")
        try await window.enter("01632 960125", in: "The team manager: telephone")
        try await window.enter("English", in: "Which language do they speak at home?")
        try await window.choose("No", of: "Is an interpreter needed?")
        try await window.choose("No", of: "Does somebody need help to communicate?")
        try await window.press("Save and continue")

        try await writeDownDocuments()
        try await window.choose("Agreed")
        try await window.enter(today.adding(days: -12), in: "When?", of: "What did they say to sharing these records?")
        try await window.enter("In person", in: "How were they asked?")
        try await window.enter("uk-gdpr-6-1-e", in: "The lawful basis for sharing")
        try await window.enter(today.adding(days: -12), in: "When was that settled?")
        try await window.press("Save and continue")
        try await window.enter("Calderdale", in: "Which authority do the children live in now?")
        try await window.press("Save and continue")
    }

    private func writeDownDocuments() async throws {
        let today = region.today
        let pdf = try region.file(
            "Single assessment.pdf", Array("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n".utf8))
        try await window.choose("It goes with the pack", of: "Social work assessment")
        try await window.attach([pdf], to: "Files", of: "Social work assessment")
        try await window.enter(today.adding(days: -50), in: "When was it completed?", of: "Social work assessment")
        try await window.enter("Pat Sample", in: "Who wrote it?", of: "Social work assessment")
        try await window.choose("There is none", of: "Child in Need plan")
        try await window.enter("The plan is the assessment’s own.", in: "Why?", of: "Child in Need plan")
        try await window.choose("There is none", of: "Minutes of the latest review")
        try await window.enter("No review was due yet.", in: "Why?", of: "Minutes of the latest review")
        try await window.choose("It will follow", of: "Summary or case report")
        try await window.enter(today.adding(days: 14), in: "When will it follow?", of: "Summary or case report")
        try await window.press("Save and continue")
    }
}
