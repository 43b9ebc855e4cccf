/// What the commands that occur in bibliographies stand for.
enum LaTeXSymbols {
  /// Commands that put a mark on the letter behind them.
  static let accents: [String: Unicode.Scalar] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}", "u": "\u{306}",
    ".": "\u{307}", "\"": "\u{308}", "r": "\u{30A}", "H": "\u{30B}", "v": "\u{30C}", "d": "\u{323}",
    "c": "\u{327}", "k": "\u{328}", "b": "\u{331}", "t": "\u{361}",
  ]

  /// Commands of one sign that don't stand for the sign itself.
  static let signs: [Unicode.Scalar: String] = [
    "\\": " ", "\n": " ", ",": " ", ";": " ", ":": " ", "!": "", "-": "", "/": "", "@": "",
  ]

  static let words: [String: String] = [
    "aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
    "ss": "ß", "SS": "SS", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "dj": "đ", "DJ": "Đ", "th": "þ",
    "TH": "Þ", "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶", "copyright": "©", "pounds": "£", "euro": "€",
    "texteuro": "€", "dots": "…", "ldots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "textquotesingle": "'", "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«",
    "guillemetright": "»", "glqq": "„", "grqq": "“", "quotedblbase": "„", "textasciitilde": "~",
    "textasciicircum": "^", "textbackslash": "\\", "textunderscore": "_", "textless": "<",
    "textgreater": ">", "textbar": "|", "textdollar": "$", "textperiodcentered": "·", "textbullet": "•",
    "textdegree": "°", "degree": "°", "textregistered": "®", "texttrademark": "™", "textnumero": "№",
    "textsection": "§", "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX", "slash": "/", "space": " ",
    "quad": " ", "qquad": " ", "newline": " ", "par": " ", "textordfeminine": "ª", "textordmasculine": "º",
    "textexclamdown": "¡", "textquestiondown": "¿", "cyrchar": "", "relax": "", "protect": "",
  ]

  /// Commands whose argument is an address or the like, and shown as it is written.
  static let verbatim: Set<String> = ["url", "path", "nolinkurl", "verb"]

  /// Commands whose argument isn't shown.
  static let dropped: Set<String> = ["noopsort", "label", "cite", "footnotemark", "hspace", "vspace"]

  /// Commands that say how their argument, or what follows, looks.
  static let styles: Set<String> = [
    "emph", "textit", "textbf", "texttt", "textsc", "textrm", "textsf", "textsl", "textup", "textmd",
    "textnormal", "textsuperscript", "textsubscript", "underline", "mbox", "hbox", "uppercase", "lowercase",
    "MakeUppercase", "MakeLowercase", "enquote", "mkbibquote", "mkbibemph", "mkbibbold", "mkbibparens",
    "ensuremath", "em", "it", "bf", "tt", "sc", "rm", "sl", "sf", "bfseries", "itshape", "ttfamily",
    "scshape", "rmfamily", "normalfont", "small", "footnotesize", "footnote", "nocase", "foreignlanguage",
    "autocap", "bibstring", "text",
  ]
}
