import ArgumentParser
import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import GatewayWeb
import TransferStore
import WorkingDays

/// An error on its way to stderr and the exit code.
struct CommandFailure: Error, Encodable {
    var code: String
    var message: String
    var remedy: String
    var rule: String?
    var exit: Exit

    private enum CodingKeys: String, CodingKey {
        case code, message, remedy, rule
    }

    init(_ exit: Exit, code: String, message: String, remedy: String, rule: String? = nil) {
        self.exit = exit
        self.code = code
        self.message = message
        self.remedy = remedy
        self.rule = rule
    }

    /// Any error, in the shape that every command answers with.
    init(_ error: any Error) {
        switch error {
        case let failure as CommandFailure:
            self = failure
        case let fault as GatewayFault:
            self.init(
                Exit(fault.kind), code: fault.code, message: fault.message, remedy: fault.remedy,
                rule: fault.rule?.id)
        case let forbidden as Forbidden:
            self.init(CommandFailure(GatewayFault(forbidden)))
        case let fault as StoreError:
            self.init(Exit(fault), code: fault.code.rawValue, message: fault.message, remedy: fault.remedy)
        case let fault as BundleError:
            self.init(Exit(fault), code: fault.code.rawValue, message: fault.message, remedy: fault.remedy)
        case let fault as ListenerError:
            self.init(.cannotCreate, code: fault.code.rawValue, message: fault.message, remedy: fault.remedy)
        case let fault as StructuredDocumentFault:
            self.init(
                .badInput, code: fault.code.rawValue, message: "\(fault.place): \(fault.message)", remedy: fault.remedy)
        case let fault as CensusFault:
            self.init(
                .badInput, code: fault.code.rawValue, message: "\(fault.place): \(fault.message)", remedy: fault.remedy)
        case let fault as BankHolidayFileFault:
            self.init(
                .badInput, code: fault.code.rawValue, message: "\(fault.place): \(fault.message)", remedy: fault.remedy)
        case let fault as ExampleFault:
            self.init(.cannotCreate, code: fault.code.rawValue, message: fault.message, remedy: fault.remedy)
        default:
            self.init(
                .cannotWrite, code: "unexpected", message: String(describing: error),
                remedy: "Run `handover doctor`; if it finds nothing, report this message.")
        }
    }

    private init(_ other: CommandFailure) { self = other }

    /// Prints the error as the command was asked to, and gives the exit code.
    func report(json: Bool) -> Int32 {
        if json, let text = try? Console.json(self) {
            Console.err(text)
        } else {
            Console.err("Error [\(code)]: \(message)")
            Console.err("  Remedy: \(remedy)")
            if let rule { Console.err("  Rule: \(rule)") }
        }
        return exit.rawValue
    }
}
