import CaseTransfer
import Foundation
import GatewayService
import TransferStore
import WorkingDays

/// Looks at a store with very many transfers: what falls due, and pages of the list of work, whole, as the commands do.
enum WorklistRun {
    /// How many different transfers there are before they are repeated.
    private static let patterns = 3_000
    private static let pagesOfEachKind = 40

    static func measure(_ count: Int, in folder: String) throws -> WorklistFigures {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let side = try BenchSide("E06000015", in: folder + "/home")
        try side.make()
        let (people, fillSeconds) = try seconds { try fill(side, to: count) }
        let gateway = try side.open()
        let acting = try BenchSide.worker(in: gateway)
        let page = try seconds { try gateway.due(.today, page: 1, by: acting) }
        let today = try seconds { try lines(gateway.due(.today, by: acting)) }
        let soon = try seconds { try lines(gateway.due(.tenWorkingDays, by: acting)) }
        let everything = try gateway.due(.everything, by: acting).count
        let kinds = try pages(gateway, people)
        let nothing = try seconds { try gateway.raiseAlerts() }
        let entries = try gateway.store.read { try $0.journal?.length ?? 0 }
        try gateway.store.close()

        let ahead = daysToNextWorkingDay()
        let later = try side.open(.ofThisMachine(daysAhead: ahead))
        let next = try seconds { try lines(later.due(.today, by: BenchSide.worker(in: later))) }
        say("telling what the next working day brings")
        let told = try seconds { try later.raiseAlerts() }
        try later.store.close()
        let size = try FileManager.default.attributesOfItem(atPath: side.layout.store)[.size] as? Int ?? 0
        return WorklistFigures(
            transfers: count, deadlines: everything, journalEntries: entries, storeMegabytes: size / 1_000_000,
            fillSeconds: fillSeconds.rounded(to: 1), dueTodayPageSeconds: page.1.rounded(to: 3), dueToday: today.0,
            dueTodaySeconds: today.1.rounded(to: 3),
            dueSoon: soon.0, dueSoonSeconds: soon.1.rounded(to: 3), targetSeconds: 1,
            nextDaySeconds: next.1.rounded(to: 3), nothingToTellSeconds: nothing.1.rounded(to: 4),
            toldNextDay: told.0, tellingSeconds: told.1.rounded(to: 1), kinds: kinds,
            p95Milliseconds: kinds.map(\.p95Milliseconds).max() ?? 0, targetMilliseconds: 50)
    }

    /// A home with so many transfers, its people and its list.
    private static func fill(_ side: BenchSide, to count: Int) throws -> [PersonID] {
        let gateway = try side.open()
        var people: [(PersonID, Role)] = (0..<300).compactMap { number in
            PersonID("worker.\(number)").map { ($0, .practitioner) }
        }
        let workers = people.map(\.0)
        if let manager = PersonID("service.manager") { people.append((manager, .serviceManager)) }
        try side.register(people, in: gateway)
        try fill(side, gateway, workers: workers, to: count)
        return workers
    }

    /// Fills the store of an open home, which is closed then.
    ///
    /// - Parameter tokens: by what the family with a number is found; nil when nobody searches.
    static func fill(
        _ side: BenchSide, _ gateway: Gateway, workers: [PersonID], to count: Int,
        tokens: ((Int) throws -> Set<Int64>)? = nil
    ) throws {
        // What came through the product is listed once somebody looks.
        try gateway.raiseAlerts()
        let before = try listed(in: gateway)
        var patterns = WorklistPatterns(us: side.authority, today: gateway.today, workers: workers)
        let journals = (0..<min(Self.patterns, count - before)).map { patterns.next($0) }
        for some in stride(from: 0, to: journals.count, by: 100) {
            try gateway.store.write { writer in
                for entry in journals[some..<min(some + 100, journals.count)].joined() {
                    try writer.append(
                        JournalDraft(
                            occurredOn: entry.occurredOn, actor: entry.actor, conversation: entry.conversation,
                            event: entry.event), at: entry.recordedAt, salt: [])
                }
            }
        }
        try gateway.raiseAlerts()
        let listed = try listed(in: gateway)
        guard listed == before + journals.count else {
            throw BenchFault("\(listed) of \(before + journals.count) patterns are listed")
        }
        try gateway.store.emptyWriteAheadLog()
        try gateway.store.close()
        var said = 0
        try WorklistFill.fill(side.layout.store, to: count, tokens: tokens) { done in
            if done - said >= 50_000 || done == count {
                said = done
                say("\(done) of \(count) transfers")
            }
        }
    }

