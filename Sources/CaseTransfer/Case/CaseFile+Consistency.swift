import WorkingDays

/// Where a case file contradicts itself, so that nobody could say what it means.
///
/// These are faults of the export, found before any check of what the file says.
extension CaseFile {
    /// Every contradiction, each with the path where it stands; nothing when the file hangs together.
    public var contradictions: [Finding] {
        formatFaults + keyFaults + birthFaults + placeFaults + missingKindFaults + danglingReferences
    }

    private var formatFaults: [Finding] {
        var faults: [Finding] = []
        if formatVersion != Self.draftFormat {
            faults.append(
                .contradiction(
                    "case-format", at: "formatVersion", "The file is not written to a format this gateway reads.",
                    remedy: "Export the case again in format \(Self.draftFormat)."))
        }
        if children.isEmpty {
            faults.append(
                .contradiction(
                    "case-no-child", at: "children", "The file is about no child.",
                    remedy: "Name at least one child, born or expected."))
        }
        return faults
    }

    private var keyFaults: [Finding] {
        var seen: Set<String> = []
        let keys =
            children.enumerated().map { ("children[\($0)].key", $1.key) }
            + people.enumerated().map { ("people[\($0)].key", $1.key) }
            + addresses.enumerated().map { ("addresses[\($0)].key", $1.key) }
        return keys.filter { $0.1.isEmpty || !seen.insert($0.1).inserted }.map { place, _ in
            .contradiction(
                "case-key-twice", at: place, "The key is empty or stands for somebody or something else already.",
                remedy: "Give every child, person and address a key of its own, such as c1, p1, a1.")
        }
    }

    private var birthFaults: [Finding] {
        children.indices
            .filter { children[$0].dateOfBirth != nil && children[$0].expectedDateOfBirth != nil }
            .map { index in
                .contradiction(
                    "case-birth-twice", at: "children[\(index)].expectedDateOfBirth",
                    "The child has both a date of birth and an expected date of birth.",
                    remedy: "Keep the date of birth once the child is born.", rule: "DfE CIN census 8525Q")
            }
    }

    private var placeFaults: [Finding] {
        addresses.indices.compactMap { index in
            guard case .confidential(_, nil) = addresses[index].state else { return nil }
            return .contradiction(
                "case-address-no-place", at: "addresses[\(index)].state.confidential.place",
                "The address is to be shared as confidential, and the file does not say where it is.",
                remedy: "Write the place, or make the address a withheld one with its reason.", rule: "T-16")
        }
    }

    private var missingKindFaults: [Finding] {
        documents.missing.indices.filter { !DocumentKind.four.contains(documents.missing[$0].kind) }.map { index in
            .contradiction(
                "case-missing-kind", at: "documents.missing[\(index)].kind",
                "Only one of the four documents can be missing with a reason.",
                remedy: "Write assessment, plan, minutes or summary, or take the entry out.", rule: "DERBY-69")
        }
    }

    private var danglingReferences: [Finding] {
        let childKeys = Set(children.map(\.key))
        let personKeys = Set(people.map(\.key))
        return references.compactMap { reference in
            let known =
                switch reference.to {
                case .child: childKeys.contains(reference.key)
                case .person: personKeys.contains(reference.key)
                case .served: true
                case .either: childKeys.contains(reference.key) || personKeys.contains(reference.key)
                }
            guard !known else { return nil }
            return .contradiction(
                "case-key-unknown", at: reference.place, "The key is not that of any \(reference.to.rawValue) here.",
                remedy: "Use a key that the file gives, or add whom it stands for.")
        }
    }
}

extension Finding {
    fileprivate static func contradiction(
        _ code: String, at place: String, _ message: String, remedy: String, rule: RuleCitation? = nil
    ) -> Finding {
        Finding(code: code, severity: .blocking, place: place, message: message, remedy: remedy, rule: rule)
    }
}
