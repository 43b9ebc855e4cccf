extension Territory {
  /// What the territories are called, and to whom they belong; docs/maps.md gives the reasons.
  static let table: [Territory] = [
    Territory(
      "abkhazia", ["GE-AB"], un: "GE",
      en: "Abkhazia", it: "Abcasia", fr: "Abkhazie",
      ru: "Абхазия", ar: "أبخازيا"),
    Territory(
      "abyei", un: "SD",
      en: "Abyei", it: "Abyei", fr: "Abyei",
      ru: "Абьей", ar: "أبيي"),
    Territory(
      "akrotiri-and-dhekelia", un: "GB",
      en: "Akrotiri and Dhekelia", it: "Akrotiri e Dhekelia", fr: "Akrotiri et Dhekelia",
      ru: "Акротири и Декелия", ar: "أكروتيري ودكليا"),
    Territory(
      "aksai-chin", un: "CN",
      en: "Aksai Chin", it: "Aksai Chin", fr: "Aksai Chin",
      ru: "Аксайчин", ar: "أكساي تشين"),
    Territory(
      "arunachal-pradesh", ["IN-AR"], un: "IN",
      en: "Arunachal Pradesh", it: "Arunachal Pradesh", fr: "Arunachal Pradesh",
      ru: "Аруначал-Прадеш", ar: "أروناتشال براديش"),
    Territory(
      "azad-kashmir", ["PK-JK"], un: "PK",
      en: "Azad Kashmir", it: "Azad Kashmir", fr: "Azad Cachemire",
      ru: "Азад-Кашмир", ar: "آزاد كشمير"),
    Territory(
      "baikonur", un: "KZ", isDisputed: false,
      en: "Baikonur", it: "Bajkonur", fr: "Baïkonour",
      ru: "Байконур", ar: "بايكونور"),
    Territory(
      "belize-south", un: "BZ",
      en: "Southern Belize", it: "Belize meridionale", fr: "Sud du Belize",
      ru: "Юг Белиза", ar: "جنوب بليز"),
    Territory(
      "ceuta", ["ES-CE"], un: "ES",
      en: "Ceuta", it: "Ceuta", fr: "Ceuta",
      ru: "Сеута", ar: "سبتة"),
    Territory(
      "chagos", ["IO"], un: "MU", deFacto: "IO",
      en: "Chagos Archipelago", it: "Arcipelago delle Chagos", fr: "Archipel des Chagos",
      ru: "Архипелаг Чагос", ar: "أرخبيل تشاغوس"),
    Territory(
      "crimea", ["UA-43", "RU-CR"], un: "UA", deFacto: "RU",
      en: "Crimea", it: "Crimea", fr: "Crimée",
      ru: "Крым", ar: "القرم"),
    Territory(
      "donetsk", ["UA-14"], un: "UA", deFacto: "RU",
      en: "Donetsk oblast", it: "Oblast’ di Donec’k", fr: "Oblast de Donetsk",
      ru: "Донецкая область", ar: "دونيتسك"),
    Territory(
      "essequibo", un: "GY",
      en: "Essequibo", it: "Essequibo", fr: "Essequibo",
      ru: "Эссекибо", ar: "إيسيكويبو"),
    Territory(
      "falkland-islands", ["FK"], un: "FK",
      en: "Falkland Islands (Malvinas)", it: "Isole Falkland (Malvine)", fr: "Îles Malouines (Falkland)",
      ru: "Фолклендские (Мальвинские) острова", ar: "جزر فوكلاند (مالفيناس)"),
    Territory(
      "gaza", un: "PS",
      en: "Gaza Strip", it: "Striscia di Gaza", fr: "Bande de Gaza",
      ru: "Сектор Газа", ar: "قطاع غزة"),
    Territory(
      "gibraltar", ["GI"], un: "GI",
      en: "Gibraltar", it: "Gibilterra", fr: "Gibraltar",
      ru: "Гибралтар", ar: "جبل طارق"),
    Territory(
      "gilgit-baltistan", ["PK-GB"], un: "PK",
      en: "Gilgit-Baltistan", it: "Gilgit-Baltistan", fr: "Gilgit-Baltistan",
      ru: "Гилгит-Балтистан", ar: "غلغت بلتستان"),
    Territory(
      "golan", un: "SY", deFacto: "IL",
      en: "Golan Heights", it: "Alture del Golan", fr: "Plateau du Golan",
      ru: "Голанские высоты", ar: "هضبة الجولان"),
    Territory(
      "golan-undof", un: "SY",
      en: "Golan (UNDOF zone)", it: "Golan (zona UNDOF)", fr: "Golan (zone FNUOD)",
      ru: "Голаны (зона СООННР)", ar: "الجولان (منطقة الأندوف)"),
    Territory(
      "guantanamo-bay", un: "CU", deFacto: "US", isDisputed: false,
      en: "Guantánamo Bay", it: "Baia di Guantánamo", fr: "Baie de Guantánamo",
      ru: "Гуантанамо", ar: "خليج غوانتانامو"),
    Territory(
      "ilemi", un: "KE",
      en: "Ilemi Triangle", it: "Triangolo di Ilemi", fr: "Triangle d’Ilemi",
      ru: "Треугольник Илеми", ar: "مثلث إليمي"),
    Territory(
      "jammu-and-kashmir", ["IN-JK", "IN-LA"], un: "IN",
      en: "Jammu and Kashmir", it: "Jammu e Kashmir", fr: "Jammu-et-Cachemire",
      ru: "Джамму и Кашмир", ar: "جامو وكشمير"),
    Territory(
      "kherson", ["UA-65"], un: "UA", deFacto: "RU",
      en: "Kherson oblast", it: "Oblast’ di Cherson", fr: "Oblast de Kherson",
      ru: "Херсонская область", ar: "خيرسون"),
    Territory(
      "kosovo", ["XK"], un: "RS", deFacto: "XK",
      en: "Kosovo", it: "Kosovo", fr: "Kosovo",
      ru: "Косово", ar: "كوسوفو"),
    Territory(
      "kurils", un: "RU",
      en: "Southern Kuril Islands", it: "Curili meridionali", fr: "Îles Kouriles du Sud",
      ru: "Южные Курилы", ar: "جزر الكوريل الجنوبية"),
    Territory(
      "luhansk", ["UA-09"], un: "UA", deFacto: "RU",
      en: "Luhansk oblast", it: "Oblast’ di Luhans’k", fr: "Oblast de Louhansk",
      ru: "Луганская область", ar: "لوهانسك"),
    Territory(
      "marouini", un: "FR",
      en: "Marouini", it: "Marouini", fr: "Marouini",
      ru: "Марони", ar: "ماروني"),
    Territory(
      "mayotte", ["FR-976", "FR-YT", "YT"], un: "KM", deFacto: "FR",
      en: "Mayotte", it: "Mayotte", fr: "Mayotte",
      ru: "Майотта", ar: "مايوت"),
    Territory(
      "melilla", ["ES-ML"], un: "ES",
      en: "Melilla", it: "Melilla", fr: "Melilla",
      ru: "Мелилья", ar: "مليلية"),
    Territory(
      "nagorno-karabakh", un: "AZ", isDisputed: false,
      en: "Nagorno-Karabakh", it: "Nagorno-Karabakh", fr: "Haut-Karabagh",
      ru: "Нагорный Карабах", ar: "ناغورني قره باغ"),
    Territory(
      "navassa-island", ["UM-76"], un: "UM",
      en: "Navassa Island", it: "Isola di Navassa", fr: "Île de la Navasse",
      ru: "Остров Навасса", ar: "جزيرة نافاسا"),
    Territory(
      "northern-cyprus", un: "CY", deFacto: "XC",
      en: "Northern Cyprus", it: "Cipro del Nord", fr: "Chypre du Nord",
      ru: "Северный Кипр", ar: "شمال قبرص"),
    Territory(
      "paracel-islands", un: "CN",
      en: "Paracel Islands", it: "Isole Paracel", fr: "Îles Paracels",
      ru: "Парасельские острова", ar: "جزر باراسيل"),
    Territory(
      "sabah", ["MY-12"], un: "MY",
      en: "Sabah", it: "Sabah", fr: "Sabah",
      ru: "Сабах", ar: "صباح"),
    Territory(
      "scattered-islands", un: "MG", deFacto: "TF",
      en: "Scattered Islands", it: "Isole Sparse", fr: "Îles Éparses",
      ru: "Острова Эпарсе", ar: "الجزر المتناثرة"),
    Territory(
      "sevastopol", ["UA-40", "RU-SEV"], un: "UA", deFacto: "RU",
      en: "Sevastopol", it: "Sebastopoli", fr: "Sébastopol",
      ru: "Севастополь", ar: "سيفاستوبول"),
    Territory(
      "shaksgam", un: "CN",
      en: "Shaksgam Valley", it: "Valle di Shaksgam", fr: "Vallée de Shaksgam",
      ru: "Долина Шаксгам", ar: "وادي شاكسغام"),
    Territory(
      "siachen", un: "XG", deFacto: "IN",
      en: "Siachen Glacier", it: "Ghiacciaio Siachen", fr: "Glacier de Siachen",
      ru: "Ледник Сиачен", ar: "نهر سياتشن الجليدي"),
    Territory(
      "somaliland", un: "SO", deFacto: "XS",
      en: "Somaliland", it: "Somaliland", fr: "Somaliland",
      ru: "Сомалиленд", ar: "أرض الصومال"),
    Territory(
      "south-georgia", ["GS"], un: "GS",
      en: "South Georgia and the South Sandwich Islands", it: "Georgia del Sud e Sandwich Australi",
      fr: "Géorgie du Sud-et-les îles Sandwich du Sud",
      ru: "Южная Георгия и Южные Сандвичевы острова", ar: "جورجيا الجنوبية وجزر ساندويتش الجنوبية"),
    Territory(
      "south-ossetia", un: "GE",
      en: "South Ossetia", it: "Ossezia del Sud", fr: "Ossétie du Sud",
      ru: "Южная Осетия", ar: "أوسيتيا الجنوبية"),
    Territory(
      "spratly-islands", un: "XP",
      en: "Spratly Islands", it: "Isole Spratly", fr: "Îles Spratleys",
      ru: "Острова Спратли", ar: "جزر سبراتلي"),
    Territory(
      "taiwan", ["TW", "CN-TW"], un: "CN", deFacto: "TW",
      en: "Taiwan", it: "Taiwan", fr: "Taïwan",
      ru: "Тайвань", ar: "تايوان"),
    Territory(
      "tigri", un: "GY",
      en: "Tigri Area", it: "Area del Tigri", fr: "Région de Tigri",
      ru: "Тигри", ar: "تيغري"),
    Territory(
      "transnistria", ["MD-SN"], un: "MD",
      en: "Transnistria", it: "Transnistria", fr: "Transnistrie",
      ru: "Приднестровье", ar: "ترانسنيستريا"),
    Territory(
      "wake-island", ["UM-79"], un: "UM",
      en: "Wake Island", it: "Isola di Wake", fr: "Île de Wake",
      ru: "Остров Уэйк", ar: "جزيرة ويك"),
    Territory(
      "west-bank", un: "PS",
      en: "West Bank", it: "Cisgiordania", fr: "Cisjordanie",
      ru: "Западный берег", ar: "الضفة الغربية"),
    Territory(
      "western-sahara", ["EH"], un: "EH", deFacto: "MA",
      en: "Western Sahara", it: "Sahara Occidentale", fr: "Sahara occidental",
      ru: "Западная Сахара", ar: "الصحراء الغربية"),
    Territory(
      "zaporizhzhia", ["UA-23"], un: "UA", deFacto: "RU",
      en: "Zaporizhzhia oblast", it: "Oblast’ di Zaporižžja", fr: "Oblast de Zaporijjia",
      ru: "Запорожская область", ar: "زابوريجيا"),
  ]
}
