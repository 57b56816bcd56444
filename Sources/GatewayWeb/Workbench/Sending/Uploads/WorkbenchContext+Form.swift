import GatewayService
import Hummingbird

extension WorkbenchContext {
    /// A form with files, or one without: after signing in anew a browser sends what was typed and no file.
    ///
    /// - Throws: `HTTPError` when it is no form, or more than a form of ours has.
    func form(_ request: Request, of gateway: Gateway) async throws -> UploadedForm {
        if let uploaded { return uploaded }
        guard let boundary = MultipartParser.boundary(of: request.headers[.contentType]) else {
            return UploadedForm(fields: try await PageForm.read(request, upTo: UploadedForm.mostText))
        }
        do {
            return try await UploadedForm.read(request.body, boundary: boundary, into: gateway.layout.incoming)
        } catch is MultipartParser.Malformed {
            throw HTTPError(.badRequest)
        }
    }
}
