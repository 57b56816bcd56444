import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// Shows one transfer.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows a transfer: what a duty worker needs in the first minute, then everything else.")

    @OptionGroup var options: TransferOptions
    @Flag(name: .long, help: "Show confidential addresses too; needs --reason, and goes on record.")
    var revealAddress = false
    @Option(name: .long, help: ArgumentHelp("Why the address is looked at.", valueName: "words"))
    var reason: String?

    func validate() throws {
        guard !revealAddress || !(reason ?? "").isEmpty else {
            throw ValidationError("--reveal-address needs --reason; it goes on record.")
        }
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let view = try gateway.show(transfer, reveal: revealAddress ? reason : nil, by: acting)
        try options.output.answer(view) { TransferPage(view: view, gateway: gateway, acting: acting).text }
    }
}
