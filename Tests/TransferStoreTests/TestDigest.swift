import CaseTransfer
import TransferStore

extension DigestFunction {
    /// SHA-256 (FIPS 180-4) in plain Swift, because neither the room nor its tests import any cryptography.
    static let test = DigestFunction { bytes in
        guard let digest = MessageDigest(bytes: sha256(bytes)) else { preconditionFailure("32 bytes are a digest") }
        return digest
    }
}

/// The fractional parts of the cube roots of the first 64 primes.
private let roundConstants: [UInt32] = {
    var primes: [Int] = []
    var candidate = 2
    while primes.count < 64 {
        if primes.allSatisfy({ !candidate.isMultiple(of: $0) }) { primes.append(candidate) }
        candidate += 1
    }
    return primes.map { prime in
        // The integer cube root of prime × 2^96, of which the low 32 bits are wanted.
        var root: UInt64 = 0
        for bit in stride(from: 35, through: 0, by: -1) {
            let trial = root | (1 << UInt64(bit))
            let square = trial.multipliedFullWidth(by: trial)
            let cube = cubeParts(square: square, trial)
            if cube <= (UInt64(prime) << 32) { root = trial }
        }
        return UInt32(truncatingIfNeeded: root)
    }
}()

/// The part of trial³ above 2^64, rounded up.
private func cubeParts(square: (high: UInt64, low: UInt64), _ trial: UInt64) -> UInt64 {
    let low = square.low.multipliedFullWidth(by: trial)
    let high = square.high &* trial
    return high &+ low.high &+ (low.low > 0 ? 1 : 0)
}

private func sha256(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [
        0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
    ]
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    let bits = UInt64(message.count) * 8
    padded += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
    var words = [UInt32](repeating: 0, count: 64)
    for block in stride(from: 0, to: padded.count, by: 64) {
        for index in 0..<16 {
            words[index] = (0..<4).reduce(0) { $0 << 8 | UInt32(padded[block + index * 4 + $1]) }
        }
        for index in 16..<64 {
            let early = words[index - 15]
            let late = words[index - 2]
            let first = early.rotated(7) ^ early.rotated(18) ^ (early >> 3)
            let second = late.rotated(17) ^ late.rotated(19) ^ (late >> 10)
            words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
        }
        var now = state
        for index in 0..<64 {
            let sigma = now[4].rotated(6) ^ now[4].rotated(11) ^ now[4].rotated(25)
            let choice = (now[4] & now[5]) ^ (~now[4] & now[6])
            let first = now[7] &+ sigma &+ choice &+ roundConstants[index] &+ words[index]
            let other = now[0].rotated(2) ^ now[0].rotated(13) ^ now[0].rotated(22)
            let majority = (now[0] & now[1]) ^ (now[0] & now[2]) ^ (now[1] & now[2])
            now = [first &+ other &+ majority, now[0], now[1], now[2], now[3] &+ first, now[4], now[5], now[6]]
        }
        for index in 0..<8 { state[index] = state[index] &+ now[index] }
    }
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
}

extension UInt32 {
    fileprivate func rotated(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
