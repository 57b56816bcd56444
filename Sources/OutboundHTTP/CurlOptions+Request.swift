import CLibCurl

extension CurlOptions {
    /// How every connection is made, whatever it carries.
    mutating func setConnection(
        url: String, scheme: String = "https", proxy: String?, connectTimeout: Duration
    ) {
        set(CURLOPT_URL, url)
        set(CURLOPT_PROTOCOLS_STR, scheme)
        set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        set(CURLOPT_FOLLOWLOCATION, 0)
        // A timeout by signal would interrupt whichever thread the system picks.
        set(CURLOPT_NOSIGNAL, 1)
        // An empty text, unlike none, keeps libcurl from reading https_proxy and no_proxy in the environment.
        set(CURLOPT_PROXY, proxy ?? "")
        set(CURLOPT_NOPROXY, "")
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        set(CURLOPT_CONNECTTIMEOUT_MS, connectTimeout.wholeMilliseconds)
        // A lane needs one connection; a second would be one that outlived its use.
        set(CURLOPT_MAXCONNECTS, 1)
    }

    /// Whom to believe: the pinned certificates and nobody else.
    mutating func setTrust(_ trust: PeerTrust) {
        setNoPublicTrust()
        set(CURLOPT_CAINFO_BLOB, trust.certificatesPEM)
        if !trust.publicKeyPins.isEmpty {
            set(CURLOPT_PINNEDPUBLICKEY, trust.publicKeyPins.joined(separator: ";"))
        }
    }

    /// Verification on, with no certificate authority at all.
    mutating func setNoPublicTrust() {
        set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        set(CURLOPT_SSL_VERIFYPEER, 1)
        // The presented certificate has to be a registered one byte for byte (see handover_tls_watch), confirmed by
        // an officer over the telephone. That is stronger than a name in it, and lets a gateway be reached by any.
        set(CURLOPT_SSL_VERIFYHOST, 0)
        // libcurl is built with the system's authorities as defaults, the folder even beside a given blob.
        set(CURLOPT_CAINFO, nil)
        set(CURLOPT_CAPATH, nil)
        // A resumed session shows no certificate; every connection is to prove anew whose it is.
        set(CURLOPT_SSL_SESSIONID_CACHE, 0)
    }

    /// Whom to believe at a service that is no peer.
    mutating func setTrust(_ trust: ServiceTrust) {
        set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        set(CURLOPT_SSL_VERIFYPEER, 1)
        // 2 asks for the host's name in the certificate; libcurl takes 1 for a mistake.
        set(CURLOPT_SSL_VERIFYHOST, 2)
        guard case .authorities(let pem) = trust else { return }
        // The folder would be asked beside a given blob.
        set(CURLOPT_CAINFO, nil)
        set(CURLOPT_CAPATH, nil)
        set(CURLOPT_CAINFO_BLOB, pem)
    }

    /// Who we are, to an other end that asks.
    mutating func setIdentity(_ identity: ClientIdentity) {
        set(CURLOPT_SSLCERTTYPE, "PEM")
        set(CURLOPT_SSLCERT_BLOB, identity.certificatePEM)
        set(CURLOPT_SSLKEYTYPE, "PEM")
        set(CURLOPT_SSLKEY_BLOB, identity.privateKeyPEM)
        // With no passphrase given, OpenSSL would ask for an encrypted key's on the terminal, and wait.
        set(CURLOPT_KEYPASSWD, "")
    }

    /// What is asked, carried and waited for; the header list has to live until the handle is reset.
    mutating func setExchange(
        _ request: HTTPSRequest, bodySize: Int64, headers: UnsafeMutablePointer<curl_slist>?
    ) {
        switch request.method {
        case .get: set(CURLOPT_HTTPGET, 1)
        case .post:
            set(CURLOPT_POST, 1)
            setLarge(CURLOPT_POSTFIELDSIZE_LARGE, bodySize)
            set(CURLOPT_UPLOAD_BUFFERSIZE, 256 * 1024)
        }
        lend(CURLOPT_HTTPHEADER, headers)
        // A length declared beyond the limit is refused before its first byte; libcurl takes 0 as no limit.
        if request.responseLimit > 0 { setLarge(CURLOPT_MAXFILESIZE_LARGE, Int64(request.responseLimit)) }
        set(CURLOPT_LOW_SPEED_LIMIT, max(1, request.slowestRate))
        set(CURLOPT_LOW_SPEED_TIME, request.stallTimeout.wholeSeconds)
        if let total = request.totalTimeout { set(CURLOPT_TIMEOUT_MS, total.wholeMilliseconds) }
    }
}

/// Owns the header lines of one request in libcurl's form.
final class HeaderList {
    let pointer: UnsafeMutablePointer<curl_slist>?

    /// Nil when memory runs out.
    init?(_ headers: [String: String], method: HTTPSMethod) {
        var lines = headers.map { name, value in
            // libcurl reads "Name:" as an order to leave the field out; a semicolon makes it an empty field.
            value.isEmpty ? "\(name);" : "\(name): \(value)"
        }
        if method == .post {
            // Or libcurl asks for leave to send, and waits a second for a server that gives none.
            lines.append("Expect:")
            // Or libcurl calls the body a web form.
            if !headers.keys.contains(where: { $0.lowercased() == "content-type" }) { lines.append("Content-Type:") }
        }
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines {
            guard let longer = curl_slist_append(list, line) else {
                curl_slist_free_all(list)
                return nil
            }
            list = longer
        }
        pointer = list
    }

    deinit { curl_slist_free_all(pointer) }
}
