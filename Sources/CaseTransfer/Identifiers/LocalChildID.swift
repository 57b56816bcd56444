public import WorkingDays

/// The identifier an authority's own case system gives a child: 1 to 20 letters and digits.
///
/// It is unique only within that authority. On a transfer the receiving authority makes its own and keeps the sending
/// one's beside it. It may differ from another only in case, so case is kept.
public struct LocalChildID: TextIdentifier {
    /// The letters and digits.
    public let text: String

    /// Takes an identifier without any fault.
    public init?(_ text: String) {
        guard case .success(let id) = Self.parse(text) else { return nil }
        self = id
    }

    /// Takes an identifier, or says what is wrong with it.
    public static func parse(_ text: String) -> Result<LocalChildID, Fault> {
        let bytes = text.utf8
        guard !bytes.isEmpty else { return .failure(.empty) }
        guard text.count <= 20 else { return .failure(.tooLong(text.count)) }
        guard bytes.allSatisfy({ ASCII.isDigit($0) || ASCII.isCapital($0) || ASCII.isSmall($0) }) else {
            return .failure(.notAlphanumeric)
        }
        return .success(LocalChildID(wellFormed: text))
    }

    private init(wellFormed text: String) {
        self.text = text
    }

    /// What can be wrong with a local child identifier.
    public enum Fault: IdentifierFault {
        /// There is nothing there.
        case empty
        /// It has this many characters, more than 20.
        case tooLong(Int)
        /// It holds something other than letters A to Z and digits.
        case notAlphanumeric
    }
}

extension LocalChildID.Fault {
    /// Stable code of the fault.
    public var code: String {
        switch self {
        case .empty: "local-child-id-empty"
        case .tooLong: "local-child-id-length"
        case .notAlphanumeric: "local-child-id-character"
        }
    }

    /// What is wrong, without the identifier.
    public var message: String {
        switch self {
        case .empty: "The local child identifier is empty."
        case .tooLong(let count): "The local child identifier has \(count) characters; at most 20 are allowed."
        case .notAlphanumeric: "The local child identifier holds something other than letters and digits."
        }
    }

    /// What puts it right.
    public var remedy: String { "Take the identifier from the case system as it stands in the census return." }

    /// The census rules that ask for it: 1570 the length, 1580 letters and digits only.
    public var rule: RuleCitation? {
        switch self {
        case .empty: nil
        case .tooLong: "DfE CIN census 1570"
        case .notAlphanumeric: "DfE CIN census 1580"
        }
    }
}
