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
    /// Whether every transfer was looked through; otherwise some are still being taken up, which goes on by itself.
    public let isWhole: Bool
}

extension Gateway {
    /// Transfers by what a child is called, by local id, unique pupil number or the transfer's own id; what is over is found too, until it
    /// is purged or erased. Nothing of what was typed is kept, logged or recorded.
    ///
    /// - Throws: `GatewayFault`: `search-too-short`, `not-permitted`, or the store's fault.
    public func search(_ text: String, limit: Int = pageSize, by acting: ActingPerson) throws -> SearchResult {
        try require(.readCase, of: acting)
        let isWhole = try bringSearchUpToDate(atMost: Self.searchBatch)
        let words = SearchWords(key: try searchKey(of: protectionKey()))
        let typed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let names = try words.tokens(typed: typed)
        let identifier = try words.token(ofIdentifier: typed)
        guard !names.isEmpty || identifier != nil, typed.count >= SearchWords.shortest else {
            throw GatewayFault(
                .badInput, code: "search-too-short", message: "That is too short to look for.",
                remedy: "Type at least 2 letters of a name, or the whole of an identifier.")
        }
        let (total, found) = try store.read { reader in
            let byName = try reader.transfers(withTokens: names, limit: limit)
            let byIdentifier = try reader.transfers(withTokens: [identifier].compactMap(\.self), limit: limit)
            let id = typed.lowercased()
            let byID =
                id.count >= Self.shortestID && id.allSatisfy { $0.isHexDigit || $0 == "-" }
                ? try reader.transfers(idPrefix: id, limit: limit).map(\.conversation) : []
            var seen: Set<ConversationID> = []
            let all = (byID + byIdentifier.conversations + byName.conversations).filter { seen.insert($0).inserted }
            return (max(all.count, byName.total), all)
        }
        return SearchResult(
            transfers: try lines(of: Array(found.prefix(limit)), by: acting), total: total, isWhole: isWhole)
    }

    /// So many characters of a transfer's id are looked for at least.
    private static let shortestID = 4

    /// Takes the tokens of what was written since the last time, by which transfers are found; whoever searches does so first.
    ///
    /// - Parameter most: how many transfers are looked at; nil for all. After a release that had no tokens they are many, and each of
    ///   their packs is read once.
    /// - Returns: whether nothing is left.
    /// - Throws: the store's fault, or that of the key.
    @discardableResult
    public func bringSearchUpToDate(atMost most: Int? = nil) throws -> Bool {
        var left = most ?? .max
        while true {
            let arrears = try store.read { try $0.searchArrears(limit: Self.searchBatch) }
            guard let last = arrears.last else { return true }
            guard left > 0 else { return false }
            left -= arrears.count
            let key = try protectionKey()
            let words = SearchWords(key: try searchKey(of: key))
            let taken = try arrears.map { arrear in
                let basis = try searchBasis(of: arrear.state)
                let isKnown = basis == arrear.basis
                return (arrear: arrear, basis: basis, tokens: isKnown ? nil : try searchTokens(of: arrear.state, words))
            }
            try store.write { writer in
                // Whoever finds another key meanwhile takes every token anew, and those of this one would find nothing.
                guard try writer.protectionKeyName() == Self.name(ofKey: key) else { return }
                for item in taken {
                    // What was written meanwhile comes up again, and is taken then.
                    guard let tokens = item.tokens else { continue }
                    try writer.keep(
                        tokens, of: item.arrear.state.conversation, basis: item.basis, through: item.arrear.through)
                }
                try writer.noteSearch(through: last.through)
            }
        }
    }

    /// How many transfers are looked at in one go.
    private static let searchBatch = 100

    /// By what the tokens of a transfer are taken: the papers it has, which of them are closed, and whether there is a draft.
    func searchBasis(of state: TransferState) throws -> [UInt8] {
        let carriers = state.messages.filter { !$0.isVoid }.filter { message in
            switch message.statement {
            case .pack, .supplement, .birth: true
            default: false
            }
        }
        var parts = carriers.map(\.digest.text) + state.papers.map(\.name.text)
        parts += state.children.map { "\($0.papers.name.rawValue) \($0.pack.name == .draft)" }
        if state.isDiscarded { parts.append("discarded") }
        // A draft is prepared again and again before it is sealed; each time is an entry of its own.
        if state.children.contains(where: { $0.pack.name == .draft }) {
            parts.append(try store.read { try $0.lastHash(of: state.conversation)?.text } ?? "")
        }
        return SHA256Hasher.digest(Array(parts.joined(separator: "\n").utf8)).bytes
    }

    private func searchTokens(of state: TransferState, _ words: SearchWords) throws -> Set<Int64> {
        guard !state.isDiscarded else { return [] }
        // One message that no longer verifies costs its own transfer the search by name, and no other; `doctor` names it.
        let file = try? contents(of: state, revealing: false).caseFile
        let papers = try? papersView(of: state)
        var tokens: Set<Int64> = []
        for child in file?.children ?? [] {
            for name in [child.name] + (child.alsoKnownAs ?? []) { tokens.formUnion(try words.tokens(ofName: name)) }
            var identifiers = [child.upn, child.formerUPN]
            if case .known(let local) = child.localId { identifiers.append(local) }
            for text in identifiers.compactMap(\.self) {
                if let token = try words.token(ofIdentifier: text) { tokens.insert(token) }
            }
        }
        for name in papers?.children.compactMap(\.name) ?? [] { tokens.formUnion(try words.tokens(ofName: name)) }
        return tokens
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
