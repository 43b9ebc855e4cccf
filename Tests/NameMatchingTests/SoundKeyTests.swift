import Testing

@testable import NameMatching

struct SoundKeyTests {
  @Test(arguments: [
    ["dagestan", "daghestan", "дагестан"], ["makhachkala", "махачкала"], ["verkhny", "verkhniy", "верхний"],
    ["tskhinvali", "цхинвали"], ["yekaterinburg", "ekaterinburg", "екатеринбург"],
    ["zhirinovsky", "zhirinovskij", "жириновский"], ["lavrov", "lavroff", "лавров"],
    ["yulia", "iuliia", "юлия"],
    ["chechnya", "чечня"], ["khabarovsk", "chabarovsk", "хабаровск"],
  ])
  func spellingsOfANameSoundAlike(_ spellings: [String]) {
    #expect(Set(spellings.map(SoundKey.of)).count == 1, "\(spellings.map(SoundKey.of))")
  }

  @Test func otherScriptsAreTheirOwnKeys() {
    #expect(SoundKey.of("თბილისი") == "თბილისი")
    #expect(SoundKey.of("2022") == "202")
    #expect(SoundKey.of("") == "")
  }
}
