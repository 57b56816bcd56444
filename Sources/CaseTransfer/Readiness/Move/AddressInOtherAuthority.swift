import WorkingDays

extension Readiness {
    /// Warns when a current address lies in another authority than the recipient: the duty lies where the child is found.
    enum AddressInOtherAuthority: Rule {
        static let codes: [String: Finding.Severity] = ["address-in-other-authority": .warning]
        static let holdsForUrgentNotice = true

        static func findings(in draft: Draft) -> [Finding] {
            draft.places
                .filter { $0.address.use == .current && livesElsewhere($0.place, draft: draft) }
                .map { path, _, _ in
                    finding(
                        "address-in-other-authority", at: "\(path).authority",
                        "The current address lies in another authority than the recipient.",
                        remedy: "Check where the family lives now. The duty lies with the authority in whose area the "
                            + "child is to be found.",
                        rule: MovingProcedure.of(draft.facts.ourAuthority)?.duty ?? .ourDefault)
                }
        }

        private static func livesElsewhere(_ place: Place, draft: Draft) -> Bool {
            guard let code = place.authority.flatMap(AuthorityCode.init),
                draft.facts.register.authority(code) != nil
            else { return false }
            return code.text != draft.facts.recipient
        }
    }
}
