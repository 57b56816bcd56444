#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif
import NIOCore
import NIOSSL

extension ListenerError {
    /// What a failure to open the listening socket means to the officer who starts the gateway.
    init(of name: String = "exchange", listeningOn host: String, port: Int, failedWith error: any Error) {
        switch error {
        case let error as ListenerError:
            self = error
        case let error as IOError:
            self.init(of: name, listeningOn: host, port: port, failedWith: error.errnoCode)
        case is SocketAddressError, is SocketAddressError.UnknownHost:
            self.init(
                code: .addressNotHere, message: "The \(name) listener's host \(host) is not known.",
                remedy: "Set the host to an address of this machine, or to 0.0.0.0 for all of them.")
        case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError:
            self = .unusableIdentity
        default:
            self.init(
                code: .cannotListen, message: "The \(name) listener failed on \(host) port \(port): \(error).",
                remedy: "Correct the cause named and start the gateway again.")
        }
    }

    private init(of name: String, listeningOn host: String, port: Int, failedWith number: CInt) {
        switch number {
        case EADDRINUSE:
            self.init(
                code: .portInUse, message: "Another process already listens on \(host) port \(port).",
                remedy: "Stop that process, or give the \(name) listener another port and tell those who use it.")
        case EACCES, EPERM:
            self.init(
                code: .portNotPermitted, message: "This account may not listen on \(host) port \(port).",
                remedy: "Use a port above 1023, or allow this one (CAP_NET_BIND_SERVICE).")
        case EADDRNOTAVAIL:
            self.init(
                code: .addressNotHere, message: "\(host) is not an address of this machine.",
                remedy: "Set the host to an address of this machine, or to 0.0.0.0 for all of them.")
        default:
            self.init(
                code: .cannotListen,
                message:
                    "The \(name) listener could not open \(host) port \(port): \(String(cString: strerror(number))).",
                remedy: "Correct the cause named and start the gateway again.")
        }
    }
}
