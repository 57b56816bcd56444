import Foundation
import Mustache
import Testing

@testable import GatewayWeb

@Suite("The views, the stylesheet and the script in the binary are the files of the sources")
struct TemplateTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Sources/GatewayWeb/Workbench").standardizedFileURL

    private static func files(_ name: String) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: folder.appendingPathComponent(name), includingPropertiesForKeys: nil)
    }

    @Test("Every view is there, byte for byte, and no other; run .ci/embed after a change")
    func views() throws {
        let files = try Self.files("Templates")
        #expect(Set(files.map { $0.deletingPathExtension().lastPathComponent }) == Set(PageTemplates.texts.keys))
        for file in files {
            let name = file.deletingPathExtension().lastPathComponent
            let text = try #require(PageTemplates.texts[name])
            #expect(Data(text.utf8) == (try Data(contentsOf: file)), "\(name)")
            #expect(PageTemplates.views.getTemplate(named: name) != nil, "\(name) can be read")
        }
    }

    @Test("The stylesheet is there, byte for byte; run .ci/embed after a change")
    func stylesheet() throws {
        let file = Self.folder.appendingPathComponent("Assets/handover.css")
        #expect(Data(AssetFile.stylesheet.text.utf8) == (try Data(contentsOf: file)))
    }

    @Test("The script is there, byte for byte, and writes no markup, runs no text and asks nobody else")
    func script() throws {
        let file = Self.folder.appendingPathComponent("Assets/upload.js")
        let text = AssetFile.uploadScript.text
        #expect(Data(text.utf8) == (try Data(contentsOf: file)))
        for banned in [
            "http:", "https:", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(",
            "import", "fetch(", "localStorage", "sessionStorage", "document.cookie", ".style",
        ] { #expect(!text.contains(banned), "\(banned)") }
        #expect(try Self.files("Assets").count == 2, "each asset is one of these tests")
    }

    @Test("Every view says how values become text, and only the frame takes HTML that is ready")
    func escaping() {
        for (name, text) in PageTemplates.texts {
            #expect(text.hasPrefix("{{% CONTENT_TYPE:PAGE}}\n"), "\(name)")
            let raw = text.components(separatedBy: "{{{").count - 1 + text.components(separatedBy: "{{&").count - 1
            #expect(raw == (name == "frame" ? 1 : 0), "\(name)")
        }
    }

    @Test("No view styles or runs anything itself")
    func inline() {
        for (name, text) in PageTemplates.texts {
            // The frame names a file of ours, on pages that have one; nothing else may.
            let named = "<script src=\"{{.}}\" defer></script>"
            #expect(text.components(separatedBy: named).count - 1 == (name == "frame" ? 1 : 0), "\(name)")
            let rest = text.replacing(named, with: "")
            for banned in ["<script", "<style", " style=", "javascript:", " onclick", " onload", "http"] {
                #expect(!rest.contains(banned), "\(name): \(banned)")
            }
        }
    }
}
