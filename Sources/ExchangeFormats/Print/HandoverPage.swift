public import CaseTransfer
public import WorkingDays

/// A message as a page to read and print, for an authority that has no gateway to open the bundle with.
///
/// It is a copy for reading: the sealed bundle beside it is the original, and the page says so. A confidential address stands in
/// it only when the case file it is made from holds one.
public struct HandoverPage: Sendable {
    /// A file that goes along, as its author made it.
    public struct Original: Hashable, Sendable {
        /// Its name beside the page.
        public var name: String
        /// How the signed manifest lists it.
        public var entry: DocumentEntry

        /// Puts the two together.
        public init(name: String, entry: DocumentEntry) {
            self.name = name
            self.entry = entry
        }
    }

    /// Whom to answer, without a gateway.
    public struct Answer: Hashable, Sendable {
        /// The team.
        public var team: String
        /// Its telephone number.
        public var telephone: String
        /// The number outside office hours.
        public var outOfHours: String
        /// Whether an answer is still wanted.
        public var isAwaited: Bool

        /// Puts the answer's place together.
        public init(team: String, telephone: String, outOfHours: String, isAwaited: Bool) {
            self.team = team
            self.telephone = telephone
            self.outOfHours = outOfHours
            self.isAwaited = isAwaited
        }
    }

    /// The name of the authority that sealed the message.
    public var sender: String
    /// The name of the authority it is for.
    public var recipient: String
    /// The transfer's id.
    public var transfer: String
    /// The message's number among its sender's.
    public var number: Int
    /// The day on which it was sealed.
    public var sealedOn: CivilDate
    /// What it says in codes, in words.
    public var says: String
    /// The words behind the codes, by field.
    public var words: [String: String]
    /// The message digest.
    public var digest: String
    /// The name of the sealed bundle beside the page.
    public var file: String
    /// SHA-256 of that file.
    public var fileDigest: String
    /// The files that go along.
    public var originals: [Original]
    /// The case, with a pack or a supplement; nil with any other message.
    public var caseFile: CaseFile?
    /// Whom to answer.
    public var answerTo: Answer

    /// Puts a page together.
    public init(
        sender: String, recipient: String, transfer: String, number: Int, sealedOn: CivilDate, says: String,
        words: [String: String], digest: String, file: String, fileDigest: String, originals: [Original],
        caseFile: CaseFile?, answerTo: Answer
    ) {
        self.sender = sender
        self.recipient = recipient
        self.transfer = transfer
        self.number = number
        self.sealedOn = sealedOn
        self.says = says
        self.words = words
        self.digest = digest
        self.file = file
        self.fileDigest = fileDigest
        self.originals = originals
        self.caseFile = caseFile
        self.answerTo = answerTo
    }

    /// The page: one file, no script, nothing fetched from anywhere.
    public var html: String {
        var page = PageMarkup()
        page.heading(1, "Child in Need transfer: \(sender) to \(recipient)")
        page.paragraph(
            "OFFICIAL-SENSITIVE. For the children's duty team of \(recipient). If you are not that team, "
                + "do not read on: ring \(sender) on \(answerTo.telephone).", class: "warning")
        page.rows(
            [
                ("Transfer", transfer), ("Message", "number \(number) of \(sender), sealed on \(sealedOn.inWords)"),
                ("It says", says),
            ] + words.sorted { $0.key < $1.key }.map { (Self.label($0.key), $0.value) })
        if let caseFile {
            let names = originals.map { ("\(number)/\($0.entry.ref)", $0.name) }
            CasePages(caseFile: caseFile, files: Dictionary(names, uniquingKeysWith: { first, _ in first }))
                .write(to: &page)
        }
        files(&page)
        answer(&page)
        proof(&page)
        return page.document(title: "Transfer \(transfer.prefix(8)), message \(number)")
    }

    private func files(_ page: inout PageMarkup) {
        guard !originals.isEmpty else { return }
        page.heading(2, "Files that go along")
        page.table(
            ["File", "What it is", "Bytes", "SHA-256"],
            originals.map { [$0.name, $0.entry.kind.rawValue, String($0.entry.size), $0.entry.digest.text] })
    }

    private func answer(_ page: inout PageMarkup) {
        page.heading(2, "How to answer")
        page.paragraph(
            "\(answerTo.team), telephone \(answerTo.telephone); outside office hours \(answerTo.outOfHours).")
        guard answerTo.isAwaited else { return }
        page.paragraph(
            "You need no gateway. Tell us by telephone or secure e-mail, with your name and post, and we enter it "
                + "as you said it, marked as reported:")
        page.list([
            "that this has arrived, and which team has it, with its telephone number;",
            "when your receiving-in meeting is due, and for which day it is convened, and that it was held;",
            "from which day you accept responsibility for each child, or why not;",
            "anything that changes for a child: ring at once when a child may be at risk.",
        ])
    }

    private func proof(_ page: inout PageMarkup) {
        page.heading(2, "The original")
        page.paragraph(
            "This page is a copy for reading and is signed by nobody. The original is the sealed file beside it, which "
                + "anybody can check with `handover verify` or common XML signature tools, today or in ten years.")
        page.rows([("Sealed file", file), ("SHA-256 of the file", fileDigest), ("Message digest", digest)])
    }

    /// A field's name as words: `outOfHours` becomes "Out of hours".
    static func label(_ field: String) -> String {
        var words = ""
        for character in field {
            if character.isUppercase { words += " " + character.lowercased() } else { words.append(character) }
        }
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
