import CaseTransfer
import Foundation
import SecureXML
import TransferStore

extension Gateway {
    /// Looks at everything a gateway needs on its own machine: keys, expiry, clock, store, messages, durability, disk and modes.
    ///
    /// - Parameters:
    ///   - everyMessage: whether every stored message is read through, and not only the newest.
    ///   - progress: told now and then how many messages have been read, and of how many.
    public func examineHome(
        everyMessage: Bool = false, progress: (Int, Int) -> Void = { _, _ in }
    ) -> [Diagnosis] {
        [certificate(layout.sealKey, layout.sealCertificate, "seal")]
            + [
                certificate(layout.tlsKey, layout.tlsCertificate, "tls"), clockCheck(), storeCheck(), journalCheck(),
                gapCheck(),
            ]
            + [protectionKeyCheck(), childSearchCheck(), nameSearchCheck(), foldersCheck()]
            + [messagesCheck(every: everyMessage, progress: progress), diskCheck(), modesCheck(), outboxCheck()]
            + peersCheck() + procedureChecks() + staffChecks()
    }

    /// What of it costs next to nothing, for a page that is opened often: keys, expiry, clock, disk, outbox, procedures and staff pages;
    /// store, journal, messages and modes are not read through.
    public func examineAtAGlance() -> [Diagnosis] {
        [certificate(layout.sealKey, layout.sealCertificate, "seal")]
            + [certificate(layout.tlsKey, layout.tlsCertificate, "tls"), clockCheck(), protectionKeyCheck()]
            + [diskCheck(), outboxCheck()] + procedureChecks() + staffChecks()
    }

    private func certificate(_ keyPath: String, _ certificatePath: String, _ purpose: String) -> Diagnosis {
        let check = "\(purpose)-key"
        do {
            let key = try SigningKey(pem: PrivateFile.read(keyPath))
            let certificate = try Certificate(pem: PrivateFile.read(certificatePath))
            let probe = Array("handover doctor".utf8)
            guard certificate.verifies(signature: try key.sign(probe), over: probe) else {
                return .bad(
                    check, "The \(purpose) key and its certificate do not belong together.",
                    remedy: "Restore both from the same backup of \(layout.keys).")
            }
            let daysLeft = (certificate.notAfter - now.secondsSinceEpoch) / 86_400
            guard daysLeft >= 0, certificate.notBefore <= now.secondsSinceEpoch else {
                return .bad(
                    check, "The \(purpose) certificate is not valid today.",
                    remedy:
                        "Run `handover keys renew` and exchange cards again; see \"Renewing keys\" in docs/operations.md."
                )
            }
            if daysLeft < 60 {
                return Diagnosis(
                    check: check, health: .soon, message: "The \(purpose) certificate expires in \(daysLeft) days.",
                    remedy:
                        "Run `handover keys renew` now: it makes new keys aside, and peers need time to register them.")
            }
            return .good(
                check,
                "The \(purpose) key fits its certificate, which is valid for \(daysLeft) days more "
                    + "(SHA-256 \(Self.spoken(certificate.fingerprint.hex))).")
        } catch {
            return .bad(
                check, "The \(purpose) key or certificate cannot be read.",
                remedy: "Restore \(layout.keys) from the backup, and run under the account that owns it.")
        }
    }

    /// The journal's last entry is a moment that has certainly passed: a clock behind it is wrong.
    private func clockCheck() -> Diagnosis {
        let last = try? store.read { reader in
            try reader.journal.flatMap { try reader.entry($0.length)?.entry.recordedAt }
        }
        guard let last else { return .good("clock", "The clock reads \(now).") }
        if now < last {
            return .bad(
                "clock", "The clock reads \(now), before the journal's last entry (\(last)).",
                remedy: "Set the machine's clock by NTP; peers refuse messages sealed more than ten minutes ahead.")
        }
        return .good("clock", "The clock reads \(now), after the journal's last entry.")
    }

    private func storeCheck() -> Diagnosis {
        guard let first = store.check().first else {
            return .good("store", "The store is whole and waits for the disk at every commit (synchronous=FULL).")
        }
        return .bad("store", first.message, remedy: first.remedy)
    }

