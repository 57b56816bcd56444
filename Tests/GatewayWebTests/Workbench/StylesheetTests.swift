import Foundation
import Testing

@testable import GatewayWeb

@Suite("The stylesheet keeps no rule that no page uses")
struct StylesheetTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Sources/GatewayWeb/Workbench").standardizedFileURL

    /// Everything a class could be named in: the views, what the models put into them, and the script.
    private static func words() throws -> Set<String> {
        var words = Set(["good", "soon", "late", "apart", "told"].map { "tag--\($0)" })
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard ["mustache", "swift", "js"].contains(file.pathExtension), !file.path.contains("/Embedded/")
            else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            words.formUnion(
                text.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }.map(String.init))
        }
        return words
    }

    @Test("Every class of the stylesheet stands in a view, in a model or in the script")
    func used() throws {
        let words = try Self.words()
        var classes: Set<String> = []
        // A selector stands before a brace; what stands between braces are values.
        for part in AssetFile.stylesheet.text.split(separator: "{") {
            let selector = part.split(separator: "}").last ?? ""
            for match in selector.matches(of: /\.([A-Za-z][A-Za-z0-9_-]*)/) {
                classes.insert(String(match.1))
            }
        }
        #expect(classes.count > 50)
        #expect(classes.subtracting(words).sorted() == [])
    }

    @Test("It asks nothing of anybody else: no address, no import, no font")
    func selfContained() {
        for foreign in ["http", "@import", "@font-face", "data:"] {
            #expect(!AssetFile.stylesheet.text.contains(foreign))
        }
        let urls = AssetFile.stylesheet.text.matches(of: /url\(([^)]*)\)/).map { String($0.1) }
        #expect(urls.allSatisfy { $0.hasPrefix("#") }, "a pattern of the same page")
    }
}
