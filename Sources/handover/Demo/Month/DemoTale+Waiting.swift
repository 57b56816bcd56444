import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import WorkingDays

/// What waits for somebody before it goes on: a form, a word, a person who hands papers over, a gateway that answers.
extension DemoTale {
    /// Somebody writes the family down and leaves the form, with the assessment among its files.
    func beginForm() async throws {
        let (gateway, worker) = (leaving.gateway, try leaving.acting(.practitioner))
        let begun = try gateway.beginCaseForm(by: worker)
        try await withCase { folder in
            let path = folder + "/documents/assessment.pdf"
            let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64
            let upload = CaseFormUpload(
                question: "assessment-files", name: "Assessment.pdf", kind: .pdf, bytes: size ?? 0, path: path)
            _ = try gateway.saveCaseForm(begun.id, from: begun.version, uploads: [upload], by: worker) { form in
                form.sections["children"] = Self.typed([
                    ("child", "c1"), ("child", "c2"), ("c1-name", "\(self.names.elder) \(self.names.family)"),
                    ("c2-name", "\(self.names.younger) \(self.names.family)"),
                ])
                form.sections["documents"] = Self.typed([
                    ("assessment", "now"), ("assessment-author", self.leaving.staff.name(of: .practitioner)),
                    ("assessment-conclusion", "Help goes on; the plan is reviewed once the family has settled."),
                    ("plan", "to-follow"),
                ])
                form.sections["recipient"] = Self.typed([("recipient", self.arriving.code.text)])
                form.title = "\(self.names.family) family"
            }
        }
    }

    /// Somebody is called away while they write an urgent notice.
    func beginUrgentForm() throws {
        let (gateway, worker) = (leaving.gateway, try leaving.acting(.practitioner))
        let begun = try gateway.beginCaseForm(urgent: true, by: worker)
        _ = try gateway.saveCaseForm(begun.id, from: begun.version, by: worker) { form in
            form.sections["urgent"] = Self.typed([
                ("child", "c1"), ("c1-name", "\(self.names.elder) \(self.names.family)"),
                ("risks-which", "An uncle who must not find them has asked at the old school."),
                ("recipient", self.arriving.code.text),
            ])
            form.title = "\(self.names.family) family"
        }
    }

    private static func typed(_ answers: [(String, String)]) -> [CaseForm.Entry] {
        answers.map { CaseForm.Entry(name: $0.0, value: $0.1) }
    }

    /// The case is sealed while the other office’s gateway stands still, and is tried until it is given up.
    func sendIntoSilence() async throws {
        try await prepare(sending: false)
        try await arriving.whileSilent {
            let (gateway, digest) = (self.leaving.gateway, try await self.seal().digest)
            while case .underWay(fault: nil) = try gateway.progress(of: digest) {
                try await Task.sleep(for: .milliseconds(10))
            }
            self.leaving.clock.advance(seconds: DemoOffice.patience)
            guard case .needsAttention = try await gateway.follow(digest, for: .seconds(60)) else {
                throw Self.outOfOrder
            }
        }
    }

    /// The mother takes her permission back; what was sent stays.
    func withdrawPermission() async throws {
        let gateway = leaving.gateway
        try await say(at: leaving) {
            try await gateway.recordConsentChange(
                self.transfer(at: self.leaving), .withdrawn, of: "p1", children: self.children(at: self.leaving),
                on: gateway.today, words: "She rang and said that she wants nothing more sent about them.",
                by: self.leaving.acting(.practitioner))
        }
    }

    /// Their worker writes why the rest has to go all the same; the manager named in it has not confirmed it yet.
    func enterOverride() throws {
        try leaving.gateway.enterLaterOverride(
            transfer(at: leaving), .riskOfHarm, authoriser: leaving.staff.person(.teamManager).id,
            children: children(at: leaving),
            words: "The new review says who may collect them from school; without it somebody may who must not.",
            by: leaving.acting(.practitioner))
    }

    /// Somebody mails the papers to an authority without a gateway.
    func handOver() throws {
        let gateway = leaving.gateway
        _ = try gateway.recordHandedOver(
            transfer(at: leaving), by: .secureEmail, on: gateway.today, acting: leaving.acting(.businessSupport))
    }

    /// The authority that receives closes for a day, so that meetings which it had said already are due a day later.
    func closeOffices() throws {
        let gateway = arriving.gateway
        let manager = try arriving.acting(.serviceManager)
        let day = gateway.calendar.count(6, from: gateway.today).due
        let change = try gateway.change(
            toClosures: ClosureOverlay(name: "Move of the offices", days: [day]), by: manager)
        try gateway.changeClosures(change, reason: "Nobody can meet while the offices move.", by: manager)
    }
}
