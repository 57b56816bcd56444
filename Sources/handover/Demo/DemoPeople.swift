import CaseTransfer
import WorkingDays

/// The invented people of a demonstration; nobody of these names works anywhere.
enum DemoPeople {
    static let socialWorker = "sam.okoro"
    static let teamManager = "priya.shah"

    static func all(from date: CivilDate) -> [RegisteredPerson] {
        [
            person("sam.okoro", "Sam Okoro", "Social worker", [.practitioner], date),
            person("priya.shah", "Priya Shah", "Team manager", [.teamManager], date),
            person("alex.novak", "Alex Novak", "IT officer", [.administrator], date),
        ].compactMap { $0 }
    }

    private static func person(
        _ id: String, _ name: String, _ post: String, _ roles: [Role], _ date: CivilDate
    ) -> RegisteredPerson? {
        PersonID(id).map {
            RegisteredPerson(id: $0, name: name, post: post, roles: roles, account: id, from: date, until: nil)
        }
    }
}
