import CaseTransfer
import Foundation
import GatewayService
import Hummingbird

extension WorkbenchDesk {
    /// Begins a form from an export: its `case.json`, with the files that it names, all chosen at once.
    ///
    /// - Throws: whatever cannot be said on the page.
    func beginFromExport(
        _ request: Request, _ context: WorkbenchContext, _ visitor: StaffVisitor, _ frame: PageFrame
    ) async throws -> Response {
        let acting = visitor.acting
        let sent = try await context.form(request, of: gateway)
        // What it holds is removed with it, so it has to outlive the taking of its files.
        defer { withExtendedLifetime(sent) {} }
        func again(_ problems: [FormProblem]) async throws -> Response {
            let forms = try await reading { try $0.caseForms(by: acting) }
            return try frame.response(
                FormsPage(
                    forms, done: nil, problems: problems, gateway: gateway, acting: acting,
                    formToken: visitor.formToken), status: .unprocessableContent)
        }
        let refused = sent.files.compactMap(\.problem)
        guard refused.isEmpty else { return try await again(refused) }
        let isCase = { (file: UploadedForm.File) in file.name.lowercased() == "case.json" }
        guard let path = sent.files.first(where: isCase)?.outcome.path else {
            return try await again([
                FormProblem(
                    question: FormsPage.export, words: "Choose case.json too, with every file that belongs to it")
            ])
        }
        let uploads = sent.files.filter { !isCase($0) }.compactMap(\.upload)
        do {
            let form = try await reading { gateway in
                let json = Array(FileManager.default.contents(atPath: path) ?? Data())
                return try gateway.beginCaseForm(fromExport: json, uploads: uploads, by: acting)
            }
            return Self.seeOther(SendingRoute.section(.review).path(of: form.id))
        } catch let fault as GatewayFault where fault.kind == .badInput {
            return try await again([FormProblem(question: FormsPage.export, words: "\(fault.message) \(fault.remedy)")])
        }
    }
}
