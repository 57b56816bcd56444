import CaseTransfer
import GatewayService
import Hummingbird

extension WorkbenchDesk {
    /// One document of a form to read, as it was last saved.
    ///
    /// - Throws: whatever the use case behind it throws.
    func readDocument(
        _ request: Request, _ context: WorkbenchContext, _ visitor: StaffVisitor, _ frame: PageFrame
    ) async throws -> Response {
        let id = try Self.formID(context)
        guard let name = context.parameters.get("document").flatMap({ DocumentName(String($0)) }) else {
            throw HTTPError(.notFound)
        }
        let acting = visitor.acting
        let (writing, text) = try await reading { gateway -> (CaseWriting, DocumentText) in
            let form = try gateway.caseForm(id, by: acting)
            let writing = try CaseWriting(form, gateway: gateway, acting: acting)
            return (writing, try gateway.readFormDocument(name, of: form, as: writing.readable, by: acting))
        }
        let origin = request.uri.queryParameters.get("from").map { String($0) }
        let isFromReview = origin == CaseSection.review.rawValue || writing.form.isExported
        let section: CaseSection = isFromReview ? .review : .documents
        let page = FormDocumentPage(text, of: writing, from: section)
        var response = try frame.response(page)
        if page.hasFrames { response.headers.set("Content-Security-Policy", to: StaffHeaders.policyWithDocument) }
        return response
    }
}
