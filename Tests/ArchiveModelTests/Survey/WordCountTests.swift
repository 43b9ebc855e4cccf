import Testing

@testable import ArchiveModel

@Suite struct WordCountTests {
  @Test(arguments: [
    ("", 0), (" \n\t", 0), ("One two\nthree", 3), ("l’été, don't, e-mail", 3),
    ("one -- two – three - four", 4),
    ("1,000 cars in 2022", 5), ("Верхний Ларс — КПП", 3), ("हिन्दी भाषा", 2), ("**bold** _it_ `code` #", 3),
    ("- a\n- b\n\n| c | d |\n| - | - |", 4), ("[the queue](../2022/lars-queue.md#a-b) ends", 3),
    ("![what it shows](x/y.jpg)", 3), ("see https://a.example/b/c?d=e now", 3),
    ("<https://a.example/b> x", 1),
    ("said so [@phone-call, p. 3]. Then", 3), ("[[dagestan]] and [[regions/lars|the pass]]", 6),
    ("a <b>bold</b> word", 3), ("a <!-- not this\nnor this --> word", 2), ("3 < 4 and 5 > 4", 5),
    ("wait!-- what -->", 2), ("[@open\nnext line", 2), ("<open\nnext line", 2), ("x̂ y", 2), ("🕯️ light", 1),
  ])
  func readersWouldCountTheSame(text: String, count: Int) {
    #expect(WordCount.words(in: text.unicodeScalars) == count)
  }
}
