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

    /// Makes a home: folders, two keys with their certificates, the store with its first entries. What fails half-way leaves nothing.
    ///
    /// - Parameters:
    ///   - hostnames: the names and addresses under which peers reach the exchange listener.
    ///   - configure: writes the settings into the home, as the caller keeps them.
    /// - Throws: `GatewayFault` with code `home-exists`, `home-not-writable`, `authority-unknown` or `key-not-made`, or what
    ///   `configure` throws.
    public static func create(
        at layout: HomeLayout, settings: GatewaySettings, hostnames: [String], firstPerson: FirstPerson,
        surroundings: Surroundings, log: Logger, configure: (HomeLayout) throws -> Void = { _ in }
    ) throws -> Gateway {
        if let occupied = layout.occupied {
            throw GatewayFault(
                .cannotCreate, code: "home-exists", message: "\(layout.root) already holds \(occupied).",
                remedy: FileManager.default.fileExists(atPath: layout.store)
                    ? "Use it as it is, or choose another home with --home."
                    : "Restore what is missing from the backup; for another gateway choose another home with --home.")
        }
        guard let authority = AuthorityRegister.england.authority(settings.authority) else {
            throw GatewayFault(
                .badInput, code: "authority-unknown",
                message: "\(settings.authority) is not an English authority with children's services.",
                remedy: "Give its present GSS code, such as E06000015 for Derby.")
        }
        let before = layout.present
        do {
            try layout.makeFolders()
            try layout.closeRoot()
            try makeKeys(
                at: layout, settings: settings, organisation: authority.officialName, hostnames: hostnames,
                surroundings: surroundings)
            try configure(layout)
            let store = try TransferStore.create(at: layout.store, digest: .sha256)
            let gateway = try open(layout, settings: settings, store: store, surroundings: surroundings, log: log)
            try gateway.recordBeginning(firstPerson)
            return gateway
        } catch {
            layout.removeAll(except: before)
            throw error
        }
    }

    private static func makeKeys(
        at layout: HomeLayout, settings: GatewaySettings, organisation: String, hostnames: [String],
        surroundings: Surroundings
    ) throws {
        do {
            var wanted = [
                (CertificateProfile.seal, layout.sealKey, layout.sealCertificate, [String]()),
                (CertificateProfile.tls, layout.tlsKey, layout.tlsCertificate, hostnames),
            ]
            // One to begin with: browsers warn of it until the authority's own is put in its place.
            if let staff = settings.staff, case .tls = staff.protection {
                wanted.append((.tls, layout.staffKey, layout.staffCertificate, staff.hostnames))
            }
            for (purpose, keyPath, certificatePath, hostnames) in wanted {
                try makeKey(
                    purpose, at: keyPath, certificate: certificatePath, of: settings.authority,
                    organisation: organisation, hostnames: hostnames, surroundings: surroundings)
            }
        } catch let fault as GatewayFault {
            throw fault
        } catch {
            throw GatewayFault(
                .cannotCreate, code: "key-not-made", message: "A key or its certificate could not be made: \(error).",
                remedy: "Check that \(layout.keys) is writable and the disk is not full, then run init again.")
        }
    }

    /// Makes one key and a certificate of its profile for it.
    static func makeKey(
        _ purpose: CertificateProfile, at keyPath: String, certificate certificatePath: String,
        of authority: AuthorityCode,
        organisation: String, hostnames: [String], surroundings: Surroundings
    ) throws {
        let key = try SigningKey.generateP256()
        let certificate = try Certificate.selfSigned(
            profile: purpose, key: key, commonName: "\(authority) \(purpose.rawValue)", organisation: organisation,
            hostnames: hostnames, validFrom: surroundings.now().secondsSinceEpoch - 300, days: certificateDays,
            serial: try surroundings.random(16))
        try PrivateFile.write(key.pem, to: keyPath)
        try PrivateFile.write(certificate.pem, to: certificatePath)
    }

    /// Opens a home that `create` made.
    ///
    /// - Throws: `GatewayFault` with code `home-missing`, `key-unreadable` or `config-authority-changed`, or the store's own fault.
    public static func open(
        _ layout: HomeLayout, settings: GatewaySettings, surroundings: Surroundings, log: Logger
    ) throws -> Gateway {
        let store = try openStore(layout)
        try layout.makeFolders()
        return try open(layout, settings: settings, store: store, surroundings: surroundings, log: log)
    }

    /// Looks at a home whose seal cannot be read, so that `doctor` can say so among everything else.
    ///
    /// - Throws: `GatewayFault` with code `home-missing` or `config-authority-changed`, or the store's own fault.
    public static func examineWithoutSeal(
        _ layout: HomeLayout, settings: GatewaySettings, surroundings: Surroundings, log: Logger
    ) throws -> [Diagnosis] {
        let store = try openStore(layout)
        try requireSameAuthority(settings, as: store, at: layout)
        try? layout.finishTakingKeys()
        // Never leaves this function: nothing can be sealed with a key that stands for none.
        let key = try SigningKey.generateP256()
        let stand = SealIdentity(
            key: key,
            certificate: try Certificate.selfSigned(
                profile: .seal, key: key, commonName: "none", organisation: "none", hostnames: [],
                validFrom: surroundings.now().secondsSinceEpoch, days: 1, serial: try surroundings.random(16)))
        return Gateway(
            layout: layout, settings: settings, store: store, seal: stand, formerSeals: [], surroundings: surroundings,
            log: log
        ).examineHome()
    }

    private static func openStore(_ layout: HomeLayout) throws -> TransferStore {
        guard FileManager.default.fileExists(atPath: layout.store) else {
            throw GatewayFault(
                .notFound, code: "home-missing",
                message: layout.occupied.map { "\(layout.root) holds \($0) and no store.sqlite." }
                    ?? "\(layout.root) holds no gateway.",
                remedy: layout.occupied == nil
                    ? "Run `handover init` there first, or name the right home with --home or HANDOVER_HOME."
                    : "Restore store.sqlite and messages/ from the backup; nothing else brings the record back.")
        }
        // Held until the store is open, so that nobody begins to serve in between.
        let lock = try TransferStore.awaitsUpgrade(at: layout.store) ? lockForUpgrade(layout) : nil
        return try withExtendedLifetime(lock) { try TransferStore.open(at: layout.store, digest: .sha256) }
    }

    private static func lockForUpgrade(_ layout: HomeLayout) throws -> HomeLock {
        do {
            return try HomeLock(path: layout.serveLock)
        } catch let fault as StoreError where fault.code == .homeInUse {
            throw StoreError(
                code: .homeInUse,
                message: "The store was written by an earlier release, whose `serve` has this home open.",
                remedy: "Stop `serve`, back the home up, then start the `serve` of this release.")
        }
    }

    /// The journal's first entry says whose gateway this is; a home that answers for somebody else would sign in their name.
    private static func requireSameAuthority(
        _ settings: GatewaySettings, as store: TransferStore, at layout: HomeLayout
    ) throws {
        guard case .gatewayInitialised(let made)? = try store.read({ try $0.entry(1)?.entry.event }),
            made != settings.authority
        else { return }
        throw GatewayFault(
            .badInput, code: "config-authority-changed",
            message: "\(layout.configuration) says \(settings.authority), and this home was made for \(made).",
            remedy: "Put authority: \(made) back. Another authority needs a home and keys of its own.")
    }

    private static func open(
        _ layout: HomeLayout, settings: GatewaySettings, store: TransferStore, surroundings: Surroundings, log: Logger
    ) throws -> Gateway {
        try requireSameAuthority(settings, as: store, at: layout)
        try layout.finishTakingKeys()
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
