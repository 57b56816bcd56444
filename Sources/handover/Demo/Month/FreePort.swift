import Foundation

/// A port of this machine that nobody listens on.
enum FreePort {
    /// Asks the operating system for one.
    ///
    /// It is free when this returns; a listener that takes it soon afterwards can be named in an address before it listens.
    static func take() throws -> Int {
        let taken = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        defer { close(taken) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(taken, address, length) == 0 && getsockname(taken, address, &length) == 0
            }
        }
        guard taken >= 0, bound else {
            throw CommandFailure(
                .cannotCreate, code: "port-not-free", message: "This machine gives no port on its loopback address.",
                remedy: "See which programs hold ports with `ss -ltn`, and end those that are not needed.")
        }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
