/// Reads a signed envelope in one pass, checking its outer shape on the way (rules 1 to 9 and 12 of the profile).
///
/// Everything before the first attachment is parsed as one bounded tree and handed over as values. Only when the caller
/// has looked at them and wants to go on are attachments decoded, piece by piece: memory does not grow with them.
public enum EnvelopeReader {
    /// Reads the envelope.
    ///
    /// Blocks while it reads; call it on a thread of your own. Callbacks run on that thread, in the file's order.
    ///
    /// - Parameters:
    ///   - source: the file's bytes.
    ///   - shape: the names to expect.
    ///   - limits: how much to read before refusing.
    ///   - onHead: called once, with values only, at the first attachment or at the end of a file that has none. False
    ///     stops the reading. Attachments follow only when it answers true and nothing was wrong so far.
    ///   - onAttachmentStart: called with an attachment's reference; false stops the reading.
    ///   - onAttachmentBytes: called with decoded bytes, in order; the buffer is valid during the call only.
    ///   - onAttachmentEnd: called when an attachment is complete.
    /// - Throws: what the source or a callback throws, and ``OutOfMemory``. Faults of the file are findings.
    public static func read(
        _ source: EnvelopeSource, shape: EnvelopeShape = .transferBundle, limits: XMLLimits = .profile,
        onHead: (EnvelopeHead) throws -> Bool,
        onAttachmentStart: (_ reference: String) throws -> Bool = { _ in true },
        onAttachmentBytes: (UnsafeRawBufferPointer) throws -> Void = { _ in },
        onAttachmentEnd: (AttachmentReading) throws -> Void = { _ in }
    ) throws -> EnvelopeReading {
        try withoutActuallyEscaping(onHead) { onHead in
            try withoutActuallyEscaping(onAttachmentStart) { onStart in
                try withoutActuallyEscaping(onAttachmentBytes) { onBytes in
                    try withoutActuallyEscaping(onAttachmentEnd) { onEnd in
                        let callbacks = EnvelopeCallbacks(head: onHead, start: onStart, bytes: onBytes, end: onEnd)
                        return try EnvelopeWalk.read(source, shape: shape, limits: limits, callbacks: callbacks)
                    }
                }
            }
        }
    }

    /// Reads an envelope held in memory to its end, decoding its attachments only to check and digest them.
    ///
    /// - Throws: ``OutOfMemory``. Faults of the file are findings.
    public static func read(
        _ bytes: [UInt8], shape: EnvelopeShape = .transferBundle, limits: XMLLimits = .profile
    ) throws -> EnvelopeReading {
        try read(.bytes(bytes), shape: shape, limits: limits, onHead: { _ in true })
    }
}

/// What the reader's caller wants to be told.
struct EnvelopeCallbacks {
    let head: (EnvelopeHead) throws -> Bool
    let start: (String) throws -> Bool
    let bytes: (UnsafeRawBufferPointer) throws -> Void
    let end: (AttachmentReading) throws -> Void
}
