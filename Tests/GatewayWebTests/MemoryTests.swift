import Foundation
import GatewayService
import GatewayWeb
import Testing

extension ListenerTests {
    @Suite("Memory does not grow with what is sent")
    struct MemoryTests {
        /// The most memory this process has ever had, in bytes.
        private static func peak() throws -> Int {
            let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
            let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
            let kilobytes = try #require(
                line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) })
            return kilobytes * 1024
        }

        @Test("A hundred megabytes raise the peak by less than 64 MB")
        func hundredMegabytes() async throws {
            // In a process of its own: peak memory is a process's, and other tests run beside this one.
            await #expect(processExitsWith: .success) {
                let size = 100 << 20
                try await withDoor(
                    largest: Int64(size), answering: { try? FileManager.default.removeItem(atPath: $0.path) }
                ) {
                    door, _ in
                    _ = try await door.knock(.connect, .message(of: 1000), .body(1000), .response)
                    let before = try Self.peak()
                    let heard = try await door.knock(.connect, .message(of: size), .body(size), .response)
                    #expect(heard.last?.status == 200)
                    #expect(door.arrivals.all.last?.upload.size == Int64(size))
                    #expect(try Self.peak() - before < 64 << 20)
                }
            }
        }
    }
}
