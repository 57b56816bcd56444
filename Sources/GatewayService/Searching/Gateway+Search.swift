import CaseTransfer
import ExchangeFormats
import Foundation
import Logging
import SecureXML
import TransferStore

/// What a search found.
public struct SearchResult: Sendable {
    /// The transfers, the latest opened first, as many as were asked for.
    public let transfers: [TransferLine]
    /// How many there are in all.
    public let total: Int
    /// Whether every transfer was looked through; otherwise some are still being taken up, which goes on by itself, or are unread.
    public let isWhole: Bool
    /// How many transfers have papers that cannot be read, so that nobody can say who is in them.
    public let unread: Int
}

extension Gateway {
    /// Transfers by what a child is called, by local id, unique pupil number or the transfer's own id; what is over is found too, until it
    /// is purged or erased. Nothing of what was typed is kept, logged or recorded.
    ///
    /// - Throws: `GatewayFault`: `search-too-short`, `not-permitted`, or the store's fault.
    public func search(_ text: String, limit: Int = pageSize, by acting: ActingPerson) throws -> SearchResult {
        try require(.readCase, of: acting)
        let isTakenUp = try bringSearchUpToDate(atMost: Self.searchBatch)
        let unread = try store.read { try $0.unreadForSearch().count }
        let words = SearchWords(key: try searchKey(of: protectionKey()))
        let typed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let names = try words.tokens(typed: typed)
        let identifier = try words.token(ofIdentifier: typed)
        guard !names.isEmpty || identifier != nil, typed.count >= SearchWords.shortest else {
            throw GatewayFault(
                .badInput, code: "search-too-short", message: "That is too short to look for.",
                remedy: "Type at least 2 letters of a name, or the whole of an identifier.")
        }
        // Whoever finds a restricted transfer by a name knows whose it is; by its own number they know it already.
        let hidden = Array(try closedTransfers(to: acting))
        let (total, found) = try store.read { reader in
            let byName = try reader.transfers(withTokens: names, without: hidden, limit: limit)
            let byIdentifier = try reader.transfers(
                withTokens: [identifier].compactMap(\.self), without: hidden, limit: limit)
            let id = typed.lowercased()
            let byID =
                id.count >= Self.shortestID && id.allSatisfy { $0.isHexDigit || $0 == "-" }
                ? try reader.transfers(idPrefix: id, limit: limit).map(\.conversation) : []
            var seen: Set<ConversationID> = []
            let all = (byID + byIdentifier.conversations + byName.conversations).filter { seen.insert($0).inserted }
            return (max(all.count, byName.total), all)
        }
        return SearchResult(
            transfers: try lines(of: Array(found.prefix(limit)), by: acting), total: total,
            isWhole: isTakenUp && unread == 0,
            unread: unread)
    }

    /// So many characters of a transfer's id are looked for at least.
    private static let shortestID = 4

    /// Takes the tokens of what was written since the last time, by which transfers are found; whoever searches does so first.
    ///
    /// - Parameter most: how many transfers are looked at; nil for all. After a release that had no tokens they are many, and each of
    ///   their packs is read once.
    /// - Returns: whether nothing is left but what cannot be read.
    /// - Throws: the store's fault, or that of the key.
    @discardableResult
    public func bringSearchUpToDate(atMost most: Int? = nil) throws -> Bool {
        var left = most ?? .max
        while true {
            let arrears = try store.read { try $0.searchArrears(limit: min(max(left, 1), Self.searchBatch)) }
            guard let last = arrears.last else { return true }
            guard left > 0 else { return false }
            left -= arrears.count
            try takeTokens(of: arrears, through: last.through)
        }
    }

    /// Reads once more the transfers whose papers could not be read when their tokens were taken; `serve` does so every hour, and
    /// `doctor --mend` at once.
    ///
    /// - Parameter stopped: asked before each transfer.
    /// - Throws: the store's fault, or that of the key.
    func retrySearch(unless stopped: () -> Bool = { false }) throws {
        for arrear in try store.read({ try $0.unreadForSearch() }) where !stopped() {
            try takeTokens(of: [arrear])
        }
    }

