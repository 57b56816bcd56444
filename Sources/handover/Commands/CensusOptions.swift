import ArgumentParser
import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import WorkingDays

/// What `prepare` takes to begin a case folder from a census return.
struct CensusOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Begin the folder from this CIN census return; needs --child, --resident and --to.", valueName: "file"))
    var census: String?
    @Option(name: .long, help: ArgumentHelp("The child's LAchildID in the return.", valueName: "id"))
    var child: String?
    @Option(
        name: .long, help: ArgumentHelp("The day the family became resident, which no return says.", valueName: "date"))
    var resident: String?
    @Option(
        name: .long,
        help: ArgumentHelp("The child's name, which no return says; or write it into case.json.", valueName: "name"))
    var name: String?

    /// What is asked for; nil when no census is given.
    func request(recipient: AuthorityCode?) throws -> CensusRequest? {
        guard let census else {
            guard child == nil, resident == nil, name == nil else {
                throw CommandFailure(
                    .usage, code: "census-missing", message: "--child, --resident and --name belong to --census.",
                    remedy: "Name the return with --census, or leave them out.")
            }
            return nil
        }
        guard let child, let resident, let recipient else {
            throw CommandFailure(
                .usage, code: "census-incomplete", message: "--census needs --child, --resident and --to.",
                remedy: "Give the child's LAchildID, the day the family became resident, and the receiving authority.")
        }
        guard let data = FileManager.default.contents(atPath: census) else {
            throw CommandFailure(
                .noSuchFile, code: "file-unreadable", message: "\(census) is not there or cannot be read.",
                remedy: "Give the path of the census return.")
        }
        return CensusRequest(
            bytes: Array(data), child: child, name: name ?? "", recipient: recipient,
            resident: try Typed.date(resident, option: "--resident"))
    }
}

/// A case folder to be begun from a census return.
struct CensusRequest {
    let bytes: [UInt8]
    let child: String
    let name: String
    let recipient: AuthorityCode
    let resident: CivilDate

    private struct Answer: Encodable {
        var prepared = false
        var caseFile: String
        var census: [Finding]
        var findings: [Finding]
    }

    /// Writes the case file, and says what the return was not believed in and what the case still lacks.
    func carryOut(in gateway: Gateway, folder: String, output: OutputOptions, by acting: ActingPerson) throws {
        let census = try gateway.beginCase(
            fromCensus: bytes, child: child, name: name, recipient: recipient, resident: resident, in: folder,
            by: acting)
        let report = try gateway.checkReadiness(of: folder, recipient: recipient, by: acting)
        let path = folder + "/case.json"
        try output.answer(Answer(caseFile: path, census: census, findings: report.findings)) {
            let doubts = census.map { finding in
                "  \(finding.severity == .note ? "note" : "warn") \(finding.place): \(finding.message)\n"
                    + "      \(finding.remedy)  (\(finding.code))"
            }
            return
                (["Wrote \(path) from the census return; nothing is prepared yet."]
                + (doubts.isEmpty
                    ? ["Census: nothing to doubt."] : ["Census: what was not believed or not carried on"] + doubts)
                + [
                    ReadinessPage(findings: report.findings).text,
                    "Complete the case file, then: handover prepare \(folder)",
                ])
                .joined(separator: "\n")
        }
    }
}
