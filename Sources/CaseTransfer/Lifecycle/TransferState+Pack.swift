import WorkingDays

extension TransferState {
    mutating func takePack(
        _ statement: PackStatement, on date: CivilDate, recordedOn: CivilDate, digest: MessageDigest?
    ) -> Result<LawfulStep, Forbidden> {
        guard sender != recipient else { return .failure(.withinOneAuthority) }
        guard packDigest == nil else { return .failure(.packAlreadySent) }
        let references = statement.children.map(\.child)
        if let forbidden = Self.listFault(references) { return .failure(forbidden) }
        if statement.children.contains(where: { LawfulBasis.isConsent($0.consent.lawfulBasis) }) {
            return .failure(.basisIsConsent)
        }
        let result: Result<LawfulStep, Forbidden> =
            switch side {
            case .sending: sealPack(statement, on: date)
            case .receiving: receivePack(statement, on: recordedOn, saidOn: date)
            }
        if case .success = result { packDigest = digest }
        return result
    }

    private mutating func sealPack(_ statement: PackStatement, on date: CivilDate) -> Result<LawfulStep, Forbidden> {
        if isDiscarded { return .failure(.discarded) }
        let entries = statement.children
        for entry in entries {
            guard let child = progress(of: entry.child) else { return .failure(.childNotPrepared) }
            if let fault = Self.overrideFault(entry.consent, child) { return .failure(fault) }
        }
        let result = step(entries.map(\.child), \.pack) { $0.pack.answer(to: .sealed(on: date)) }
        guard case .success = result else { return result }
        for entry in entries { record(entry, on: date) }
        return .success(LawfulStep(rule: MovingProcedure.of(sender)?.notification))
    }

    private mutating func receivePack(
        _ statement: PackStatement, on date: CivilDate, saidOn said: CivilDate
    ) -> Result<LawfulStep, Forbidden> {
        children = statement.children.map { entry in
            ChildProgress(child: entry.child, pack: .delivered(PackState.Delivered(receivedOn: date)))
        }
        for entry in statement.children { record(entry, on: said) }
        return .success(LawfulStep(rule: MovingProcedure.of(sender)?.notification))
    }

    private mutating func record(_ entry: PackChild, on date: CivilDate) {
        guard let index = children.firstIndex(where: { $0.child == entry.child }) else { return }
        children[index].unborn = entry.unborn
        children[index].residenceState = ResidenceState.unstated.holding(
            ResidenceState.Word(entry.residence, source: nil, saidOn: date), of: .sending)
        children[index].consent = entry.consent
    }

    /// Our own pack says "override" only when the authoriser has confirmed one on that ground.
    private static func overrideFault(_ outcome: ConsentOutcome, _ child: ChildProgress) -> Forbidden? {
        let claimed: ConsentOverride.Limb
        switch outcome.way {
        case .given, .adviceCaldicott, .adviceLegal, .managerReason: return nil
        case .overrideRiskOfHarm: claimed = .riskOfHarm
        case .overrideSeekingIncreasesRisk: claimed = .seekingIncreasesRisk
        }
        guard case .confirmed(let confirmed) = child.override, confirmed.limb == claimed else {
            return .overrideUnconfirmed
        }
        return nil
    }
}

extension Forbidden {
    static let childNotPrepared = Forbidden(
        code: "child-not-prepared", message: "The pack names a child for whom no case was prepared.",
        remedy: "Prepare the case again with every child.")
    static let overrideUnconfirmed = Forbidden(
        code: "override-unconfirmed", message: "The override of permission has not been confirmed by its authoriser.",
        remedy: "The authoriser confirms it under their own account.", rule: "DERBY-71")
}
