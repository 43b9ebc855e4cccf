/// What an attribute's value means to a browser.
enum HTMLAttributeKind: UInt8, Sendable {
  case plain
  case address
  /// Several addresses, as in `srcset`.
  case addressList
  /// `content` of a `meta` that sends the reader elsewhere.
  case refresh
  /// `content` of any other `meta`.
  case metaContent
  /// `http-equiv`, which decides what `content` is.
  case refreshSwitch
  /// `type` of a script, which decides whether it is run.
  case scriptType
  case eventHandler
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
      self = .addressList
    } else if Self.addresses.contains(local) {
      self = .address
    } else if Self.addressLists.contains(local) {
      self = .addressList
    } else if name == "style" {
      self = .style
    } else if name == "srcdoc" {
      self = .document
    } else {
      self = .plain
    }
  }

  var isAddress: Bool { self == .address || self == .addressList || self == .refresh }

  /// Why no value of a page may stand in such an attribute, if none may.
  var forbiddance: String? {
    switch self {
    case .eventHandler: "an event handler, which is a script"
    case .style: "a “style” attribute"
    case .document: "a “srcdoc” attribute, which is a document of its own"
    case .scriptType: "the type of a script"
    case .refreshSwitch: "an “http-equiv” attribute"
    case .plain, .address, .addressList, .refresh, .metaContent: nil
    }
  }

  private static let addresses: Set<String> = [
    "action", "archive", "background", "cite", "classid", "codebase", "data", "formaction", "href", "icon",
    "longdesc", "manifest", "poster", "profile", "src", "usemap",
  ]
  private static let addressLists: Set<String> = ["imagesrcset", "ping", "srcset"]
  private static let animations: Set<String> = ["animate", "animatetransform", "animatemotion", "set"]
  private static let animatedValues: Set<String> = ["by", "from", "to", "values"]
}
