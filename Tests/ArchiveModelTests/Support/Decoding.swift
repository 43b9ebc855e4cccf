import Diagnostics
import FrontMatter

@testable import ArchiveModel

/// What `type` makes of a YAML value, and what it reports.
func decode<Value>(_ type: MetadataType<Value>, _ yaml: String) -> (value: Value?, diagnostics: [Diagnostic])
{
  let path = SourcePath("test.yml")
  var decoder = MetadataDecoder(path: path)
  let (mapping, problems) = Array("key: \(yaml)\n".utf8).withUnsafeBufferPointer {
    YAMLReader(path: path).mapping(from: $0, firstLine: 1)
  }
  let value = mapping?["key"].flatMap { type.decode($0, &decoder) }
  return (value, problems + decoder.diagnostics)
}
