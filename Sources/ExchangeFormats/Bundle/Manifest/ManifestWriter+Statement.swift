import CaseTransfer
import WorkingDays

extension ManifestWriter {
    /// Writes the one element that says what the message is about; its name is the message's kind.
    static func write(_ statement: Statement, to markup: inout ManifestMarkup) {
        switch statement {
        case .pack(let pack): write(pack, to: &markup)
        case .supplement(let supplement): write(supplement, to: &markup)
        case .receipt(let receipt): write(receipt, to: &markup)
        case .rejection(let rejection): write(rejection, to: &markup)
        case .acknowledgement(let acknowledgement): write(acknowledgement, to: &markup)
        case .refusal(let refusal): write(refusal, to: &markup)
        case .meeting(let meeting): write(meeting, to: &markup)
        case .decision(let decision): write(decision, to: &markup)
        case .ending(let ending): write(ending, to: &markup)
        case .endingWithdrawn(let withdrawn): write(withdrawn, to: &markup)
        case .dispute(let dispute): write(dispute, to: &markup)
        case .residence(let residence): write(residence, to: &markup)
        case .restatement(let restatement): write(restatement, to: &markup)
        case .birth(let birth):
            markup.element("Birth", ["child": birth.child.text, "on": birth.on.description])
        case .test: markup.element("Test")
        }
    }

    private static func write(_ pack: PackStatement, to markup: inout ManifestMarkup) {
        markup.element("Pack", ["urgent": String(pack.urgent)]) { markup in
            for child in pack.children {
                markup.element("Child", ["ref": child.child.text, "unborn": String(child.unborn)]) {
                    write(child.residence, to: &$0)
                    write(child.consent, to: &$0)
                }
            }
            write(pack.absences, to: &markup)
        }
    }

    private static func write(_ residence: Residence, to markup: inout ManifestMarkup) {
        markup.element(
            "Residence",
            [
                "date": residence.date.description, "certainty": residence.certainty.rawValue,
                "kind": residence.kind.rawValue,
            ])
    }

    private static func write(_ consent: ConsentOutcome, to markup: inout ManifestMarkup) {
        markup.element(
            "Consent",
            [
                "way": consent.way.rawValue, "authoriserRole": consent.authoriserRole?.rawValue,
                "lawfulBasis": consent.lawfulBasis, "lawfulBasisOn": consent.lawfulBasisOn.description,
            ])
    }

    private static func write(_ absences: [DocumentAbsence], to markup: inout ManifestMarkup) {
        for absence in absences {
            markup.element(
                "Absent",
                [
                    "kind": absence.kind.rawValue, "children": list(absence.children),
                    "reason": absence.reason.rawValue, "by": absence.by?.description,
                ])
        }
    }

    private static func write(_ supplement: SupplementStatement, to markup: inout ManifestMarkup) {
        markup.element("Supplement", ["pack": digest(supplement.pack)]) { write(supplement.absences, to: &$0) }
    }

    private static func write(_ receipt: ReceiptStatement, to markup: inout ManifestMarkup) {
        markup.element(
            "Receipt",
            [
                "message": receipt.message.text, "digest": digest(receipt.digest), "storedAt": receipt.storedAt.text,
            ]
        ) { markup in
            for proof in receipt.documents {
                markup.element("Found", ["ref": proof.ref, "digest": digest(proof.digest)])
            }
        }
    }

    private static func write(_ rejection: RejectionStatement, to markup: inout ManifestMarkup) {
        markup.element(
            "Rejection",
            [
                "message": rejection.message?.text, "digest": rejection.digest.map(digest),
                "file": rejection.file.map(digest), "code": rejection.code.rawValue,
            ]
        ) { markup in
            for code in rejection.findings { markup.element("Finding", ["code": code]) }
        }
    }
}
