import CaseTransfer
import Foundation
import TransferStore

extension Gateway {
    /// What is in the home must be open to this account: what it cannot read would pass for missing.
    func foldersCheck() -> Diagnosis {
        let shut = shutPlaces()
        guard let first = shut.first else {
            return .good("folders", "Everything in the home can be read by this account.")
        }
        return .bad(
            "folders",
            "\(shut.count == 1 ? "1 file or folder" : "\(shut.count) files or folders") cannot be read by this account, first "
                + "\(first).",
            remedy:
                "Run under the account that owns the home, or give everything in it to that account (chown -R handover: "
                + "\(layout.root)) and run `handover doctor --mend`.")
    }

    /// Files and folders that are there and shut; below a folder that is shut nothing can be looked for.
    private func shutPlaces() -> [String] {
        var shut: [String] = []
        // Procedures have checks of their own, file by file.
        let folders = layout.folders.dropFirst() + [layout.papers, layout.formerSeals, layout.forms]
        for folder in folders where PrivateFile.isThere(folder) {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder),
                !PrivateFile.isUnusable(folder)
            else {
                shut.append(folder)
                continue
            }
            for name in names.sorted() {
                let path = folder + "/" + name
                guard !PrivateFile.isUnusable(path) else {
                    shut.append(path)
                    continue
                }
                // Papers, drafts and forms are a folder for each.
                guard [layout.papers, layout.drafts, layout.forms].contains(folder) else { continue }
                let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
                shut += files.sorted().map { path + "/" + $0 }.filter(PrivateFile.isUnusable)
            }
        }
        return shut
    }

    /// The key of the marks of confidential addresses: without it nobody can tell what names one of them.
    func protectionKeyCheck() -> Diagnosis {
        let check = "protection-key"
        func bad(_ fault: GatewayFault) -> Diagnosis { .bad(check, fault.message, remedy: fault.remedy) }
        guard PrivateFile.isThere(layout.protectionKey) else {
            do {
                let isNeeded = try store.read { try $0.hasMarks() }
                return isNeeded
                    ? bad(Self.protectionKeyMissing)
                    : .good(
                        check,
                        "No confidential address and no child of a pack was ever marked here, so no key of marks is needed yet."
                    )
            } catch {
                return .bad(
                    check, "Whether the key of confidential addresses is needed cannot be read (\(codeOf(error))).",
                    remedy: "Restore store.sqlite from the backup.")
            }
        }
        guard let key = try? PrivateFile.read(layout.protectionKey), key.count == Self.protectionKeyLength else {
            return bad(Self.protectionKeyUnreadable)
        }
        do {
            let (name, lost, marked) = try store.read { reader in
                (try reader.protectionKeyName(), try reader.transfersWithLostPlaces(), try reader.hasMarks())
            }
            if let name, name != Self.name(ofKey: key), marked {
                return .bad(
                    check,
                    "The key by which confidential addresses are known again is not the one they were marked with.",
                    remedy:
                        "Restore keys/protection.key of the same backup as store.sqlite. If there is none, go on: the next "
                        + "step marks anew what can be read.")
            }
            if !lost.isEmpty {
                return .bad(
                    check,
                    "The former key of confidential addresses is gone. In \(lost.count) transfers words, and documents "
                        + "handed on, are hidden, since nobody can tell which of them name such an address (first "
                        + "\(lost[0].text.prefix(8))). Nor can an open address of a new case be compared with theirs.",
                    remedy:
                        "Put the former keys/protection.key back from a backup: what is marked with the present one is "
                        + "marked anew. Without one, read with --reveal-address and a reason.")
            }
        } catch {
            return .bad(
                check, "Whether confidential addresses are known by this key cannot be read (\(codeOf(error))).",
                remedy: "Restore store.sqlite from the backup.")
        }
        return .good(check, "The key by which confidential addresses are known again can be read.")
    }

    /// The search by name: a transfer whose papers could not be read is found by its number alone.
    func nameSearchCheck() -> Diagnosis {
        let check = "search"
        do {
            let unread = try store.read { try $0.unreadForSearch() }
            guard let first = unread.first else {
                return .good(check, "No transfer is left out of the search by name because it cannot be read.")
            }
            return .bad(
                check,
                "\(unread.count == 1 ? "1 transfer" : "\(unread.count) transfers") cannot be found by a child's name, because "
                    + "the papers could not be read (first \(first.state.conversation.text.prefix(8))).",
                remedy:
                    "Restore messages/, and drafts/ for a prepared case, from the backup or give them to this account, then run "
                    + "`handover doctor --local --mend`; `serve` tries every hour."
            )
        } catch {
            return .bad(
                check, "Whether every transfer can be searched cannot be read (\(codeOf(error))).",
                remedy: "Restore store.sqlite from the backup.")
        }
    }

    /// The search for children in two transfers: until it has been through everything, nobody is told that a child is in one only.
    func childSearchCheck() -> Diagnosis {
        let check = "children"
        do {
            guard let open = try childSearchOpen() else {
                return .good(check, "The children of every transfer at work can be compared.")
            }
            return Diagnosis(
                check: check, health: open.isRunning ? .soon : .bad, message: open.words, remedy: open.remedy)
        } catch {
            return .bad(
                check, "How far children were compared cannot be read (\(codeOf(error))).",
                remedy: "Restore store.sqlite from the backup.")
        }
    }
}
