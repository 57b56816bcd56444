import CLibXML2
import CShims

/// The process-wide preparation of libxml2, done once before its first use.
enum LibXML2 {
    private static let prepared: Void = handover_xml_prepare()

    /// Makes sure libxml2 is ready, and that it can load nothing from files or the network.
    static func prepare() {
        prepared
    }

    /// Copies a string that libxml2 owns; nil stays nil.
    static func string(_ text: UnsafePointer<xmlChar>?) -> String? {
        text.map { String(cString: $0) }
    }

    /// Copies bytes that libxml2 allocated, and frees them.
    static func adopt(_ memory: UnsafeMutablePointer<xmlChar>, count: Int) -> [UInt8] {
        defer { handover_xml_free(memory) }
        return Array(UnsafeBufferPointer(start: memory, count: count))
    }
}
