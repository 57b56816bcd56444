import Foundation

/// The account of the operating system whose person runs this command.
///
/// A home is open to one account only, the gateway's own, and people run commands as that account through `sudo`
/// (`docs/operations.md`, decision 0006). Who they are is then what `sudo` says of its caller, which it sets itself whatever the
/// caller's environment held; else the account they logged in with, which the kernel keeps; else the account of the process.
enum Account {
    /// The account's name, or its number when it has no name.
    static var current: String {
        let id = identity(
            sudo: ProcessInfo.processInfo.environment["SUDO_UID"],
            login: try? String(contentsOfFile: "/proc/self/loginuid", encoding: .utf8), effective: geteuid())
        return name(of: id)
    }

    /// Which user a command is run by.
    ///
    /// - Parameters:
    ///   - sudo: what `sudo` says of its caller.
    ///   - login: what the kernel says of the login; the highest number stands for none.
    ///   - effective: the user of the process.
    static func identity(sudo: String?, login: String?, effective: uid_t) -> uid_t {
        if let caller = sudo.flatMap({ uid_t($0) }) { return caller }
        let text = login?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        if let person = uid_t(text), person != uid_t.max { return person }
        return effective
    }

    /// The name of the account that this process runs as, which is what a home belongs to.
    static var ofThisProcess: String { name(of: geteuid()) }

    /// Whether somebody can run commands here under an account: this machine knows it.
    static func exists(_ account: String) -> Bool {
        getpwnam(account) != nil || account == current
    }

    private static func name(of id: uid_t) -> String {
        if let entry = getpwuid(id), let name = entry.pointee.pw_name { return String(cString: name) }
        return String(id)
    }
}
