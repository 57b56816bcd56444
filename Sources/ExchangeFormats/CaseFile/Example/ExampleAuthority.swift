import CaseTransfer

/// What the example says of an authority; places, numbers and postcodes are invented for every one of them.
struct ExampleAuthority {
    var code: AuthorityCode
    var name: String
    var town: String
    var postcode: String
    /// What the authority calls its social work assessment (DERBY-17, CAL-3).
    var assessment: String
    private var dfeCode: String

    init(_ code: AuthorityCode) {
        let authority = AuthorityRegister.england.authority(code)
        self.code = code
        name = authority?.name ?? code.text
        town = name
        postcode = "ZZ99 9ZZ"
        assessment = "Social work assessment"
        dfeCode = authority?.dfeCode.text ?? "000"
        switch code.text {
        case "E06000015":
            postcode = "DE99 9ZZ"
            assessment = "Single Assessment"
        case "E08000033":
            town = "Halifax"
            postcode = "HX9 9ZZ"
            assessment = "Child and Family Single Assessment"
        default: break
        }
    }

    /// A permanent pupil number as a school of the authority would have given it.
    var upn: String { Self.withCheckLetter("\(dfeCode)201220417") }

    /// A temporary pupil number as a school of the authority would give it until the transfer file is read in.
    var temporaryUPN: String { Self.withCheckLetter("\(dfeCode)20032601A") }

    /// The name as a host name.
    var domain: String { String(name.lowercased().filter { $0.isASCII && $0.isLetter }) }

    private static func withCheckLetter(_ rest: String) -> String {
        UniquePupilNumber.withCheckLetterCorrected("A\(rest)")?.text ?? "A\(rest)"
    }

    /// The value of a name in the template, nil for an unknown one.
    func value(of name: Substring) -> String? {
        switch name {
        case "code": code.text
        case "name": self.name
        case "town": town
        case "postcode": postcode
        case "assessment": assessment
        case "upn": upn
        case "temporaryUPN": temporaryUPN
        case "domain": domain
        default: nil
        }
    }
}
