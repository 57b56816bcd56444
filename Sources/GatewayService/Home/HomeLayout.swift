import CaseTransfer
import Foundation
import TransferStore

/// Where things stand in a gateway's home, and the modes they must have.
///
/// Folders are 0700 and files 0600: nobody but the gateway's own account may read a case, a key or a draft.
public struct HomeLayout: Hashable, Sendable {
    /// The home itself.
    public let root: String

    /// Takes the path of a home, which need not exist yet.
    public init(root: String) {
        self.root = root
    }

    /// The settings.
    public var configuration: String { root + "/config.yaml" }
    /// Private keys and certificates.
    public var keys: String { root + "/keys" }
    /// The private key with which messages are sealed.
    public var sealKey: String { keys + "/seal.key.pem" }
    /// Its certificate.
    public var sealCertificate: String { keys + "/seal.cert.pem" }
    /// The certificates of seals that were renewed, so that what they sealed still verifies; there from the first renewal on.
    public var formerSeals: String { keys + "/former-seals" }
    /// The private key of both ends of mutual TLS.
    public var tlsKey: String { keys + "/tls.key.pem" }
    /// Its certificate.
    public var tlsCertificate: String { keys + "/tls.cert.pem" }
    /// The key of the digests by which confidential addresses are known when their words are gone; there from the first on.
    var protectionKey: String { keys + "/protection.key" }
    /// The key of the digests under which failed sign-ins are counted; there from the first on.
    var signInKey: String { keys + "/sign-in.key" }
    /// Keys made for a renewal and not in use yet, with the card that tells of them; there only meanwhile.
    var nextKeys: String { keys + "/next" }
    /// In ``nextKeys`` from the moment its keys are taken into use until all of them are.
    var takingNextKeys: String { nextKeys + "/taking" }
    /// The store.
    public var store: String { root + "/store.sqlite" }
    /// Sealed messages of both sides, named by their digests.
    public var messages: String { root + "/messages" }
    /// Cases prepared and not yet sent.
    public var drafts: String { root + "/drafts" }
    /// Cases that are still being written down in the workbench; there from the first on.
    public var forms: String { root + "/forms" }
    /// Uploads on their way in, and files on their way out, until they are whole.
    public var incoming: String { root + "/incoming" }
    /// Files of papers that came without a gateway, a folder for each transfer; there from the first on.
    public var papers: String { root + "/papers" }
    /// Numbered copies of messages and receipts, written on request.
    public var evidence: String { root + "/evidence" }
    /// Procedure files that stand in for those carried in the program; there only where an officer made it.
    public var procedures: String { root + "/procedures" }
    /// Our peer card as it was last written.
    public var card: String { root + "/card.json" }
    /// Held by the one `serve` of this home.
    public var serveLock: String { root + "/serve.lock" }

    /// The private key of the staff listener, where `init` made one.
    public var staffKey: String { keys + "/staff.key.pem" }
    /// Its certificate.
    public var staffCertificate: String { keys + "/staff.cert.pem" }

    /// A path of the settings, which counts from the home unless it begins at the root.
    public func path(_ text: String) -> String { text.hasPrefix("/") ? text : root + "/" + text }

    /// The folders, in the order in which they are made.
    public var folders: [String] { [root, keys, messages, drafts, incoming, evidence] }

    /// The file of a stored message.
    public func message(_ digest: String) -> String { messages + "/" + digest + ".xml" }

    /// The folder with the files of a transfer's papers, each named by its digest.
    public func papers(_ conversation: String) -> String { papers + "/" + conversation }

    /// The folder of a case that is still being written down.
    func form(_ id: ConversationID) -> String { forms + "/" + id.text }

    /// The folder of a draft.
    public func draft(_ conversation: String) -> String { drafts + "/" + conversation }

    /// The certificates of former seals, by path; none when no seal was ever renewed.
    ///
    /// - Throws: when the folder is there and cannot be read.
    func formerSealFiles() throws -> [String] {
        guard FileManager.default.fileExists(atPath: formerSeals) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: formerSeals).sorted()
            .filter { $0.hasSuffix(".pem") }.map { formerSeals + "/" + $0 }
    }

    /// Makes the folders that are missing, each with mode 0700: a backup brings back only those that hold something.
    ///
    /// - Throws: `GatewayFault` with code `home-not-writable`.
    func makeFolders() throws {
        for folder in folders where FileFacts(at: folder)?.isFolder != true {
            do {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch {
                throw GatewayFault(
                    .cannotCreate, code: "home-not-writable", message: "The folder \(folder) cannot be made.",
                    remedy: "Choose another home with --home, or make the folder above it writable for this account.")
            }
        }
    }

    /// What in the home shows that a gateway lives or lived here, for a person to read; nil when nothing does.
    var occupied: String? {
        func isThere(_ path: String) -> Bool { FileFacts(at: path, followingLinks: false) != nil }
        func holdsAnything(_ path: String) -> Bool {
            isThere(path) && (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty != true
        }
        if isThere(store) { return "a gateway" }
        if holdsAnything(keys) { return "keys" }
        if holdsAnything(messages) { return "messages" }
        return isThere(configuration) ? "settings" : nil
    }

    /// The folders that are there.
    var present: Set<String> { Set(folders.filter { FileManager.default.fileExists(atPath: $0) }) }

    /// Takes away what `create` made: everything it puts into a home that was not occupied, and the folders that were not there.
    func removeAll(except before: Set<String>) {
        let files = [
            sealKey, sealCertificate, tlsKey, tlsCertificate, staffKey, staffCertificate, configuration, store,
            store + "-wal", store + "-shm",
        ]
        for file in files { PrivateFile.remove(file) }
        // A folder that holds something else stays: rmdir takes only empty ones.
        for folder in folders.reversed() where !before.contains(folder) { rmdir(folder) }
    }

    /// Closes the home's folder itself to everybody else, when it was there before.
    ///
    /// - Throws: `GatewayFault` with code `home-not-writable`.
    func closeRoot() throws {
        for folder in folders where chmod(folder, 0o700) != 0 {
            throw GatewayFault(
                .cannotCreate, code: "home-not-writable",
                message: "The folder \(folder) belongs to another account, so it cannot be closed to others.",
                remedy: "Make it this account's own, or choose another home with --home.")
        }
    }

    /// Every file and folder of the home whose mode lets somebody else read or write it, with the mode it should have.
    public func looseModes() -> [(path: String, found: Int, wanted: Int)] {
        var loose: [(path: String, found: Int, wanted: Int)] = []
        let files = FileManager.default
        func look(_ path: String) {
            guard let attributes = try? files.attributesOfItem(atPath: path),
                let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue,
                let type = attributes[.type] as? FileAttributeType, type != .typeSymbolicLink
            else { return }
            if mode & 0o077 != 0 {
                loose.append((path, mode, type == .typeDirectory ? 0o700 : 0o600))
            }
        }
        look(root)
        for name in (files.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []).sorted() {
            look(root + "/" + name)
        }
        return loose
    }
}
