// swift-tools-version: 6.2
import PackageDescription

/// One setting for every room: Swift 6, existentials named, and an import seen only by the file that wrote it.
///
/// `HANDOVER_WARNINGS=errors` makes a warning an error, which the checks before landing do.
let roomSettings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ] + (Context.environment["HANDOVER_WARNINGS"] == "errors" ? [.treatAllWarnings(as: .error)] : [])

/// For the rooms that look at every byte of a message: optimised in debug builds too, because unoptimised they took a third of the tests' time. Checks and
/// traps stay as they are; `assert` has no user in them.
let byteRoomSettings: [SwiftSetting] = roomSettings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// The staff pages in a real browser, which takes some minutes and a browser, so it is asked for:
/// `.ci/setup browser && HANDOVER_BROWSER=yes swift test --filter BrowserTests`.
let browserTests: [Target] =
    Context.environment["HANDOVER_BROWSER"] == nil
    ? []
    : [
        .testTarget(
            name: "BrowserTests",
            dependencies: [
                "WorkingDays", "CaseTransfer", "ExchangeFormats", "GatewayService", "GatewayWeb", "handover",
                "GatewayTesting",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: roomSettings)
    ]

let package = Package(
    name: "Handover",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "handover", targets: ["handover"]),
        .executable(name: "handover-bench", targets: ["handover-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    ],
    targets: [
        // The cellar: one target per C library, a module map and a shim header, no logic.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CLibCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CJemalloc", pkgConfig: "jemalloc", providers: [.apt(["libjemalloc-dev"])]),
        .target(name: "CShims", dependencies: ["CJemalloc", "CLibCurl", "CLibXML2", "COpenSSL"]),

        // 1. Knows which days count, and turns "n working days from" into a date with the rule it came from.
        .target(name: "WorkingDays", swiftSettings: byteRoomSettings),
        // 2. The law of the product: identifiers, messages, consent, lifecycle, deadlines, local procedures.
        .target(name: "CaseTransfer", dependencies: ["WorkingDays"], exclude: ["Data"], swiftSettings: roomSettings),
        // 3. Parses hostile XML safely, validates against a schema, canonicalises, signs and verifies. Knows nothing of cases.
        .target(
            name: "SecureXML", dependencies: ["CLibXML2", "COpenSSL", "CShims"], swiftSettings: byteRoomSettings),
        // 4. Translates between outside formats and CaseTransfer values.
        .target(
            name: "ExchangeFormats",
            dependencies: [
                "WorkingDays", "CaseTransfer", "SecureXML", .product(name: "Yams", package: "Yams"),
                .product(name: "JWTKit", package: "jwt-kit"),
            ],
            swiftSettings: byteRoomSettings),
        // 5. Journal, projections, inbox, outbox, peer register: transactions that keep the invariants. The only SQL.
        .target(
            name: "TransferStore",
            dependencies: [
                "WorkingDays", "CaseTransfer", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: roomSettings),
        // 6. Moves bytes over HTTPS with libcurl and reports exactly what happened.
        .target(
            name: "OutboundHTTP",
            dependencies: ["CLibCurl", "CShims", .product(name: "Logging", package: "swift-log")],
            swiftSettings: roomSettings),
        // 7. The use cases: prepare, send, receive, decide, record, answer; dispatch the outbox. Where rooms meet.
        .target(
            name: "GatewayService",
            dependencies: [
                "WorkingDays", "CaseTransfer", "SecureXML", "ExchangeFormats", "TransferStore", "OutboundHTTP",
                .product(name: "Logging", package: "swift-log"), .product(name: "Metrics", package: "swift-metrics"),
            ],
            // Steps at which a test may kill the process; release builds have none.
            swiftSettings: roomSettings + [.define("FAULT_POINTS", .when(configuration: .debug))]),
        // 8. HTTP faces of the use cases: the exchange listener that peers speak to, and the pages for staff.
        .target(
            name: "GatewayWeb",
            dependencies: [
                "WorkingDays", "CaseTransfer", "GatewayService",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOTLS", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Workbench/Templates", "Workbench/Assets"], swiftSettings: roomSettings),
        // 9. The executable: command line, configuration, composition root.
        .executableTarget(
            name: "handover",
            dependencies: [
                "WorkingDays", "CaseTransfer", "SecureXML", "ExchangeFormats", "TransferStore", "OutboundHTTP",
                "GatewayService", "GatewayWeb",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: roomSettings),

        // Annexes.
        // Authorities, families and an unreliable wire in memory, drawn from a seed: the law alone, without store or network.
        .target(name: "Histories", dependencies: ["WorkingDays", "CaseTransfer"], swiftSettings: roomSettings),
        .target(
            name: "GatewayTesting",
            dependencies: [
                "WorkingDays", "CaseTransfer", "Histories",
                // A provider of sign-ins of our own, at which people in tests sign in.
                "SecureXML", .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "Hummingbird", package: "hummingbird"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: roomSettings),
        .executableTarget(
            name: "handover-bench",
            dependencies: [
                "WorkingDays", "CaseTransfer", "SecureXML", "ExchangeFormats", "TransferStore", "OutboundHTTP",
                "GatewayService", "GatewayWeb", "Histories",
                // A store is filled with a million transfers faster than the product would write them.
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: roomSettings),

        .testTarget(
            name: "WorkingDaysTests", dependencies: ["WorkingDays"], exclude: ["Fixtures"], swiftSettings: roomSettings),
        .testTarget(
            name: "CaseTransferTests", dependencies: ["WorkingDays", "CaseTransfer", "GatewayTesting"],
            swiftSettings: roomSettings),
        .testTarget(name: "SecureXMLTests", dependencies: ["SecureXML"], swiftSettings: roomSettings),
        .testTarget(
            name: "ExchangeFormatsTests",
            dependencies: ["WorkingDays", "CaseTransfer", "SecureXML", "ExchangeFormats", "GatewayTesting"],
            swiftSettings: roomSettings),
        .testTarget(
            name: "TransferStoreTests",
            dependencies: [
                "WorkingDays", "CaseTransfer", "TransferStore", "GatewayTesting",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: roomSettings),
        .testTarget(
            name: "OutboundHTTPTests",
            dependencies: ["OutboundHTTP", .product(name: "Logging", package: "swift-log")], exclude: ["Fixtures"],
            swiftSettings: roomSettings),
        .testTarget(
            name: "GatewayWebTests",
            dependencies: [
                "WorkingDays", "CaseTransfer", "ExchangeFormats", "TransferStore", "OutboundHTTP", "GatewayService",
                "GatewayWeb", "GatewayTesting",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Fixtures"], swiftSettings: roomSettings),
        .testTarget(
            name: "CommandTests",
            dependencies: ["handover", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: roomSettings),
        .testTarget(
            name: "GatewayServiceTests",
            dependencies: [
                "WorkingDays", "CaseTransfer", "SecureXML", "ExchangeFormats", "TransferStore", "OutboundHTTP",
                "GatewayService", "GatewayTesting", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: roomSettings),
        // Whole processes, killed with SIGKILL: they need the executable of the same build beside them.
        .testTarget(
            name: "KillTests",
            dependencies: [
                "WorkingDays", "CaseTransfer", "ExchangeFormats", "TransferStore", "GatewayService", "GatewayTesting",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: roomSettings),
        .testTarget(
            name: "VectorTests",
            dependencies: [
                "WorkingDays", "CaseTransfer", "SecureXML", "ExchangeFormats", "OutboundHTTP", "handover",
                "GatewayTesting",
                .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Vectors"], swiftSettings: roomSettings),
        .testTarget(
            name: "PeerTests", dependencies: ["handover", "GatewayTesting"], path: "Tests/Peers", exclude: ["peer.py"],
            swiftSettings: roomSettings),
        .testTarget(name: "HouseRulesTests", swiftSettings: roomSettings),
    ] + browserTests
)
