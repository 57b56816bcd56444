import CaseTransfer
import Foundation
import Logging
import SecureXML
import TransferStore

extension Gateway {
    /// The digest, keyed by a key of this home alone, by which places and children are known again.
    ///
    /// May write to the store, so it is never called within a write.
    ///
    /// - Throws: `GatewayFault` with code `protection-key-unreadable`, or the store's fault.
    func placeDigest() throws -> @Sendable (String) -> MessageDigest {
        let key = try protectionKey()
        return { text in
            // The outer digest keeps anybody from going on from one mark to a longer one.
            MessageDigest(SHA256Hasher.digest(key + SHA256Hasher.digest(key + Array(text.utf8)).bytes))
        }
    }

    /// The key; made where there is none. Marks of another key would be found by nothing, silently, so when it is another one than the
    /// marks were made with, or had to be made anew, they are dropped or closed first (decision 0027).
    func protectionKey() throws -> [UInt8] {
        let path = layout.protectionKey
        if !PrivateFile.isThere(path) {
            // Before there is a new key: whoever dies in between must not leave one that is taken for the old.
            try store.write { writer in
                if try writer.protectionKeyName() == nil, try writer.hasMarks() { try writer.noteProtectionKey("lost") }
            }
            let fresh = path + "." + String(ProcessInfo.processInfo.processIdentifier)
            try PrivateFile.write(surroundings.random(Self.protectionKeyLength), to: fresh)
            // Of two that make one at once the first is kept.
            link(fresh, path)
            PrivateFile.remove(fresh)
        }
        // Half a key would find nothing, and nobody would notice.
        guard let key = try? PrivateFile.read(path), key.count == Self.protectionKeyLength else {
            throw Self.protectionKeyUnreadable
        }
        let name = Self.name(ofKey: key)
        if try store.read({ try $0.protectionKeyName() }) != name { try takeProtectionKey(named: name) }
        return key
    }

    /// A digest that tells one key from another and says nothing of it.
    static func name(ofKey key: [UInt8]) -> String {
        String(MessageDigest(SHA256Hasher.digest(Array("protection key of a home".utf8) + key)).text.prefix(16))
    }

    private func takeProtectionKey(named name: String) throws {
        let salt = try surroundings.random(32)
        let (now, today) = (self.now, self.today)
        let replaced = try store.write { writer -> Int? in
            guard let former = try writer.protectionKeyName(), try writer.hasMarks() else {
                // The first key, or one that nothing was marked with; a home that is older than the names has one key.
                try writer.noteProtectionKey(name)
                return nil
            }
            guard former != name else { return nil }
            let lost = try writer.loseMarks(of: former, now: name)
            try writer.append(
                JournalDraft(occurredOn: today, actor: .gateway, event: .protectionKeyReplaced(transfers: lost)),
                at: now, salt: salt)
            return lost
        }
        if let replaced {
            log.error(
                "The key of confidential addresses was lost or changed; what can be read is marked anew",
                metadata: ["transfers": "\(replaced)"])
        }
    }

    static let protectionKeyLength = 32

    static let protectionKeyMissing = GatewayFault(
        .cannotWrite, code: "protection-key-missing",
        message:
            "The key by which confidential addresses, and children in two transfers, are known again is not in keys/.",
        remedy:
            "Restore keys/protection.key from the backup. Without it the next step makes a new one: what can still be "
            + "read is marked anew, and the words of a transfer whose addresses cannot be read stay hidden.")
    static let protectionKeyUnreadable = GatewayFault(
        .cannotWrite, code: "protection-key-unreadable",
        message:
            "The key by which confidential addresses are known again is there and cannot be read, or is no whole key.",
        remedy: "Give keys/protection.key to the account that owns the home (chown, then `handover doctor --mend`), or "
            + "restore it from the backup. If there is none, remove the file: a new key is made, and what can be read is marked anew."
    )
}
