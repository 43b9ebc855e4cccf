/// What an attribute's value means to a browser.
enum HTMLAttributeKind: UInt8, Sendable {
  case plain
  case address
  /// An address from which the browser fetches something by itself.
  case resource
  /// Several of these, as in `srcset`.
  case resourceList
  /// `content` of a `meta` that sends the reader elsewhere.
  case refresh
  /// `content` of any other `meta`.
  case metaContent
  /// `http-equiv`, which decides what `content` is.
  case refreshSwitch
  /// `type` of a script, which decides whether it is run.
  case scriptType
  case eventHandler
  /// The values of an animation, among which addresses can be.
  case animation
  /// The address that all others of the page go by.
  case base
  case style
  case document

  /// The kind of the attribute `name` of `element`, both in lower case.
  init(name: String, element: String, refreshes: Bool) {
    // A prefix as in `xlink:href` doesn't change the meaning.
    let local = name.split(separator: ":", omittingEmptySubsequences: false).last.map(String.init) ?? name
    if name.hasPrefix("on") {
      self = .eventHandler
    } else if element == "meta", name == "content" {
      self = refreshes ? .refresh : .metaContent
    } else if element == "meta", name == "http-equiv" {
      self = .refreshSwitch
    } else if element == "script", name == "type" {
      self = .scriptType
    } else if Self.animations.contains(element), Self.animatedValues.contains(name) {
      self = .animation
    } else if element == "base", name == "href" {
      self = .base
    } else if Self.resourceLists.contains(local) {
      self = .resourceList
    } else if Self.resources.contains(local) || local == "href" && !Self.anchors.contains(element) {
      self = .resource
    } else if Self.addresses.contains(local) {
      self = .address
    } else if name == "style" {
      self = .style
    } else if name == "srcdoc" {
      self = .document
    } else {
      self = .plain
    }
  }

  var isAddress: Bool {
    self == .address || self == .resource || self == .resourceList || self == .refresh
  }

  /// Why no value of a page may stand in such an attribute, if none may.
  var forbiddance: String? {
    switch self {
    case .eventHandler: "an event handler, which is a script"
    case .style: "a “style” attribute"
    case .animation: "the value of an animation"
    case .base: "the base of all addresses"
    case .document: "a “srcdoc” attribute, which is a document of its own"
    case .scriptType: "the type of a script"
    case .refreshSwitch: "an “http-equiv” attribute"
    case .plain, .address, .resource, .resourceList, .refresh, .metaContent: nil
    }
  }

  private static let addresses: Set<String> = [
    "action", "cite", "formaction", "href", "longdesc", "profile", "usemap",
  ]
  private static let resources: Set<String> = [
    "archive", "background", "classid", "codebase", "data", "icon", "manifest", "poster", "src",
  ]
  private static let resourceLists: Set<String> = ["imagesrcset", "ping", "srcset"]
  /// The elements whose address a reader follows; others fetch what theirs names.
  private static let anchors: Set<String> = ["a", "area"]
  private static let animations: Set<String> = ["animate", "animatetransform", "animatemotion", "set"]
  private static let animatedValues: Set<String> = ["by", "from", "to", "values"]
}
