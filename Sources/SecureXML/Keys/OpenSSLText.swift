import COpenSSL

/// Bytes in and out of OpenSSL's memory streams and encoders.
enum OpenSSLText {
    /// Lends the bytes to `body` as a read-only stream.
    static func reading<Result>(_ bytes: [UInt8], _ body: (OpaquePointer) throws -> Result) rethrows -> Result? {
        guard let count = Int32(exactly: bytes.count) else { return nil }
        return try bytes.withUnsafeBytes { buffer in
            guard let stream = BIO_new_mem_buf(buffer.baseAddress, count) else { return nil }
            defer { BIO_free(stream) }
            return try body(stream)
        }
    }

    /// Collects what `body` writes to a stream; nil when it answers false.
    static func written(_ body: (OpaquePointer) -> Bool) -> [UInt8]? {
        guard let stream = BIO_new(BIO_s_mem()) else { return nil }
        defer { BIO_free(stream) }
        guard body(stream) else { return nil }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while case let count = BIO_read(stream, &chunk, 4096), count > 0 {
            bytes += chunk[..<Int(count)]
        }
        return bytes
    }

    /// Collects the DER of an `i2d_` function.
    static func encoded(_ encode: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8]? {
        let length = encode(nil)
        guard length > 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(length))
        let written = bytes.withUnsafeMutableBufferPointer { buffer -> Int32 in
            var cursor = buffer.baseAddress
            return encode(&cursor)
        }
        return written == length ? bytes : nil
    }
}
