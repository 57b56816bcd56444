import Foundation
import Testing

@Suite("The reference is made from the code")
struct ReferenceTests {
    @Test("docs/reference.md is what `handover reference` prints")
    func page() async throws {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let committed = try String(contentsOf: root.appendingPathComponent("docs/reference.md"), encoding: .utf8)
        let place = try Place()
        let answer = try await place.run("reference")
        #expect(answer.out == committed, "run `handover reference > docs/reference.md`")
    }
}
