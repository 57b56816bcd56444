import WorkingDays

/// Whether a case file is a supplement to what was sent: the same children, the same authority, nothing opened.
///
/// A supplement goes to a team that already holds the case, so a wrong folder would show them another family. Both files call
/// children by their references.
public enum SupplementCheck {
    /// Every code that the check can give, with its severity.
    public static let codes: [String: Finding.Severity] = [
        "supplement-other-child": .blocking, "supplement-child-left-out": .blocking,
        "supplement-child-corrected": .warning, "supplement-other-recipient": .blocking,
        "supplement-address-opened": .blocking, "supplement-override-new": .blocking,
        "supplement-addresses-unknown": .warning,
    ]

    /// Everything that tells the file from a supplement to what was sent; none of it holds a name or an address.
    ///
    /// - Parameters:
    ///   - file: the case file as it is now.
    ///   - sent: the pack and the supplements so far, put together.
    ///   - protection: the addresses that were confidential in them.
    ///   - recipient: the transfer's receiving authority.
    public static func findings(
        in file: CaseFile, sent: CaseFile, protection: AddressProtection, recipient: AuthorityCode
    ) -> [Finding] {
        var findings = children(file, sent)
        // A pack that was sent elsewhere than its case file said may be supplemented from the same case system.
        if ![recipient.text, sent.receivingAuthority].contains(file.receivingAuthority) {
            findings.append(
                finding(
                    "supplement-other-recipient", at: "receivingAuthority",
                    "The case file is for another authority than this transfer.",
                    remedy: "Check the folder. A family that moved again needs a transfer of its own."))
        }
        for (index, address) in file.addresses.enumerated() where protection.isOpened(address) {
            findings.append(
                finding(
                    "supplement-address-opened", at: "addresses[\(index)].state.open",
                    "This address was confidential in an earlier message and is marked open here.",
                    remedy: "Mark it confidential again; give another home a key of its own. Within a transfer it is "
                        + "never opened: those who may know it can look with --reveal-address.",
                    rule: "T-16"))
        }
        if protection.hasLostPlaces,
            file.addresses.contains(where: { if case .open = $0.state { true } else { false } })
        {
            findings.append(
                finding(
                    "supplement-addresses-unknown", at: "addresses",
                    "An address of this transfer was confidential, and the key by which it is known again is lost.",
                    remedy: "Look whether an open address of the file is that one, mark it confidential if it is, and "
                        + "otherwise say with --because that it is not.", rule: "T-16"))
        }
        if let override = file.consent?.override, !isConfirmed(override, in: sent) {
            findings.append(
                finding(
                    "supplement-override-new", at: "consent.override",
                    "The override is another one than the one that was confirmed for this transfer.",
                    remedy: "Prepare what rests on it as a case of its own, so that its authoriser can confirm it. "
                        + "Telephone what cannot wait.",
                    rule: "DERBY-71"))
        }
        return findings
    }

    private static func children(_ file: CaseFile, _ sent: CaseFile) -> [Finding] {
        let known = Dictionary(sent.children.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var findings = file.children.enumerated().flatMap { index, child -> [Finding] in
            let place = "children[\(index)]"
            guard let earlier = known[child.key] else {
                return [otherChild(at: "\(place).key", "No child of the transfer has this key.")]
            }
            return compare(child, earlier, at: place)
        }
        for (index, child) in sent.children.enumerated() where !file.children.contains(where: { $0.key == child.key }) {
            findings.append(
                finding(
                    "supplement-child-left-out", at: "children",
                    "The transfer's child \(index + 1) is not in the case file.",
                    remedy: "Export the whole family; only what is new is sent."))
        }
        return findings
    }

    /// One detail may be corrected while another identifier agrees; more than one, or a name with no word in common, is
    /// somebody else.
    private static func compare(_ child: CaseChild, _ sent: CaseChild, at place: String) -> [Finding] {
        if words(child).isDisjoint(with: words(sent)) {
            return [otherChild(at: "\(place).name", "The name has no word in common with the name that was sent.")]
        }
        let details = identifiers(child, sent)
        let differing = details.filter { $0.agrees == false }
        guard let first = differing.first else { return [] }
        guard differing.count == 1, details.contains(where: { $0.isIdentifier && $0.agrees == true }) else {
            return differing.map { otherChild(at: "\(place).\($0.key)", "This is not what was sent for the child.") }
        }
        return [
            finding(
                "supplement-child-corrected", at: "\(place).\(first.key)",
                "This differs from what was sent for the child; another identifier agrees.",
                remedy: "Send it as a correction with --because, or check the folder.")
        ]
    }

    private struct Detail {
        var key: String
        /// Nil when one of the two does not say.
        var agrees: Bool?
        var isIdentifier = true
    }

    private static func identifiers(_ child: CaseChild, _ sent: CaseChild) -> [Detail] {
        func agree(_ one: String?, _ other: String?) -> Bool? {
            guard let one = one.flatMap(bare), let other = other.flatMap(bare) else { return nil }
            return one == other
        }
        // A permanent number that names the temporary one it replaces is the same child's.
        let replaced = agree(child.formerUPN, sent.upn) == true
        return [
            Detail(
                key: "dateOfBirth", agrees: agree(child.dateOfBirth?.description, sent.dateOfBirth?.description),
                isIdentifier: false),
            Detail(key: "upn", agrees: replaced ? true : agree(child.upn, sent.upn)),
            Detail(key: "nhsNumber", agrees: agree(child.nhsNumber, sent.nhsNumber)),
            Detail(key: "localId", agrees: agree(child.localId.value, sent.localId.value)),
        ]
    }

    private static func bare(_ text: String) -> String? {
        let kept = text.uppercased().filter { $0.isLetter || $0.isNumber }
        return kept.isEmpty ? nil : kept
    }

    private static func words(_ child: CaseChild) -> Set<String> {
        let names = [child.name] + (child.alsoKnownAs ?? [])
        return Set(names.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) })
    }

    /// What was confirmed stays confirmed for the same children on the same ground, whatever its words are now.
    private static func isConfirmed(_ override: ConsentOverride, in sent: CaseFile) -> Bool {
        guard let before = sent.consent?.override else { return false }
        return override.limb == before.limb && override.authoriser == before.authoriser
            && Set(override.children).isSubset(of: before.children)
    }

    private static func otherChild(at place: String, _ message: String) -> Finding {
        finding(
            "supplement-other-child", at: place, message,
            remedy: "Check the folder: a supplement is about the children of the pack, with the same keys. "
                + "Another child needs a case of their own.")
    }

    private static func finding(
        _ code: String, at place: String, _ message: String, remedy: String, rule: RuleCitation? = nil
    ) -> Finding {
        Finding(
            code: code, severity: codes[code] ?? .blocking, place: place, message: message, remedy: remedy, rule: rule)
    }
}
