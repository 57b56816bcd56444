/// Why nothing can be taken from a census return; it never quotes what the return says.
public struct CensusFault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// Larger than a return of any authority.
        case tooLarge = "census-too-large"
        /// Not sound XML.
        case unreadable = "census-unreadable"
        /// XML, and no CIN census return.
        case notAReturn = "census-not-a-return"
        /// No child with that identifier.
        case childUnknown = "census-child-unknown"
        /// More than one child with that identifier.
        case childTwice = "census-child-twice"
        /// Another authority’s return.
        case otherAuthority = "census-other-authority"
    }

    /// What is wrong.
    public let code: Code
    /// Where: a line, or a path such as `Header/Source/LEA`.
    public let place: String

    init(_ code: Code, at place: String) {
        self.code = code
        self.place = place
    }

    /// A return that another authority made.
    public static let otherAuthority = CensusFault(.otherAuthority, at: "Header/Source/LEA")

    /// What is wrong, in plain English.
    public var message: String {
        switch code {
        case .tooLarge: "The file is larger than a census return."
        case .unreadable: "The file is not sound XML."
        case .notAReturn: "The file is not a CIN census return."
        case .childUnknown: "The return has no child with this identifier."
        case .childTwice: "The return has this child more than once, and nothing tells which record is right."
        case .otherAuthority: "The return is another authority's."
        }
    }

    /// What puts it right.
    public var remedy: String {
        switch code {
        case .tooLarge, .unreadable, .notAReturn:
            "Give the XML file that your case system made for the DfE's CIN census."
        case .childUnknown: "Give the child's identifier (LAchildID) as the return has it, capitals and all."
        case .childTwice: "Have the case system's record put right, or give a return that has the child once."
        case .otherAuthority: "Give a return of this gateway's own authority; a child is described by who knows them."
        }
    }
}
