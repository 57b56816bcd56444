import CaseTransfer
import Testing
import WorkingDays

@Suite("Readiness: no finding says who it is about")
struct ReadinessPrivacyTests {
    @Test(
        "No finding holds a name, a date of birth, an address, a telephone number, a file's name or an identifier",
        arguments: ReadinessCensusTests.firing + ReadinessCensusTests.silent)
    func namesNobody(scenario: ReadinessScenario) {
        let secrets = Self.secrets(of: ReadinessSample.caseFile) + Self.secrets(of: scenario.prepared.file)
        for finding in scenario.findings {
            let said = "\(finding.place) \(finding.message) \(finding.remedy)".lowercased()
            for secret in secrets where said.contains(secret.lowercased()) {
                Issue.record("\(finding.code) says \(secret)")
            }
        }
    }

    @Test("The check itself finds what it looks for")
    func canFail() {
        let secrets = Self.secrets(of: ReadinessSample.caseFile)
        for planted in [
            "Zebedee", "Quillfeather", "Zebby", "2017-03-04", "Saturday 4 March 2017", "B801200005001", "943 476 5919",
            "9434765919", "CALX77012", "17 Larkspur Row", "DE1 2FS", "Araminta", "07700 900456", "199356",
            "assessment-zebedee.pdf",
        ] {
            #expect(secrets.contains(planted), "\(planted)")
        }
    }

    /// Everything in a file that must not leave it in a finding, whole names and their parts.
    static func secrets(of file: CaseFile) -> [String] {
        var secrets: [String] = []
        for child in file.children {
            secrets += names([child.name] + (child.alsoKnownAs ?? []))
            secrets += dates([child.dateOfBirth, child.expectedDateOfBirth])
            secrets += [child.localId.value, child.upn, child.formerUPN, child.nhsNumber].compactMap { $0 }
            if let number = child.nhsNumber { secrets.append(number.filter { $0 != " " }) }
        }
        for person in file.people {
            secrets += names([person.name] + (person.alsoKnownAs ?? [])) + dates([person.dateOfBirth])
            secrets += [person.telephone].compactMap { $0 }
        }
        for address in file.addresses {
            switch address.state {
            case .open(let place), .confidential(_, let place?):
                secrets += place.lines + [place.postcode, place.uprn].compactMap { $0 }
            case .confidential(_, nil), .withheld: break
            }
        }
        for exclusion in file.firstMinute.mustNotLearnAddress.value ?? [] { secrets += names([exclusion.who]) }
        secrets += file.attachments.map(\.file.fileName)
        return secrets.filter { $0.count > 2 }
    }

    /// Each name and its parts, without words of ours that stand where a name would.
    private static func names(_ names: [String]) -> [String] {
        var parts: [String] = []
        for name in names where name != "Not known" {
            parts.append(name)
            for part in name.split(separator: " ") where part != "Unborn" { parts.append(String(part)) }
        }
        return parts
    }

    private static func dates(_ dates: [CivilDate?]) -> [String] {
        dates.compactMap { $0 }.flatMap { [$0.description, $0.inWords] }
    }
}
