import CaseTransfer

/// What holds between the parts of a manifest and a schema cannot say (`docs/bundle-format.md` § Rules beyond the schema).
enum ManifestRules {
    /// Every rule that the manifest breaks, with its place.
    static func findings(in manifest: MessageManifest) -> [BundleFinding] {
        order(manifest) + statement(manifest.statement) + documents(manifest.documents)
    }

    private static func order(_ manifest: MessageManifest) -> [BundleFinding] {
        guard manifest.kind.isNumbered == (manifest.order != nil) else {
            return [BundleFinding(.manifestOrder, place: "Manifest/Order")]
        }
        guard let order = manifest.order else { return [] }
        let isFirst = order.sequence == 1
        return isFirst == (order.previous == nil)
            ? [] : [BundleFinding(.manifestOrder, place: "Manifest/Order/@previous")]
    }

    private static func statement(_ statement: Statement) -> [BundleFinding] {
        var findings: [BundleFinding] = []
        if Set(statement.children).count != statement.children.count {
            findings.append(BundleFinding(.manifestChildren, place: "Manifest"))
        }
        switch statement {
        case .pack(let pack):
            for (index, child) in pack.children.enumerated()
            where (child.consent.way == .given) != (child.consent.authoriserRole == nil) {
                findings.append(BundleFinding(.manifestConsent, place: "Pack/Child[\(index + 1)]/Consent"))
            }
            findings += absences(pack.absences, in: "Pack")
        case .supplement(let supplement):
            findings += absences(supplement.absences, in: "Supplement")
        case .receipt, .rejection, .acknowledgement, .refusal, .meeting, .decision, .ending, .endingWithdrawn,
            .birth, .dispute, .test, .residence, .restatement:
            break
        }
        return findings
    }

    private static func absences(_ absences: [DocumentAbsence], in place: String) -> [BundleFinding] {
        absences.enumerated().compactMap { index, absence in
            (absence.reason == .toFollow) == (absence.by != nil)
                ? nil : BundleFinding(.manifestAbsence, place: "\(place)/Absent[\(index + 1)]")
        }
    }

    private static func documents(_ documents: [DocumentEntry]) -> [BundleFinding] {
        let structured = documents.prefix { $0.form == .structured }.count
        return documents.enumerated().compactMap { index, document in
            let isStructured = index < structured
            let expected =
                isStructured
                ? BundleVocabulary.ref(.structured, index + 1)
                : BundleVocabulary.ref(.attachment, index + 1 - structured)
            let isInPlace = document.form == (isStructured ? .structured : .attachment) && document.ref == expected
            let isTyped = !isStructured || document.mediaType == BundleVocabulary.structuredMediaType
            return isInPlace && isTyped
                ? nil : BundleFinding(.manifestDocuments, place: "Manifest/Document[\(index + 1)]")
        }
    }
}
