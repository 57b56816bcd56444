import ArgumentParser
import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import WorkingDays

/// What every command with a bundle in hand takes: the file and the certificates to believe.
struct BundleOptions: ParsableArguments {
    @Argument(help: "The bundle file.")
    var file: String
    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            A certificate to trust as the sender's seal, PEM; repeat for several. It answers only for the authority whose \
            code its common name begins with; write CODE=CERT.pem for one that names none.
            """, valueName: "certificate"))
    var trust: [String]
    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            Verify as of this moment (2026-12-10T09:30:00Z) or the end of this day in London (2026-12-10). Default: now.
            """, valueName: "date"))
    var at: String?

    func verdict() throws -> BundleVerdict {
        let seals = try trusted()
        return try BundleVerifier.verify(file: file, trust: seals.seals, at: moment(), takingAbsenceAs: .purged)
    }

    func extract(to folder: String) throws -> BundleExtraction.Outcome {
        let seals = try trusted()
        return try BundleExtraction.extract(file: file, trust: seals.seals, at: moment(), to: folder)
    }

    private func trusted() throws -> GivenSeals {
        let seals = try GivenSeals(trust)
        try BundleFile.require(file)
        return seals
    }

    /// A day that is not over has come as far as now; what was sealed this afternoon is not in its future.
    private func moment() throws -> Moment {
        let now = Surroundings.ofThisMachine.now()
        guard let at else { return now }
        if let moment = Moment(at) { return moment }
        if let date = CivilDate(at) {
            let isToday = date == CivilDate.inLondon(secondsSinceEpoch: now.secondsSinceEpoch)
            return isToday ? now : Moment(secondsSinceEpoch: date.lastSecondInLondon)
        }
        throw CommandFailure(
            .badInput, code: "date-unreadable", message: "--at \(at) is neither a date nor a moment.",
            remedy: "Write 2026-12-10 or 2026-12-10T09:30:00Z.")
    }
}
