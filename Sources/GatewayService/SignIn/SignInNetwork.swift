import Foundation

/// What stands for an address when failures are counted: one address of IPv4, or the first half of one of IPv6, which a household or a
/// server has all of the other half of to itself.
enum SignInNetwork {
    /// The network of an address as a connection or a proxy writes it; nil for what is no address, which nothing is counted for.
    ///
    /// Proxies write ports and brackets beside it, and a listener for both versions writes `::ffff:192.0.2.1` for 192.0.2.1.
    static func name(of written: String) -> String? {
        var text = written.trimmingCharacters(in: CharacterSet(charactersIn: " \t\""))
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            text = String(text[text.index(after: text.startIndex)..<end])
        } else if text.count(where: { $0 == ":" }) == 1 {
            text = String(text.prefix { $0 != ":" })
        }
        text = String(text.prefix { $0 != "%" })
        if let four = bytes(of: text, AF_INET, 4) { return dotted(four) }
        guard let six = bytes(of: text, AF_INET6, 16) else { return nil }
        if six.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff] { return dotted(six.suffix(4)) }
        return stride(from: 0, to: 8, by: 2)
            .map { String(UInt16(six[$0]) << 8 | UInt16(six[$0 + 1]), radix: 16) }.joined(separator: ":") + "::/64"
    }

    private static func bytes(of text: String, _ family: Int32, _ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }

    private static func dotted(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map(String.init).joined(separator: ".")
    }
}
