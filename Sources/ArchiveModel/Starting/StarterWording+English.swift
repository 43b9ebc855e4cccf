extension StarterWording {
  static let english = StarterWording(
    language: LanguageTag("en")!,
    description: "An example archive: everything in it is made up.",
    topicName: "Roads (example)",
    topicText: """
      This topic is an example. A topic's page lists the articles and events that name it.
      """,
    regionName: "Example Valley",
    regionText: """
      This place is made up. A region's file gives its name, its kind and the region that it is part of; its page has \
      what happened there.
      """,
    sourceTitle: "A made-up note about a made-up road",
    sourceReliability: "None: it was invented to show what a source looks like.",
    sourceText: """
      Say here what the document is, how you came by it and what it can't prove. The original may lie beside this file, \
      as `example-note.pdf`: it is never published.
      """,
    articleTitle: "Example: a road is closed in Example Valley",
    articleSummary:
      "This article is an example, and nothing in it happened. It shows what an article can hold.",
    articleText: """
      *Nothing of this happened: this is an example. Replace it with your own first article.*

      The road through [[example-valley]] is closed, says a note that was made up [@example-note]. The words in two \
      brackets are a link to the region, and the words in one bracket, with the at sign, cite the source.

      # What we don't know

      An archive lasts longer when it says what it doesn't know. Who closed the road? For how long? Who else has seen it?

      The [about page](../../pages/about.md) says what this archive is.
      """,
    eventTitle: "Example: the road is closed",
    pageTitle: "About",
    pageText: """
      This archive has just been begun. What it has so far is an example, and all of it is made up.

      Say here who writes this archive, since when, how you know what you know, and how readers can reach you.
      """)
}
