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

    /// The key of the marks of confidential addresses: without it every transfer that has one is closed.
    func protectionKeyCheck() -> Diagnosis {
        let check = "protection-key"
        func bad(_ fault: GatewayFault) -> Diagnosis { .bad(check, fault.message, remedy: fault.remedy) }
        guard PrivateFile.isThere(layout.protectionKey) else {
            do {
                let isNeeded = try store.read { try !$0.placeMarks(of: nil).isEmpty || $0.hasChildMarks() }
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
        guard (try? PrivateFile.read(layout.protectionKey))?.count == Self.protectionKeyLength else {
            return bad(Self.protectionKeyUnreadable)
        }
        return .good(check, "The key by which confidential addresses are known again can be read.")
    }
}
