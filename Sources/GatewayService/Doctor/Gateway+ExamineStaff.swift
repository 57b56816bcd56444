import CaseTransfer
import Foundation
import SecureXML
import TransferStore

extension Gateway {
    /// Looks at what the workbench needs: its certificate and key, and how its people sign in. Nothing when there is no workbench.
    func staffChecks() -> [Diagnosis] {
        guard let staff = settings.staff else { return [] }
        switch staff.protection {
        case .tls(let certificate, let key):
            return [staffCertificate(layout.path(certificate), key: layout.path(key)), accountsCheck()]
        case .proxy, .thisMachine: return [accountsCheck()]
        }
    }

    private func staffCertificate(_ certificatePath: String, key keyPath: String) -> Diagnosis {
        let check = "staff-key"
        let renew = "Have it renewed, put it where staff.certificate and staff.key say, and restart `handover serve`."
        guard let certificate = try? Certificate(pem: Self.first(PrivateFile.read(certificatePath))) else {
            return .bad(
                check, "The certificate of the workbench, \(certificatePath), cannot be read.",
                remedy: "Put a PEM certificate there, its issuers after it.")
        }
        guard let facts = FileFacts(at: keyPath), access(keyPath, R_OK) == 0 else {
            return .bad(
                check, "The key of the workbench, \(keyPath), cannot be read.",
                remedy: "Put the certificate's unencrypted PEM key there, readable for this account alone.")
        }
        guard facts.mode & 0o077 == 0 else {
            return .bad(
                check,
                "The key of the workbench, \(keyPath), can be read by others"
                    + " (\(String(facts.mode & 0o777, radix: 8))).",
                remedy: "Run: chmod 600 \(keyPath)")
        }
        let daysLeft = (certificate.notAfter - now.secondsSinceEpoch) / 86_400
        guard certificate.notAfter >= now.secondsSinceEpoch, certificate.notBefore <= now.secondsSinceEpoch else {
            return .bad(check, "The certificate of the workbench is not valid today.", remedy: renew)
        }
        if daysLeft < 30 {
            return Diagnosis(
                check: check, health: .soon, message: "The certificate of the workbench expires in \(daysLeft) days.",
                remedy: renew)
        }
        return .good(check, "The certificate of the workbench is valid for \(daysLeft) days more.")
    }

    /// The first certificate of a file that may hold its issuers, too.
    private static func first(_ pem: [UInt8]) -> [UInt8] {
        let end = "-----END CERTIFICATE-----"
        let text = String(decoding: pem, as: UTF8.self)
        return text.range(of: end).map { Array(text[..<$0.upperBound].utf8) + [UInt8(ascii: "\n")] } ?? pem
    }

    private func accountsCheck() -> Diagnosis {
        let accounts = (try? store.read { try $0.signInAccounts() }) ?? []
        guard !accounts.isEmpty || settings.staff?.openIDConnect != nil else {
            return Diagnosis(
                check: "staff-accounts", health: .soon, message: "Nobody has an account at the workbench yet.",
                remedy: "Give each person one with `handover user add PERSON`.")
        }
        let withoutCode = accounts.count { !$0.isLocked && $0.codeSecret == nil }
        guard withoutCode == 0 else {
            return Diagnosis(
                check: "staff-accounts", health: .soon,
                message: "\(withoutCode) of \(accounts.count) accounts sign in without a one-time code.",
                remedy:
                    "Give each person a secret with `handover user code PERSON`; `handover user list` shows who has none."
            )
        }
        return .good("staff-accounts", "All \(accounts.count) accounts sign in with a one-time code.")
    }
}
