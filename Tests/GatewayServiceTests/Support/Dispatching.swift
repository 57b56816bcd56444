import CaseTransfer
import TransferStore

@testable import GatewayService

extension Station {
    /// Lets the dispatcher do what is due now, each message once, and stops it.
    func dispatch(over wire: Wire) async throws {
        let gateway = self.gateway
        let transport = wire.transport(of: self)
        let dispatcher = Task { await Dispatcher(gateway: gateway, transport: transport).run() }
        while try hasWork() { try await Task.sleep(for: .milliseconds(2)) }
        dispatcher.cancel()
        await dispatcher.value
    }

    /// Lets the dispatcher work, and the clock run to whatever is due next, until nothing is left that goes by itself.
    func settle(over wire: Wire) async throws {
        try await dispatch(over: wire)
        while let next = try nextDue() {
            clock.advance(to: next)
            try await dispatch(over: wire)
        }
    }

    private func hasWork() throws -> Bool {
        let now = clock.now
        return try gateway.store.read { reader in
            try !reader.dueInOutbox(at: now, limit: 1).isEmpty
        }
    }
}
