public import CaseTransfer
import ExchangeFormats
import Foundation
import TransferStore

extension Gateway {
    /// Says what is found in a form as it stands, as ``checkReadiness(of:recipient:by:)`` does for a folder.
    ///
    /// - Parameter caseFile: the case as the form says it.
    /// - Throws: `GatewayFault`: `form-unknown`, or as the check of a folder.
    public func checkReadiness(of form: CaseForm, as caseFile: CaseFile, by acting: ActingPerson) throws
        -> ReadinessReport
    {
        let folder = try folder(of: form, as: caseFile, by: acting)
        var report = try checkReadiness(of: folder, recipient: nil, by: acting)
        // An urgent notice rests on the risk that it states, for which a manager is named when it is prepared.
        if form.isUrgent { report.findings.removeAll { $0.code == "consent-missing" } }
        return report
    }

    /// Prepares a form as ``prepare(_:recipient:sentence:otherChild:by:)`` prepares a folder, and removes it then.
    ///
    /// - Parameters:
    ///   - version: which state of the form the page had shown.
    ///   - authoriser: with an urgent notice that says nothing of permission, the manager who is to confirm it.
    /// - Throws: `GatewayFault`: `form-changed`, `form-under-way`, `form-unknown`, or as the preparing of a folder.
    public func prepare(
        _ id: ConversationID, from version: Int, as caseFile: CaseFile, sentence: String?,
        otherChild ground: OtherChildGround? = nil, authoriser: PersonID? = nil, by acting: ActingPerson
    ) throws -> PreparedCase {
        try finishing(id, by: acting, transfer: \.conversation) { form in
            guard form.version == version else { throw Self.formChanged }
            let folder = try folder(of: form, as: caseFile, by: acting)
            return form.isUrgent
                ? try prepareUrgent(folder, sentence: sentence, authoriser: authoriser, by: acting)
                : try prepare(folder, recipient: nil, sentence: sentence, otherChild: ground, by: acting)
        }
    }

    /// The folder of a form with its case file as it stands now.
    private func folder(of form: CaseForm, as caseFile: CaseFile, by acting: ActingPerson) throws -> String {
        _ = try caseForm(form.id, by: acting)
        let folder = layout.form(form.id)
        let fresh = folder + "/case.json." + String(form.version)
        try PrivateFile.write(form.exportedJSON ?? CaseFileReader.write(caseFile), to: fresh)
        try PrivateFile.rename(fresh, to: folder + "/case.json")
        return folder
    }
}
