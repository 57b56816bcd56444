import CaseTransfer
import GatewayService
import Hummingbird
import Mustache
import NIOCore
import WorkingDays

/// A page: what stands in it, and in which view.
protocol WorkbenchPage: Sendable {
    /// The view's name among ``PageTemplates``.
    static var template: String { get }
    /// What the page is, for its title.
    var title: String { get }
    /// Whether files are chosen on it: then it has the script for that, and no other page may run one.
    var takesFiles: Bool { get }
    /// Whether confidential addresses are left out of it, as its print then says.
    var leavesOutAddresses: Bool { get }
}

extension WorkbenchPage {
    var takesFiles: Bool { false }
    var leavesOutAddresses: Bool { true }
}

/// What stands around every page: whose gateway it is, who is at the keyboard, where they may go.
struct PageFrame: Sendable {
    /// One way on, as a link.
    struct Link: Hashable, Sendable {
        var href: String
        var label: String
        var isCurrent = false
        /// How many things behind it need whoever looks; nil for none.
        var needs: Int?
    }

    /// How many transfers need whoever looks, and how many of those are in dispute.
    struct Needs: Hashable, Sendable {
        var transfers: Int
        var disputes: Int

        /// The number beside a page in the navigation; nil for none.
        fileprivate func count(at route: WorkbenchRoute) -> Int? {
            let count: Int? = route == .home ? transfers : route == .dispute(.list) ? disputes : nil
            return count == 0 ? nil : count
        }
    }

    /// Who is at the keyboard.
    struct Visitor: Hashable, Sendable {
        var name: String
        var post: String
    }

    private let authority: String
    private let visitor: Visitor?
    private let navigation: [Link]
    private let printed: String
    private let hasUnreadWays: Bool
    private let search: Search?

    /// The box in which whoever works on cases looks for a child; nil for others.
    private struct Search: Sendable {
        let action: String
        let formToken: String
    }

    /// Puts a frame together.
    ///
    /// - Parameters:
    ///   - visitor: who is at the keyboard; nil before anybody signed in, as on the page for it.
    ///   - current: the page within the navigation; nil for none of them.
    ///   - needs: how many transfers need whoever looks; nil where nobody counted them.
    init(gateway: Gateway, visitor: StaffVisitor?, current: WorkbenchRoute? = nil, needs: Needs? = nil) {
        authority =
            AuthorityRegister.england.authority(gateway.authority)?.officialName
            ?? gateway.name(of: gateway.authority)
        let person = visitor?.acting.person
        self.visitor = person.map { Visitor(name: $0.name, post: $0.post) }
        hasUnreadWays = (visitor?.unreadWays ?? 0) > 0
        navigation =
            person.map { person in
                WorkbenchRoute.allCases.compactMap { route in
                    guard let label = route.navigationLabel(for: person.roles),
                        route.answer(to: person.roles) == .opened
                    else { return nil }
                    return Link(
                        href: route.path, label: label, isCurrent: route == current,
                        needs: needs?.count(at: route))
                }
            } ?? []
        search = visitor.flatMap { visitor in
            OversightRoute.search.access.opens(to: visitor.acting.person.roles)
                ? Search(action: OversightRoute.search.path, formToken: visitor.formToken) : nil
        }
        printed = gateway.now.dayAndTimeInWords
    }

    /// The whole page.
    ///
    /// - Throws: ``PageFault`` when there is no such view.
    func html(_ page: some WorkbenchPage) throws(PageFault) -> String {
        guard let content = PageTemplates.views.render(page, withTemplate: type(of: page).template)
        else {
            throw PageFault.noSuchTemplate(type(of: page).template)
        }
        return try html(
            titled: page.title, content: content, takesFiles: page.takesFiles,
            leavesOutAddresses: page.leavesOutAddresses)
    }

    /// The whole page around content that is HTML already.
    ///
    /// - Throws: ``PageFault`` when the frame's view is missing.
    func html(
        titled title: String, content: String, takesFiles: Bool = false, leavesOutAddresses: Bool = false
    ) throws(PageFault) -> String {
        let framed = Framed(
            title: title, authority: authority, stylesheet: WorkbenchRoute.stylesheet.path,
            script: takesFiles ? WorkbenchRoute.uploadScript.path : nil,
            home: WorkbenchRoute.home.path, places: SignInRoute.places.rawValue, visitor: visitor,
            hasNavigation: !navigation.isEmpty, hasUnreadWays: hasUnreadWays,
            help: AboutRoute.help.path, words: AboutRoute.words.path, accessibility: AboutRoute.accessibility.path,
            navigation: navigation, search: search, printed: printed, leavesOut: leavesOutAddresses,
            content: content)
        guard let html = PageTemplates.views.render(framed, withTemplate: "frame") else {
            throw PageFault.noSuchTemplate("frame")
        }
        return html
    }

    /// The page as an answer, which no browser and nothing on the way may keep.
    ///
    /// - Throws: ``PageFault`` when there is no such view.
    func response(_ page: some WorkbenchPage, status: HTTPResponse.Status = .ok) throws(PageFault)
        -> Response
    {
        var response = Self.response(try html(page), status: status)
        if page.takesFiles { response.headers.set("Content-Security-Policy", to: StaffHeaders.policyWithUploads) }
        return response
    }

    /// HTML as an answer, which no browser and nothing on the way may keep.
    static func response(_ html: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    private struct Framed {
        let title: String
        let authority: String
        let stylesheet: String
        let script: String?
        let home: String
        let places: String
        let visitor: Visitor?
        let hasNavigation: Bool
        let hasUnreadWays: Bool
        let help: String
        let words: String
        let accessibility: String
        let navigation: [Link]
        let search: Search?
        let printed: String
        let leavesOut: Bool
        let content: String
    }
}

/// A page that could not be drawn, which is a mistake of ours.
enum PageFault: Error, Hashable, Sendable {
    /// No view has this name.
    case noSuchTemplate(String)
}
