import Foundation
import Testing

@Suite("Every source file keeps the house rules that a compiler does not")
struct SourceTests {
    @Test("No file is longer than 500 lines")
    func length() throws {
        for path in Repository.files(under: "Sources", ending: [".swift", ".c", ".h"]) {
            let lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 501, "\(path) has \(lines) lines")
        }
    }

    @Test("Nothing is forced: no try!, no as!")
    func nothingForced() throws {
        for path in Repository.files(under: "Sources", ending: [".swift"]) {
            for forced in Self.forced(in: try Repository.text(path)) {
                Issue.record("\(path): \(forced)")
            }
        }
        #expect(Self.forced(in: "let x = try! make()\nlet y = z as! Int").count == 2)
    }

    static func forced(in text: String) -> [String] {
        text.split(separator: "\n").map(String.init).filter { line in
            let code = line.components(separatedBy: "//")[0]
            return code.contains("try! ") || code.contains(" as! ")
        }
    }

    @Test("No type is called Manager, Helper, Util, Core or Common")
    func names() throws {
        let banned = ["Manager", "Helper", "Util", "Utils", "Core", "Common"]
        for path in Repository.files(under: "Sources", ending: [".swift"]) {
            for name in Self.typeNames(in: try Repository.text(path)) {
                // A team manager is a person of the field, not a pattern.
                let bare = name.replacingOccurrences(of: "TeamManager", with: "")
                    .replacingOccurrences(of: "ServiceManager", with: "")
                #expect(!banned.contains { bare.hasSuffix($0) }, "\(path): \(name)")
            }
        }
        #expect(Self.typeNames(in: "public struct BundleHelper {") == ["BundleHelper"])
    }

    static func typeNames(in text: String) -> [String] {
        let words = text.components(separatedBy: .whitespacesAndNewlines)
        return zip(words, words.dropFirst()).compactMap { keyword, name in
            guard ["struct", "class", "enum", "actor", "protocol"].contains(keyword),
                let first = name.first, first.isUppercase
            else { return nil }
            return String(name.prefix { $0.isLetter || $0.isNumber })
        }
    }

    @Test("The README has at most 120 lines and names the two commands")
    func readme() throws {
        let readme = try Repository.text("README.md")
        #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 121)
        #expect(readme.contains(".ci/setup && swift run -c release handover demo"))
        #expect(readme.contains(".ci/setup peers && swift test"))
    }

    @Test("No private key is in the repository")
    func noPrivateKey() throws {
        for folder in ["Sources", "Tests", "Certs", "docs", "Schemas"] {
            for path in Repository.files(under: folder, ending: [".pem", ".key", ".xml", ".md", ".json"]) {
                #expect(try !Repository.text(path).contains("PRIVATE KEY-----\nM"), "\(path)")
            }
        }
    }
}
