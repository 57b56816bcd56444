import ExchangeFormats

extension Gateway {
    /// Asks the provider through which people sign in for its description and its keys; nothing when there is none.
    public func examineProvider() async -> [Diagnosis] {
        guard let provider else { return [] }
        let check = "staff-provider"
        do {
            _ = try await provider.secret()
            _ = try await provider.description(at: now)
            let keys = try await provider.keys(at: now)
            let words =
                "The sign-in provider \(provider.settings.issuer) answers, and \(keys.count) of its keys can be used."
            guard provider.settings.roles.isEmpty else { return [.good(check, words)] }
            return [.good(check, words + " Roles are those of registrations alone: no groups are configured.")]
        } catch let fault as GatewayFault {
            return [.bad(check, fault.message, remedy: fault.remedy)]
        } catch {
            return [
                .bad(
                    check, "The sign-in provider could not be asked (\(codeOf(error))).",
                    remedy: "Look at staff.openIDConnect in config.yaml.")
            ]
        }
    }
}
