extension StarterWording {
  static let italian = StarterWording(
    language: LanguageTag("it")!,
    description: "Un archivio d’esempio: tutto ciò che contiene è inventato.",
    topicName: "Strade (esempio)",
    topicText: """
      Questo tema è un esempio. La pagina di un tema elenca gli articoli e gli eventi che lo nominano.
      """,
    regionName: "Valle d’Esempio",
    regionText: """
      Questo luogo è inventato. Il file di una regione ne dà il nome, il tipo e la regione di cui fa parte; la sua pagina \
      raccoglie ciò che vi è accaduto.
      """,
    sourceTitle: "Un appunto inventato su una strada inventata",
    sourceReliability: "Nessuna: è stato inventato per mostrare come si presenta una fonte.",
    sourceText: """
      Qui si dice che cos’è il documento, come è arrivato e che cosa non può provare. L’originale può stare accanto a \
      questo file, come `example-note.pdf`: non viene mai pubblicato.
      """,
    articleTitle: "Esempio: chiusa una strada nella Valle d’Esempio",
    articleSummary:
      "Questo articolo è un esempio, e nulla di ciò che dice è accaduto. Mostra che cosa può contenere un articolo.",
    articleText: """
      *Nulla di tutto questo è accaduto: è un esempio. Al suo posto va il vostro primo articolo.*

      La strada che attraversa [[example-valley]] è chiusa, dice un appunto inventato [@example-note]. Le parole fra due \
      parentesi sono un collegamento alla regione; quelle fra una, con la chiocciola, citano la fonte.

      # Che cosa non sappiamo

      Un archivio dura di più se dice che cosa non sa. Chi ha chiuso la strada? Per quanto tempo? Chi altro l’ha visto?

      La [pagina di presentazione](../../pages/about.md) dice che cos’è questo archivio.
      """,
    eventTitle: "Esempio: la strada viene chiusa",
    pageTitle: "Chi siamo",
    pageText: """
      Questo archivio è appena nato. Per ora contiene un esempio, del tutto inventato.

      Qui si dice chi scrive l’archivio, da quando, come sa ciò che sa e come i lettori possono scrivergli.
      """)
}
