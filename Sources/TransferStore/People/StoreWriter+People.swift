public import CaseTransfer
import GRDB

extension StoreWriter {
    /// Registers a person, or replaces what was registered under the same handle.
    ///
    /// - Throws: `StoreError.Code.contradiction` when the account belongs to somebody else.
    public func savePerson(_ person: RegisteredPerson) throws {
        if let holder = try self.person(account: person.account), holder.id != person.id {
            throw StoreError.contradiction("The account \(person.account) is registered for \(holder.id) already")
        }
        // What they have goes with them to their new team's list.
        if try self.person(person.id)?.teams != person.teams {
            try run("UPDATE worklist SET look_on = 0 WHERE worker = ?", [person.id.text])
        }
        try run(
            """
            INSERT INTO person (id, account, record) VALUES (?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET account = excluded.account, record = excluded.record
            """, [person.id.text, person.account, try CanonicalJSON.encode(person)])
    }
}
