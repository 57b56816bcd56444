public import CaseTransfer
public import ExchangeFormats
import Foundation
import WorkingDays

/// The procedures a gateway goes by: those carried in the program, and instead of them those its home holds.
///
/// A file of the home is `procedures/<code>.yaml`. One that is not good is not used, and `doctor` says so: a clock must not
/// run on half a file.
public struct ProceduresInForce: Sendable {
    /// What a home's file gave.
    public struct HomeFile: Sendable {
        /// Its path.
        public let path: String
        /// What it says, or what is wrong with it.
        public let reading: ProcedureFile.Reading
        /// Its text; empty when it cannot be read.
        let text: String
    }

    /// The files of the home, by path.
    public let homeFiles: [HomeFile]
    /// What is wrong with the folder itself; nil when it can be read, and when there is none.
    public let folderFault: ProcedureFault?
    private let folder: String
    private let replaced: [AuthorityCode: (procedure: LocalProcedure, path: String)]

    /// Reads the folder of a home; a home without it goes by what the program carries.
    public init(folder: String) {
        self.folder = folder
        let read = try? FileManager.default.contentsOfDirectory(atPath: folder)
        folderFault = read == nil && PrivateFile.isThere(folder) ? Self.unreadableFolder : nil
        let names = (read ?? []).sorted()
        homeFiles = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.map { name in
            HomeFile(
                path: folder + "/" + name, reading: Self.read(folder + "/" + name, name: name),
                text: (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)) ?? "")
        }
        var replaced: [AuthorityCode: (procedure: LocalProcedure, path: String)] = [:]
        for file in homeFiles {
            guard case .procedure(let procedure) = file.reading else { continue }
            replaced[procedure.authority] = (procedure, file.path)
        }
        self.replaced = replaced
    }

    /// What is there and not used: the folder, or files of it, each with its first fault.
    public var notUsed: [(path: String, fault: ProcedureFault)] {
        (folderFault.map { [(folder, $0)] } ?? [])
            + homeFiles.compactMap { file in
                guard case .faults(let faults) = file.reading, let first = faults.first else { return nil }
                return (file.path, first)
            }
    }

    /// The same as lines for whoever runs a command that goes by the procedures: code, what, and what puts it right.
    public var warnings: [String] {
        notUsed.map { path, fault in
            "Warning [\(fault.code.rawValue)]: \(path) is not used, \(fault.words); what the program carries counts instead.\n"
                + "  Remedy: \(fault.remedy)"
        }
    }

    private static let unreadableFolder = ProcedureFault(
        .unreadable, line: nil, place: "", message: "the folder cannot be read by this account",
        remedy: "Give folder and files to the account that owns the home, with the modes 0700 and 0600: see Local "
            + "procedures in docs/operations.md.")

    private static func read(_ path: String, name: String) -> ProcedureFile.Reading {
        guard name.hasSuffix(".yaml"), let code = AuthorityCode(String(name.dropLast(5))) else {
            return .faults([
                ProcedureFault(
                    .otherAuthority, line: nil, place: "", message: "the name of the file is no authority's code",
                    remedy: "Name it by the authority's GSS code, such as E06000015.yaml for Derby.")
            ])
        }
        return ProcedureFile.read(path: path, expected: code)
    }

    /// The procedure of an authority, or nil when none is on file.
    public func procedure(of authority: AuthorityCode) -> LocalProcedure? {
        replaced[authority]?.procedure ?? ProceduresOnFile.of(authority)
    }

    /// What the home's own files ask of a plan, with their rules, by authority.
    var planContents: [AuthorityCode: [PlanPart: RuleCitation]] {
        replaced.mapValues { $0.procedure.plan.mapValues(\.rule) }
    }

    /// How a sending authority treats sharing, or our default where no procedure with a moving section is on file.
    func sharing(sending authority: AuthorityCode) -> SharingProcedure {
        procedure(of: authority)?.movingProcedure?.sharing ?? .ourDefault
    }

    /// Where the procedure of an authority was read, for people.
    public func source(of authority: AuthorityCode) -> String {
        replaced[authority]?.path ?? MeetingLimit.builtIn
    }

    /// Every procedure on file, in the order of the authorities' codes.
    public var all: [LocalProcedure] {
        let carried = ProceduresOnFile.all.filter { replaced[$0.authority] == nil }
        return (carried + replaced.values.map(\.procedure)).sorted { $0.authority < $1.authority }
    }

    /// The limit for the receiving-in meeting when an authority receives, and where it was read (T-1).
    public func meetingLimit(receiving authority: AuthorityCode, defaultWorkingDays: Int) -> MeetingLimit {
        procedure(of: authority)?.limit(
            source: source(of: authority), defaultWorkingDays: defaultWorkingDays)
            ?? .ourDefault(workingDays: defaultWorkingDays)
    }
}

extension Gateway {
    /// How we treat sharing, by the procedures this gateway goes by.
    public var sharing: SharingProcedure { procedures.sharing(sending: authority) }

    /// The limit for the receiving-in meeting by the procedures this gateway goes by.
    public func meetingLimit(receiving authority: AuthorityCode) -> MeetingLimit {
        procedures.meetingLimit(receiving: authority, defaultWorkingDays: settings.defaultMeetingWorkingDays)
    }
}
