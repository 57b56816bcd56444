public import CaseTransfer
import Foundation
import GRDB

extension StoreReader {
    /// The ways of signing in that others gave a person, or everybody, from a moment on, the latest first.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func givenSignInWays(to person: PersonID?, since: Moment) throws -> [GivenSignInWay] {
        let condition = person == nil ? "" : "person = ? AND "
        return try rows(
            "SELECT record FROM given_sign_in_way WHERE \(condition)given_at >= ? ORDER BY number DESC LIMIT 200",
            StatementArguments([person?.text].compactMap(\.self)) + [since.secondsSinceEpoch]
        ) { try CanonicalJSON.decode(GivenSignInWay.self, from: try $0.value(Data.self, at: 0), of: "way") }
    }

    /// As whom a provider knows a person; nil when nobody said.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func signInLink(of person: PersonID) throws -> SignInLink? {
        try row("\(Self.linkColumns) WHERE person = ?", [person.text]).map(Self.link)
    }

    /// Whom a provider knows by a name of its own; nil when nobody said.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func signInLink(issuer: String, subject: String) throws -> SignInLink? {
        try row("\(Self.linkColumns) WHERE issuer = ? AND subject = ?", [issuer, subject]).map(Self.link)
    }

    /// Every link, by its person's handle.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func signInLinks() throws -> [SignInLink] {
        try rows("\(Self.linkColumns) ORDER BY person", [], Self.link)
    }

    private static let linkColumns = "SELECT person, issuer, subject FROM sign_in_link"

    private static func link(_ row: Row) throws -> SignInLink {
        SignInLink(
            person: try row.identifier(PersonID.self, at: 0), issuer: try row.value(String.self, at: 1),
            subject: try row.value(String.self, at: 2))
    }
}
