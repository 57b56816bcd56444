import Foundation
import Testing

@testable import ExchangeFormats

@Suite("JSON as a tree")
struct JSONTreeTests {
    @Test(
        "Every form of value is read",
        arguments: [
            ("{}", JSONTree.object([])), ("[]", .array([])),
            (" [ 1 , -2.5e+3 ] ", .array([.number("1"), .number("-2.5e+3")])),
            (
                "{\"a\":true,\"b\":null}",
                .object([.init(name: "a", value: .bool(true)), .init(name: "b", value: .null)])
            ),
            ("\"\\u00e9\\n\\\"\\/\"", .string("é\n\"/")), ("\"\\ud83d\\ude00\"", .string("😀")),
            ("\"ß€\"", .string("ß€")),
            ("0", .number("0")), ("false", .bool(false)), ("\u{FEFF}1", .number("1")),
        ])
    func reads(text: String, tree: JSONTree) throws {
        #expect(try JSONTree(parsing: Array(text.utf8)) == tree)
    }

    @Test(
        "What is not JSON is refused where it goes wrong",
        arguments: [
            ("", 1, 1), ("{", 1, 2), ("[1,]", 1, 4), ("{\"a\" 1}", 1, 6), ("{\"a\":1,}", 1, 8), ("nul", 1, 1),
            ("01", 1, 2),
            ("1.", 1, 3), ("\"a\nb\"", 1, 3), ("\"\\x\"", 1, 4), ("\"\\ud83d\"", 1, 8), ("{}\n x", 2, 2),
            ("[\n\n tru]", 3, 2),
            ("{\"é\": ?}", 1, 7), ("\"\\ude00\"", 1, 8), ("'a'", 1, 1), ("[1 2]", 1, 4), ("-", 1, 2), ("+1", 1, 1),
        ])
    func refuses(text: String, line: Int, column: Int) {
        #expect(throws: JSONFault(reason: .syntax, line: line, column: column)) {
            try JSONTree(parsing: Array(text.utf8))
        }
    }

    @Test("A member that stands twice is refused, because nobody could say which counts")
    func memberTwice() {
        #expect(throws: JSONFault(reason: .memberTwice, line: 2, column: 2)) {
            try JSONTree(parsing: Array("{\"a\": 1,\n \"a\": 2}".utf8))
        }
    }

    @Test("Depth is limited, and bytes that are not UTF-8 are refused")
    func limits() {
        let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
        #expect(throws: JSONFault(reason: .depth, line: 1, column: 65)) { try JSONTree(parsing: Array(deep.utf8)) }
        #expect(throws: JSONFault(reason: .encoding, line: 1, column: 1)) { try JSONTree(parsing: [0x22, 0xFF, 0x22]) }
    }

    @Test("What is written reads the same here and with Foundation")
    func writes() throws {
        let tree = JSONTree.object([
            .init(name: "a\"\\\u{1}", value: .array([.string("x\ty\u{7F}é😀"), .number("-1.5e3"), .null, .bool(false)]))
        ])
        #expect(try JSONTree(parsing: tree.text) == tree)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(tree.text)) as? [String: [Any]])
        #expect(object["a\"\\\u{1}"]?.first as? String == "x\ty\u{7F}é😀")
    }

    @Test("Control characters become spaces, line ends become line feeds, and only the first is told")
    func carriable() throws {
        let tree = try JSONTree(parsing: Array(#"{"a":["x\u000by","l\r\nm\rn"],"b":"\ufffe"}"#.utf8))
        let (carriable, changed) = tree.withCarriableCharacters()
        #expect(carriable.member("a")?.items.map(\.string) == ["x y", "l\nm\nn"])
        #expect(carriable.member("b")?.string == " ")
        #expect(changed.map(\.text) == ["a[0]", "b"])
    }
}
