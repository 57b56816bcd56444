import Foundation

extension HomeLayout {
    /// Refuses a home on a file system where nothing can be written, such as a backup that is mounted to be looked at.
    ///
    /// Every command writes: the store keeps its log beside itself, and reading a case or the journal is an entry in the journal. Reading without
    /// that entry is what the journal is there to exclude.
    ///
    /// - Throws: `GatewayFault` with code `home-read-only`.
    public func requireWritable() throws {
        try requireWritable { Glibc.access($0, W_OK) == 0 ? 0 : errno }
    }

    /// The same.
    ///
    /// - Parameter access: how the system answers whether a path can be written to: 0, or its error number.
    func requireWritable(_ access: (String) -> Int32) throws {
        guard [root, store].contains(where: { access($0) == EROFS }) else { return }
        throw GatewayFault(
            .cannotWrite, code: "home-read-only",
            message:
                "\(root) is on a file system where nothing can be written, and reading is itself an entry in the journal.",
            remedy:
                "Copy the home to a disk of this machine (cp -a) and name the copy with --home; what is read there is recorded in the "
                + "copy. See docs/operations.md, Reading a backup.")
    }
}
