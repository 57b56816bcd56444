public import CaseTransfer
import Foundation
import GRDB

extension StoreReader {
    /// Everybody ever registered, by handle; the dates say who still is.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func people() throws -> [RegisteredPerson] {
        try rows("SELECT record FROM person ORDER BY id", [], registeredPerson)
    }

    /// The person with a handle, or nil.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func person(_ id: PersonID) throws -> RegisteredPerson? {
        try row("SELECT record FROM person WHERE id = ?", [id.text]).map(registeredPerson)
    }

    /// The person registered for an account of the operating system, or nil.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func person(account: String) throws -> RegisteredPerson? {
        try row("SELECT record FROM person WHERE account = ?", [account]).map(registeredPerson)
    }

    private func registeredPerson(_ row: Row) throws -> RegisteredPerson {
        try cache.person(try row.value(Data.self, at: 0))
    }
}
