/// A United Kingdom postcode in its normal form: capitals, with one space before the last three characters.
///
/// The format does not prove that the postcode exists, and one postcode can lie in two authorities, so nothing may be
/// concluded from it about which authority is responsible.
public struct Postcode: TextIdentifier {
    /// The postcode in normal form, for example "DE1 2FS".
    public let text: String

    /// Takes a postcode in capitals or small letters, with spaces anywhere or nowhere.
    public init?(_ text: String) {
        guard case .success(let postcode) = Self.parse(text) else { return nil }
        self = postcode
    }

    /// Takes a postcode in capitals or small letters, with spaces anywhere or nowhere, or says what is wrong with it.
    public static func parse(_ text: String) -> Result<Postcode, Fault> {
        let bytes = text.utf8.filter { $0 != UInt8(ascii: " ") }.map { byte in
            ASCII.isSmall(byte) ? byte - (UInt8(ascii: "a") - UInt8(ascii: "A")) : byte
        }
        guard (5...7).contains(bytes.count) else { return .failure(.wrongLength) }
        let (outward, inward) = (bytes.dropLast(3), bytes.suffix(3))
        guard inward.first.map(ASCII.isDigit) == true, inward.dropFirst().allSatisfy(inwardLetters.contains) else {
            return .failure(.badInwardPart)
        }
        let normal = "\(String(decoding: outward, as: UTF8.self)) \(String(decoding: inward, as: UTF8.self))"
        // Girobank's postcode is older than the scheme, still stands in address lists, and fits none of its shapes.
        guard outwardShapes.contains(shape(of: outward)) || normal == "GIR 0AA" else {
            return .failure(.badOutwardPart)
        }
        return .success(Postcode(normal: normal))
    }

    private init(normal: String) {
        text = normal
    }

    private static let outwardShapes: Set<String> = ["A9", "A99", "A9A", "AA9", "AA99", "AA9A"]

    /// The letters of the last two places; C I K M O V are left out because they are misread.
    private static let inwardLetters = Set("ABDEFGHJLNPQRSTUWXYZ".utf8)

    private static func shape(of part: ArraySlice<UInt8>) -> String {
        String(part.map { ASCII.isCapital($0) ? "A" : ASCII.isDigit($0) ? "9" : "?" })
    }

    /// What can be wrong with a postcode.
    public enum Fault: IdentifierFault {
        /// It has fewer than five or more than seven letters and digits.
        case wrongLength
        /// The part before the space is none of A9, A99, A9A, AA9, AA99, AA9A.
        case badOutwardPart
        /// The last three characters are not a digit and two letters other than C I K M O V.
        case badInwardPart
    }
}

extension Postcode.Fault {
    /// Stable code of the fault.
    public var code: String {
        switch self {
        case .wrongLength: "postcode-length"
        case .badOutwardPart: "postcode-outward"
        case .badInwardPart: "postcode-inward"
        }
    }

    /// What is wrong, without the postcode.
    public var message: String {
        switch self {
        case .wrongLength: "The postcode does not have five to seven letters and digits."
        case .badOutwardPart: "The first half of the postcode has no shape that postcodes have."
        case .badInwardPart: "The postcode does not end in a digit and two letters that postcodes use."
        }
    }

    /// What puts it right.
    public var remedy: String { "Compare the postcode with the address; leave it out when it is not known." }
}