    private func journalCheck() -> Diagnosis {
        do {
            let check = try verifyJournal(witnessFolders: [], withOurOwn: false)
            guard let fault = check.faults.first else {
                return .good("journal", "The journal's \(check.entries) entries hold together.")
            }
            return .bad(
                "journal", fault.message,
                remedy: "Keep the store as it is, and have an auditor run `handover journal verify --witness`.")
        } catch {
            return .bad(
                "journal", "The journal cannot be read (\(codeOf(error))).",
                remedy: "Restore store.sqlite from the backup.")
        }
    }

    private func diskCheck() -> Diagnosis {
        guard let free = freeSpace else {
            return .bad("disk", "The free space cannot be read.", remedy: "Check that \(layout.root) is mounted.")
        }
        let wanted = max(4 * settings.largestMessage, 1 << 30)
        let gigabytes = Double(free) / 1_073_741_824
        let words = "\(Int(gigabytes * 10) / 10) GB free where the home is"
        if free < settings.largestMessage {
            return .bad("disk", words + ": one large pack would fill it.", remedy: "Free space or move the home.")
        }
        if free < wanted {
            return Diagnosis(
                check: "disk", health: .soon, message: words + ".", remedy: "Free space before large packs arrive.")
        }
        return .good("disk", words + ".")
    }

    private func modesCheck() -> Diagnosis {
        let loose = layout.looseModes()
        guard let first = loose.first else {
            return .good("modes", "Nobody but this account can read the home (0700 and 0600).")
        }
        return .bad(
            "modes",
            "\(loose.count) files or folders can be read by others, first \(first.path) (\(String(first.found, radix: 8))).",
            remedy: "Run `handover doctor --mend`, or: chmod -R go-rwx \(layout.root)")
    }

    /// A test message that never arrived asks for nothing: the check of its peer said what is wrong.
    private func outboxCheck() -> Diagnosis {
        let tallies = (try? store.read { try $0.outboxTallies() }) ?? []
        let stuck = tallies.filter { $0.state != .waiting }.map(\.messages).reduce(0, +)
        let waiting = tallies.filter { $0.state == .waiting }.map(\.messages).reduce(0, +)
        if stuck > 0 {
            return Diagnosis(
                check: "outbox", health: .soon,
                message: stuck == 1
                    ? "1 message could not be delivered." : "\(stuck) messages could not be delivered.",
                remedy: "`handover list` says which, why, and whom to ring.")
        }
        guard waiting > 0, !isServed else { return .good("outbox", "No delivery needs attention.") }
        return Diagnosis(
            check: "outbox", health: .soon,
            message: (waiting == 1 ? "1 message waits" : "\(waiting) messages wait")
                + ", and no `handover serve` runs here: nothing leaves and nothing comes in.",
            remedy: "Start it, as with `systemctl start handover`; see \"Install\" in docs/operations.md.")
    }

    /// Whom the gateway could exchange anything with; nothing to say where there is somebody for every transfer that is open.
    private func peersCheck() -> [Diagnosis] {
        let peers = (try? store.read { try $0.peers() }) ?? []
        let reached = Set(peers.filter { $0.isTrusted || $0.isByHand }.map(\.code))
        if peers.isEmpty {
            return [
                Diagnosis(
                    check: "peers", health: .soon,
                    message: "No other authority is registered here: nothing can be sent, and nothing is taken.",
                    remedy: "Exchange cards with one; see \"Cards and peers\" in docs/operations.md.")
            ]
        }
        // Only where somebody was withdrawn are the transfers read.
        guard reached.count < peers.count else { return [] }
        let open = ((try? store.read { try $0.transfers() }) ?? []).filter { transfer in
            !reached.contains(transfer.peer) && !transfer.isDiscarded && transfer.children.contains { !$0.isOver }
        }
        guard !open.isEmpty else { return [] }
        let names = Set(open.map { name(of: $0.peer) }).sorted().joined(separator: ", ")
        return [
            Diagnosis(
                check: "peers", health: .soon,
                message: (open.count == 1 ? "1 transfer is" : "\(open.count) transfers are")
                    + " open with an authority that is trusted no longer: \(names).",
                remedy: "Ring them. Register their new card with `handover peer add`, or enter them with "
                    + "`handover peer add-by-hand`.")
        ]
    }

    /// Takes other accounts' rights off everything in the home.
    ///
    /// - Returns: how many files and folders were changed.
    public func mendModes() -> Int {
        let loose = layout.looseModes()
        for item in loose {
            try? FileManager.default.setAttributes([.posixPermissions: item.wanted], ofItemAtPath: item.path)
        }
        return loose.count
    }
}
