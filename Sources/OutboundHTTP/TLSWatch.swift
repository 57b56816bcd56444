import CShims

/// Owns the C record of what a connection's TLS handshake showed; lives as long as the handle that reports to it.
final class TLSWatch {
    private let record: UnsafeMutablePointer<handover_tls_watch>

    /// - Parameter refusesEveryCertificate: look at the certificate and go no further.
    init(refusesEveryCertificate: Bool) {
        record = .allocate(capacity: 1)
        record.initialize(to: handover_tls_watch())
        record.pointee.refuses_every_certificate = refusesEveryCertificate ? 1 : 0
        handover_tls_watch_clear(record)
    }

    deinit {
        handover_tls_watch_clear(record)
        record.deallocate()
    }

    /// Makes a handle report here; a libcurl code.
    func attach(to handle: UnsafeMutableRawPointer) -> Int32 { handover_tls_watch_attach(record, handle) }

    func clear() { handover_tls_watch_clear(record) }

    /// What was noted since the last connection began.
    func facts() -> TLSFacts {
        let noted = record.pointee
        let der = noted.certificate.map { [UInt8](UnsafeBufferPointer(start: $0, count: noted.certificate_size)) }
        return TLSFacts(
            hasBegun: noted.has_begun != 0,
            presented: der.flatMap(PresentedCertificate.init(der:)),
            isPinned: noted.is_pinned != 0,
            verifyError: Int(noted.verify_error),
            alert: noted.alert_received < 0 ? nil : Int(noted.alert_received),
            askedForCertificate: noted.asked_for_certificate != 0,
            tookCertificate: noted.finished_after_certificate != 0)
    }
}

/// What a connection's TLS handshake showed.
struct TLSFacts: Equatable {
    var hasBegun = false
    var presented: PresentedCertificate?
    var isPinned = false
    var verifyError = 0
    var alert: Int?
    var askedForCertificate = false
    var tookCertificate = false
}
