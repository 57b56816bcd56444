import WorkingDays

extension ConsentGate {
    /// Why an override does not hold, or nil when it does (DERBY-71, HAV-54, CAL-38).
    func overrideFault(_ override: ConsentOverride) -> Forbidden? {
        let rule = procedure.override
        if override.rationale.isBlank {
            return Forbidden(
                code: "override-no-rationale", message: "The override gives no rationale.",
                remedy: "Write why not sharing, or asking, would increase the risk of harm.", rule: rule)
        }
        if override.author == override.authoriser { return .overrideOwnAuthority.citing(rule) }
        if override.on > today { return .datedAhead("the override", rule: rule) }
        guard authoriserRoles.contains(where: \.isTeamManagerOrAbove) else { return .overrideRole.citing(rule) }
        return overrideConfirmed ? nil : .overrideUnconfirmed.citing(rule)
    }

    func openByOverride(_ override: ConsentOverride) -> Verdict {
        let role = authoriserRoles.first(where: \.isTeamManagerOrAbove)
        return switch override.limb {
        case .riskOfHarm: open(.overrideRiskOfHarm, role, procedure.override)
        case .seekingIncreasesRisk: open(.overrideSeekingIncreasesRisk, role, procedure.override)
        }
    }
}

extension Forbidden {
    /// The same no, resting on the rule of the authority concerned.
    func citing(_ rule: RuleCitation) -> Forbidden {
        Forbidden(code: code, message: message, remedy: remedy, rule: rule)
    }
}
