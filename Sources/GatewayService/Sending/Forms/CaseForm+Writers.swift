public import CaseTransfer
import SecureXML

extension CaseForm {
    /// That somebody changed a field, or took on what stands in it.
    public struct Saving: Hashable, Sendable, Codable {
        /// Who.
        public let by: PersonID
        /// When.
        public let at: Moment
        /// The state of the form that came of it.
        public let version: Int
        /// A digest of what stood in the field from then on: what was replaced is compared with, and not kept.
        let digest: String
    }

    /// Who changed a field: the latest changes, and everybody who ever did.
    struct History: Hashable, Sendable, Codable {
        var savings: [Saving] = []
        var everybody: [PersonID] = []
        /// Whether earlier changes than these are not known any more.
        var hasForgotten = false

        mutating func add(_ saving: Saving) {
            savings.append(saving)
            hasForgotten = hasForgotten || savings.count > Self.most
            savings = savings.suffix(Self.most)
            if !everybody.contains(saving.by) { everybody.append(saving.by) }
        }

        private static let most = 12
    }

    /// The last change of any of some fields; nil when none of them was ever filled in, or nobody noted it.
    public func lastSaving(of fields: [String]) -> Saving? {
        fields.compactMap { histories?[$0]?.savings.last }.max { $0.version < $1.version }
    }

    /// Everybody who ever changed one of some fields.
    public func writers(of fields: [String]) -> Set<PersonID> {
        Set(fields.flatMap { histories?[$0]?.everybody ?? [] })
    }

    /// Everybody who ever changed anything in a section; whoever began the form, where nobody noted it.
    public func writers(ofSection section: String) -> Set<PersonID> {
        if let writers = sectionWriters?[section] { return Set(writers) }
        return sections[section] == nil ? [] : [begunBy]
    }

    /// Whether any of some fields was changed after a state of the form.
    public func hasChanged(_ fields: [String], since version: Int) -> Bool {
        (lastSaving(of: fields)?.version ?? 0) > version
    }

    /// Whether values are those that stood in a field at an earlier state of the form; nil when nobody knows any more.
    public func stood(_ values: [String], in field: String, at version: Int) -> Bool? {
        guard histories != nil || sections.isEmpty else { return nil }
        let history = histories?[field] ?? History()
        if let then = history.savings.last(where: { $0.version <= version }) {
            return then.digest == digest(of: values, in: field)
        }
        return history.hasForgotten ? nil : values.allSatisfy(\.isEmpty)
    }

    /// Notes who changed what between an earlier state and this one.
    ///
    /// - Parameters:
    ///   - adopted: fields that somebody takes on as they stand.
    ///   - moved: fields that may take up the words of another, with that other: words that only moved stay their writer's.
    mutating func note(
        changesSince before: CaseForm, adopting adopted: Set<String>, moving moved: [String: String],
        by person: PersonID, at now: Moment
    ) {
        let earlier = histories ?? before.begun
        var (histories, writers) = (earlier, sectionWriters ?? [:])
        for section in Set(before.sections.keys).union(sections.keys) {
            let (old, new) = (before.values(in: section), values(in: section))
            let changed = Set(old.keys).union(new.keys).filter { field in
                Self.filled(old[field]) != Self.filled(new[field])
            }
            let touched = changed.union(adopted.intersection(new.keys))
            for field in touched {
                let words = Self.filled(new[field])
                let source = moved[field].flatMap { words.isEmpty || Self.filled(old[$0]) != words ? nil : $0 }
                let writer = source.flatMap { earlier[$0]?.savings.last?.by } ?? person
                let saving = Saving(
                    by: writer, at: now, version: version, digest: digest(of: words, in: field))
                histories[field, default: History()].add(saving)
            }
            let known = writers[section] ?? (before.sections[section] == nil ? [] : [begunBy])
            writers[section] = touched.isEmpty || known.contains(person) ? known : known + [person]
        }
        (self.histories, sectionWriters) = (histories, writers)
    }

    /// What stands in a form of which nobody noted who wrote it: whoever began it did.
    private var begun: [String: History] {
        sections.keys.reduce(into: [:]) { histories, section in
            for (field, values) in values(in: section) {
                histories[field, default: History()].add(
                    Saving(by: begunBy, at: savedAt, version: version, digest: digest(of: values, in: field)))
            }
        }
    }

    private func values(in section: String) -> [String: [String]] {
        Dictionary(grouping: sections[section] ?? [], by: \.name).mapValues { $0.map(\.value) }
    }

    /// A field that was sent empty says no more than one that was not sent.
    private static func filled(_ values: [String]?) -> [String] { (values ?? []).filter { !$0.isEmpty } }

    private func digest(of values: [String], in field: String) -> String {
        let parts = [id.text, field] + Self.filled(values)
        let bytes = parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) }
        return MessageDigest(SHA256Hasher.digest(bytes)).text
    }
}
