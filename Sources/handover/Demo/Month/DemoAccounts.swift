import CaseTransfer
import GatewayService
import SecureXML

/// How the people of a demonstration sign in: one password for all of them, another each time, and one-time codes for one.
struct DemoAccounts {
    /// The password of everybody.
    let password: String

    private static let words = [
        "amber", "basil", "candle", "dapple", "ember", "falcon", "garnet", "harbour", "indigo", "juniper", "kettle",
        "lantern", "meadow", "nutmeg", "orchard", "pebble", "quartz", "ribbon", "saffron", "thimble", "umber", "velvet",
        "willow", "yarrow", "anchor", "bramble", "copper", "drift", "fennel", "gravel", "hazel", "ivory",
    ]

    /// Draws a password of four words.
    static func drawn() throws -> DemoAccounts {
        let drawn = try SecureRandom.bytes(4).map { words[Int($0) % words.count] }
        return DemoAccounts(password: drawn.joined(separator: "-"))
    }

    /// Gives everybody of an office with one of some roles an account with a password of their own, as if each had signed in once and
    /// chosen it.
    func give(at office: DemoOffice, to roles: [Role] = Role.allCases) async throws {
        let setUp = try SecureRandom.bytes(18).map { String($0, radix: 36) }.joined()
        let origin = SignInOrigin(address: "127.0.0.1", browser: "Demonstration")
        for person in office.staff.people where person.roles.contains(where: roles.contains) {
            try office.gateway.addAccount(for: person.id, password: setUp, by: office.acting(.administrator))
            let signedIn = try await office.gateway.signIn(handle: person.id.text, password: setUp, from: origin)
            guard case .session(let secret, .password) = signedIn,
                let session = try await office.gateway.session(secret),
                case .session(let changed, .open) = try await office.gateway.changePassword(
                    from: "", to: password, in: session, from: origin),
                let open = try await office.gateway.session(changed)
            else {
                throw CommandFailure(
                    .badInput, code: "demo-account", message: "An account of the demonstration was not made.",
                    remedy: "Run the demonstration again; another password is drawn.")
            }
            try await office.gateway.noteGivenWaysRead(in: open)
            try await office.gateway.signOut(open)
        }
    }
}