    private static func listed(in gateway: Gateway) throws -> Int {
        try WorklistEntry.Part.allCases.reduce(0) { sum, part in
            try sum + gateway.store.read { try $0.worklist(WorklistQuery(part: part), limit: 0).total }
        }
    }

    /// Random pages of every kind that the list has, for both orders in which it can be.
    private static func pages(
        _ gateway: Gateway, _ people: [PersonID]
    ) throws -> [WorklistFigures.Pages] {
        let neighbour = AuthorityCode("E08000033")
        let small = AuthorityRegister.england.authorities.first?.code
        let queries: [(String, WorklistQuery)] = [
            ("everything", WorklistQuery()), ("sending", WorklistQuery(side: .sending)),
            ("receiving", WorklistQuery(side: .receiving)), ("over", WorklistQuery(part: .over)),
            ("one authority", WorklistQuery(peer: small)), ("a neighbour", WorklistQuery(peer: neighbour)),
            ("acknowledged", WorklistQuery(stage: .acknowledged)), ("declined", WorklistQuery(stage: .declined)),
            ("the team's", WorklistQuery(hands: .team)), ("one person's", WorklistQuery(hands: .people([people[7]]))),
            ("disputed", WorklistQuery(disputedOnly: true)),
            ("one person's, receiving", WorklistQuery(side: .receiving, hands: .people([people[8]]))),
        ]
        var figures: [WorklistFigures.Pages] = []
        for (account, name) in [(nil, ""), ("service.manager", ", headed by disputes")] {
            let acting =
                try account.map { try gateway.actingPerson(account: $0, for: nil) } ?? BenchSide.worker(in: gateway)
            for (words, query) in queries {
                let first = try gateway.list(query, by: acting)
                var times: [Double] = []
                for number in 0..<pagesOfEachKind {
                    // The first and the last page, and others anywhere between.
                    let page =
                        number == 0 ? 1 : number == 1 ? first.pages : Int.random(in: 1...first.pages)
                    let (read, seconds) = try seconds { try gateway.list(query, page: page, by: acting) }
                    guard read.total == first.total, read.places != nil || first.total == 0 else {
                        throw BenchFault("page \(page) of \(words) is not there")
                    }
                    times.append(seconds * 1_000)
                }
                say("\(words)\(name): \(first.total) transfers")
                figures.append(
                    WorklistFigures.Pages(
                        kind: words + name, total: first.total, pages: first.pages,
                        p50Milliseconds: percentile(times, 0.5).rounded(to: 1),
                        p95Milliseconds: percentile(times, 0.95).rounded(to: 1)))
            }
        }
        return figures
    }

    /// The lines as `handover due list --json` prints them.
    private static func lines(_ due: [DueLine]) throws -> Int {
        _ = try JSONEncoder().encode(due)
        return due.count
    }

    private static func daysToNextWorkingDay() -> Int64 {
        let today = Surroundings.ofThisMachine.now().londonDate
        return Int64(today.days(until: WorkingDayCalendar.englandAndWales.count(1, from: today).due))
    }

    private static func percentile(_ times: [Double], _ share: Double) -> Double {
        let sorted = times.sorted()
        return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }

    private static func seconds<Value>(_ work: () throws -> Value) rethrows -> (Value, Double) {
        let began = ContinuousClock.now
        let value = try work()
        return (value, (ContinuousClock.now - began) / .seconds(1))
    }

    private static func say(_ words: String) {
        try? FileHandle.standardError.write(contentsOf: Data((words + "\n").utf8))
    }
}
