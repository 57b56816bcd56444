import WorkingDays

extension ConsentGate {
    /// The verdict that advice gives after a refusal, or nil when it does not open the gate (DERBY-72, HAV-55, CAL-39).
    func verdictByAdvice(for child: String) -> Verdict? {
        guard latestRefusal(about: child) != nil, adviceFault(for: child) == nil, let advice = advice(on: child) else {
            return nil
        }
        return switch advice.adviser {
        case .caldicottGuardian: open(.adviceCaldicott, .caldicottGuardian, procedure.advice)
        case .legalServices: open(.adviceLegal, .legalAdviser, procedure.advice)
        case .teamManager: open(.managerReason, .teamManager, procedure.advice)
        }
    }

    /// Why the advice recorded after a refusal does not open the gate; nil when it does, and when there is none.
    func adviceFault(for child: String) -> Forbidden? {
        guard let refusal = latestRefusal(about: child), let advice = advice(on: child) else { return nil }
        let rule = procedure.advice
        if advice.outcome.isBlank {
            return Forbidden(
                code: "advice-no-outcome", message: "The advice on sharing says nothing.",
                remedy: "Record what was advised, or the team manager's reason, in words.", rule: rule)
        }
        if advice.on > today { return .datedAhead("the advice", rule: rule) }
        if let refused = refusal.on, advice.on < refused {
            return Forbidden(
                code: "advice-before-refusal", message: "The advice is older than the refusal it is to answer.",
                remedy: "Ask again, now that permission was refused; or enter an override where there is risk.",
                rule: rule)
        }
        guard advice.mayShare else {
            return Forbidden(
                code: "advice-against", message: "The advice is that sharing may not go ahead.",
                remedy: "Follow it; only an override for risk would open the gate.", rule: rule)
        }
        switch (advice.adviser, procedure.adviceWording) {
        case (.caldicottGuardian, _), (.legalServices, _), (.teamManager, .ifNecessary): return nil
        case (.teamManager, .otherwise):
            return Forbidden(
                code: "advice-not-enough", message: "A team manager's reason does not take the place of advice here.",
                remedy: "Ask the Caldicott Guardian or Legal Services, and record what they say.", rule: rule)
        }
    }

    private func advice(on child: String) -> SharingAdvice? {
        record.advice.flatMap { $0.children.contains(child) ? $0 : nil }
    }
}
