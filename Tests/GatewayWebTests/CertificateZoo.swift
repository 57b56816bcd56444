import Foundation

/// Certificates made for one test: the listener's own, a registered peer's, another peer's and a stranger's.
struct CertificateZoo {
    let folder: URL

    init(in folder: URL) throws {
        self.folder = folder
        for name in ["server", "peer", "other", "stranger"] {
            try Self.openssl(
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                "-subj", "/CN=invented \(name)", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
                "-keyout", folder.appending(path: "\(name).key").path, "-out", pem(name).path)
        }
    }

    func pem(_ name: String) -> URL { folder.appending(path: "\(name).pem") }

    func certificatePEM(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: pem(name))) }

    func keyPEM(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: "\(name).key")))
    }

    func der(_ name: String) throws -> [UInt8] {
        let lines = try String(contentsOf: pem(name), encoding: .utf8).split(separator: "\n")
        let base64 = lines.filter { !$0.hasPrefix("-----") }.joined()
        guard let bytes = Data(base64Encoded: base64) else { throw ZooFailure() }
        return [UInt8](bytes)
    }

    struct ZooFailure: Error {}

    private static func openssl(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ZooFailure() }
    }
}
