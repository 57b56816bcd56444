public import CaseTransfer
import Foundation
import WorkingDays

extension Gateway {
    /// Prepares an urgent notice: a case file that says it is one, and need say no more than who, where, present risk and whom to ring.
    ///
    /// A notice that says nothing of permission rests on limb A: not sharing would place a child at risk of harm (DERBY-71, HAV-54,
    /// CAL-38). The stated risk is the ground, the sentence its rationale, and a manager who is not the author confirms it.
    ///
    /// - Parameters:
    ///   - folder: the folder with `case.json`.
    ///   - sentence: why it cannot wait; it goes on record, and answers no warning.
    ///   - answer: why the warnings of the check are sent past, once somebody has seen them; it goes on record.
    ///   - authoriser: the manager who is to confirm sharing without permission; not needed when the notice speaks of permission.
    /// - Throws: `GatewayFault`: `not-urgent`, `authoriser-needed`, `risk-not-said`, or as ``prepare(_:recipient:sentence:by:)``.
    public func prepareUrgent(
        _ folder: String, sentence: String?, past answer: String? = nil, authoriser: PersonID? = nil,
        by acting: ActingPerson
    ) throws -> PreparedCase {
        try require(.prepare, of: acting)
        return try prepareUrgent(
            CaseFolder.read(folder), sentence: sentence, past: answer, authoriser: authoriser, by: acting)
    }

    /// Checks the folder of an urgent notice and says what was found; creates nothing.
    ///
    /// That nothing is said of permission is no finding: the risk is the ground then, and a manager is named when it is prepared.
    ///
    /// - Throws: as ``checkReadiness(of:recipient:by:)``.
    public func checkUrgent(_ folder: String, by acting: ActingPerson) throws -> ReadinessReport {
        try checkReadiness(of: folder, recipient: nil, by: acting).withoutPermissionAsked
    }

    /// Prepares an urgent notice that was read already.
    ///
    /// - Parameters:
    ///   - conversation: the id of the transfer; nil for a fresh one.
    ///   - writers: who wrote what it says about sharing.
    func prepareUrgent(
        _ source: CaseFolder, sentence: String?, past answer: String?, authoriser: PersonID?,
        as conversation: ConversationID? = nil, writtenBy writers: ConsentWriters = .whoeverSigns,
        by acting: ActingPerson
    ) throws -> PreparedCase {
        try require(.prepare, of: acting)
        guard source.caseFile.urgent else {
            throw GatewayFault(
                .badInput, code: "not-urgent",
                message: "\(source.path)/case.json does not say that it is an urgent notice.",
                remedy: "Set \"urgent\": true in it, or use `handover prepare` and `handover send`.")
        }
        guard source.caseFile.consent == nil else {
            return try prepare(
                source, recipient: nil, sentence: answer, urgency: sentence, option: "--past-warnings",
                as: conversation, writtenBy: writers, by: acting)
        }
        let record = try urgentConsent(
            for: source.caseFile, sentence: sentence, authoriser: authoriser,
            by: writer(writers.override, enteredBy: acting))
        return try prepare(
            source.completing(consent: record), recipient: nil, sentence: answer, urgency: sentence,
            option: "--past-warnings", as: conversation, writtenBy: writers, by: acting)
    }

    private func urgentConsent(
        for caseFile: CaseFile, sentence: String?, authoriser: PersonID?, by acting: ActingPerson
    ) throws -> ConsentRecord {
        try require(.enterOverride, of: acting)
        let rule = sharing.override
        guard caseFile.firstMinute.presentRisks.value?.isEmpty == false else {
            throw GatewayFault(
                .no, code: "risk-not-said",
                message: "The notice says neither what was answered on sharing nor what the present risk is.",
                remedy: "Write the risk into firstMinute.presentRisks: it is the ground on which it may be shared.",
                rule: rule)
        }
        let why = sentence?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        guard let authoriser, !why.isEmpty else {
            throw GatewayFault(
                .no, code: "authoriser-needed",
                message: "Nothing is recorded about permission to share, so the notice rests on the risk alone.",
                remedy: "Name the manager who authorises it and say why it cannot wait: --authoriser PERSON "
                    + "--because \"why\". Telephone the receiving team meanwhile.",
                rule: rule)
        }
        let today = self.today
        return ConsentRecord(
            answers: [],
            override: ConsentOverride(
                children: caseFile.children.map(\.key), limb: .riskOfHarm, rationale: why, author: acting.person.id,
                authoriser: authoriser, on: today),
            lawfulBasis: LawfulBasis(code: Self.urgentBasis, on: today, by: acting.person.id.text))
    }

    /// Public task: protecting children from harm (UK GDPR Article 6(1)(e); Data Protection Act 2018 Schedule 1 paragraph 18).
    private static let urgentBasis = "uk-gdpr-6-1-e"
}

extension ReadinessReport {
    /// The same for an urgent notice, which rests on the risk that it states where nothing is said of permission.
    var withoutPermissionAsked: ReadinessReport {
        ReadinessReport(findings: findings.filter { $0.code != "consent-missing" })
    }
}
