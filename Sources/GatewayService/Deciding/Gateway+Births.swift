import CaseTransfer
import TransferStore
import WorkingDays

extension Gateway {
    /// What our law says to an ending as turned 18 of children whose dates of birth the documents give; nil when nothing is wrong.
    ///
    /// The documents are read only for such an ending. Those that were purged, or cannot be read, leave nothing to compare with.
    func ageFault(of statement: Statement, in conversation: ConversationID) throws -> Forbidden? {
        guard case .ending(let ending) = statement, ending.children.contains(where: { $0.reason == .turned18 }) else {
            return nil
        }
        let transfer = try store.read { try $0.transfer(conversation) }
        let known = transfer.flatMap { try? contents(of: $0, revealing: false).caseFile }?.children ?? []
        var births: [ChildReference: CivilDate] = [:]
        for child in known {
            if let reference = ChildReference(child.key), let born = child.dateOfBirth { births[reference] = born }
        }
        return EighteenthBirthday.fault(of: statement, in: transfer, births: births)
    }
}
