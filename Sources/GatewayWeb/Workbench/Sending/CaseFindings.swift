import CaseTransfer
import WorkingDays

/// Where on the form each finding of the check belongs: beside its question, at the head of its group, or nowhere but in the review.
struct CaseFindings: Sendable {
    /// A finding as a page shows it.
    struct Line: Hashable, Sendable {
        let style: String
        let shape: String
        let word: String
        let text: String
        let rule: String
        let hasRule: Bool
    }

    private struct Spot: Hashable {
        let section: CaseSection
        let group: Int
        let question: String
    }

    private let spots: [Spot: [Line]]
    private let worst: [CaseSection: Finding.Severity]
    let all: [(section: CaseSection?, line: Line)]

    /// - Parameter findings: those of the check, the gravest first.
    init(_ findings: [Finding], in writing: CaseWriting) {
        var spots: [Spot: [Line]] = [:]
        var worst: [CaseSection: Finding.Severity] = [:]
        var all: [(section: CaseSection?, line: Line)] = []
        let groups = CaseSection.of(writing.form).flatMap { section in
            writing.groups(of: section).enumerated().map { (section: section, number: $0, group: $1) }
        }
        for finding in findings {
            let line = Line(finding)
            let fitting = groups.flatMap { place in
                place.group.places.filter { Self.lies(finding.place, in: $0) }.map { (place, $0) }
            }.max { $0.1.count < $1.1.count }
            guard let (place, prefix) = fitting else {
                all.append((nil, line))
                continue
            }
            let question = Self.question(finding.place.dropFirst(prefix.count), prefix, in: place.group)
            spots[Spot(section: place.section, group: place.number, question: question ?? ""), default: []].append(line)
            worst[place.section] = max(worst[place.section] ?? .note, finding.severity)
            all.append((place.section, line))
        }
        (self.spots, self.worst, self.all) = (spots, worst, all)
    }

    /// What stands beside a question, or at the head of a group when none is given.
    func beside(_ question: String, group: Int, of section: CaseSection) -> [Line] {
        spots[Spot(section: section, group: group, question: question)] ?? []
    }

    /// How grave the gravest finding of a section is; nil when there is none.
    func worst(in section: CaseSection) -> Finding.Severity? { worst[section] }

    private static func lies(_ place: String, in prefix: String) -> Bool {
        place.hasPrefix(prefix)
            && (place.count == prefix.count || [".", "[", " "].contains(place.dropFirst(prefix.count).first))
    }

    /// The question that a place below a group's own stands for; nil where it is about the group as a whole.
    private static func question(_ rest: Substring, _ prefix: String, in group: CaseGroup) -> String? {
        let words = (rest.isEmpty ? prefix[...] : rest).split { !$0.isLetter }.map(String.init)
        let names = words.flatMap { word in [questions[word], word].compactMap(\.self) }
        return names.lazy.compactMap { name in
            group.questions.first { $0.name == name || $0.name.hasSuffix("-" + name) }?.name
        }.first
            ?? group.questions.first { prefix.hasPrefix("documents") && $0.name == group.questions.first?.name }?.name
    }

    /// What a key of the case file is called in the form, where it is another word.
    private static let questions: [String: String] = [
        "dateOfBirth": "birth", "expectedDateOfBirth": "birth", "localId": "local", "upnUnknown": "no-upn",
        "nhsNumber": "nhs", "childProtectionPlan": "protection", "lookedAfter": "looked-after",
        "serviceAgreement": "agreed", "lastSeen": "seen", "lastSeenAlone": "alone", "healthVisitor": "health",
        "ordersInForce": "orders", "ageAndUnderstanding": "understands", "residence": "resident",
        "movesInTwelveMonths": "moves", "presentRisks": "risks", "risksToStaff": "staff",
        "mustNotLearnAddress": "hide", "nextVisit": "visit", "nextReview": "review", "teamManager": "manager",
        "outOfHours": "hours-telephone", "communicationNeeds": "needs", "relationships": "r1-kind",
        "addresses": "home", "receivingAuthority": "recipient", "sendingAuthority": "recipient",
        "lawfulBasis": "basis",
    ]
}

extension CaseFindings.Line {
    init(_ finding: Finding) {
        let (style, shape, word): (String, Shape, String) =
            switch finding.severity {
            case .blocking: ("finding finding--stop", .stop, "Stops sending")
            case .warning: ("finding finding--warn", .soon, "Worth fixing")
            case .note: ("finding finding--info", .told, "Good to know")
            }
        self.init(
            style: style, shape: shape.template, word: word,
            text: finding.remedy.isForPages ? "\(finding.message) \(finding.remedy)" : finding.message,
            rule: finding.rule.map { $0 == .ourDefault ? "Our default, in no procedure" : "Rule \($0)" } ?? "",
            hasRule: finding.rule != nil)
    }
}

extension String {
    /// Whether a remedy speaks to somebody at a page: it names no command, no option and no key of a file.
    var isForPages: Bool {
        !contains("`") && !contains("--") && !contains("\"")
            && !zip(self, dropFirst()).contains { $0.isLowercase && $1.isUppercase }
    }
}
