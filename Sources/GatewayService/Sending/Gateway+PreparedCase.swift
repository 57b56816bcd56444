public import CaseTransfer
import TransferStore

extension Gateway {
    /// What a prepared case says, without its confidential places; nil when the transfer has no prepared case here. That it was opened
    /// goes on record; when it cannot, nothing is shown.
    ///
    /// - Throws: `GatewayFault`: `case-unreadable`, `not-permitted`, or the store's fault.
    public func preparedCase(of transfer: TransferState, by acting: ActingPerson) throws -> CaseFile? {
        try require(.readCase, of: acting, on: transfer)
        do {
            let file = try draft(of: transfer).folder.caseFile.withoutConfidentialPlaces
            try recordOpening(of: transfer, .shown, by: acting)
            return file
        } catch let fault as GatewayFault where fault.code == Self.draftMissing.code {
            return nil
        }
    }
}
