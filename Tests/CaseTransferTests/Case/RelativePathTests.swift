import CaseTransfer
import Testing

@Suite("A file's path below its folder")
struct RelativePathTests {
    @Test(
        "Paths that stay below are taken",
        arguments: [
            "plan.pdf", "documents/plan.pdf", "a b/ü ß.docx", "x", "a/b/c/d.e.f", "-rf",
        ])
    func taken(text: String) { #expect(RelativePath(text)?.text == text) }

    @Test(
        "Paths that could leave, hide or be read differently elsewhere are not",
        arguments: [
            "", "/", "/etc/passwd", "..", "../x", "a/../b", "a/..", "./a", "a/./b", ".hidden", "a/.git/x", "a//b", "a/",
            "a\\b", "c:x", "a\u{0}b", "a\nb", "a\u{85}b", String(repeating: "x", count: 256),
        ])
    func refused(text: String) { #expect(RelativePath(text) == nil) }

    @Test(
        "The ending tells the media type, in whatever case it is written",
        arguments: [
            ("plan.pdf", "application/pdf"), ("PLAN.PDF", "application/pdf"), ("a.b/photo.JPeG", "image/jpeg"),
            ("notes.txt", "text/plain"), ("plan", "application/octet-stream"),
            ("a.pdf/plan", "application/octet-stream"),
            ("plan.xyz", "application/octet-stream"), ("mail.msg", "application/vnd.ms-outlook"),
        ])
    func mediaTypes(text: String, type: String) { #expect(RelativePath(text)?.mediaType == type) }

    @Test("The name of the file is the last part")
    func fileName() {
        #expect(RelativePath("documents/plan.pdf")?.fileName == "plan.pdf")
        #expect(RelativePath("plan.pdf")?.fileName == "plan.pdf")
    }
}
