import CaseTransfer

extension Gateway {
    /// What the exchange listener needs of this gateway.
    func inlet(_ snapshot: PeerSnapshot) -> ExchangeInlet {
        let refused = RefusedConnections(log: log)
        return ExchangeInlet(
            admits: { [surroundings] certificate in snapshot.admits(certificate, at: surroundings.now()) },
            countRefusedConnection: { refused.count() },
            largestMessage: settings.largestMessage,
            incomingFolder: layout.incoming,
            receive: { [self] upload, peer in await receive(upload, from: peer) })
    }
}