    /// Takes the tokens anew of transfers whose messages were purged by hand since, so that nobody is found by a name that is gone: `handover purge` makes a
    /// copy of a file, and no entry tells when it took the original's place. `serve` does so every hour, and `doctor --mend` at once.
    ///
    /// - Parameter stopped: asked before each message.
    /// - Throws: the store's fault, or that of the key.
    func forgetPurgedNames(unless stopped: () -> Bool = { false }) throws {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: layout.messages)) ?? [] where !stopped() {
            guard name.hasSuffix(".xml"), let digest = MessageDigest(String(name.dropLast(4))),
                let size = PrivateFile.size(layout.message(digest.text)), purgedSizes.known(for: digest) != size,
                let message = try store.read({ try $0.message(digest) }), message.size != size
            else { continue }
            let (arrear, hash) = try store.read { reader in
                (try reader.searchArrear(of: message.conversation), try reader.lastHash(of: message.conversation))
            }
            if let arrear, arrear.basis != nil { try takeTokens(of: [arrear], anew: true) }
            if let arrear { childNamesByPapers.forget(try papersOfNames(in: arrear.state)) }
            if let hash { childNames.forget(hash) }
            purgedSizes.keep(size, for: digest)
        }
    }

    /// What was found when the tokens of a transfer were to be taken.
    private enum TokensTaken {
        /// Its papers are those by which they were taken already.
        case known
        case taken(Set<Int64>)
        /// Its papers cannot be read.
        case unread
    }

    /// - Parameters:
    ///   - entry: up to which entry nothing is missing then; nil when nothing is to be said of that.
    ///   - anew: whether papers that are the same by their names are read again.
    private func takeTokens(of arrears: [SearchArrear], through entry: Int? = nil, anew: Bool = false) throws {
        let key = try protectionKey()
        let words = SearchWords(key: try searchKey(of: key))
        let taken = try arrears.map { arrear in
            let basis = try searchBasis(of: arrear.state)
            let outcome = try basis == arrear.basis && !anew ? TokensTaken.known : tokensTaken(of: arrear.state, words)
            return (arrear, basis, outcome)
        }
        try store.write { writer in
            // Whoever finds another key meanwhile takes every token anew, and those of this one would find nothing.
            guard try writer.protectionKeyName() == Self.name(ofKey: key) else { return }
            for (arrear, basis, outcome) in taken {
                switch outcome {
                case .known: break
                // What was written meanwhile comes up again, and is taken then.
                case .taken(let tokens):
                    try writer.keep(
                        tokens, of: arrear.state.conversation, basis: basis, through: arrear.through)
                case .unread: try writer.noteSearchUnread(of: arrear.state.conversation)
                }
            }
            if let entry { try writer.noteSearch(through: entry) }
        }
    }

    /// One message that cannot be read costs its own transfer the search by name, until it can be, and no other transfer.
    private func tokensTaken(of state: TransferState, _ words: SearchWords) throws -> TokensTaken {
        do {
            return .taken(try searchTokens(of: state, words))
        } catch let fault as StoreError {
            throw fault
        } catch {
            log.error("A transfer cannot be searched by name", metadata: ["reason": "\(codeOf(error))"])
            return .unread
        }
    }

    /// How many transfers are looked at in one go.
    private static let searchBatch = 100

    /// By what the tokens of a transfer are taken: the papers it has, which of them are closed, and whether there is a draft. So are the names that lists
    /// show (``childNames(of:by:)``).
    func searchBasis(of state: TransferState) throws -> [UInt8] {
        let carriers = state.messages.filter { !$0.isVoid }.filter { message in
            switch message.statement {
            case .pack, .supplement, .birth: true
            default: false
            }
        }
        var parts = carriers.map(\.digest.text) + state.papers.map(\.name.text)
        parts += state.children.map { "\($0.papers.name.rawValue) \($0.pack.name == .draft)" }
        parts += state.recalledDocuments.map { "\($0.document.message.text) \($0.document.ref)" }
        if state.isDiscarded { parts.append("discarded") }
        // A draft is prepared again and again before it is sealed; each time is an entry of its own.
        if state.children.contains(where: { $0.pack.name == .draft }) {
            parts.append(try store.read { try $0.lastHash(of: state.conversation)?.text } ?? "")
        }
        return SHA256Hasher.digest(Array(parts.joined(separator: "\n").utf8)).bytes
    }

    private func searchTokens(of state: TransferState, _ words: SearchWords) throws -> Set<Int64> {
        guard try !state.isDiscarded && !isErased(state) else { return [] }
        let file = try contents(of: state, revealing: false).caseFile
        // A prepared case that is not there, or cannot be read, would pass for one without children.
        if file == nil, state.side == .sending, state.children.contains(where: { $0.pack.name == .draft }) {
            _ = try draft(of: state)
        }
        let papers = try papersView(of: state)
        var tokens: Set<Int64> = []
        for child in file?.children ?? [] {
            for name in [child.name] + (child.alsoKnownAs ?? []) { tokens.formUnion(try words.tokens(ofName: name)) }
            var identifiers = [child.upn, child.formerUPN]
            if case .known(let local) = child.localId { identifiers.append(local) }
            for text in identifiers.compactMap(\.self) {
                if let token = try words.token(ofIdentifier: text) { tokens.insert(token) }
            }
        }
        for name in try (papers?.children.compactMap(\.name) ?? []) + namesGivenAtBirth(in: state) {
            tokens.formUnion(try words.tokens(ofName: name))
        }
        return tokens
    }

    /// What children are called who were born after the pack was sealed (T-12).
    private func namesGivenAtBirth(in state: TransferState) throws -> [String] {
        let births = state.messages.filter { message in
            guard case .birth = message.statement else { return false }
            return !message.isVoid
        }
        return try births.compactMap { birth in
            try store.read { try $0.message(birth.digest) }.flatMap { try words(of: $0.record)["name"] }
        }
    }

    /// Takes tokens of names and identifiers as they are kept, also once the home is closed: for measuring.
    ///
    /// - Throws: the fault of the key.
    package func searchTokens() throws -> @Sendable (_ names: [String], _ identifiers: [String]) throws -> Set<Int64> {
        let words = SearchWords(key: try searchKey(of: protectionKey()))
        return { names, identifiers in
            try names.reduce(into: Set(try identifiers.compactMap { try words.token(ofIdentifier: $0) })) {
                try $0.formUnion(words.tokens(ofName: $1))
            }
        }
    }

    /// A key of its own, made of the home's, so that a token says nothing of the marks by which places and children are known again.
    private func searchKey(of key: [UInt8]) throws -> [UInt8] {
        try KeyedHash.make(Array("search tokens".utf8), key: key)
    }
}
