/// A person's NHS number: ten digits, the last of them a check digit by Modulus 11.
///
/// A right check digit does not prove that the number was ever given to anybody; only tracing it in the Personal
/// Demographics Service does.
public struct NHSNumber: TextIdentifier {
    /// The ten digits without spaces.
    public let text: String

    /// Takes a number without any fault, written as ten digits or spaced 3-3-4.
    public init?(_ text: String) {
        guard case .success(let number) = Self.parse(text) else { return nil }
        self = number
    }

    /// Takes a number written as ten digits or spaced 3-3-4, or says what is wrong with it.
    public static func parse(_ text: String) -> Result<NHSNumber, Fault> {
        guard let digits = digits(in: text) else { return .failure(.notTenDigits) }
        // All ten repeated digits pass Modulus 11, and people type them when they have no number.
        guard Set(digits).count > 1 else { return .failure(.repeatedDigit) }
        let sum = digits.prefix(9).enumerated().reduce(0) { sum, digit in
            sum + (10 - digit.offset) * ASCII.number(digit.element)
        }
        switch 11 - sum % 11 {
        case 10: return .failure(.noSuchNumber)
        case let check:
            guard check % 11 == ASCII.number(digits[9]) else { return .failure(.badCheckDigit) }
        }
        return .success(NHSNumber(tenDigits: String(decoding: digits, as: UTF8.self)))
    }

    private init(tenDigits: String) {
        text = tenDigits
    }

    /// The number as letters and screens show it, spaced 3-3-4: "943 476 5919".
    public var formatted: String {
        "\(text.prefix(3)) \(text.dropFirst(3).prefix(3)) \(text.suffix(4))"
    }

    private static func digits(in text: String) -> [UInt8]? {
        var bytes = Array(text.utf8)
        let space = UInt8(ascii: " ")
        if bytes.count == 12, bytes[3] == space, bytes[7] == space {
            bytes.remove(at: 7)
            bytes.remove(at: 3)
        }
        return bytes.count == 10 && bytes.allSatisfy(ASCII.isDigit) ? bytes : nil
    }

    /// What can be wrong with an NHS number.
    public enum Fault: IdentifierFault {
        /// It is not ten digits, with or without spaces after the third and sixth.
        case notTenDigits
        /// It is one digit ten times: a placeholder, although its check digit fits.
        case repeatedDigit
        /// The last digit does not fit the nine before it.
        case badCheckDigit
        /// No last digit could fit the nine before it, so they are mistyped.
        case noSuchNumber
    }
}

extension NHSNumber.Fault {
    /// Stable code of the fault.
    public var code: String {
        switch self {
        case .notTenDigits: "nhs-number-digits"
        case .repeatedDigit: "nhs-number-placeholder"
        case .badCheckDigit, .noSuchNumber: "nhs-number-check-digit"
        }
    }

    /// What is wrong, without the number.
    public var message: String {
        switch self {
        case .notTenDigits: "The NHS number is not ten digits, plain or spaced 3-3-4."
        case .repeatedDigit: "The NHS number is one digit repeated, which is nobody's number."
        case .badCheckDigit: "The NHS number's last digit does not fit the others."
        case .noSuchNumber: "No NHS number begins with these nine digits."
        }
    }

    /// What puts it right.
    public var remedy: String {
        "Compare the number with a letter from the GP or trace it; leave it out rather than send a placeholder."
    }
}
