import CaseTransfer
import GatewayService
import Hummingbird
import NIOCore

extension WorkbenchDesk {
    /// The answer to an address of one document.
    ///
    /// - Throws: whatever the use case behind it throws.
    func answer(
        _ route: PaperRoute, to request: Request, _ context: WorkbenchContext, _ visitor: StaffVisitor,
        _ frame: PageFrame
    ) async throws -> Response {
        guard let id = context.parameters.get("transfer").flatMap({ ConversationID($0) }) else {
            throw HTTPError(.notFound)
        }
        if route.isOfMessage { return try await answerMessage(route, id, context, visitor, frame) }
        guard let name = context.parameters.get("document").flatMap({ DocumentName(String($0)) })
        else { throw HTTPError(.notFound) }
        let acting = visitor.acting
        switch route {
        case .read, .reveal:
            let reason = route == .reveal ? try await PageForm.read(request)["reason"] ?? "" : nil
            let (read, text) = try await reading { gateway in
                try gateway.verifyingEachMessageOnce {
                    let read = try TransferReading.whatVerifies(of: id, gateway: gateway, acting: acting)
                    return try gateway.passingOverDamage {
                        (read, try gateway.read(name, of: read.state, reveal: reason, by: acting))
                    }.0
                }
            }
            let page = DocumentReadingPage(
                text, read, from: DocumentReadingPage.Origin(request), isRevealed: reason != nil,
                formToken: visitor.formToken)
            var response = try frame.response(page)
            if page.hasFrames {
                response.headers.set("Content-Security-Policy", to: StaffHeaders.policyWithDocument)
            }
            return response
        case .shown, .taken:
            let isTaken = route == .taken
            let file = try await reading { gateway in
                try gateway.passingOverDamage {
                    try gateway.openFile(name, of: gateway.transfer(id.text), isTaken: isTaken, by: acting)
                }.0
            }
            return Self.response(file, isTaken: isTaken)
        case .proof, .message: throw HTTPError(.notFound)
        }
    }

    /// What was checked of one message, or the message as a file.
    private func answerMessage(
        _ route: PaperRoute, _ id: ConversationID, _ context: WorkbenchContext, _ visitor: StaffVisitor,
        _ frame: PageFrame
    ) async throws -> Response {
        guard let digest = context.parameters.get("message").flatMap({ MessageDigest(String($0)) }) else {
            throw HTTPError(.notFound)
        }
        let acting = visitor.acting
        guard route == .proof else {
            let file = try await reading { gateway in
                try gateway.messageFile(digest, of: gateway.transfer(id.text), by: acting)
            }
            return Self.response(file, isTaken: true)
        }
        let (read, proof) = try await reading { gateway in
            try gateway.verifyingEachMessageOnce {
                let read = try TransferReading.whatVerifies(of: id, gateway: gateway, acting: acting)
                return (read, try gateway.proof(of: digest, in: read.state, by: acting))
            }
        }
        return try frame.response(ProofPage(proof, read, formToken: visitor.formToken))
    }

    /// The bytes of a file, which nothing on the way and no browser may keep, run or take for something else.
    private static func response(_ file: OpenedFile, isTaken: Bool) -> Response {
        var response = Response(
            status: .ok,
            headers: [
                // What is taken away is a file to every browser, whatever its sender says that it is.
                .contentType: file.isPDF ? "application/pdf" : "application/octet-stream",
                .contentDisposition: "\(isTaken ? "attachment" : "inline"); filename=\"\(file.name)\"",
                .cacheControl: "no-store",
            ],
            body: Self.body(of: file))
        response.headers.set("Content-Security-Policy", to: StaffHeaders.policyOfDocument)
        response.headers.set("X-Content-Type-Options", to: "nosniff")
        return response
    }

    /// The bytes of a file, a piece at a time: a scan of many megabytes is never in memory whole, however many people read it.
    static func body(of file: OpenedFile) -> ResponseBody {
        ResponseBody(contentLength: Int(file.size)) { writer in
            var offset: Int64 = 0
            while offset < file.size {
                let place = offset
                let piece = try await BlockingWork.run { try file.bytes(from: place, most: 1 << 18) }
                guard !piece.isEmpty else { break }
                offset += Int64(piece.count)
                try await writer.write(ByteBuffer(bytes: piece))
            }
            try await writer.finish(nil)
        }
    }
}
