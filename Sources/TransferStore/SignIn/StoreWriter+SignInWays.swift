public import CaseTransfer
import Foundation
import GRDB

extension StoreWriter {
    /// Puts on record that somebody was given a way of signing in.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func insert(_ way: GivenSignInWay) throws {
        try run(
            "INSERT INTO given_sign_in_way (person, given_at, record) VALUES (?, ?, ?)",
            [way.person.text, way.givenAt.secondsSinceEpoch, try CanonicalJSON.encode(way)])
    }

    /// Notes that a person was shown what they were given, where nobody was before.
    ///
    /// - Returns: how many were not read yet.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func noteSignInWaysRead(of person: PersonID, _ reading: GivenSignInWay.Reading) throws -> Int {
        let unread = try rows("SELECT number, record FROM given_sign_in_way WHERE person = ?", [person.text]) { row in
            (
                number: try row.value(Int64.self, at: 0),
                way: try CanonicalJSON.decode(
                    GivenSignInWay.self, from: try row.value(Data.self, at: 1), of: "way")
            )
        }.filter { $0.way.reading == nil }
        for (number, way) in unread {
            var way = way
            way.reading = reading
            try run(
                "UPDATE given_sign_in_way SET record = ? WHERE number = ?", [try CanonicalJSON.encode(way), number])
        }
        return unread.count
    }

    /// Saves as whom a provider knows a person, in place of what was said before.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func save(_ link: SignInLink) throws {
        try run(
            """
            INSERT INTO sign_in_link (person, issuer, subject) VALUES (?, ?, ?)
            ON CONFLICT (person) DO UPDATE SET issuer = excluded.issuer, subject = excluded.subject
            """, [link.person.text, link.issuer, link.subject])
    }

    /// Takes back as whom a provider knows a person.
    ///
    /// - Returns: false when nobody had said.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func removeSignInLink(of person: PersonID) throws -> Bool {
        try run("DELETE FROM sign_in_link WHERE person = ?", [person.text]) > 0
    }
}
