import CaseTransfer
import SecureXML
import WorkingDays

extension ManifestReader {
    /// The names of the statement elements, each with its kind.
    static let statementNames: [String: MessageKind] = [
        "Pack": .pack, "Supplement": .supplement, "Receipt": .receipt, "Rejection": .rejection,
        "Acknowledgement": .acknowledgement, "Refusal": .refusal, "Meeting": .meeting, "Decision": .decision,
        "Ending": .ending, "EndingWithdrawn": .endingWithdrawn, "Birth": .birth, "Residence": .residence,
        "Restatement": .restatement, "Dispute": .dispute, "Test": .test,
    ]

    /// What the message says: the one statement element.
    static func statement(in root: ManifestFields) throws(ManifestFault) -> Statement {
        let found = root.element.elements.filter { statementNames[$0.name] != nil }
        guard found.count == 1, let element = found.first, let kind = statementNames[element.name] else {
            throw root.fault
        }
        let fields = ManifestFields(element: element, place: element.name)
        return switch kind {
        case .pack: .pack(try pack(fields))
        case .supplement: .supplement(try supplement(fields))
        case .receipt: .receipt(try receipt(fields))
        case .rejection: .rejection(try rejection(fields))
        case .acknowledgement: .acknowledgement(try acknowledgement(fields))
        case .refusal: .refusal(try refusal(fields))
        case .meeting: .meeting(try meeting(fields))
        case .decision: .decision(try decision(fields))
        case .ending: .ending(try ending(fields))
        case .endingWithdrawn: .endingWithdrawn(try endingWithdrawn(fields))
        case .dispute: .dispute(try dispute(fields))
        case .residence: .residence(try residence(fields))
        case .restatement: .restatement(try restatement(fields))
        case .birth:
            .birth(
                BirthStatement(
                    child: try fields.value("child", ChildReference.init), on: try fields.value("on", CivilDate.init)))
        case .test: .test
        }
    }

    private static func pack(_ fields: ManifestFields) throws(ManifestFault) -> PackStatement {
        PackStatement(
            urgent: try fields.value("urgent", ManifestFields.truth), children: try fields.all("Child").map(child),
            absences: try fields.all("Absent").map(absence))
    }

    private static func child(_ fields: ManifestFields) throws(ManifestFault) -> PackChild {
        let residence = try fields.only("Residence")
        let consent = try fields.only("Consent")
        return PackChild(
            child: try fields.value("ref", ChildReference.init),
            unborn: try fields.value("unborn", ManifestFields.truth),
            residence: Residence(
                date: try residence.value("date", CivilDate.init), certainty: try residence.word("certainty"),
                kind: try residence.word("kind")),
            consent: ConsentOutcome(
                way: try consent.word("way"), authoriserRole: try consent.optional("authoriserRole", Role.init),
                lawfulBasis: try consent.text("lawfulBasis"),
                lawfulBasisOn: try consent.value("lawfulBasisOn", CivilDate.init)))
    }

    private static func absence(_ fields: ManifestFields) throws(ManifestFault) -> DocumentAbsence {
        DocumentAbsence(
            kind: try fields.word("kind"), children: try fields.children("children"),
            reason: try fields.word("reason"), by: try fields.optional("by", CivilDate.init))
    }

    private static func supplement(_ fields: ManifestFields) throws(ManifestFault) -> SupplementStatement {
        SupplementStatement(pack: try fields.digest("pack"), absences: try fields.all("Absent").map(absence))
    }

    private static func receipt(_ fields: ManifestFields) throws(ManifestFault) -> ReceiptStatement {
        ReceiptStatement(
            message: try fields.value("message", MessageID.init), digest: try fields.digest("digest"),
            storedAt: try fields.value("storedAt", Moment.init), documents: try fields.all("Found").map(proof))
    }

    private static func proof(_ fields: ManifestFields) throws(ManifestFault) -> DocumentProof {
        DocumentProof(ref: try fields.text("ref"), digest: try fields.digest("digest"))
    }

    private static func rejection(_ fields: ManifestFields) throws(ManifestFault) -> RejectionStatement {
        RejectionStatement(
            message: try fields.optional("message", MessageID.init),
            digest: try fields.optional("digest", ManifestFields.digest),
            file: try fields.optional("file", ManifestFields.digest),
            code: try fields.word("code"),
            findings: try fields.all("Finding").map { (finding) throws(ManifestFault) in try finding.text("code") })
    }
}
