internal import ArchiveModel

/// Endings that the stemmer of a language takes off words: those that were found at least six times in 10,000 words of spelling
/// dictionaries, some 97 of 100 endings.
enum WordEndings {
  /// None for a language without a list.
  static func of(_ language: LanguageTag) -> [String] {
    lists[language.primarySubtag]?.split { $0 == " " || $0 == "\n" }.map { String($0) } ?? []
  }

  private static let lists: [String: String] = [
    "it": """
    a abile amente amento ammo ando andosi ano ante anti are arla arle arli arlo armi arne arono arsi arti
    asse assero assi assimo ata ate ati ato atore ava avamo avano avate avi avo azione azioni e emmo endo era
    erai eranno ere erebbe erebbero erei eremmo eremo ereste eresti erete ero ersi essero ete eva evano evi
    evo he hera herai heranno herebbe herebbero herei heremmo heremo hereste heresti herete hero hi hiamo
    hiate hio i ia iammo iamo iando iano iante iare iarono iasse iassero iassi iassimo iata iate iati iato
    iava iavamo iavano iavate iavi iavo ibile ica iche ici ico ie iera ierai ieranno iere ierebbe ierebbero
    ierei ieremmo ieremo iereste ieresti ierete iero ii imento immo io ira irai iranno ire irebbe irebbero
    irei iremmo iremo ireste iresti irete iro irono isca iscano isce isci isco iscono issero iste isti ita ite
    iti ito iva ivamo ivano ivate ive ivi ivo mente o ono osa ose osi oso uta ute uti uto
    """,
    "en": """
    able ably al alism ality alize alized alizes alizing ally als ance ances ant antly ants ate ated ately
    ates ating ation ations ative ator ators bed bing d ding e ed edly eds eing ely ement ements ence ences
    ency ent ently ents er ered ering ers es fed fing ful fully ged ging ible ibly ic ical ically ication
    ications ics ies ing ingly ings ion ional ions ism isms ities ity ive ively ives ization ize ized izes
    izing l led ler ling ls ly med ment ments ming ned ness ning ous ously ped ping red ring s ted ting y
    """,
    "ru": """
    а ам ами ах ая в вшая вшего вшее вшей вшем вшему вшею вшие вший вшийся вшим вшими вших вшую е ев его ее ей
    ем емая емого емое емой емом емому емою ему емую емые емый емым емыми емых ен ена ено ены ет ете ешь ею и
    ив ившая ившего ившее ившей ившем ившему ившею ившие ивший ившийся ившим ившими ивших ившую ие ией ием иею
    ии ий ил ила или ило им ими ит ите ить иться их ишь ию ия иям иями иях й йте л ла ли ло н на ная нная
    нного нное нной нном нному нною нную нные нный нным нными нных но ного ное ной ном ному ности ность ностью
    ною ную ны ные ный ным ными ных о ов ого ое ой ом ому ости ость остью ою ся ть ться у ую ующая ующего
    ующее ующей ующем ующему ующею ующие ующий ующим ующими ующих ующую щие щими ы ые ый ым ыми ых ь ье ьем
    ься ью ья ю ют ющая ющего ющее ющей ющем ющему ющею ющие ющий ющийся ющим ющими ющих ющую я ям ями ят ях
    """,
    "fr": """
    a able ables ai aient ais ait ames ant ante antes ants as asse assent asses assiez assions at ates ateur
    ation ations e ea eai eaient eais eait eames eant eas easse eassent easses eassiez eassions eat eates ee
    ees ement ements er era erai eraient erais erait eras ere erent eres erez eriez erions erons eront ers es
    euse euses eux ez i ie ies iez if imes ion ions ique iques ir ira irai iraient irais irait iras irent irez
    iriez irions irons iront is isme issaient issais issait issant isse issent isses issez issiez issions
    issons iste istes it ite ites ive ives le les s te tes x
    """,
    "de": """
    e em en end ende endem enden ender endes ene enem enen ener enes er ere erem eren erer eres ern es est
    este estem esten ester estes ig ige igem igen iger iges isch ische ischem ischen ischer isches lich liche
    lichem lichen licher liches s st ste stem sten ster stes
    """,
    "es": """
    a abilidad able ablemente acion ad ada adamente ado ador adora amente amiento ancia ante anza ar ara arse
    as ativa ativo e eada eado eador ear emente en er eria es i ia ible ica icacion icamente ico ida idad ido
    imiento ir ismo ista iva ivamente ivo mente o os osa osamente osidad oso ue
    """,
  ]
}
