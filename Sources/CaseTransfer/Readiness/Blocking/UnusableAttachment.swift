import WorkingDays

extension Readiness {
    /// Stops a pack with an attachment that is missing, empty or unreadable, or that lies on a hostile path.
    ///
    /// ``RelativePath`` refuses paths that leave the folder; here remain links that lead out of it, and names with
    /// characters that show a person another name than the file has. File names are not repeated: they name children. Each is
    /// named by its place instead: "plan 1, file 2", as the case file lists them.
    enum UnusableAttachment: Rule {
        static let codes: [String: Finding.Severity] = [
            "attachment-missing": .blocking, "attachment-unreadable": .blocking, "attachment-empty": .blocking,
            "attachment-hostile-path": .blocking,
        ]
        static let holdsForUrgentNotice = true

        static func findings(in draft: Draft) -> [Finding] {
            draft.attachments.compactMap { place, attachment in
                let (which, place) = (inWords(place), "\(place).file")
                if attachment.file.text.unicodeScalars.contains(where: isDeceptive) {
                    return finding(
                        "attachment-hostile-path", at: place,
                        "\(which): the file's name holds characters that cannot be seen or that change its direction.",
                        remedy: "Give the file a plain name and export the case again.")
                }
                return found(draft.facts.files[attachment.file] ?? .missing, which, at: place)
            }
        }

        private static func found(_ state: ReadinessFacts.AttachmentState, _ which: String, at place: String)
            -> Finding?
        {
            switch state {
            case .readable(let bytes) where bytes > 0: nil
            case .readable:
                finding(
                    "attachment-empty", at: place, "\(which): the file is empty.",
                    remedy: "Print the document again from the case system.")
            case .missing:
                finding(
                    "attachment-missing", at: place, "\(which): there is no such file.",
                    remedy: "Put the file there, or take the attachment out of the case file.")
            case .unreadable:
                finding(
                    "attachment-unreadable", at: place, "\(which): the file cannot be read.",
                    remedy: "Check that it is an ordinary file and that your account may read it.")
            case .outsideFolder:
                finding(
                    "attachment-hostile-path", at: place, "\(which): the path leads out of the case file's folder.",
                    remedy: "Copy the file itself into the folder instead of a link to it.")
            }
        }

        /// "Plan 1, file 2" for `documents.plans[0].attachments[1]`, counted from 1 as people count.
        private static func inWords(_ place: String) -> String {
            let kinds = [
                "assessments": "Assessment", "plans": "Plan", "minutes": "Minutes", "summaries": "Summary",
                "other": "Other document",
            ]
            guard let found = place.wholeMatch(of: /documents\.([a-z]+)\[([0-9]+)\]\.attachments\[([0-9]+)\]/),
                let document = Int(found.2), let file = Int(found.3)
            else { return "A document's file" }
            return "\(kinds[String(found.1)] ?? "Document") \(document + 1), file \(file + 1)"
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
