import CaseTransfer
import WorkingDays

/// One invented person for each role of an authority; nobody of these names works anywhere.
struct DemoStaff: Sendable {
    let people: [RegisteredPerson]

    private static let posts: [Role: String] = [
        .practitioner: "Social worker", .businessSupport: "Business support officer", .teamManager: "Team manager",
        .serviceManager: "Service manager", .caldicottGuardian: "Caldicott Guardian", .legalAdviser: "Solicitor",
        .auditor: "Auditor", .administrator: "IT officer",
    ]

    private static let first = [
        "Sam Okoro", "Bea Lindley", "Priya Shah", "Lena Fairweather", "Ines Marlowe", "Theo Quill", "Ada Nettle",
        "Alex Novak",
    ]
    private static let second = [
        "Jo Lindqvist", "Kit Ferrars", "Mia Adeyemi", "Otis Brightwell", "Ruth Castellan", "Hugo Pennant",
        "Nell Ashdown", "Dana Ofori",
    ]

    static func sending(from date: CivilDate) -> DemoStaff { DemoStaff(first, from: date) }

    static func receiving(from date: CivilDate) -> DemoStaff { DemoStaff(second, from: date) }

    private init(_ names: [String], from date: CivilDate) {
        people = zip(Role.allCases, names).compactMap { role, name in
            guard let id = PersonID(name.lowercased().replacing(" ", with: ".")), let post = Self.posts[role] else {
                return nil
            }
            // Whoever runs the demonstration may use the command line too, as the one who opens packs.
            let account = role == .businessSupport ? Account.current : id.text
            return RegisteredPerson(
                id: id, name: name, post: post, roles: [role], account: account, from: date, until: nil)
        }
    }

    /// What the person of a role is called.
    func name(of role: Role) -> String { (try? person(role).name) ?? "Somebody" }

    /// The person of a role.
    func person(_ role: Role) throws -> RegisteredPerson {
        guard let person = people.first(where: { $0.roles == [role] }) else {
            throw CommandFailure(
                .badInput, code: "demo-person", message: "The demonstration has nobody who is a \(role.rawValue).",
                remedy: "This is a mistake of ours; report it with the version of handover.")
        }
        return person
    }
}
