import ArgumentParser

/// Measures what two gateways on one machine do, beside what the machine could do at most.
@main
struct HandoverBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handover-bench",
        abstract: "Measures two gateways on this machine, each figure beside its floor.",
        subcommands: [MeasureCommand.self, ReceivingSideCommand.self, SendingSideCommand.self],
        defaultSubcommand: MeasureCommand.self)
}
