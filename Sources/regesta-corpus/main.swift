import CorpusGenerator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends the program with a message on standard error.
func stop(_ message: String) -> Never {
  let line = Array((message + "\n").utf8)
  _ = write(STDERR_FILENO, line, line.count)
  exit(2)
}

var arguments = Array(CommandLine.arguments.dropFirst())
var seed: UInt64? = 1
if let option = arguments.firstIndex(of: "--seed") {
  seed = option + 1 < arguments.count ? UInt64(arguments[option + 1]) : nil
  arguments.removeSubrange(option..<min(option + 2, arguments.count))
}
guard arguments.count == 2, let count = Int(arguments[0]), (0...Corpus.maximumArticles).contains(count),
  let seed
else { stop("usage: regesta-corpus COUNT DIR [--seed N], COUNT at most \(Corpus.maximumArticles)") }
do {
  var folder = CorpusFolder(path: arguments[1])
  print("\(try folder.write(Corpus(articles: count, seed: seed))) files in \(arguments[1])")
} catch { stop("\(error)") }
