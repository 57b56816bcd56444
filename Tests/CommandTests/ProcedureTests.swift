import Foundation
import Testing

@Suite("procedure")
struct ProcedureTests {
    private let root: URL = {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return root
    }()

    @Test("docs/procedures.md is what `handover procedure rules` prints")
    func page() async throws {
        let place = try Place()
        let answer = try await place.run(
            "procedure", "rules", "--sources", root.appendingPathComponent("Sources").path, "--tests",
            root.appendingPathComponent("Tests").path)
        #expect(answer.exit == 0, "\(answer)")
        let committed = try String(contentsOf: root.appendingPathComponent("docs/procedures.md"), encoding: .utf8)
        #expect(answer.out == committed, "run `handover procedure rules > docs/procedures.md`")
    }

    @Test("Five procedures are on file, two of which set no limit for the meeting")
    func list() async throws {
        let place = try Place()
        let lines = try await place.done("procedure", "list", "--home", place.path("nowhere"))["procedures"].items
        #expect(lines.count == 5)
        #expect(lines.filter { $0["meetingWorkingDays"] == .null }.count == 2)
    }

    @Test("A procedure is found by name or code, and shows every value with its rule and where it was read")
    func show() async throws {
        let place = try Place()
        let words = try await place.run("procedure", "show", "Calderdale", "--home", place.path("nowhere"))
        #expect(words.exit == 0)
        #expect(words.out.contains("within 30 working days of residence  (CAL-45)"))
        #expect(words.out.contains("MAST team receives it, CAT team assesses  (CAL-33)"))
        #expect(words.out.contains("Read from the procedure carried in this program."))
        let suffolk = try await place.run("procedure", "show", "E10000029", "--home", place.path("nowhere"))
        #expect(suffolk.out.contains("nothing is said. The procedure has no section on families who move"))
        let json = try await place.done("procedure", "show", "Derby", "--home", place.path("nowhere"))
        #expect(json["procedure"]["meetingLimit"]["workingDays"] == .int(20))
        #expect(json["procedure"]["names"]["assessment"]["rule"] == "DERBY-17")
    }

    @Test("What is not on file is said with a remedy")
    func notOnFile() async throws {
        let place = try Place()
        let hartlepool = try await place.run("procedure", "show", "Hartlepool", "--home", place.path("nowhere"))
        #expect(hartlepool.exit == 66)
        #expect(hartlepool.err.contains("procedure-not-on-file"))
        let nobody = try await place.run("procedure", "show", "Nowhereshire", "--home", place.path("nowhere"))
        #expect(nobody.exit == 65)
        #expect(nobody.err.contains("authority-not-found"))
    }

    @Test("A folder that cannot be read is said by every command that goes by the procedures", .timeLimit(.minutes(20)))
    func shut() async throws {
        let place = try Place()
        let one = try await Authority("E06000015", in: place, serving: false)
        // Nobody is kept out by modes where tests run as root; a link that leads nowhere keeps everybody out.
        let folder = one.home + "/procedures"
        try FileManager.default.createSymbolicLink(atPath: folder, withDestinationPath: folder)
        for command in [
            ["procedure", "list"], ["procedure", "show", "Derby"], ["person", "list"],
            ["deadline", "--resident", "2026-04-02", "--receiving", "Derby"],
        ] {
            let answer = try await one.run(command)
            #expect(answer.exit == 0, "\(answer)")
            #expect(answer.err.ranges(of: "Warning [procedure-unreadable]").count == 1, "\(answer)")
            #expect(answer.err.contains("Remedy: "))
        }
        let doctor = try await one.run(["doctor", "--local"])
        #expect(doctor.exit == 1)
        #expect(doctor.out.contains("BAD   procedures:"), "\(doctor)")
    }

    @Test("A file printed, changed and put into a home is checked, shown and counts the deadline")
    func changed() async throws {
        let place = try Place()
        let printed = try await place.run("procedure", "show", "Derby", "--file", "--home", place.path("home"))
        let folder = place.path("home/procedures")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = folder + "/E06000015.yaml"
        let text = printed.out.replacing("working-days: 20", with: "working-days: 15")
        try text.write(toFile: file, atomically: true, encoding: .utf8)

        #expect(try await place.done("procedure", "check", file)["good"] == .bool(true))
        let shown = try await place.done("procedure", "show", "Derby", "--home", place.path("home"))
        #expect(shown["source"] == .text(file))
        let due = try await place.done(
            "deadline", "--resident", "2026-04-02", "--receiving", "Derby", "--home", place.path("home"))
        #expect(due["workingDays"] == .int(15))
        #expect(due["limitSource"] == .text(file))

        try text.replacing("rule: DERBY-78", with: "rule: DERBY-780").write(
            toFile: file, atomically: true, encoding: .utf8)
        let bad = try await place.run("procedure", "check", file)
        #expect(bad.exit == 65)
        #expect(bad.out.contains("[procedure-rule-unknown] line"))
        #expect(bad.out.contains("Remedy: "))
        #expect(try await place.run("procedure", "check", place.path("nothing.yaml")).exit == 66)
    }

    @Test("The deadline by authority says whose limit it is, and by default says it is ours")
    func deadlines() async throws {
        let place = try Place()
        let calderdale = try await place.run(
            "deadline", "--resident", "2026-04-02", "--receiving", "Calderdale", "--home", place.path("nowhere"))
        #expect(calderdale.out.contains("Limit: 30 working days (CAL-45), from the procedure carried in this program."))
        let camden = try await place.done(
            "deadline", "--resident", "2026-04-02", "--receiving", "Camden", "--home", place.path("nowhere"))
        #expect(camden["rule"] == "our default")
        let neither = try await place.run("deadline", "--resident", "2026-04-02")
        #expect(neither.exit == 64)
        #expect(neither.err.contains("limit-missing"))
    }
}
