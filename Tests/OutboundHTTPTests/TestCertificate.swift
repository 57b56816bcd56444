import Foundation
import OutboundHTTP

/// A certificate and its key as files, made by the openssl command.
struct TestCertificate {
    let certificatePath: String
    let keyPath: String

    var certificatePEM: [UInt8] { get throws { try Self.bytes(certificatePath) } }

    var identity: ClientIdentity {
        get throws { ClientIdentity(certificatePEM: try certificatePEM, privateKeyPEM: try Self.bytes(keyPath)) }
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// A self-signed certificate, as a gateway makes for itself; `authority` lets it issue others.
    static func selfSigned(_ name: String, in folder: TestFolder, authority: Bool = false) throws -> Self {
        let made = named(name, in: folder)
        try runTool(
            [
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-days", "30", "-subj", "/O=Invented Authority/CN=\(name)", "-keyout", made.keyPath,
                "-out", made.certificatePath,
            ] + extensions(authority: authority))
        return made
    }

    /// A certificate issued by another, as a TLS-intercepting device makes on the fly.
    ///
    /// - Parameter host: the name or number it is for, such as `IP:127.0.0.1`; nil for none.
    static func issued(_ name: String, by issuer: Self, in folder: TestFolder, host: String? = nil) throws -> Self {
        let made = named(name, in: folder)
        let request = made.certificatePath + ".request"
        try runTool([
            "openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
            "-subj", "/O=Invented Authority/CN=\(name)", "-keyout", made.keyPath, "-out", request,
        ])
        let extensions = made.certificatePath + ".extensions"
        try (host.map { "subjectAltName=\($0)\n" } ?? "").write(toFile: extensions, atomically: true, encoding: .utf8)
        try runTool([
            "openssl", "x509", "-req", "-in", request, "-CA", issuer.certificatePath, "-CAkey", issuer.keyPath,
            "-days", "30", "-out", made.certificatePath, "-extfile", extensions,
        ])
        return made
    }

    /// A self-signed certificate that ended yesterday.
    static func expired(_ name: String, in folder: TestFolder) throws -> Self {
        let made = named(name, in: folder)
        let request = made.certificatePath + ".request"
        let configuration = folder.path("\(name).conf")
        try """
        [ca]
        default_ca = own
        [own]
        database = \(folder.path("\(name).index"))
        new_certs_dir = \(folder.url.path)
        rand_serial = yes
        default_md = sha256
        policy = any
        [any]
        commonName = supplied
        """.write(toFile: configuration, atomically: true, encoding: .utf8)
        try "".write(toFile: folder.path("\(name).index"), atomically: true, encoding: .utf8)
        try runTool([
            "openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
            "-subj", "/CN=\(name)", "-keyout", made.keyPath, "-out", request,
        ])
        try runTool([
            "openssl", "ca", "-batch", "-selfsign", "-notext", "-config", configuration, "-in", request,
            "-keyfile", made.keyPath, "-startdate", "20200101000000Z", "-enddate", "20210101000000Z",
            "-out", made.certificatePath,
        ])
        return made
    }

    private static func named(_ name: String, in folder: TestFolder) -> Self {
        let stem = name.replacingOccurrences(of: " ", with: "-")
        return Self(certificatePath: folder.path("\(stem).pem"), keyPath: folder.path("\(stem).key"))
    }

    private static func extensions(authority: Bool) -> [String] {
        authority
            ? [
                "-addext", "basicConstraints=critical,CA:TRUE",
                "-addext", "keyUsage=critical,keyCertSign,digitalSignature",
            ]
            : [
                "-addext", "basicConstraints=critical,CA:FALSE", "-addext", "keyUsage=critical,digitalSignature",
                "-addext", "extendedKeyUsage=serverAuth,clientAuth",
            ]
    }
}
