import WorkingDays

extension Readiness {
    /// Warns when the file was written for another sending authority than the one whose gateway this is.
    enum SendingAuthorityDiffers: Rule {
        static let codes: [String: Finding.Severity] = ["sending-authority-differs": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            guard draft.file.sendingAuthority != draft.facts.ourAuthority.text else { return [] }
            return [
                finding(
                    "sending-authority-differs", at: "sendingAuthority",
                    "The file names another sending authority than \(draft.facts.ourAuthority), which is yours.",
                    remedy: "Check that the case is yours, and set sendingAuthority to \(draft.facts.ourAuthority).")
            ]
        }
    }
}
