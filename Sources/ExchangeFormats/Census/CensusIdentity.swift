public import CaseTransfer
import SecureXML
public import WorkingDays

/// Who a child is by a census return: identifiers and characteristics; a return has no names.
public struct CensusIdentity: Hashable, Sendable {
    /// The authority's own identifier.
    public let localID: String?
    /// The UPN, when it is well formed.
    public let upn: String?
    /// Why there is no UPN.
    public let upnUnknown: String?
    /// The former UPN, when it is well formed.
    public let formerUPN: String?
    /// The date of birth.
    public let dateOfBirth: CivilDate?
    /// The expected date of birth of an unborn child.
    public let expectedDateOfBirth: CivilDate?
    /// The sex, by the list of the return's year.
    public let sex: Known<Sex>
    /// The ethnicity's code.
    public let ethnicity: Known<String>
    /// The disabilities' codes.
    public let disabilities: Known<[String]>

    init(_ child: XMLElement, at place: String, _ values: inout CensusValues) {
        let ids = child.element(named: "ChildIdentifiers")
        let here = "\(place)/ChildIdentifiers"
        localID = values.text("LAchildID", in: ids, at: here)
        if let localID, case .failure(let fault) = LocalChildID.parse(localID) {
            values.take(fault, at: "\(here)/LAchildID")
        }
        upn = Self.upn("UPN", in: ids, at: here, &values)
        formerUPN = Self.upn("FormerUPN", in: ids, at: here, &values)
        let reason = values.code("UPNunknown", in: ids, at: here, of: CensusCodes.upnUnknown)
        if reason != nil, ids?.elements(named: "UPN").isEmpty == false {
            values.note(
                "census-upn-both", at: "\(here)/UPNunknown",
                "There is a UPN and a reason why there is none; a sound UPN counts.")
        }
        upnUnknown = upn == nil ? reason : nil
        dateOfBirth = values.date("PersonBirthDate", in: ids, at: here)
        let expected = values.date("ExpectedPersonBirthDate", in: ids, at: here, mayLieAhead: true)
        if dateOfBirth != nil, expected != nil {
            values.note(
                "census-born-both", at: "\(here)/ExpectedPersonBirthDate", "The child is born; no birth is expected.")
        }
        expectedDateOfBirth = dateOfBirth == nil ? expected : nil
        sex = Self.sex(in: ids, at: here, &values)
        let characteristics = child.element(named: "ChildCharacteristics")
        let there = "\(place)/ChildCharacteristics"
        ethnicity = Known(values.code("Ethnicity", in: characteristics, at: there, of: CensusCodes.ethnicities))
        disabilities = Self.disabilities(in: characteristics, at: there, &values)
    }

    private static func upn(
        _ name: String, in element: XMLElement?, at place: String, _ values: inout CensusValues
    ) -> String? {
        guard let text = values.text(name, in: element, at: place) else { return nil }
        if case .failure(let fault) = UniquePupilNumber.parse(text) {
            values.note(
                fault.code, at: "\(place)/\(name)", fault.message,
                remedy: "It is left out. Compare it with the school's record, and write it into the case file.")
            return nil
        }
        return text
    }

    /// `Sex` from 2024/25 on (M, F, U); `GenderCurrent` before (1, 2, 0, 9). A code of one list in the other element is nobody's.
    private static func sex(in element: XMLElement?, at place: String, _ values: inout CensusValues) -> Known<Sex> {
        if let sex = values.code("Sex", in: element, at: place, of: ["M", "F", "U"]) {
            return Known(Sex(rawValue: sex))
        }
        switch values.code("GenderCurrent", in: element, at: place, of: ["0", "1", "2", "9"]) {
        case "1": return .known(.male)
        case "2": return .known(.female)
        default: return .notKnown
        }
    }

    private static func disabilities(
        in element: XMLElement?, at place: String, _ values: inout CensusValues
    ) -> Known<[String]> {
        let listed = element?.element(named: "Disabilities")?.elements(named: "Disability") ?? []
        let codes = listed.enumerated().compactMap { number, disability -> String? in
            let code = disability.text.bare
            if CensusCodes.disabilities.contains(code) { return code }
            values.note(
                "census-code", at: "\(place)/Disabilities/Disability[\(number + 1)]",
                "The code is on no list of the census.")
            return nil
        }
        if codes.contains("NONE"), codes.count > 1 {
            values.note(
                "census-disability-none", at: "\(place)/Disabilities", "A disability is named, and that there is none.")
            return .notKnown
        }
        return codes.isEmpty ? .notKnown : .known(codes)
    }
}
