extension StarterWording {
  static let french = StarterWording(
    language: LanguageTag("fr")!,
    description: "Des archives d’exemple : tout y est inventé.",
    topicName: "Routes (exemple)",
    topicText: """
      Ce thème est un exemple. La page d’un thème énumère les articles et les événements qui le nomment.
      """,
    regionName: "Val d’Exemple",
    regionText: """
      Ce lieu est inventé. Le fichier d’une région donne son nom, son type et la région dont elle fait partie ; sa page \
      réunit ce qui s’y est passé.
      """,
    sourceTitle: "Une note inventée sur une route inventée",
    sourceReliability: "Aucune : elle a été inventée pour montrer à quoi ressemble une source.",
    sourceText: """
      Dites ici ce qu’est le document, comment il vous est parvenu et ce qu’il ne prouve pas. L’original peut se trouver à \
      côté de ce fichier, sous le nom `example-note.pdf` : il n’est jamais publié.
      """,
    articleTitle: "Exemple : une route fermée dans le Val d’Exemple",
    articleSummary:
      "Cet article est un exemple, et rien de ce qu’il dit n’est arrivé. Il montre ce qu’un article peut contenir.",
    articleText: """
      *Rien de tout cela n’est arrivé : c’est un exemple. Remplacez-le par votre premier article.*

      La route qui traverse [[example-valley]] est fermée, dit une note inventée [@example-note]. Les mots entre deux \
      crochets sont un lien vers la région ; ceux entre un seul, avec l’arobase, citent la source.

      # Ce que nous ne savons pas

      Des archives durent mieux quand elles disent ce qu’elles ignorent. Qui a fermé la route ? Pour combien de temps ? Qui \
      d’autre l’a vu ?

      La [page de présentation](../../pages/about.md) dit ce que sont ces archives.
      """,
    eventTitle: "Exemple : la route est fermée",
    pageTitle: "À propos",
    pageText: """
      Ces archives viennent de naître. Elles ne contiennent encore qu’un exemple, entièrement inventé.

      Dites ici qui les écrit, depuis quand, d’où vous tenez ce que vous savez et comment les lecteurs peuvent vous joindre.
      """)
}
