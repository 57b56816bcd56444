public import CaseTransfer
import ExchangeFormats
import Foundation
public import WorkingDays

extension Gateway {
    /// Begins a case folder from a census return: writes `case.json` with what the return says and can be believed.
    ///
    /// Nothing is prepared yet; the case file waits for what no return says, and the readiness check names it.
    ///
    /// - Parameters:
    ///   - census: the return's bytes.
    ///   - id: the child's `LAchildID`.
    ///   - name: the child's name, which a return does not have; empty when it is to be written in later.
    ///   - resident: the day the family became resident with the recipient.
    /// - Returns: what the return says that was not believed, or has no place in the case file.
    /// - Throws: `GatewayFault`: `case-exists`, `not-permitted`, or a ``CensusFault``.
    public func beginCase(
        fromCensus census: [UInt8], child id: String, name: String, recipient: AuthorityCode, resident: CivilDate,
        in folder: String, by acting: ActingPerson
    ) throws -> [Finding] {
        let (file, findings) = try readCase(
            fromCensus: census, child: id, name: name, recipient: recipient, resident: resident, by: acting)
        let path = folder + "/case.json"
        guard !FileManager.default.fileExists(atPath: path) else {
            throw GatewayFault(
                .cannotCreate, code: "case-exists", message: "\(path) is there already; nothing was written.",
                remedy: "Name a new folder, so that what somebody wrote is not lost.")
        }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw PrivateFile.fault(folder, EACCES)
        }
        try PrivateFile.write(CaseFileReader.write(file), to: path)
        return findings
    }

    /// What a census return says of a child and can be believed, as the beginning of a case; writes nothing.
    ///
    /// - Returns: the case, and what the return says that was not believed, or has no place in the case file.
    /// - Throws: `GatewayFault` with code `not-permitted`, or a ``CensusFault``.
    private func readCase(
        fromCensus census: [UInt8], child id: String, name: String, recipient: AuthorityCode, resident: CivilDate,
        by acting: ActingPerson
    ) throws -> (file: CaseFile, findings: [Finding]) {
        try require(.prepare, of: acting)
        let list = try ownReturn(census)
        let record = try list.record(of: id, key: "c1", today: today)
        let file = CaseFile(
            record, name: name, sender: authority, recipient: recipient, resident: resident, exportedOn: today)
        return (file, list.findings + record.findings)
    }

    /// A return of ours; another authority's is refused.
    ///
    /// - Throws: a ``CensusFault``.
    func ownReturn(_ census: [UInt8]) throws -> CensusReturn {
        let list = try CensusReturn(census)
        if let other = list.authority, other != authority { throw CensusFault.otherAuthority }
        return list
    }
}
