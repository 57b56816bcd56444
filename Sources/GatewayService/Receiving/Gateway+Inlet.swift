import CaseTransfer
import Metrics
import TransferStore

extension Gateway {
    /// What the exchange listener needs of this gateway.
    func inlet(_ snapshot: PeerSnapshot) -> ExchangeInlet {
        let refused = Counter(label: "handover_refused_connections")
        return ExchangeInlet(
            admits: { [surroundings] certificate in snapshot.admits(certificate, at: surroundings.now()) },
            countRefusedConnection: { refused.increment() },
            largestMessage: settings.largestMessage,
            incomingFolder: layout.incoming,
            receive: { [self] upload, peer in await receive(upload, from: peer) })
    }
}
