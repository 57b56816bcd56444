import CaseTransfer
import ExchangeFormats
import Foundation

extension Gateway {
    /// One diagnosis for each procedure file of the home: in force, or not used and why.
    func procedureChecks() -> [Diagnosis] {
        let folder = procedures.folderFault.map { fault in
            Diagnosis.bad(
                "procedures", "procedures/ is not used: \(fault.words) [\(fault.code.rawValue)]", remedy: fault.remedy)
        }
        return [folder].compactMap(\.self) + procedures.homeFiles.map(procedureCheck)
    }

    private func procedureCheck(_ file: ProceduresInForce.HomeFile) -> Diagnosis {
        let name = (file.path as NSString).lastPathComponent
        let check = "procedure-" + (name as NSString).deletingPathExtension
        switch file.reading {
        case .procedure(let procedure):
            let limit = meetingLimit(receiving: procedure.authority)
            return .good(
                check, "\(name) stands in for the procedure of \(procedure.council): meeting within \(limit.label)."
            )
        case .faults(let faults):
            let words = faults.first?.words ?? "it cannot be read"
            return .bad(
                check, "\(name) is not used: \(words) [\(faults.first?.code.rawValue ?? "")]",
                remedy: faults.first?.code == .unreadable
                    ? faults.first?.remedy ?? ""
                    : "See all of it with: handover procedure check \(file.path)")
        }
    }
}
