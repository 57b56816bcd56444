import Foundation
import SecureXML

extension HomeLayout {
    /// The files of a renewal, each with the place it takes; the former seal's certificate is kept before its own is touched.
    private var takenKeys: [(from: String, to: String)] {
        [sealKey, sealCertificate, tlsKey, tlsCertificate, card].map { path in
            (nextKeys + "/" + (path as NSString).lastPathComponent, path)
        }
    }

    /// Where a renewal keeps what will stand at a path.
    func next(_ path: String) -> String { nextKeys + "/" + (path as NSString).lastPathComponent }

    /// Puts the keys of a renewal in the place of the present ones: each file by itself, and again from the beginning after whatever
    /// stopped it, so that nobody ever opens a home with half of them.
    ///
    /// - Throws: `GatewayFault` with code `file-not-written` or `disk-full`.
    func finishTakingKeys() throws {
        guard PrivateFile.isThere(takingNextKeys) else { return }
        if PrivateFile.isThere(next(sealCertificate)), let former = try? PrivateFile.read(sealCertificate),
            let certificate = try? Certificate(pem: former)
        {
            if !PrivateFile.isThere(formerSeals) {
                try FileManager.default.createDirectory(
                    atPath: formerSeals, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
            let kept = formerSeals + "/" + certificate.fingerprint.hex.prefix(16) + ".pem"
            try PrivateFile.write(former, to: kept)
            try PrivateFile.syncFolder(formerSeals)
        }
        for (from, to) in takenKeys where PrivateFile.isThere(from) {
            do { try PrivateFile.rename(from, to: to) } catch {
                // Another process that opens the home finishes the same.
                if PrivateFile.isThere(from) { throw error }
            }
        }
        try PrivateFile.syncFolder(keys)
        PrivateFile.remove(takingNextKeys)
        rmdir(nextKeys)
    }
}
