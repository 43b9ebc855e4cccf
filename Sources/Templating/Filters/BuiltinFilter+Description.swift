extension BuiltinFilter {
  /// The filter's line in the reference of the templates.
  package var description: FilterDescription {
    let (signature, documentation) = reference
    return FilterDescription(name: rawValue, signature: signature, documentation: documentation)
  }

  private var reference: (signature: String, documentation: String) {
    switch self {
    case .concat:
      ("list of T | concat(list of T) → list of T", "The elements of one list and then those of another.")
    case .default: ("optional T | default(T) → T", "The value, or another where it is missing or empty.")
    case .first: ("list of T | first → optional T", "The first element, if there is one.")
    case .groupBy:
      (
        "list of record | group_by(\"field\") → list of group",
        "Groups of the elements that have the same value in a field, in order of first appearance; each has `key` and `items`. A path such as \"date.earliest\" will do."
      )
    case .join:
      ("list of text | join(text = \", \") → text", "All texts in one, with a separator between them.")
    case .json:
      (
        "text, url, integer, boolean or list of these | json → json", "A JSON text for a data script."
      )
    case .last: ("list of T | last → optional T", "The last element, if there is one.")
    case .length: ("list or text | length → integer", "The number of elements, or of a text's characters.")
    case .lower: ("text | lower → text", "In lower case.")
    case .map:
      (
        "list of record | map(\"field\") → list of T",
        "The values of one field of all elements; elements that lack it are left out."
      )
    case .number:
      ("integer | number → text", "The number with the thousands separator of the page's language.")
    case .plural:
      (
        "integer | plural(\"key\") → text",
        "The interface string of that key, in the form for the number, as `t(\"key\", count=…)` gives it."
      )
    case .replace:
      ("text | replace(text, text) → text", "Every occurrence of one text replaced by another.")
    case .reverse: ("list of T | reverse → list of T", "The elements from last to first.")
    case .slice:
      (
        "list of T | slice(integer, integer = all) → list of T",
        "Elements from a place on (from 0), at most so many."
      )
    case .sortBy:
      (
        "list of record | sort_by(\"field\", \"desc\" = ascending) → list of record",
        "The elements in the order of a field: texts without regard to case, those that lack it last, equal ones as they were."
      )
    case .split:
      (
        "text | split(text) → list of text",
        "The parts between a separator's occurrences; none of an empty text."
      )
    case .trim: ("text | trim → text", "Without white space at either end.")
    case .truncate:
      ("text | truncate(integer) → text", "At most so many characters, cut between words and ended by “…”.")
    case .unique:
      ("list of text, url or integer | unique → the same", "Each value once, in order of first appearance.")
    case .upper: ("text | upper → text", "In upper case.")
    case .url:
      (
        "text | url → url",
        "The address, seen from the page, of a path below the archive's root; a path in quotes must be one of the theme's assets. “#” for what leads elsewhere."
      )
    case .urlEncode: ("text | url_encode → text", "Percent-encoded, for one part of an address.")
    case .where:
      (
        "list of record | where(\"field\", T = any) → list of record",
        "The elements whose field equals a value; without a value, those where the field is there or true."
      )
    }
  }
}
