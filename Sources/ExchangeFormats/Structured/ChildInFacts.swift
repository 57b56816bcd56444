public import CaseTransfer
import SecureXML
public import WorkingDays

/// One child, as far as the facts of a verified message are read before anybody opens them: its move, and what it is known again by.
public struct ChildInFacts: Hashable, Sendable {
    /// The child.
    public let child: ChildReference
    /// Its move.
    public let move: Move
    /// What it is known again by.
    public let traits: ChildTraits

    /// The children in a facts document that was verified.
    ///
    /// Reads nothing else of the document: a receiving gateway asks this of every pack, and all of its facts, written again to be
    /// compared, would cost it a tenth of its work. Its schema was checked when it was verified.
    ///
    /// - Throws: `StructuredDocumentFault` when it holds no facts, or the children cannot be read.
    public static func all(in document: VerifiedDocument) throws(StructuredDocumentFault) -> [ChildInFacts] {
        guard document.entry.kind == .facts, let root = try? document.root() else {
            throw StructuredDocumentFault(.unreadable, at: document.entry.kind.rawValue)
        }
        do {
            let facts = try ElementDecoder.decode(PartOfFacts.self, from: root)
            return facts.children.compactMap { child in
                ChildReference(child.key).map { reference in
                    ChildInFacts(child: reference, move: child.move, traits: facts.traits(of: child))
                }
            }
        } catch {
            throw StructuredDocumentFault(error, root: root.name)
        }
    }
}

/// What a child is known again by in another transfer, as it was written.
public struct ChildTraits: Hashable, Sendable {
    /// Somebody with a name and a date of birth, where it was given.
    public struct Person: Hashable, Sendable {
        /// The full name.
        public let name: String
        /// The date of birth.
        public let dateOfBirth: CivilDate?
    }

    /// The name and the other names it is known by.
    public let names: [String]
    /// The date of birth; nil for an unborn child.
    public let dateOfBirth: CivilDate?
    /// Whether it is not yet born.
    public let isUnborn: Bool
    /// The sending authority's own identifier.
    public let localID: String?
    /// The present and the former unique pupil number.
    public let pupilNumbers: [String]
    /// The NHS number.
    public let nhsNumber: String?
    /// Who are said to be its mother.
    public let mothers: [Person]

    /// The traits of a child in a case file, which names its mother among its people.
    public init(_ child: CaseChild, people: [CasePerson]) {
        names = [child.name] + (child.alsoKnownAs ?? [])
        dateOfBirth = child.dateOfBirth
        isUnborn = child.isUnborn
        localID = child.localId.value
        pupilNumbers = [child.upn, child.formerUPN].compactMap(\.self)
        nhsNumber = child.nhsNumber
        mothers = people.filter { person in
            person.relationships.contains { $0.child == child.key && $0.kind == .mother }
        }.map { Person(name: $0.name, dateOfBirth: $0.dateOfBirth) }
    }

    fileprivate init(_ child: PartOfFacts.Child, people: [PartOfFacts.Person]) {
        names = [child.name] + (child.alsoKnownAs ?? [])
        dateOfBirth = child.dateOfBirth
        isUnborn = child.dateOfBirth == nil && child.expectedDateOfBirth != nil
        localID = child.localId.value
        pupilNumbers = [child.upn, child.formerUPN].compactMap(\.self)
        nhsNumber = child.nhsNumber
        mothers = people.filter { person in
            person.relationships.contains { $0.child == child.key && $0.kind == .mother }
        }.map { Person(name: $0.name, dateOfBirth: $0.dateOfBirth) }
    }
}

/// What is read of the facts; everything beside it is passed over.
private struct PartOfFacts: Decodable {
    struct Child: Decodable {
        let key: String
        let localId: Known<String>
        let name: String
        let alsoKnownAs: [String]?
        let dateOfBirth: CivilDate?
        let expectedDateOfBirth: CivilDate?
        let upn: String?
        let formerUPN: String?
        let nhsNumber: String?
        let move: Move
    }

    struct Person: Decodable {
        struct Tie: Decodable {
            let child: String
            let kind: Relationship.Kind
        }

        let name: String
        let dateOfBirth: CivilDate?
        let relationships: [Tie]
    }

    let children: [Child]
    let people: [Person]

    func traits(of child: Child) -> ChildTraits { ChildTraits(child, people: people) }
}
