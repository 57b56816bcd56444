/// Where somebody wanted to go before they had to sign in: a path of this workbench and never another place.
struct LocalPath: Hashable, Sendable {
    /// The path with its query, as it stood in the request.
    let text: String

    /// The list of work, which everybody begins with.
    static let home = LocalPath()

    private init() { text = "/" }

    /// Takes a path; nil for whatever a browser might read as an address elsewhere, and for the pages of signing in.
    ///
    /// Browsers read `//name` and `/\name` as another machine, and drop tabs and line ends before they look.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (1...1024).contains(bytes.count), bytes.first == UInt8(ascii: "/"),
            bytes.allSatisfy({ (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "\\") }),
            bytes.dropFirst().first != UInt8(ascii: "/")
        else { return nil }
        let path = String(text.prefix { $0 != "?" && $0 != "#" })
        guard SignInRoute(path: path) == nil else { return nil }
        self.text = text
    }

    /// The path in the query of another one.
    var escaped: String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "/"):
                String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
