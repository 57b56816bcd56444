import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML
import WorkingDays

extension Gateway {
    /// Procedures and settings that days of the list are worked out with, as one number; the same in every process that read the same.
    func procedureNumber() -> Int64 {
        var text = "\(Self.worklistRelease) \(settings.defaultMeetingWorkingDays) \(settings.defaultReviewWeeks)"
        for procedure in ProceduresOnFile.all {
            text += "\n" + (ProceduresOnFile.text(of: procedure.authority) ?? "")
        }
        for file in procedures.homeFiles {
            guard case .procedure = file.reading else { continue }
            text += "\n" + file.text
        }
        return Self.number(of: text)
    }

    /// Everything that days of the list are worked out with besides the journal of a transfer, as one number.
    func lawNumber(procedures: Int64) -> Int64 {
        let reading = calendarInUse.reading
        return Self.number(of: "\(procedures) \(reading.own.version) \(reading.statutory.version)")
    }

    /// Who is registered on a day, as one number.
    func registrationNumber(_ people: [RegisteredPerson], on today: CivilDate) -> Int64 {
        Self.number(of: people.filter { $0.isActive(on: today) }.map(\.id.text).joined(separator: " "))
    }

    private static func number(of text: String) -> Int64 {
        SHA256Hasher.digest(Array(text.utf8)).bytes.prefix(8).reduce(0) { $0 << 8 | Int64($1) }
    }

    /// Raised whenever the same journal would come to other entries of the list.
    private static let worklistRelease = 9
}
