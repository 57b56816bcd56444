extension RelativePath {
    /// The media type that the file's ending stands for; `application/octet-stream` for an unknown one (RFC 2046 § 4.5.1).
    public var mediaType: String {
        guard let dot = fileName.lastIndex(of: ".") else { return Self.anyBytes }
        return Self.mediaTypes[fileName[fileName.index(after: dot)...].lowercased()] ?? Self.anyBytes
    }

    private static let anyBytes = "application/octet-stream"

    /// The kinds of file that case systems export.
    private static let mediaTypes: [String: String] = [
        "pdf": "application/pdf",
        "txt": "text/plain",
        "rtf": "application/rtf",
        "doc": "application/msword",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "odt": "application/vnd.oasis.opendocument.text",
        "xls": "application/vnd.ms-excel",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ppt": "application/vnd.ms-powerpoint",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "csv": "text/csv",
        "xml": "application/xml",
        "json": "application/json",
        "html": "text/html",
        "eml": "message/rfc822",
        "msg": "application/vnd.ms-outlook",
        "jpg": "image/jpeg",
        "jpeg": "image/jpeg",
        "png": "image/png",
        "tif": "image/tiff",
        "tiff": "image/tiff",
        "mp3": "audio/mpeg",
        "mp4": "video/mp4",
        "zip": "application/zip",
    ]
}
