import WorkingDays

extension Readiness {
    /// Warns of a key in the JSON that the format does not know: what stands under it will not be sent.
    enum KeyNotRead: Rule {
        static let codes: [String: Finding.Severity] = ["key-not-read": .warning]
        static let holdsForUrgentNotice = true

        static func findings(in draft: Draft) -> [Finding] {
            draft.facts.unknownKeys.map { path in
                finding(
                    "key-not-read", at: safePlace(path),
                    "The format has no such key, so what stands under it will not be sent.",
                    remedy: "Move it to a key of the case file's schema, or attach it as other information.")
            }
        }

        /// The path, with every part hidden that does not look like a key: a stray key may be somebody's name.
        private static func safePlace(_ path: String) -> String {
            path.split(separator: ".").map { looksLikeKey($0) ? String($0) : "?" }.joined(separator: ".")
        }

        private static func looksLikeKey(_ part: Substring) -> Bool {
            part.utf8.count <= 60 && part.utf8.first.map(ASCII.isSmall) == true
                && part.utf8.allSatisfy { byte in
                    ASCII.isSmall(byte) || ASCII.isCapital(byte) || ASCII.isDigit(byte) || "[]".utf8.contains(byte)
                }
        }
    }
}
