import ArgumentParser
import ExchangeFormats
import GatewayService
import TransferStore

/// The one table of exit codes, for every command (sysexits.h where it has a word for it).
enum Exit: Int32, CaseIterable {
    case done = 0
    case no = 1
    case indeterminate = 2
    case usage = 64
    case badInput = 65
    case noSuchFile = 66
    case peerUnreachable = 69
    case cannotCreate = 73
    case cannotWrite = 74
    case tryAgain = 75
    case notPermitted = 77

    init(_ kind: GatewayFault.Kind) {
        self =
            switch kind {
            case .no: .no
            case .badInput: .badInput
            case .notFound: .noSuchFile
            case .peerUnreachable: .peerUnreachable
            case .cannotCreate: .cannotCreate
            case .cannotWrite: .cannotWrite
            case .tryAgain: .tryAgain
            case .notPermitted: .notPermitted
            }
    }

    /// What the code means, for help and the reference.
    var meaning: String {
        switch self {
        case .done: "done, or yes"
        case .no: "no: the check failed, or our law does not allow the step"
        case .indeterminate: "indeterminate: neither yes nor no can be proved from what is there"
        case .usage: "the command was not used as its help says"
        case .badInput: "something given cannot be used"
        case .noSuchFile: "a file, transfer, peer or person named does not exist"
        case .peerUnreachable: "the other authority's gateway did not answer"
        case .cannotCreate: "a file or folder cannot be made"
        case .cannotWrite: "writing failed"
        case .tryAgain: "busy for the moment; the same command may succeed later"
        case .notPermitted: "this person may not do this"
        }
    }

    var code: ExitCode { ExitCode(rawValue) }
}

extension Exit {
    /// The table as help prints it.
    static var table: String {
        "EXIT CODES:\n"
            + allCases.map { exit in
                let number = String(exit.rawValue)
                return "  " + String(repeating: " ", count: max(0, 3 - number.count)) + number + "  " + exit.meaning
            }.joined(separator: "\n")
    }
}

extension Exit {
    init(_ fault: StoreError) {
        self =
            switch fault.code {
            case .notFound: .noSuchFile
            case .alreadyExists, .cannotOpen: .cannotCreate
            case .notAStore, .newerVersion, .corrupt: .badInput
            case .diskFull, .storageFailed, .notDurable, .contradiction, .nestedWrite: .cannotWrite
            case .busy, .homeInUse, .closed: .tryAgain
            }
    }

    init(_ fault: BundleError) {
        self =
            switch fault.code {
            case .fileUnreadable: .noSuchFile
            case .notAFile, .attachmentChanged, .mediaType, .structuredUnusable, .tooLarge, .manifestUnusable,
                .sealUnusable,
                .nothingToPurge, .notABundle:
                .badInput
            case .exists, .cannotCreate: .cannotCreate
            case .diskFull, .cannotWrite: .cannotWrite
            }
    }
}
