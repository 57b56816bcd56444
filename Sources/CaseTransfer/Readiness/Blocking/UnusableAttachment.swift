import WorkingDays

extension Readiness {
    /// Stops a pack with an attachment that is missing, empty or unreadable, or that lies on a hostile path.
    ///
    /// ``RelativePath`` refuses paths that leave the folder; here remain links that lead out of it, and names with
    /// characters that show a person another name than the file has. File names are not repeated: they name children.
    enum UnusableAttachment: Rule {
        static let codes: [String: Finding.Severity] = [
            "attachment-missing": .blocking, "attachment-unreadable": .blocking, "attachment-empty": .blocking,
            "attachment-hostile-path": .blocking,
        ]
        static let holdsForUrgentNotice = true

        static func findings(in draft: Draft) -> [Finding] {
            draft.attachments.compactMap { place, attachment in
                let place = "\(place).file"
                if attachment.file.text.unicodeScalars.contains(where: isDeceptive) {
                    return finding(
                        "attachment-hostile-path", at: place,
                        "The file's name holds characters that cannot be seen or that change its direction.",
                        remedy: "Give the file a plain name and export the case again.")
                }
                return found(draft.facts.files[attachment.file] ?? .missing, at: place)
            }
        }

        private static func found(_ state: ReadinessFacts.AttachmentState, at place: String) -> Finding? {
            switch state {
            case .readable(let bytes) where bytes > 0: nil
            case .readable:
                finding(
                    "attachment-empty", at: place, "The file is empty.",
                    remedy: "Print the document again from the case system.")
            case .missing:
                finding(
                    "attachment-missing", at: place, "There is no such file.",
                    remedy: "Put the file there, or take the attachment out of the case file.")
            case .unreadable:
                finding(
                    "attachment-unreadable", at: place, "The file cannot be read.",
                    remedy: "Check that it is an ordinary file and that your account may read it.")
            case .outsideFolder:
                finding(
                    "attachment-hostile-path", at: place, "The path leads out of the case file's folder.",
                    remedy: "Copy the file itself into the folder instead of a link to it.")
            }
        }

        /// Invisible characters and those that turn the direction of writing, which disguise a file's ending.
        private static func isDeceptive(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.properties.generalCategory {
            case .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
            default: false
            }
        }
    }
}
