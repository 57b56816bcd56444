/// What has to be the same for a connection to serve another request.
///
/// Trust and identity are part of it, so that a certificate withdrawn from the register never lives on in a
/// connection that was opened while it was valid.
struct LaneKey: Hashable, Sendable {
    let place: PeerPlace
    let trust: PeerTrust
    let identity: ClientIdentity?
    let proxy: String?

    init(_ request: HTTPSRequest, place: PeerPlace) {
        self.place = place
        trust = request.trust
        identity = request.identity
        proxy = request.proxy
    }

    /// Hashes the place alone: one has few keys at a time, and hashing certificates and key costs more than comparing them.
    func hash(into hasher: inout Hasher) { hasher.combine(place) }
}
