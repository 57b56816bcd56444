import CaseTransfer
import Foundation
import Logging
import TransferStore
import WorkingDays

extension Gateway {
    /// Once in the life of a home that is older than the marks, and again after marks could not be taken: takes those of every child whose
    /// transfer is at work.
    ///
    /// - Throws: the store's fault.
    func markEarlierChildren() throws {
        guard try !store.read({ try $0.hasMarkedEarlierChildren() }), try childMarking(from: authority) != nil else {
            return
        }
        for conversation in try store.read({ try $0.conversationsAtWork() }) {
            guard let transfer = try store.read({ try $0.transfer(conversation) }),
                try store.read({ try $0.childMarks(of: conversation) }).isEmpty
            else { continue }
            let marks: [ChildMark]
            do { marks = try childMarks(of: transfer) } catch {
                // Its children cannot be compared; `doctor` names the message that no longer verifies.
                log.error("A transfer's children cannot be read", metadata: ["reason": "\(codeOf(error))"])
                continue
            }
            if !marks.isEmpty { try store.write { try $0.keep(marks, of: conversation) } }
        }
        try store.write { try $0.noteEarlierChildrenMarked() }
    }

    /// Looks through everything that shares a child, for what a process that died left out.
    func noteSameChildrenLeftOut() throws {
        try markEarlierChildren()
        for conversation in try store.read({ try $0.transfersSharingAChild() }) {
            try noteSameChildren(of: conversation)
        }
    }

    /// The marks of a transfer's children, read again from what was prepared, sealed or entered.
    private func childMarks(of transfer: TransferState) throws -> [ChildMark] {
        guard let marking = try childMarking(from: transfer.sender) else { return [] }
        if let papers = try papersView(of: transfer, revealing: true) {
            return zip(transfer.children, papers.children).flatMap { progress, child -> [ChildMark] in
                guard let name = child.name, let born = child.bornOn.flatMap({ CivilDate($0) }) else { return [] }
                return marking.mark(of: progress.child, name: name, bornOn: born)
            }
        }
        guard let file = try contents(of: transfer, revealing: true).caseFile else { return [] }
        let drafted = try? draftFacts(of: transfer).references
        return marking.marks(of: file.children, people: file.people) { ChildReference($0) ?? drafted?[$0] }
    }
}
