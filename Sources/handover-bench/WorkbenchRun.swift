import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import GatewayWeb
import TransferStore
import WorkingDays

/// Opens the workbench's pages over a store with very many transfers, through its listener, as three people's browsers do.
enum WorkbenchRun {
    static func measure(_ count: Int, samples: Int, in folder: String) async throws -> WorkbenchFigures {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let began = ContinuousClock.now
        let home = try await WorkbenchHome.make(in: folder, transfers: count)
        let fillSeconds = (ContinuousClock.now - began) / .seconds(1)
        let gateway = try home.side.open()
        let kinds = try await serving(gateway, home) { port, certificate in
            try await pages(gateway, home, samples: samples, port: port, certificate: certificate)
        }
        try gateway.store.close()
        return WorkbenchFigures(
            transfers: count, withPapers: home.papers.count, fillSeconds: fillSeconds.rounded(to: 1), kinds: kinds,
            p95Milliseconds: kinds.map(\.p95Milliseconds).max() ?? 0, targetMilliseconds: 200)
    }

    /// Does something while the workbench is open, as `handover serve` opens it.
    private static func serving<Value: Sendable>(
        _ gateway: Gateway, _ home: WorkbenchHome,
        _ work: @escaping @Sendable (Int, [UInt8]) async throws -> Value
    ) async throws -> Value {
        let certificate = Array(try Data(contentsOf: URL(fileURLWithPath: home.side.layout.tlsCertificate)))
        let key = Array(try Data(contentsOf: URL(fileURLWithPath: home.side.layout.tlsKey)))
        let settings = StaffSettings(
            host: "127.0.0.1", port: 0, url: WorkbenchBrowser.address,
            protection: .tls(certificate: home.side.layout.tlsCertificate, key: home.side.layout.tlsKey))
        let door = try StaffDoor(gateway: gateway, settings: settings, logger: BenchSide.quiet)
        let listener = StaffListener(
            host: settings.host, port: 0,
            speech: .tls(ListenerIdentity(certificatePEM: certificate, privateKeyPEM: key)),
            router: Workbench.router(gateway: gateway, before: door.middlewares), logger: BenchSide.quiet)
        let (ports, opened) = AsyncStream<Int>.makeStream()
        return try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask {
                try await listener.run { opened.yield($0) }
                return nil
            }
            group.addTask {
                for await port in ports { return try await work(port, certificate) }
                return nil
            }
            defer { group.cancelAll() }
            while let ended = try await group.next() {
                if let value = ended { return value }
            }
            throw BenchFault("the workbench did not open")
        }
    }

    /// One kind of page: what it is called, and how one of it is asked for.
    private struct Kind {
        let words: String
        /// Its address, and what its form says.
        let next: () throws -> (path: String, form: [String: String]?)

        init(_ words: String, _ path: @escaping () throws -> String) {
            self.words = words
            next = { (try path(), nil) }
        }

        init(_ words: String, searching text: @escaping () throws -> String) {
            self.words = words
            next = { ("/search", ["q": try text()]) }
        }
    }

    private static func pages(
        _ gateway: Gateway, _ home: WorkbenchHome, samples: Int, port: Int, certificate: [UInt8]
    ) async throws -> [WorkbenchFigures.Pages] {
        var figures: [WorkbenchFigures.Pages] = []
        for visitor in home.visitors {
            let browser = WorkbenchBrowser(port: port, certificate: certificate)
            try await browser.signIn(visitor.id.text, WorkbenchHome.password)
            for kind in try kinds(gateway, home, isManager: visitor.role != .practitioner) {
                var times: [Double] = []
                for _ in 0..<samples {
                    let (path, form) = try kind.next()
                    let page = try await browser.open(path, form)
                    guard page.status == 200 else { throw BenchFault("\(kind.words): \(path) answered \(page.status)") }
                    times.append(page.milliseconds)
                }
                times.sort()
                say("\(visitor.role.rawValue), \(kind.words): \(times.percentile(0.95)) ms")
                figures.append(
                    WorkbenchFigures.Pages(
                        kind: kind.words, reader: visitor.role.rawValue, opened: times.count,
                        p50Milliseconds: times.percentile(0.5), p95Milliseconds: times.percentile(0.95),
                        slowestMilliseconds: times.percentile(1)))
            }
        }
        return figures
    }

    private static func kinds(_ gateway: Gateway, _ home: WorkbenchHome, isManager: Bool) throws -> [Kind] {
        let acting = try BenchSide.worker(in: gateway)
        let workers = try gateway.workers(by: acting)
        func code(of people: [PersonID]) throws -> String {
            let chosen = people.randomElement()
            guard let worker = workers.first(where: { $0.person.id == chosen }) else { throw BenchFault("nobody") }
            return worker.code
        }
        let receiving = WorklistQuery(side: .receiving)
        let total = try gateway.store.read { try $0.worklist(receiving, limit: 0).total }
        let last = max(1, (total + 24) / 25)
        /// Any transfer of the list.
        func any() throws -> String {
            let place = Int.random(in: 0..<max(1, total))
            let found = try gateway.store.read { try $0.worklist(receiving, offset: place, limit: 1).conversations }
            guard let id = found.first else { throw BenchFault("no transfer") }
            return id.text
        }
        func child() throws -> WorkbenchFamilies.Child {
            guard let child = WorkbenchFamilies.children(Int.random(in: 0..<home.transfers)).randomElement() else {
                throw BenchFault("no child")
            }
            return child
        }
        func papers() throws -> String { home.papers.randomElement()?.text ?? "" }
        let peer = "E08000033"
        return [
            Kind("worklist") { "/" },
            Kind("worklist, sending") { "/?tab=sending" },
            Kind("worklist, disputes") { "/?tab=disputes" },
            Kind("worklist, ended") { "/?tab=ended" },
            Kind("worklist, any page") { "/?page=\(Int.random(in: 1...last))" },
            Kind("worklist, one authority") { "/?authority=\(peer)" },
            Kind("worklist, one state") { "/?state=acknowledged" },
            Kind("worklist, one's own") { "/?person=mine" },
            Kind("worklist, the team's") { "/?person=team" },
            Kind("worklist, one person's") { "/?person=\(try code(of: home.workers))" },
            Kind("worklist, one person's, all with papers") { "/?person=\(try code(of: home.holders))" },
            Kind("worklist, one authority and state") { "/?authority=\(peer)&state=delivered" },
            Kind("search, a name", searching: { try child().name }),
            Kind("search, a first name", searching: { String(try child().name.prefix { $0 != " " }) }),
            Kind("search, two letters", searching: { String(try child().name.prefix(2)) }),
            Kind("search, local id", searching: { try child().localID }),
            Kind("search, pupil number", searching: { try child().pupilNumber }),
            Kind("search, transfer id", searching: { String(try any().prefix(8)) }),
            Kind("a transfer without papers") { "/transfers/\(try any())" },
            Kind("a transfer with papers") { "/transfers/\(try papers())" },
            Kind("its documents") { "/transfers/\(try papers())/documents" },
            Kind("its record") { "/transfers/\(try papers())/record" },
        ] + (isManager ? [Kind("manager's view") { "/manager" }] : [])
    }

    static func say(_ words: String) {
        try? FileHandle.standardError.write(contentsOf: Data((words + "\n").utf8))
    }
}
