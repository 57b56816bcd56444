import CaseTransfer
import WorkingDays

/// The invented people of one side of a demonstration; nobody of these names works anywhere.
struct DemoPeople {
    let socialWorker: PersonID
    let teamManager: PersonID
    let registered: [RegisteredPerson]

    /// The name of the social worker, as it is written in a message.
    let socialWorkerName: String
    /// The name of the team manager.
    let teamManagerName: String

    private init?(
        worker: (id: String, name: String), manager: (id: String, name: String),
        serviceManager: (id: String, name: String), from date: CivilDate
    ) {
        guard let workerID = PersonID(worker.id), let managerID = PersonID(manager.id),
            let serviceManagerID = PersonID(serviceManager.id), let officerID = PersonID("alex.novak")
        else { return nil }
        socialWorker = workerID
        teamManager = managerID
        socialWorkerName = worker.name
        teamManagerName = manager.name
        registered = [
            (workerID, worker.name, "Social worker", Role.practitioner),
            (managerID, manager.name, "Team manager", .teamManager),
            (serviceManagerID, serviceManager.name, "Service manager", .serviceManager),
            (officerID, "Alex Novak", "IT officer", .administrator),
        ].map { id, name, post, role in
            RegisteredPerson(id: id, name: name, post: post, roles: [role], account: id.text, from: date, until: nil)
        }
    }

    static func sending(from date: CivilDate) -> DemoPeople? {
        DemoPeople(
            worker: ("sam.okoro", "Sam Okoro"), manager: ("priya.shah", "Priya Shah"),
            serviceManager: ("lena.fairweather", "Lena Fairweather"), from: date)
    }

    static func receiving(from date: CivilDate) -> DemoPeople? {
        DemoPeople(
            worker: ("jo.lindqvist", "Jo Lindqvist"), manager: ("mia.adeyemi", "Mia Adeyemi"),
            serviceManager: ("otis.brightwell", "Otis Brightwell"), from: date)
    }
}
