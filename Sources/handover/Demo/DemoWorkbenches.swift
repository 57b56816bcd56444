import CaseTransfer
import Foundation
import GatewayService

/// Both authorities' workbenches with a month of work in them, open to whoever sits at this machine.
enum DemoWorkbenches {
    /// Tells the month, opens both doors, says how to come in, and waits for Ctrl-C.
    static func open(in folder: DemoFolder, sender: AuthorityCode, receiver: AuthorityCode) async throws {
        // From here on a Ctrl-C is answered by tidying up.
        let stop = StopSignal(withInput: false)
        let told = try await firstOf(
            { try await tell(in: folder, sender: sender, receiver: receiver) }, { await stop.wait() })
        guard let told else { return }
        var serving: [DemoServing] = []
        defer { for one in serving { one.stop() } }
        for office in told.offices { serving.append(try DemoServing(office.gateway.layout)) }
        Console.out(told.page.joined(separator: "\n"))
        let codes = Thread { told.showCodesWhenAsked() }
        codes.start()
        await stop.wait()
        Console.out("\nBoth gateways end.")
    }

    /// What stands in the homes now.
    fileprivate struct Told: Sendable {
        let offices: [DemoOffice]
        let accounts: DemoAccounts
        /// The secrets of those who also need a one-time code, by handle.
        let codes: [(handle: String, secret: OneTimeSecret)]
    }

    private static func tell(
        in folder: DemoFolder, sender: AuthorityCode, receiver: AuthorityCode
    ) async throws -> Told {
        Console.out("A month of invented work is being told to two gateways …")
        let now = Surroundings.ofThisMachine.now()
        let clock = DemoMonth.clock(before: now)
        let month = try DemoMonth(in: folder.path, sender: sender, receiver: receiver, clock: clock, end: now)
        let accounts = try DemoAccounts.drawn()
        let offices = [month.sender, month.receiver]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for office in offices { group.addTask { try await accounts.give(at: office) } }
            try await group.waitForAll()
        }
        let codes = try offices.map { office in
            let manager = try office.staff.person(.serviceManager)
            return (
                handle: manager.id.text,
                secret: try office.gateway.makeCodeSecret(of: manager.id, by: office.acting(.administrator))
            )
        }
        try await month.tell()
        return Told(offices: offices, accounts: accounts, codes: codes)
    }

    /// The value of the work, or nil when the signal comes first.
    private static func firstOf<Value: Sendable>(
        _ work: @escaping @Sendable () async throws -> Value, _ signal: @escaping @Sendable () async -> Void
    ) async throws -> Value? {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                await signal()
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
    }
}

extension DemoWorkbenches.Told {
    /// What is printed: addresses, password, and a handle for each role of each authority.
    fileprivate var page: [String] {
        let names = offices.map(\.name)
        func columns(_ texts: [String]) -> String {
            "  "
                + zip(texts, [26, 22, 22]).map { text, width in
                    text + String(repeating: " ", count: max(1, width - text.count))
                }.joined().trimmingCharacters(in: .init(charactersIn: " "))
        }
        let rows = zip(offices[0].staff.people, offices[1].staff.people).map { first, second in
            columns([first.post, first.id.text, second.id.text])
        }
        return ["", "Open in a browser on this machine; both can stand open beside each other:", ""]
            + offices.map { office in
                columns([office.name, office.gateway.settings.staff?.url ?? ""])
            }
            + ["", "Everybody’s password this time:  \(accounts.password)", "", columns(["Post"] + names)] + rows
            + [
                "",
                "A service manager also needs a one-time code: press Enter here for the present ones.",
                "Everybody and everything in it is invented. Ctrl-C ends it.",
            ]
    }

    /// Prints the codes of this moment whenever somebody presses Enter.
    fileprivate func showCodesWhenAsked() {
        while readLine() != nil {
            let now = Surroundings.ofThisMachine.now()
            for (handle, secret) in codes {
                guard let code = try? secret.code(at: now) else { continue }
                Console.out("  \(handle)  \(code.prefix(3)) \(code.suffix(3))")
            }
        }
    }
}
