public import CaseTransfer
import TransferStore

extension Gateway {
    /// Who of us works on cases today, by name: those among whom somebody chooses who has the work, or who decides.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func colleagues(by acting: ActingPerson) throws -> [RegisteredPerson] {
        try require(.readCase, of: acting)
        let today = self.today
        return try store.read { try $0.people() }
            .filter { $0.isActive(on: today) && Permission.check(.recordNote, by: $0.roles) == nil }
            .sorted { ($0.name, $0.id.text) < ($1.name, $1.id.text) }
    }

    /// Who of us may read cases today, by name: those to whom a transfer may be restricted.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func readers(by acting: ActingPerson) throws -> [RegisteredPerson] {
        try require(.readCase, of: acting)
        let today = self.today
        return try store.read { try $0.people() }
            .filter { $0.isActive(on: today) && Permission.check(.readCase, by: $0.roles) == nil }
            .sorted { ($0.name, $0.id.text) < ($1.name, $1.id.text) }
    }
}
