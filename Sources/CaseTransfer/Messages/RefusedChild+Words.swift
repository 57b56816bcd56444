extension RefusedChild.Reason {
    /// Why a pack is refused, as the end of a sentence.
    public var inWords: String {
        switch self {
        case .notResident: "not resident here"
        case .incomplete: "a document is missing"
        case .unreadable: "a document cannot be read"
        case .alreadyKnown: "known here already"
        case .wrongRoute: "the wrong route"
        case .wrongChild: "the wrong child"
        }
    }
}
