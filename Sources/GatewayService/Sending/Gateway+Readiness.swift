import CaseTransfer
import TransferStore
import WorkingDays

extension Gateway {
    /// Everything a check finds in a case: contradictions, readiness and the consent gate, blocking findings first.
    ///
    /// - Parameters:
    ///   - passedOver: other transfers of the children that are not asked about.
    ///   - own: the transfer that is supplemented; nil for a case that is begun.
    ///   - writers: who wrote what the case says about sharing.
    func readiness(
        of folder: CaseFolder, recipient given: AuthorityCode?, except passedOver: Set<ConversationID> = [],
        supplementing own: ConversationID? = nil, writtenBy writers: ConsentWriters = .whoeverSigns,
        acting: ActingPerson
    ) throws -> ReadinessReport {
        let caseFile = folder.caseFile
        let recipient = given?.text ?? caseFile.receivingAuthority
        let code = AuthorityCode(recipient)
        let isPeer = try code.map { code in
            let now = self.now
            guard let peer = try store.read({ try $0.peer(code) }) else { return false }
            return peer.isByHand || peer.certificates.contains { $0.isTrusted(at: now) }
        }
        let facts = ReadinessFacts(
            today: today, ourAuthority: authority, recipient: recipient, recipientIsPeer: isPeer ?? false,
            files: folder.files, unknownKeys: folder.unknownKeys, calendar: calendar,
            planContents: procedures.planContents)
        var findings = folder.findings + Readiness.check(caseFile, facts: facts)
        findings += try gateFindings(of: caseFile, writtenBy: writers, acting: acting)
        findings += try sameChildFindings(in: caseFile, except: passedOver)
        findings += try placeFindings(in: caseFile, except: own, by: acting)
        return ReadinessReport(
            findings: findings.enumerated().sorted {
                ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
            }.map(\.element))
    }

    /// The consent gate's findings before a draft exists: an override counts as confirmed, with a note that it must be.
    private func gateFindings(of caseFile: CaseFile, writtenBy writers: ConsentWriters, acting: ActingPerson) throws
        -> [Finding]
    {
        guard let gate = try consentGate(of: caseFile, overrideConfirmed: true) else {
            return [
                Finding(
                    code: "consent-missing", severity: .blocking, place: "consent",
                    message: "Nothing is recorded about permission to share.",
                    remedy: caseFile.urgent
                        ? "Send it because of the risk, on a manager's authority: handover send --urgent FOLDER "
                            + "--authoriser PERSON --because \"why it cannot wait\"."
                        : "Record who was asked and what they said, or an override with its reason.",
                    rule: sharing.permission)
            ]
        }
        var findings = caseFile.children.enumerated().compactMap { index, child -> Finding? in
            guard case .forbidden(let forbidden) = gate.verdict(for: child.key) else { return nil }
            return Finding(
                code: forbidden.code, severity: .blocking, place: "consent (children[\(index)])",
                message: forbidden.message, remedy: forbidden.remedy,
                rule: GatewayFault(forbidden, of: authority).rule)
        }
        if let override = caseFile.consent?.override {
            findings += overrideFindings(
                override, tookPart: writers.everybody, acting: try writer(writers.override, enteredBy: acting))
        }
        return findings
    }

    /// Who stands behind an override: its author enters it, and whoever authorises it has not typed it (DERBY-71).
    private func overrideFindings(
        _ override: ConsentOverride, tookPart: Set<PersonID>, acting: ActingPerson
    ) -> [Finding] {
        let rule = sharing.override
        var faults: [Forbidden] = []
        if override.author != acting.person.id { faults.append(.overrideNotTheAuthor) }
        if override.authoriser == acting.enteredBy?.id { faults.append(.overrideOwnEntry) }
        if override.authoriser == acting.deputyOf?.id { faults.append(.overrideOwnWork) }
        if tookPart.subtracting([override.author]).contains(override.authoriser) { faults.append(.overrideOwnWords) }
        let first = acting.enteredBy == nil ? "" : "\(override.author), then "
        return faults.map { fault in
            Finding(
                code: fault.code, severity: .blocking, place: "consent.override", message: fault.message,
                remedy: fault.remedy, rule: rule)
        } + [
            Finding(
                code: "override-to-confirm", severity: .note, place: "consent.override",
                message:
                    "The override counts once \(first)\(override.authoriser) has confirmed it under their own account.",
                remedy: "They run `handover confirm TRANSFER` before the case is sent.", rule: rule)
        ]
    }

    /// The gate for a case file; nil when it records nothing about permission.
    func consentGate(of caseFile: CaseFile, overrideConfirmed: Bool) throws -> ConsentGate? {
        guard let record = caseFile.consent else { return nil }
        let authoriser = try record.override.flatMap { override in
            try store.read { try $0.person(override.authoriser) }
        }
        let today = self.today
        return ConsentGate(
            subjects: caseFile.consentSubjects, record: record, overrideConfirmed: overrideConfirmed,
            authoriserRoles: authoriser.flatMap { $0.isActive(on: today) ? $0.roles : nil } ?? [],
            procedure: sharing, today: today)
    }

    /// The gate's outcome for every child, by key, or the reason why the case may not leave.
    func openGate(of caseFile: CaseFile, in transfer: TransferState, facts: DraftFacts) throws
        -> [String: ConsentOutcome]
    {
        var outcomes: [String: ConsentOutcome] = [:]
        for child in caseFile.children {
            let progress = facts.references[child.key].flatMap { transfer.progress(of: $0) }
            let confirmed = progress?.override.name == .confirmed
            guard let gate = try consentGate(of: caseFile, overrideConfirmed: confirmed) else {
                throw GatewayFault(
                    .no, code: "consent-missing", message: "Nothing is recorded about permission to share.",
                    remedy: "Record who was asked and what they said, and prepare the case again.",
                    rule: sharing.permission)
            }
            switch gate.verdict(for: child.key) {
            case .open(let outcome, _): outcomes[child.key] = outcome
            case .forbidden(let forbidden): throw GatewayFault(forbidden, of: authority)
            }
        }
        return outcomes
    }
}
