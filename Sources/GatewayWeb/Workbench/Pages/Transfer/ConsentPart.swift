import CaseTransfer
import GatewayService
import WorkingDays

/// Consent in plain words: an entry for each person, agreeing to share apart from agreeing to the service.
struct ConsentPart: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        let who: String
        let what: String?
        let tag: StateTag
        let sentences: String
        let rule: RuleLink?
    }

    let sealed: String
    let entries: [Entry]
    let basis: String

    /// Nil where no pack is here, or it says nothing about consent.
    init?(_ reading: TransferReading) {
        guard let file = reading.view.caseFile, let record = file.consent else { return nil }
        let (from, to) = (
            reading.name(of: reading.view.sender), reading.name(of: reading.view.recipient)
        )
        func day(_ date: CivilDate?) -> String {
            date.map { " on \($0.shortWords(on: reading.today))" } ?? ""
        }
        let pack = reading.view.messages.first { $0.kind == .pack }
        sealed =
            pack.map { "Sealed with the pack on \($0.sealedAt.londonDate.shortWords(on: reading.today))" }
            ?? "Not sealed yet"
        var entries = record.answers.map { answer -> Entry in
            let by = answer.by.map { ", asked or decided by \($0)" } ?? ""
            let how = answer.how.map { " (\($0))" } ?? ""
            let why = answer.reason.map { " \($0)" } ?? ""
            let attempts = answer.attempts.map { $0 == 1 ? " in 1 attempt" : " in \($0) attempts" } ?? ""
            let (tag, sentence): (StateTag, String) =
                switch answer.answer {
                case .given:
                    (
                        StateTag("Agreed", .good, .done),
                        "Agreed\(day(answer.on))\(how) to \(from) sharing these records with \(to)\(by)."
                    )
                case .refused:
                    (
                        StateTag("Refused", .late, .stop),
                        "Refused\(day(answer.on))\(how) that \(from) shares these records with \(to)\(by).\(why)"
                    )
                case .notSoughtRisk:
                    (
                        StateTag("Not asked", .soon, .soon),
                        "Not asked: asking would raise the risk of harm\(by)\(day(answer.on)).\(why)"
                    )
                case .notReachable:
                    (StateTag("Not reached", .soon, .soon), "Could not be reached\(attempts)\(by).\(why)")
                case .notAsked:
                    (StateTag("Not asked", .soon, .soon), "Not asked\(by)\(day(answer.on)).\(why)")
                }
            return Entry(
                who: reading.name(ofKey: answer.person), what: Self.relation(answer.person, file), tag: tag,
                sentences: sentence, rule: nil)
        }
        if let override = record.override {
            let limb =
                switch override.limb {
                case .riskOfHarm: "not sharing would place a child or a vulnerable adult at risk of harm"
                case .seekingIncreasesRisk: "asking might itself raise the risk of harm"
                }
            entries.append(
                Entry(
                    who: "Shared without agreement", what: nil,
                    tag: StateTag("Shared without agreement", .soon, .soon),
                    sentences:
                        "Because \(limb). Written by \(override.author), authorised by \(override.authoriser)"
                        + "\(day(override.on)). \(override.rationale)",
                    rule: Self.overrideRule(reading)))
        }
        if let advice = record.advice {
            entries.append(
                Entry(
                    who: "Advice", what: advice.adviser.words, tag: StateTag("Advice asked", .told, .told),
                    sentences:
                        "\(advice.by) advised\(day(advice.on)) that it may\(advice.mayShare ? "" : " not") be shared. "
                        + advice.outcome, rule: nil))
        }
        entries += file.children.compactMap { child -> Entry? in
            guard let agreement = child.serviceAgreement else { return nil }
            let who = agreement.by.map { reading.name(ofKey: $0) } ?? "The parents or carers"
            let said = agreement.agreed ? "agreed" : "declined"
            return Entry(
                who: child.name, what: "being worked with",
                tag: agreement.agreed ? StateTag("Agreed", .good, .done) : StateTag("Refused", .soon, .soon),
                sentences: "\(who) \(said)\(day(agreement.on)) to work with children’s services. "
                    + "It is no answer about sharing.", rule: nil)
        }
        self.entries = entries
        basis =
            "Lawful basis: \(record.lawfulBasis.code), settled\(day(record.lawfulBasis.on))"
            + (record.lawfulBasis.by.map { " by \($0)" } ?? "") + "."
    }

    private static func overrideRule(_ reading: TransferReading) -> RuleLink {
        RuleLink(SharingProcedure.of(sending: reading.view.sender).override)
    }

    private static func relation(_ key: String, _ file: CaseFile) -> String? {
        guard let person = file.people.first(where: { $0.key == key }) else {
            return file.children.contains { $0.key == key } ? "asked for themselves" : nil
        }
        var kinds: [String] = []
        for kind in person.relationships.map(\.kind.words) where !kinds.contains(kind) {
            kinds.append(kind)
        }
        let lives = person.relationships.contains { $0.livesWithChild.value == true }
        return ([kinds.inASentence] + (lives ? [] : ["does not live with them"])).joined(
            separator: ", ")
    }
}

extension SharingAdvice.Adviser {
    /// Who advised, as one says it.
    fileprivate var words: String {
        switch self {
        case .caldicottGuardian: "Caldicott Guardian"
        case .legalServices: "legal services"
        case .teamManager: "team manager"
        }
    }
}
