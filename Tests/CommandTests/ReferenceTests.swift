import Foundation
import Testing

@Suite("The reference is made from the code")
struct ReferenceTests {
    private let root: URL = {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return root
    }()

    private var committed: String {
        get throws { try String(contentsOf: root.appendingPathComponent("docs/reference.md"), encoding: .utf8) }
    }

    private var sources: [(name: String, text: String)] {
        get throws {
            let folder = root.appendingPathComponent("Sources").path
            let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
            return try names.filter { $0.hasSuffix(".swift") }.map { name in
                (name, try String(contentsOfFile: folder + "/" + name, encoding: .utf8))
            }
        }
    }

    @Test("docs/reference.md is what `handover reference` prints")
    func page() async throws {
        let place = try Place()
        let answer = try await place.run("reference", "--sources", root.appendingPathComponent("Sources").path)
        #expect(answer.exit == 0, "\(answer)")
        #expect(try answer.out == committed, "run `handover reference > docs/reference.md`")
    }

    @Test("docs/machines.md is what `handover reference --machines` prints, and draws every machine there is")
    func machines() async throws {
        let page = try String(contentsOf: root.appendingPathComponent("docs/machines.md"), encoding: .utf8)
        let place = try Place()
        let answer = try await place.run("reference", "--machines")
        #expect(answer.out == page, "run `handover reference --machines > docs/machines.md`")
        let machines = try sources.flatMap { $0.text.matches(of: /extension (\w+): LifecycleMachine/).map(\.output.1) }
        #expect(machines.count > 5)
        #expect(page.matches(of: /stateDiagram-v2/).count == machines.count, "\(machines)")
    }

    @Test("Every code that a command, a check or our law can give stands in docs/reference.md")
    func everyCode() throws {
        let page = try committed
        var codes: Set<String> = []
        for (_, text) in try sources {
            for match in text.matches(of: /code: "([a-z][a-z0-9-]*)"/) { codes.insert(String(match.output.1)) }
            // The cases of an enumeration of codes or faults, up to its first line that closes something at its own depth.
            for match in text.matches(of: /\n( *)(?:public )?enum \w*(?:Code|Fault): String[^\n]*\{\n/) {
                let body = text[match.range.upperBound...]
                let end = body.firstRange(of: "\n\(match.output.1)}")?.lowerBound ?? body.endIndex
                for item in body[..<end].matches(of: /\n *case (\w+)(?: = "([^"]+)")?/) {
                    codes.insert(String(item.output.2 ?? item.output.1))
                }
            }
        }
        #expect(codes.count > 150, "the codes were found")
        let missing = codes.filter { !page.contains("| `\($0)` |") }.sorted()
        #expect(missing.isEmpty)
    }
}
