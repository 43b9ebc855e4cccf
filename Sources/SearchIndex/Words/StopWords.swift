internal import ArchiveModel

/// Words that stand in nearly every text of a language, and so find nothing: articles, prepositions, pronouns, forms of to be
/// and to have.
enum StopWords {
  /// None for a language without a list.
  static func of(_ language: LanguageTag) -> [String] {
    lists[language.primarySubtag]?.split { $0 == " " || $0 == "\n" }.map { String($0) } ?? []
  }

  private static let lists: [String: String] = [
    "it": """
    a ad ai al all alla alle allo agli anche c che chi ci come con cui d da dai dal dall dalla dalle dallo dagli dei del della
    dell delle dello degli di dove e ed era erano è fra gli ha hanno i il in io l la le lei li lo loro lui ma mi ne negli nei
    nel nell nella nelle nello noi non o per perché più quale quando quel quell quella quelle quelli quello questa queste questi
    questo se si sia sono su sua sue sugli sui sul sull sulla sulle sullo suo suoi tra tu un una uno vi voi
    """,
    "en": """
    a about an and are as at be been but by did do does for from had has have he her his how i if in into is it its
    me my no nor not of on or our she so such that the their them then there these they this those to us was we were
    what when where which who whom whose will with would you your s t
    """,
    "ru": """
    а без бы был была были было быть в вам вас весь во вот все всё всего всех вы где да для до его ее её если есть
    еще ещё же за здесь и из или им их к как ко когда кто ли либо мне может мы на над надо наш не него нее неё нет
    ни них но ну о об однако он она они оно от по под при про с со так также такой там те тем то того тоже той
    только том ты у уже хотя чего чем что чтобы чье чья эта эти это этого этой этом этот я
    """,
    "fr": """
    à a ai au aux avec c ce ces cette cet d dans de des du elle elles en est et été être eux il ils j je l la le les
    leur leurs lui m ma mais me mes moi mon n ne nos notre nous on ont ou où par pas pour qu que qui s sa se ses si
    son sont sous sur t ta te tes toi ton tu un une vos votre vous y
    """,
    "ar": """
    في من على الى إلى عن مع هذا هذه ذلك تلك التي الذي الذين هو هي هم هن انه أنه ان أن إن كان كانت قد لا ما لم لن ثم
    او أو و كل بعد قبل بين كما لكن حتى عند اذا إذا منه منها فيه فيها عليه عليها به بها له لها
    """,
    "de": """
    aber als am an auch auf aus bei bin bis da damit dann das dass dem den der des die dies diese dieser du durch ein
    eine einem einen einer eines er es für hat haben hatte ich ihr ihre im in ist ja kann man mit nach nicht noch nur
    ob oder ohne sein seine sich sie sind so über um und uns unter vom von vor war waren was wenn wer wie wir wird zu
    zum zur
    """,
    "es": """
    a al algo como con cual cuando de del desde donde e el ella ellas ellos en entre era es esa ese eso esta estas
    este esto estos ha han hay la las le les lo los más me mi muy no nos o para pero por porque que quien se ser si
    sin sobre son su sus también te tu un una uno unos y ya
    """,
    "uk": """
    а або але без би був була були було в вам вас ви від він вона вони воно все всі де для до є же з за із і й його
    коли ми на над не ні по при про та так також те ти то того той у цей ці це що щоб як яка який які я
    """,
  ]
}
