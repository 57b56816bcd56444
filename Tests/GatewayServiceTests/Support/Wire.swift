import CaseTransfer
import Foundation
import GatewayTesting
import SecureXML
import Synchronization
import TransferStore

@testable import GatewayService
@testable import OutboundHTTP

/// The network between stations: hands a file to the other gateway and brings its answer back, unless the weather is bad.
final class Wire: Sendable {
    /// What becomes of one attempt.
    enum Fate: Sendable {
        case delivered
        /// The request never arrives.
        case requestLost
        /// Nothing listens where the peer should be.
        case unreachable
        /// The request arrives and its answer does not.
        case answerLost
        /// The request arrives, and whoever sent it hears nothing until they stop waiting.
        case unanswered
        /// The request arrives twice, and the second answer is the one that comes back.
        case doubled
        /// Some bytes of the request are turned over on the way.
        case requestSpoiled
        /// The message arrives with another letter in its last attachment.
        case attachmentSpoiled
        /// Some bytes of the answer are turned over on the way.
        case answerSpoiled
        /// Something else than the peer answers.
        case answeredBySomebody(ExchangeAnswer)
    }

    /// One attempt as the network saw it.
    struct Attempt: Sendable {
        let from: AuthorityCode
        let to: AuthorityCode
        let bytes: [UInt8]
        let url: String
    }

    private let stations: [AuthorityCode: Station]
    private let weather = Mutex<@Sendable (Attempt) -> Fate>({ _ in .delivered })
    private let seen = Mutex<[Attempt]>([])

    init(_ stations: [Station]) {
        self.stations = Dictionary(uniqueKeysWithValues: stations.map { ($0.code, $0) })
    }

    /// Every attempt so far.
    var attempts: [Attempt] { seen.withLock { $0 } }

    /// Changes the weather from here on.
    func set(_ fate: @escaping @Sendable (Attempt) -> Fate) { weather.withLock { $0 = fate } }

    func set(_ fate: Fate) { set { _ in fate } }

    /// The network as one station sees it.
    func transport(of station: Station) -> PeerTransport {
        PeerTransport(
            post: { [self, code = station.code] file, destination in
                guard let bytes = FileManager.default.contents(atPath: file) else { return .lost }
                return await carry(
                    Attempt(from: code, to: destination.peer, bytes: Array(bytes), url: destination.url))
            },
            look: { _ in .failed(TransportFault(.connectRefused, at: "an invented place")) })
    }

    private func carry(_ attempt: Attempt) async -> HTTPSOutcome {
        seen.withLock { $0.append(attempt) }
        switch weather.withLock({ $0 })(attempt) {
        case .requestLost: return .lost
        case .unreachable: return .failed(TransportFault(.connectRefused, at: "an invented place"))
        case .answerLost:
            _ = await hand(attempt.bytes, from: attempt.from, to: attempt.to)
            return .lost
        case .unanswered:
            _ = await hand(attempt.bytes, from: attempt.from, to: attempt.to)
            while !Task.isCancelled { try? await Task.sleep(for: .milliseconds(5)) }
            return .lost
        case .doubled:
            _ = await hand(attempt.bytes, from: attempt.from, to: attempt.to)
            return .answer(await hand(attempt.bytes, from: attempt.from, to: attempt.to))
        case .requestSpoiled:
            return .answer(await hand(attempt.bytes.spoiled, from: attempt.from, to: attempt.to))
        case .attachmentSpoiled:
            return .answer(await hand(attempt.bytes.spoiledInAttachment, from: attempt.from, to: attempt.to))
        case .answerSpoiled:
            let answer = await hand(attempt.bytes, from: attempt.from, to: attempt.to)
            return .answer(ExchangeAnswer(status: answer.status, body: answer.body.spoiled))
        case .answeredBySomebody(let answer): return .answer(answer)
        case .delivered: return .answer(await hand(attempt.bytes, from: attempt.from, to: attempt.to))
        }
    }

    /// Puts bytes into a gateway's incoming folder, as its listener does, and gives the answer.
    func hand(
        _ bytes: [UInt8], from sender: AuthorityCode, to recipient: AuthorityCode,
        arrival: UploadedMessage.Arrival = .whole
    ) async -> ExchangeAnswer {
        guard let station = stations[recipient] else { return ExchangeAnswer(status: 404, body: []) }
        let path = station.layout.incoming + "/\(UUID().uuidString).part"
        let written = FileManager.default.createFile(
            atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        return await station.gateway.receive(
            UploadedMessage(path: path, size: Int64(bytes.count), arrival: written ? arrival : .notStored),
            from: sender)
    }
}

extension HTTPSOutcome {
    /// The connection broke.
    static let lost = HTTPSOutcome.failed(TransportFault(.cut(sentBytes: 0), at: "an invented place"))

    static func answer(_ answer: ExchangeAnswer) -> HTTPSOutcome {
        .answered(status: answer.status, headers: [:], body: answer.body)
    }
}

extension [UInt8] {
    /// The bytes with one in the middle turned over.
    var spoiled: [UInt8] {
        var copy = self
        if !copy.isEmpty { copy[copy.count / 2] ^= 0x15 }
        return copy
    }

    /// The bytes with another letter near the end of the last attachment: sound base64 of something else.
    var spoiledInAttachment: [UInt8] {
        guard let end = Data(self).range(of: Data("</Part>".utf8), options: .backwards)?.lowerBound, end > 8 else {
            return spoiled
        }
        var copy = self
        copy[end - 8] = copy[end - 8] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
        return copy
    }
}
