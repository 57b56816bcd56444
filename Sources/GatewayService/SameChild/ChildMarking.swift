import CaseTransfer
import ExchangeFormats
import Foundation
import TransferStore
import WorkingDays

/// Takes the marks by which children are known again in another transfer, with the home's keyed digest.
///
/// An identifier that is not well formed marks nobody: a row of nines stands for many children. A name is compared without order of
/// its words, capitals, accents and signs.
struct ChildMarking {
    let digest: @Sendable (String) -> MessageDigest
    /// The authority whose own identifiers the case file gives.
    let sender: AuthorityCode

    /// The marks of a case file's children.
    ///
    /// - Parameter reference: the reference of a child's key in its transfer; children without one are passed over.
    func marks(
        of children: [CaseChild], people: [CasePerson], calling reference: (String) -> ChildReference?
    ) -> [ChildMark] {
        children.flatMap { child in
            reference(child.key).map { marks(of: ChildTraits(child, people: people), as: $0) } ?? []
        }
    }

    /// The marks of one child.
    func marks(of child: ChildTraits, as reference: ChildReference) -> [ChildMark] {
        var texts: [(ChildMark.Kind, String)] = child.pupilNumbers.compactMap { text in
            UniquePupilNumber(text).map { (.pupilNumber, $0.text) }
        }
        if let number = child.nhsNumber.flatMap({ NHSNumber($0) }) { texts.append((.nhsNumber, number.text)) }
        if let own = child.localID.flatMap({ LocalChildID($0) }) { texts.append((.localID, "\(sender) \(own.text)")) }
        if let born = child.dateOfBirth {
            texts += child.names.compactMap(Self.bare).map { (.nameAndBirth, "\($0) \(born)") }
        }
        if child.isUnborn {
            texts += child.mothers.compactMap { mother in
                guard let born = mother.dateOfBirth, let name = Self.bare(mother.name) else { return nil }
                return (.mother, "\(name) \(born)")
            }
        }
        return texts.map { mark(reference, $0, $1) }
    }

    /// The mark of a child of whom no more than name and date of birth is known.
    func mark(of reference: ChildReference, name: String, bornOn born: CivilDate) -> [ChildMark] {
        Self.bare(name).map { [mark(reference, .nameAndBirth, "\($0) \(born)")] } ?? []
    }

    private func mark(_ child: ChildReference, _ kind: ChildMark.Kind, _ text: String) -> ChildMark {
        ChildMark(child: child, kind: kind, digest: digest("child \(kind.rawValue) \(text)"))
    }

    private static func bare(_ name: String) -> String? {
        let words = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).split { !$0.isLetter }
        return words.isEmpty ? nil : words.sorted().joined(separator: " ")
    }
}
