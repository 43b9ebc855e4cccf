import Diagnostics
import Testing

@testable import Templating

struct StringKeysTests {
  private func keys(_ text: String) -> Set<String>? {
    TemplateSource(path: SourcePath("a.html"), name: "a.html", bytes: Array(text.utf8)).stringKeys
  }

  @Test func everyKeyThatATemplateAsksForIsFound() {
    #expect(keys("{{ t(\"a\") }}{% if x %}{{ t('b', name=t(\"c\")) }}{% endif %}") == ["a", "b", "c"])
    #expect(keys("{% include \"x.html\" with label=t(\"d\") %}{{ y | default(t ( \"e\" )) }}") == ["d", "e"])
  }

  @Test func whatOnlyLooksLikeAKeyIsNot() {
    #expect(
      keys("t(\"a\") {# t(\"b\") #}{% raw %}{{ t(\"c\") }}{% endraw %}{{ \"t('d')\" }}{{ at(\"e\") }}") == [])
    #expect(keys("{{ t }}{{ t() }}{{ t(x) }}{{ t") == nil)
    #expect(keys("") == [])
  }

  @Test func nobodyKnowsTheKeysOfATemplateThatCannotBeRead() {
    #expect(keys("{{ t(\"a\") }}{{ t(\"b\"") == nil)
  }
}
