import CaseTransfer
import Foundation
import GRDB

extension Row {
    /// The column's value, or a coded error where another kind of value stands, because the file may have been tampered with.
    func value<Value: DatabaseValueConvertible>(_ type: Value.Type, at index: Int) throws -> Value {
        guard let value = try optional(type, at: index) else { throw StoreError.damaged("row") }
        return value
    }

    func optional<Value: DatabaseValueConvertible>(_: Value.Type, at index: Int) throws -> Value? {
        let stored: DatabaseValue = self[index]
        guard !stored.isNull else { return nil }
        guard let value = Value.fromDatabaseValue(stored) else { throw StoreError.damaged("row") }
        return value
    }

    func bytes(at index: Int) throws -> [UInt8] { [UInt8](try value(Data.self, at: index)) }

    func digest(at index: Int) throws -> MessageDigest {
        guard let digest = MessageDigest(bytes: try bytes(at: index)) else { throw StoreError.damaged("digest") }
        return digest
    }

    func optionalDigest(at index: Int) throws -> MessageDigest? {
        let stored: DatabaseValue = self[index]
        return stored.isNull ? nil : try digest(at: index)
    }

    func identifier<Identifier: TextIdentifier>(_: Identifier.Type, at index: Int) throws -> Identifier {
        guard let identifier = Identifier(try value(String.self, at: index)) else {
            throw StoreError.damaged("identifier")
        }
        return identifier
    }

    func moment(at index: Int) throws -> Moment { Moment(secondsSinceEpoch: try value(Int64.self, at: index)) }

    func optionalMoment(at index: Int) throws -> Moment? {
        try optional(Int64.self, at: index).map(Moment.init(secondsSinceEpoch:))
    }

    func code<Code: RawRepresentable<String>>(_: Code.Type, at index: Int) throws -> Code {
        guard let code = Code(rawValue: try value(String.self, at: index)) else { throw StoreError.damaged("code") }
        return code
    }
}

extension MessageDigest {
    /// The form in which a digest is stored and asked for.
    var blob: Data { Data(bytes) }
}
