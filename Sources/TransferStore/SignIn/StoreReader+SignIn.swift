public import CaseTransfer
import Foundation
import GRDB

extension StoreReader {
    /// The account with which a person signs in, or nil.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func signInAccount(_ person: PersonID) throws -> SignInAccount? {
        try row("SELECT record FROM sign_in_account WHERE person = ?", [person.text]).map(Self.account)
    }

    /// Every account, by its person's handle.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func signInAccounts() throws -> [SignInAccount] {
        try rows("SELECT record FROM sign_in_account ORDER BY person", [], Self.account)
    }

    /// The session whose secret has this digest, or nil; whether it still holds is for others to say.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func session(_ secret: MessageDigest) throws -> StoredSession? {
        try row("\(Self.sessionColumns) WHERE secret = ?", [secret.blob]).map(Self.session)
    }

    /// The sessions of a person, the latest first.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func sessions(of person: PersonID) throws -> [StoredSession] {
        try rows("\(Self.sessionColumns) WHERE person = ? ORDER BY began_at DESC, secret", [person.text], Self.session)
    }

    /// What failed for a handle or an address; nil when nothing did.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func signInFailures(_ subject: String) throws -> SignInFailures? {
        try row("SELECT failures, last_at FROM sign_in_failure WHERE subject = ?", [subject]).map { row in
            SignInFailures(count: try row.value(Int.self, at: 0), lastAt: try row.moment(at: 1))
        }
    }

    private static let sessionColumns =
        "SELECT secret, person, stage, began_at, seen_at, address, browser, provider_roles FROM staff_session"

    private static func account(_ row: Row) throws -> SignInAccount {
        try CanonicalJSON.decode(SignInAccount.self, from: try row.value(Data.self, at: 0), of: "account")
    }

    private static func session(_ row: Row) throws -> StoredSession {
        StoredSession(
            secret: try row.digest(at: 0), person: try row.identifier(PersonID.self, at: 1),
            stage: try row.code(SignInStage.self, at: 2), beganAt: try row.moment(at: 3),
            seenAt: try row.moment(at: 4), address: try row.value(String.self, at: 5),
            browser: try row.value(String.self, at: 6),
            way: try row.optional(String.self, at: 7).map(StoredSession.Way.init(stored:)) ?? .account)
    }
}

extension StoredSession.Way {
    /// As it stands in the store; nil for an account of ours.
    var stored: String? {
        guard case .provider(let roles) = self else { return nil }
        return roles.map { $0.map(\.rawValue).joined(separator: ",") } ?? "*"
    }

    /// A role that is not known gives nothing.
    init(stored text: String) {
        self = .provider(
            roles: text == "*" ? nil : text.split(separator: ",").compactMap { Role(rawValue: String($0)) })
    }
}
