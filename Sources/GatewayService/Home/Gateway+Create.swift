public import CaseTransfer
import Foundation
public import Logging
import SecureXML
import TransferStore
import WorkingDays

/// The first person of a gateway, who registers everybody else.
public struct FirstPerson: Hashable, Sendable {
    /// Their handle.
    public var id: PersonID
    /// Their name.
    public var name: String
    /// Their post.
    public var post: String
    /// The account of the operating system under which they run commands.
    public var account: String
    /// Their roles.
    public var roles: [Role]

    /// Puts a first person together.
    public init(id: PersonID, name: String, post: String, account: String, roles: [Role]) {
        self.id = id
        self.name = name
        self.post = post
        self.account = account
        self.roles = roles
    }
}

extension Gateway {
    /// How long a new certificate is valid: three years, so that renewal is practised while those who set it up are still there.
    static let certificateDays = 1096

    /// Makes a home: folders, two keys with their certificates, the store with its first entries.
    ///
    /// - Parameter hostnames: the names and addresses under which peers reach the exchange listener.
    /// - Throws: `GatewayFault` with code `home-exists`, `home-not-writable`, `authority-unknown` or `key-not-made`.
    public static func create(
        at layout: HomeLayout, settings: GatewaySettings, hostnames: [String], firstPerson: FirstPerson,
        surroundings: Surroundings, log: Logger
    ) throws -> Gateway {
        guard !FileManager.default.fileExists(atPath: layout.store) else {
            throw GatewayFault(
                .cannotCreate, code: "home-exists", message: "\(layout.root) already holds a gateway.",
                remedy: "Use it as it is, or choose another home with --home.")
        }
        guard let authority = AuthorityRegister.england.authority(settings.authority) else {
            throw GatewayFault(
                .badInput, code: "authority-unknown",
                message: "\(settings.authority) is not an English authority with children's services.",
                remedy: "Give its present GSS code, such as E06000015 for Derby.")
        }
        try layout.makeFolders()
        do {
            let now = surroundings.now()
            for (purpose, keyPath, certificatePath) in [
                (CertificateProfile.seal, layout.sealKey, layout.sealCertificate),
                (CertificateProfile.tls, layout.tlsKey, layout.tlsCertificate),
            ] {
                let key = try SigningKey.generateP256()
                let certificate = try Certificate.selfSigned(
                    profile: purpose, key: key, commonName: "\(settings.authority) \(purpose.rawValue)",
                    organisation: authority.officialName, hostnames: purpose == .tls ? hostnames : [],
                    validFrom: now.secondsSinceEpoch - 300, days: certificateDays,
                    serial: try surroundings.random(16))
                try PrivateFile.write(key.pem, to: keyPath)
                try PrivateFile.write(certificate.pem, to: certificatePath)
            }
        } catch let fault as GatewayFault {
            throw fault
        } catch {
            throw GatewayFault(
                .cannotCreate, code: "key-not-made", message: "A key or its certificate could not be made: \(error).",
                remedy: "Check that \(layout.keys) is writable and the disk is not full, then run init again.")
        }
        let store = try TransferStore.create(at: layout.store, digest: .sha256)
        let gateway = try open(layout, settings: settings, store: store, surroundings: surroundings, log: log)
        try gateway.recordBeginning(firstPerson)
        return gateway
    }

    /// Opens a home that `create` made.
    ///
    /// - Throws: `GatewayFault` with code `home-missing` or `key-unreadable`, or the store's own fault.
    public static func open(
        _ layout: HomeLayout, settings: GatewaySettings, surroundings: Surroundings, log: Logger
    ) throws -> Gateway {
        guard FileManager.default.fileExists(atPath: layout.store) else {
            throw GatewayFault(
                .notFound, code: "home-missing", message: "\(layout.root) holds no gateway.",
                remedy: "Run `handover init` there first, or name the right home with --home or HANDOVER_HOME.")
        }
        let store = try TransferStore.open(at: layout.store, digest: .sha256)
        return try open(layout, settings: settings, store: store, surroundings: surroundings, log: log)
    }

    private static func open(
        _ layout: HomeLayout, settings: GatewaySettings, store: TransferStore, surroundings: Surroundings, log: Logger
    ) throws -> Gateway {
        let seal: SealIdentity
        let formerSeals: [Certificate]
        do {
            seal = SealIdentity(
                key: try SigningKey(pem: PrivateFile.read(layout.sealKey)),
                certificate: try Certificate(pem: PrivateFile.read(layout.sealCertificate)))
            formerSeals = try layout.formerSealFiles().map { try Certificate(pem: PrivateFile.read($0)) }
        } catch {
            throw GatewayFault(
                .cannotCreate, code: "key-unreadable",
                message: "The seal, or a former one, in \(layout.keys) cannot be read.",
                remedy: "Restore keys/ from the backup, and run commands under the account that owns the home.")
        }
        return Gateway(
            layout: layout, settings: settings, store: store, seal: seal, formerSeals: formerSeals,
            surroundings: surroundings, log: log)
    }

    private func recordBeginning(_ first: FirstPerson) throws {
        let salts = [try surroundings.random(32), try surroundings.random(32)]
        let today = self.today
        let person = RegisteredPerson(
            id: first.id, name: first.name, post: first.post, roles: first.roles, account: first.account,
            from: today, until: nil)
        let actor = Actor(person: first.id, post: first.post, roles: first.roles)
        try store.write { writer in
            try writer.append(
                JournalDraft(
                    occurredOn: today, actor: actor, event: .gatewayInitialised(authority: settings.authority)),
                at: now, salt: salts[0])
            try writer.append(
                JournalDraft(
                    occurredOn: today, actor: actor,
                    event: .personRegistered(person: first.id, roles: first.roles, from: today, until: nil),
                    payload: JournalPayload(details: ["name": first.name, "account": first.account])),
                at: now, salt: salts[1])
            try writer.savePerson(person)
        }
    }
}
