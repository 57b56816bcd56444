public import CaseTransfer
import ExchangeFormats
import Foundation
import TransferStore

extension Gateway {
    /// Says what is found in a form as it stands, as ``checkReadiness(of:recipient:by:)`` does for a folder.
    ///
    /// - Parameters:
    ///   - caseFile: the case as the form says it.
    ///   - writers: who wrote what it says about sharing.
    /// - Throws: `GatewayFault`: `form-unknown`, or as the check of a folder.
    public func checkReadiness(
        of form: CaseForm, as caseFile: CaseFile, writtenBy writers: ConsentWriters = .whoeverSigns,
        by acting: ActingPerson
    ) throws -> ReadinessReport {
        try require(.prepare, of: acting)
        _ = try caseForm(form.id, by: acting)
        var report = try readiness(
            of: folder(of: form, as: caseFile), recipient: nil, writtenBy: writers, acting: acting)
        report.findings.insert(
            contentsOf: try findings(on: caseFile.consent, writtenBy: writers, by: acting), at: 0)
        return form.isUrgent ? report.withoutPermissionAsked : report
    }

    /// Prepares a form as ``prepare(_:recipient:sentence:otherChild:by:)`` prepares a folder, and removes it then.
    ///
    /// The transfer has the form's id, so that of one form there is never a second, whoever asks twice or is stopped in between;
    /// ``transfer(madeOf:by:)`` says which it is.
    ///
    /// - Parameters:
    ///   - version: which state of the form the page had shown.
    ///   - sentence: why the warnings are sent past; with an urgent notice, why it cannot wait.
    ///   - answer: with an urgent notice, why its warnings are sent past.
    ///   - authoriser: with an urgent notice that says nothing of permission, the manager who is to confirm it.
    ///   - writers: who wrote what it says about sharing.
    /// - Throws: `GatewayFault`: `form-changed`, `form-under-way`, `form-unknown`, or as the preparing of a folder.
    public func prepare(
        _ id: ConversationID, from version: Int, as caseFile: CaseFile, sentence: String?,
        past answer: String? = nil, otherChild ground: OtherChildGround? = nil, authoriser: PersonID? = nil,
        writtenBy writers: ConsentWriters = .whoeverSigns, by acting: ActingPerson
    ) throws -> PreparedCase {
        try finishing(id, by: acting, transfer: \.conversation) { form in
            guard form.version == version else { throw Self.formChanged }
            guard try store.read({ try $0.transfer(id) }) == nil else {
                // Whoever was stopped had prepared it, and could not remove the form any more.
                close(form, as: id)
                throw Self.formUnknown
            }
            let folder = try folder(of: form, as: caseFile)
            return form.isUrgent
                ? try prepareUrgent(
                    folder, sentence: sentence, past: answer, authoriser: authoriser, as: id, writtenBy: writers,
                    by: acting)
                : try prepare(
                    folder, recipient: nil, sentence: sentence, otherChild: ground, as: id, writtenBy: writers,
                    by: acting)
        }
    }

    /// The files of a form with the case as it is said now. Nothing is written for it: two who look at once write over nothing.
    private func folder(of form: CaseForm, as caseFile: CaseFile) throws -> CaseFolder {
        try CaseFolder.read(form.exportedJSON ?? CaseFileReader.write(caseFile), besideFilesIn: layout.form(form.id))
    }
}
