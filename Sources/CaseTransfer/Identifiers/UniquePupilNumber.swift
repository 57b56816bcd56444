public import WorkingDays

/// A pupil's unique number (UPN) as the Department for Education defines it: 13 characters with a check letter.
///
/// Check letter, three digits of the authority that issued it, four of the school, two of the year, three of serial. A
/// temporary number ends in a letter instead of its last digit and is just as well formed (T-12). The authority part says
/// who issued the number, not where the child lives now.
public struct UniquePupilNumber: TextIdentifier {
    /// The 13 characters, in capitals.
    public let text: String

    /// Takes a number without any fault.
    public init?(_ text: String) {
        guard Self.faults(in: text).isEmpty else { return nil }
        self.text = text
    }

    /// Takes a number, or says the first thing that is wrong with it.
    public static func parse(_ text: String) -> Result<UniquePupilNumber, Fault> {
        if let fault = faults(in: text).first { return .failure(fault) }
        return .success(UniquePupilNumber(wellFormed: text))
    }

    private init(wellFormed text: String) {
        self.text = text
    }

    /// Whether the number is a temporary one, which ends in a letter and should give way to a permanent one.
    public var isTemporary: Bool {
        text.utf8.last.map { !ASCII.isDigit($0) } ?? false
    }

    /// What can be wrong with a UPN.
    public enum Fault: IdentifierFault {
        /// It has this many characters, not 13.
        case wrongLength(Int)
        /// The character at this place, counted from 1, is not the letter or digit that belongs there.
        case badCharacter(position: Int)
        /// The check letter does not fit the other twelve characters; this one would.
        case badCheckLetter(expected: Character)
        /// No authority ever issued numbers with this three-digit part.
        case unknownIssuer(String)
    }

    /// Everything that is wrong with a UPN as somebody wrote it; nothing when it is well formed.
    ///
    /// Small letters and spaces are faults, because a census return would carry them on.
    public static func faults(in text: String) -> [Fault] {
        let bytes = bytes(of: text)
        guard bytes.count == 13 else { return [.wrongLength(bytes.count)] }
        if let misplaced = bytes.indices.first(where: { !belongs(bytes[$0], at: $0) }) {
            return [.badCharacter(position: misplaced + 1)]
        }
        var faults: [Fault] = []
        let expected = checkLetter(over: bytes)
        if bytes[0] != expected { faults.append(.badCheckLetter(expected: Character(UnicodeScalar(expected)))) }
        let issuer = String(decoding: bytes[1...3], as: UTF8.self)
        if !isIssuer(issuer) { faults.append(.unknownIssuer(issuer)) }
        return faults
    }

    /// The number that the same twelve characters make with the right check letter, permanent or temporary.
    ///
    /// For showing beside an ill-formed number as what may have been meant; nothing when another fault remains.
    public static func withCheckLetterCorrected(_ text: String) -> UniquePupilNumber? {
        let bytes = bytes(of: text)
        guard bytes.count == 13, bytes.indices.dropFirst().allSatisfy({ belongs(bytes[$0], at: $0) }) else {
            return nil
        }
        let corrected = [checkLetter(over: bytes)] + bytes.dropFirst()
        return UniquePupilNumber(String(decoding: corrected, as: UTF8.self))
    }

    /// One byte for each character, 0 for those outside ASCII, so that a fault names the place a reader would count.
    private static func bytes(of text: String) -> [UInt8] {
        text.map { $0.asciiValue ?? 0 }
    }

    /// Whether a byte may stand at an index: a letter first, digits after it, a digit or temporary letter last.
    private static func belongs(_ byte: UInt8, at index: Int) -> Bool {
        switch index {
        case 0: letters.contains(byte)
        case 12: ASCII.isDigit(byte) || letters.contains(byte)
        default: ASCII.isDigit(byte)
        }
    }

    /// The check letter over characters 2 to 13, weighted 2 to 13, modulo 23; a temporary letter counts as its index.
    private static func checkLetter(over bytes: [UInt8]) -> UInt8 {
        let sum = bytes.indices.dropFirst().reduce(0) { sum, index in
            let value = letters.firstIndex(of: bytes[index]) ?? ASCII.number(bytes[index])
            return sum + (index + 1) * value
        }
        return letters[sum % letters.count]
    }

    /// The 23 letters a UPN uses; I, O and S look too much like digits.
    private static let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)
}

extension UniquePupilNumber.Fault {
    /// Stable code of the fault.
    public var code: String {
        switch self {
        case .wrongLength: "upn-length"
        case .badCharacter: "upn-character"
        case .badCheckLetter: "upn-check-letter"
        case .unknownIssuer: "upn-issuer"
        }
    }

    /// What is wrong, without the number.
    public var message: String {
        switch self {
        case .wrongLength(let count): "The UPN has \(count) characters; a UPN has 13."
        case .badCharacter(let position):
            "Character \(position) of the UPN is not the kind that belongs there: a capital letter other than I, O "
                + "and S first, then digits, and a letter last only if the UPN is temporary."
        case .badCheckLetter(let expected):
            "The UPN's first letter does not fit the rest; with these digits it would be \(expected)."
        case .unknownIssuer(let part): "No authority has issued UPNs with the part \(part)."
        }
    }

    /// What puts it right.
    public var remedy: String {
        "Compare the UPN with the school's record; it can be sent as it is and corrected later."
    }

    /// The census rule that asks for it: 1510 the check letter, 1530 the issuing authority.
    public var rule: RuleCitation? {
        switch self {
        case .wrongLength, .badCharacter: nil
        case .badCheckLetter: "DfE CIN census 1510"
        case .unknownIssuer: "DfE CIN census 1530"
        }
    }
}
