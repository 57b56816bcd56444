public import CaseTransfer

/// A case that somebody is still writing down in the workbench, section by section, with the files that go with it.
///
/// What was typed is kept as it was typed, whether or not it can be used yet: a form can be left at any point and nothing is lost.
/// It becomes a case when it is prepared, and is removed then.
public struct CaseForm: Hashable, Sendable, Codable {
    /// One answer as it was typed.
    public struct Entry: Hashable, Sendable, Codable {
        /// The name of the field.
        public let name: String
        /// What was typed or chosen.
        public let value: String

        /// Puts the two together.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Whose form it is and which: never made of anything in it.
    public let id: ConversationID
    /// Who began it.
    public let begunBy: PersonID
    /// Whether it is an urgent notice.
    public let isUrgent: Bool
    /// The transfer whose pack it adds documents to; nil for a new transfer.
    public let supplements: ConversationID?
    /// When it was last saved.
    public internal(set) var savedAt: Moment
    /// How often it was saved, so that of two people who write in it at once the second is told.
    public internal(set) var version: Int
    /// What was typed, by section.
    public var sections: [String: [Entry]]
    /// The files that go with it, in the order in which they came.
    public internal(set) var files: [CaseFormFile]
    /// How many files it ever had.
    var filesEver: Int
    /// What the case is called in a list; nil until a family's name is typed.
    public var title: String?
    /// The colleague to whom it was handed over; nil for nobody.
    public internal(set) var handedTo: PersonID?
    /// The team to which it was handed over; nil for none.
    public internal(set) var handedToTeam: TeamID?
    /// Who changed each field, by its name; nil of a form that was last saved when nobody noted it.
    var histories: [String: History]?
    /// Who ever changed anything in a section.
    var sectionWriters: [String: [PersonID]]?
}

/// A file that was uploaded for a form.
public struct CaseFormFile: Hashable, Sendable, Codable {
    /// Its number in the form, which is never used again.
    public let number: Int
    /// To which question of the form it belongs.
    public let question: String
    /// What it was called where it came from; shown, and never a path here.
    public let name: String
    /// What it is, as its bytes say.
    public let kind: UploadedKind
    /// How many bytes it has.
    public let bytes: Int64

    /// Where it lies in the folder of the case, and what it is called in the pack: made of the question, its number and the form's,
    /// so that it owes nothing to whoever sent it and meets no other file of the same transfer.
    public let path: String
}

extension CaseForm {
    /// The most files of one form.
    public static let mostFiles = 60
    /// The most bytes of all files of one form.
    public static let mostBytes: Int64 = 1 << 30
    /// The most bytes of one file.
    public static let largestFile: Int64 = 100 << 20
    /// The most bytes of everything that is typed in one form.
    static let mostText = 2 << 20
    /// The most forms that one person has open.
    static let mostOpen = 50
}
