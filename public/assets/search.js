"use strict";
// Searches the archive. Its data are scripts as well: a page opened from disk can load nothing else. What the files hold is
// said in docs/search.md.
(function () {
  const { load, element } = window.regesta;
  const data = new URL("../search/", document.currentScript.src);
  const language = document.documentElement.lang;
  const plural = new Intl.PluralRules(language);
  const pageSize = 10;
  const offeredAtOnce = 5;
  // How much a word counts in a title, a summary and a heading, where it counts 1 in the text.
  const weights = [6, 2.5, 2];

  let head, ui;
  const kept = { lists: new Map(), words: new Map(), phrases: new Map(), named: new Map(), names: new Map(), endings: new Map(), texts: new Map() };
  const keep = (kind) => (name, value) => { kept[kind].set(name, value); };
  window.regestaSearch = {
    head(value) {
      head = { ...value, stopWords: new Set(value.stopWords.split(",")), suffixes: value.suffixes.split(",") };
      for (const key of ["words", "lists", "named", "names", "endings"]) head[key] = new Set(value[key]?.split("|"));
      const count = head.articleCount = value.articles.reduce((sum, [, count]) => sum + count, 0);
      head.count = count + value.others.reduce((sum, [, count]) => sum + count, 0);
      // For each text how long it is, its language, and the number of the first text of its document.
      const others = new Array(head.count - count);
      head.sizes = packed(value.lengths, value.sizes.length, count).map((size) => value.sizes[size]).concat(others.fill(value.average));
      head.codes = (value.codes ? packed(value.codes, value.languages.length, count) : new Array(count).fill(0)).concat(others.fill(0));
      head.firsts = head.codes.map((code, number) => number);
      const repeat = (number) => { head.firsts[number] = head.firsts[number - 1]; };
      for (const [number] of documents(value.repeats, -1, 1, () => null)) repeat(number);
      for (const [number, code] of documents(value.exceptions, count - 1, 1, (_, next) => next())) {
        head.codes[number] = code >> 1;
        if (code & 1) repeat(number);
      }
    },
    language(value) { ui = value; },
    facets(value) { ui.facets = value; },
    attach,
    ...Object.fromEntries(Object.keys(kept).map((kind) => [kind, keep(kind)])),
  };

  async function prepare() {
    await Promise.all([load(new URL("head.js", data)), load(new URL("words-" + language + ".js", data))]);
  }

  const style = new URL("search.css", document.currentScript.src).href;
  if (![...document.styleSheets].some((sheet) => sheet.href === style)) document.head.append(element("link", { rel: "stylesheet", href: style }));

  function say(key, values = {}) {
    let text = ui.words[key] ?? key;
    if (typeof text === "object") text = text[plural.select(values.count)] ?? text.other;
    return text.replace(/\{(\w+)\}/g, (match, name) => values[name] ?? match);
  }

  // ---- Words: as the release folds them (docs/search.md)

  const alone = "\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Bopo}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Mymr}\\p{sc=Khmr}";
  const letter = "\\p{L}\\p{Nd}\\p{Nl}\\p{M}\\p{DI}";
  const apostrophe = "\\u02b9\\u02bb-\\u02bf\\ua78c";
  const wordPattern = new RegExp("(?=[" + letter + "])[" + alone + "]\\p{M}*|(?:(?![" + alone + apostrophe + "])[" + letter + "])+", "gu");
  const accent = /[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08ca-\u08e1\u08e3-\u08ff\p{DI}]/u;
  const joined = { "\u0438\u0306": "\u0439", "\u0443\u0306": "\u045e", "\u0456\u0308": "\u0457", "\u0433\u0301": "\u0453", "\u043a\u0301": "\u045c" };
  const letters = { æ: "ae", œ: "oe", ø: "o", đ: "d", ħ: "h", ı: "i", ł: "l", ß: "ss", ς: "σ", "\u0629": "\u0647", "\u0649": "\u064a" };

  function fold(word) {
    if (/^[a-z0-9]*$/.test(word)) return word;
    const output = [];
    for (const character of word.normalize("NFKD").toLowerCase().normalize("NFKD")) {
      const last = output.length - 1;
      if (joined[output[last] + character]) output[last] = joined[output[last] + character];
      else if (!accent.test(character)) output.push(letters[character] ?? character);
    }
    return output.join("");
  }

  const words = (text) => [...text.matchAll(wordPattern)].map((match) => ({
    text: fold(match[0]), start: match.index, end: match.index + match[0].length,
  })).filter((word) => word.text);

  const cyrillic = Object.fromEntries(("аa бb вv гg ґg ѓg ғg дd ђd еe єe жz җz зz ѕz иi іi їi йi јi кk қk ќk лl љl мm нn њn ңn оo өo пp рr сs тt "
    + "уu ўu ұu үu фv хh һh ҳh цts чh ћh ҷh џdz шs щs ъ ыi ь ӏ эe әa юiu яia").split(" ").map((pair) => [pair[0], pair.slice(1)]));
  const latin = [["shch", "s"], ["sch", "s"], ["sh", "s"], ["sc", "sk", "s"], ["tsch", "h"], ["tch", "h"], ["th", "t"], ["tz", "ts"],
    ["ch", "h"], ["ck", "k"], ["c", "k", "h"], ["kh", "h"], ["zh", "z"], ["gh", "g"], ["ph", "v"], ["dj", "dz"], ["ou", "u"],
    ["f", "v"], ["w", "v"], ["q", "k"], ["x", "ks"], ["y", "i"], ["j", "i"]];

  // What a folded word sounds like, in Latin or Cyrillic letters: the key under which it is kept.
  function sound(word) {
    const output = [];
    for (let index = 0; index < word.length;) {
      const character = String.fromCodePoint(word.codePointAt(index));
      let sounds = cyrillic[character], length = character.length;
      if (sounds === undefined) {
        const rule = latin.find(([from]) => word.startsWith(from, index)) ?? [character, character];
        length = rule[0].length;
        sounds = rule[2] && /[eiy]/.test(word[index + length] ?? "") ? rule[2] : rule[1];
      }
      for (const next of sounds) {
        if (next === output[output.length - 1]) continue;
        if (next === "e" && output[output.length - 1] === "i") output.pop();
        if (next !== output[output.length - 1]) output.push(next);
      }
      index += length;
    }
    return output.join("");
  }

  // ---- Files

  // The longest of the names with which a key begins.
  function leaf(names, key) {
    const characters = [...key.slice(0, 100)];
    for (let length = characters.length; length >= 0; length -= 1) {
      const name = characters.slice(0, length).join("");
      if (names.has(name)) return name;
    }
    return null;
  }

  const fileName = (name) => "x" + [...name].map((c) => /[a-z0-9]/.test(c) ? c : "-" + c.codePointAt(0).toString(16) + "_").join("");

  async function file(kind, name) {
    if (name === null) return null;
    if (!kept[kind].has(name)) await load(new URL(kind + "/" + (kind === "texts" ? name : fileName(name)) + ".js", data));
    return kept[kind].get(name);
  }

  const digits = new Map([..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"].map((digit, value) => [digit, value]));

  // Reads numbers of digits of 64, the lowest five bits first.
  function reader(text) {
    let place = 0;
    return {
      more: () => place < text.length,
      digit: () => digits.get(text[place++]),
      next() {
        let number = 0;
        for (let factor = 1; ; factor *= 32) {
          const digit = digits.get(text[place++]);
          number += (digit % 32) * factor;
          if (digit < 32) return number;
        }
      },
    };
  }

  // Numbers below a radix, as many to a digit as it has room for.
  function packed(text, radix, count) {
    const result = [], numbers = reader(text);
    while (result.length < count && numbers.more()) {
      let digit = radix > 64 ? numbers.next() : numbers.digit(), factor = radix;
      do {
        result.push(radix > 64 ? digit : digit % radix);
        digit = Math.floor(digit / radix);
        factor *= radix;
      } while (factor <= 64 && result.length < count);
    }
    return result;
  }

  // The documents of a list after `last`, each with what `read` makes of the rest of its number, and of those behind it.
  function* documents(list, last, factor, read) {
    for (const numbers = reader(list); numbers.more();) {
      const number = numbers.next();
      last += Math.floor(number / factor) + 1;
      yield [last, read(number % factor, numbers.next)];
    }
  }

  // The names of the files that words may be in which begin as a key does.
  async function wordFiles(key) {
    const start = [...key].slice(0, 2).join("");
    return head.lists.has(start) ? new Set([...head.words, ...(await file("lists", start)).split("|")]) : head.words;
  }

  // Terms of a file by their forms: `term,forms,articles,others;`, and `form>term;` for one that is elsewhere.
  async function terms(key) {
    const name = leaf(await wordFiles(key), key);
    const text = await file("words", name);
    if (text === null || text === undefined) return { name, terms: [], elsewhere: new Map() };
    if (typeof text !== "string") return text;
    const result = { name, terms: [], elsewhere: new Map() };
    for (const line of text.split(";")) {
      if (line.includes(">")) {
        const [form, term] = line.split(">");
        result.elsewhere.set(form, [...result.elsewhere.get(form) ?? [], term]);
      } else if (line) {
        const [term, forms, articles, others] = line.split(",");
        result.terms.push({ term, name, lists: [articles, others], forms: forms.split(".").map((form) => whole(form, term)) });
      }
    }
    kept.words.set(name, result);
    return result;
  }

  function whole(form, term) {
    if (form[0] === "=") return form.slice(1);
    const dropped = /^[0-9]/.test(form) ? Number(form[0]) : 0;
    return [...term].slice(0, [...term].length - dropped).join("") + (dropped ? form.slice(1) : form);
  }

  // The documents of a term, each with how often it stands in text, title, summary and headings.
  function postings(term) {
    term.postings ??= term.lists.flatMap(function (list, number) {
      const last = number ? head.articleCount - 1 : -1;
      return [...list[0] === "!" ? documents(list.slice(1), last, 8, manyFields) : documents(list, last, 2, fewFields)];
    });
    return term.postings;
  }

  function fewFields(isMore, next) {
    if (!isMore) return [1, 0, 0, 0];
    const body = next(), mask = body & 1 ? next() : 0;
    return [body >> 1, ...[1, 2, 4].map((bit) => mask & bit ? next() : 0)];
  }

  function manyFields(code, next) {
    if (code < 6) return [code + 1, 0, 0, 0];
    if (code === 6) return [next(), 0, 0, 0];
    const number = next(), isOnce = number % 8 < 7, mask = isOnce ? number % 8 + 1 : next();
    return [Math.floor(number / 8), ...[1, 2, 4].map((bit) => mask & bit ? (isOnce ? 1 : next()) : 0)];
  }

  // The documents that name an entity: how often, and whether they say that they are about it; and those within a region.
  async function naming(id) {
    const key = id.replace(/[,;"\\<%\u0000-\u001f]/g, (c) => "%" + c.charCodeAt(0).toString(16).padStart(2, "0"));
    const text = await file("named", leaf(head.named, id)) ?? "";
    const line = text.split(";").find((line) => line.startsWith(key + ","));
    const [, articles = "", others = "", inside = ""] = line ? line.split(",") : [];
    const result = { mentions: new Map(), declared: new Set(), within: new Set() };
    [articles, others].forEach(function (list, number) {
      const last = number ? head.articleCount - 1 : -1;
      const found = list[0] === "!" ? documents(list.slice(1), last, 8, (code, next) => code < 7 ? code : next())
        : documents(list, last, 1, (_, next) => next());
      for (const [number, count] of found) {
        result.mentions.set(number, (count >> 1) + (count & 1 ? 3 : 0));
        if (count & 1) result.declared.add(number);
      }
    });
    if (inside[0] === "!") packed(inside.slice(1), 2, head.articleCount).forEach((bit, number) => { if (bit) result.within.add(number); });
    else for (const [number] of documents(inside, -1, 1, () => null)) result.within.add(number);
    return result;
  }

  // ---- Names

  // `[kind, id, articles, titles, others]`, with its names folded.
  function entity(row) {
    const [kind, name, count, titles, others] = row;
    row.entity ??= {
      kind: head.kinds[kind], id: head.kinds[kind] + "/" + name, name, count,
      title: titles[head.languages.indexOf(language)] || titles[0],
      names: [...titles, ...others].filter(Boolean).map((text) => ({ text, words: words(text).map((word) => word.text) })),
    };
    return row.entity;
  }

  async function entities(kind, leaves) {
    const rows = await Promise.all([...leaves].map((name) => file(kind, name)));
    return [...new Set(rows.flat().filter(Boolean).map(entity))];
  }

  // The files with what sounds like a key, or begins so: a few at most. Two letters may sound otherwise than the first of them.
  function leaves(names, key, isOpen) {
    const own = [leaf(names, key)];
    if (isOpen) {
      own.push(leaf(names, key.slice(0, -1)));
      const below = [...names].filter((name) => name.startsWith(key));
      if (below.length < 5) own.push(...below);
    }
    return [...new Set(own)].filter((name) => name !== null);
  }

  const isSame = (a, b) => a === b || sound(a) === sound(b);

  // Whether two words are one slip apart: a letter too many, too few, another, or two that changed places.
  function isSlip(a, b) {
    if (Math.abs(a.length - b.length) > 1 || a === b) return false;
    let start = 0, end = 0;
    const shortest = Math.min(a.length, b.length);
    while (start < shortest && a[start] === b[start]) start += 1;
    while (end < shortest - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
    const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
    return Math.max(left.length, right.length) <= 1
      || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]);
  }

  // The files with words one slip away from a key, in the second half of it.
  function slipped(names, key) {
    const half = key.length >> 1, first = key.slice(0, half);
    const swapped = first.slice(0, -1) + key.slice(half, half + 1) + first.slice(-1) + key.slice(half + 1);
    const below = [...names].filter(function (name) {
      const word = name.split(" ")[0];
      return word.startsWith(first) && (key.startsWith(word) || [-1, 0, 1].some((more) => isSlip(word, key.slice(0, word.length + more))));
    });
    // One of a few letters has many neighbours.
    return new Set([leaf(names, key), leaf(names, first), leaf(names, swapped), ...below.slice(0, 20)]);
  }

  // The entities whose names have the words from `start` on: all of a name, or the beginning of one.
  async function named(query, start) {
    const key = query.slice(start, start + 6).map((word) => sound(word.text)).join(" ");
    const found = [];
    for (const candidate of await entities("names", leaves(head.names, key, query[query.length - 1].isOpen))) {
      let best = null;
      for (const { words: name } of candidate.names) {
        for (let first = 0; first < name.length; first += 1) {
          let length = 0;
          while (start + length < query.length && first + length < name.length
            && isSame(query[start + length].text, name[first + length])) length += 1;
          const next = query[start + length];
          const begins = next?.isOpen && name[first + length]?.startsWith(next.text);
          if (!length && !begins) continue;
          const match = { entity: candidate, start, length: length + (begins ? 1 : 0),
            isWhole: length === name.length && !begins, isFirst: first === 0 };
          if (!best || rank(match) > rank(best)) best = match;
        }
      }
      if (best) found.push(best);
    }
    return found;
  }

  const rank = (match) => match.length * 8 + (match.isWhole ? 4 : 0) + (match.isFirst ? 2 : 0);

  // Those whose name is written with an apostrophe that their other names don't have, as in Nal'chik.
  async function rejoined({ text, start, length }) {
    const candidates = await entities("names", leaves(head.names, sound(text)));
    return candidates.filter((one) => one.names.some(({ words }) => words.length === 1 && isSame(words[0], text)))
      .map((one) => ({ entity: one, start, length, isWhole: true, isFirst: true }));
  }

  // Whether two words are forms of one, by the endings of languages.
  function isForm(a, b) {
    let start = 0;
    while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
    const isEnding = (rest) => !rest || head.suffixes.includes(rest);
    return start > 3 && a !== b && isEnding(a.slice(start)) && isEnding(b.slice(start));
  }

  // Those with a name in another form, or else with a slip. What names the former need not have the word.
  async function otherwise(word, index) {
    const key = sound(word.text), files = new Set([leaf(head.names, key), leaf(head.names, key.slice(0, 4))]);
    const forms = (await entities("names", files)).filter((one) => one.names.some((name) => name.words.some((other) => isForm(word.text, other))));
    return forms.length ? forms.map((one) => ({ entity: one, start: index, length: 1, isWhole: false, isFirst: true, isForm: true }))
      : mistyped(word, index);
  }

  // Those with a name one slip away from a word that nothing has. Of halves of the name, one is as it is written.
  async function mistyped(word, index) {
    if (word.text.length < 4) return [];
    const key = sound(word.text), backwards = [...key].reverse().join("");
    const candidates = await Promise.all([entities("names", slipped(head.names, key)), entities("endings", slipped(head.endings, backwards))]);
    return [...new Set(candidates.flat())].filter((one) => one.names.some((name) => name.words.some((other) => isSlip(word.text, other))))
      .map((one) => ({ entity: one, start: index, length: 1, isWhole: false, isFirst: true, isSlip: true }));
  }

  // ---- Queries

  // Words, phrases in quotes, and both without what a minus stands before.
  function parse(text) {
    const parts = { words: [], phrases: [], excluded: [], joined: [] };
    for (const [whole, minus, , quoted, plain] of text.matchAll(/(?<!\S)(-?)(["“”„«]([^"“”„»]*)["“”»]?|(\S+))/g)) {
      const found = words(quoted ?? plain);
      const isOpen = quoted === undefined && text.endsWith(whole);
      if (!found.length) continue;
      // Whose it is, in English.
      if (found.length > 1 && /['’]s$/i.test(plain ?? "")) found.pop();
      if (minus) parts.excluded.push(found);
      else if (quoted !== undefined && found.length > 1) parts.phrases.push(found);
      else {
        if (found.length > 1 && /^[\p{L}\p{M}'’\u02b9\u02bc]+$/u.test(plain ?? "")) {
          parts.joined.push({ text: found.map((word) => word.text).join(""), start: parts.words.length, length: found.length });
        }
        parts.words.push(...found.map((word, index) => ({ ...word, isOpen: isOpen && index === found.length - 1 })));
      }
    }
    return parts;
  }

  // The terms that a word may mean, each with how well it fits.
  async function meanings(word) {
    const key = sound(word.text), here = await terms(key);
    const found = new Map();
    const add = (term, weight) => { if (!(found.get(term) >= weight)) found.set(term, weight); };
    for (const term of here.terms) if (term.forms.includes(word.text)) add(term, 1);
    for (const other of here.elsewhere.get(word.text) ?? []) {
      for (const term of (await terms(sound(other))).terms) if (term.term === other) add(term, 1);
    }
    // A stemmer may take off what only looks like an ending: then other forms are of the term that is the whole word.
    const own = [...found.keys()].map((term) => term.term);
    for (const term of here.terms) {
      if (term.term === word.text || own.some((text) => text !== term.term && term.forms.includes(text))) add(term, 0.9);
    }
    const isLatin = /^[a-z0-9]/.test(word.text);
    for (const term of here.terms) {
      // In the other script, or in this one where nothing is written so.
      const isAlike = term.forms.some((form) => (isLatin !== /^[a-z0-9]/.test(form) || !found.size) && sound(form) === key);
      if (isAlike) add(term, 0.9);
    }
    if (word.isOpen && word.text.length > 1) for (const term of await beginning(word, key)) add(term, 0.6);
    if (!found.size) for (const term of inflected(word.text, here.terms, found)) add(term, 0.8);
    // Stemmers part some forms of one word: where few texts have it, those count as well.
    const count = [...found.keys()].reduce((sum, term) => sum + postings(term).length, 0);
    if (count < pageSize) for (const term of inflected(word.text, here.terms, found)) add(term, 0.4);
    return found;
  }

  async function beginning(word, key) {
    const files = await Promise.all(leaves(await wordFiles(key), key, true).map(terms));
    return files.flatMap(({ terms }) => terms).filter((term) => term.forms.some((form) => form.startsWith(word.text)))
      .sort((a, b) => b.lists[0].length - a.lists[0].length).slice(0, 40);
  }

  // The terms, but for those known, with another form of the same beginning, by the endings that languages have.
  function inflected(text, all, known) {
    const shortest = known.size ? 4 : 3;
    const bases = head.suffixes.filter((suffix) => suffix && text.endsWith(suffix) && text.length - suffix.length >= shortest)
      .map((suffix) => text.slice(0, -suffix.length)).concat(text).sort((a, b) => b.length - a.length);
    for (const base of bases) {
      const found = all.filter((term) => !known.has(term) && term.forms.some((form) => form.startsWith(base)
        && (form === base || head.suffixes.includes(form.slice(base.length)))));
      if (found.length) return found;
    }
    return [];
  }

  // How much each document has of any of the terms.
  function scores(found) {
    const sums = new Map();
    let count = 0;
    for (const [term, weight] of found) {
      const list = postings(term);
      count = Math.max(count, list.length);
      for (const [number, fields] of list) {
        const length = 0.25 + 0.75 * head.sizes[number] / head.average;
        const sum = fields[0] / length + fields[1] * weights[0] + fields[2] * weights[1] + fields[3] * weights[2];
        sums.set(number, (sums.get(number) ?? 0) + sum * weight);
      }
    }
    return weigh(sums, count);
  }

  // BM25: what few documents have counts more, and each further time less.
  function weigh(sums, count) {
    const rarity = Math.log(1 + (head.count - count + 0.5) / (count + 0.5));
    for (const [number, sum] of sums) sums.set(number, rarity * sum * 2.2 / (sum + 1.2));
    return sums;
  }

  async function hasPhrase(phrase) {
    const content = phrase.map((word, index) => index).filter((index) => !head.stopWords.has(phrase[index].text));
    const sets = [];
    for (const [place, index] of content.entries()) {
      const found = [...await meanings({ ...phrase[index], isOpen: false })].filter(([, weight]) => weight === 1).map(([term]) => term);
      // Which of the next words is common depends on the language of the text.
      const hashes = new Set();
      for (let end = index + 1; end <= content[place + 1]; end += 1) {
        hashes.add(phraseHash(phrase.slice(index, end + 1).map((word) => word.text).join(" ")));
      }
      const set = new Set();
      for (const term of found) {
        const followed = hashes.size ? await followers(term, hashes) : null;
        postings(term).forEach(([number], place) => { if (!followed || followed.has(place)) set.add(number); });
      }
      sets.push(set);
    }
    const [first, ...rest] = sets;
    return new Set([...first ?? []].filter((number) => rest.every((set) => set.has(number))));
  }

  function phraseHash(text) {
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash ^ hash >>> 12) & 0xfff;
  }

  // The places, among a term's documents, of those in which it is followed by what one of the hashes stands for.
  async function followers(term, hashes) {
    const text = await file("phrases", term.name), places = new Set();
    const line = text.split(";").find((line) => line.startsWith(term.term + ","));
    let place = 0;
    for (const list of line.split(",").slice(1)) {
      for (const numbers = reader(list); numbers.more(); place += 1) {
        for (let count = numbers.next(); count > 0; count -= 1) {
          if (hashes.has(numbers.digit() * 64 + numbers.digit())) places.add(place);
        }
      }
    }
    return places;
  }

  // All that a query finds: entities by name, and the numbers of documents, the best first.
  async function find(text, filters = {}) {
    const query = parse(text);
    const content = query.words.filter((word) => !head.stopWords.has(word.text));
    // Common words are in no index; where there are no others, they may still begin a name.
    const asked = content.length ? content : query.words;
    const found = await Promise.all(asked.map(meanings));
    const offers = (await Promise.all(query.words.slice(0, 12).map((word, index) => named(query.words, index)))).flat();
    for (const [index, word] of query.words.entries()) {
      const place = asked.indexOf(word);
      if (place < 0 || [...found[place].values()].some((weight) => weight > 0.8) || offers.some((offer) => offer.start <= index && index < offer.start + offer.length)) continue;
      offers.push(...await otherwise(word, index));
    }
    for (const one of query.joined) offers.push(...await rejoined(one));
    offers.sort((a, b) => rank(b) - rank(a) || b.entity.count - a.entity.count || (a.entity.id < b.entity.id ? -1 : 1));
    const parts = found.map(scores);
    await addNamed(offers, query.words, asked, parts);
    let numbers = await select(query, asked, parts);
    const takes = await filter(filters);
    numbers = once(numbers.filter(({ number }) => takes(number)));
    const forms = new Set(found.flatMap((terms) => [...terms.keys()].flatMap((term) => term.forms)));
    for (const word of asked) forms.add(word.text);
    const offered = suggestions(offers, query.words);
    const names = offered.slice(0, offeredAtOnce).flatMap((entity) => entity.names.map((name) => name.words));
    for (const name of names) if (name.length === 1) forms.add(name[0]);
    return { entities: offered, numbers: numbers.map(({ number }) => number), forms, asked: new Set(asked.map((word) => word.text)), phrases: query.phrases,
      excluded: query.excluded.filter((phrase) => phrase.length > 1),
      names: names.filter((name) => name.length > 1),
      isPartial: numbers.length > 0 && numbers.every((one) => one.missing) };
  }

  // An article that names an entity has all words by which that is known, however it spells them.
  async function addNamed(offers, query, asked, parts) {
    const counted = new Map();
    for (const offer of offers.filter((one) => !one.isForm)) {
      if (!offer.isWhole && !offer.isSlip && offers.filter((other) => other.start === offer.start).length > 3) continue;
      const places = query.slice(offer.start, offer.start + offer.length).map((word) => asked.indexOf(word)).filter((place) => place >= 0);
      const key = places.join();
      counted.set(key, (counted.get(key) ?? 0) + 1);
      if (!places.length || counted.get(key) > 5) continue;
      const { mentions } = await naming(offer.entity.id);
      const factor = offer.isWhole ? 1 : 0.6;
      const values = weigh(new Map(mentions), mentions.size);
      for (const [number, value] of values) {
        for (const place of places) parts[place].set(number, Math.max(parts[place].get(number) ?? 0, value * factor));
      }
    }
  }

  async function select(query, asked, parts) {
    const phrases = await Promise.all(query.phrases.map(hasPhrase));
    const excluded = await Promise.all(query.excluded.map(leftOut));
    const all = new Map();
    for (const part of parts) {
      for (const [number, value] of part) {
        const one = all.get(number) ?? { number, value: 0, missing: parts.length };
        one.value += value;
        one.missing -= 1;
        all.set(number, one);
      }
    }
    for (const number of phrases[0] ?? []) if (!all.has(number)) all.set(number, { number, value: 1, missing: parts.length });
    // What readers of this page's language can read comes before what is as good.
    const code = head.languages.indexOf(language);
    for (const one of all.values()) if (head.codes[one.number] === code) one.value *= 1.6;
    let list = [...all.values()].filter(({ number }) => phrases.every((set) => set.has(number)) && !excluded.some((set) => set.has(head.firsts[number])));
    const complete = list.filter((one) => !one.missing);
    // Where no document has all the words, those with most of them; and where few have, these after them.
    if (complete.length >= pageSize || phrases.length) list = complete;
    // The newest first among equals; what has no date comes last.
    const age = (number) => number < head.articleCount ? head.articleCount - number : number;
    return list.sort((a, b) => a.missing - b.missing || b.value - a.value || age(a.number) - age(b.number));
  }

  // The documents without which a minus wants the results: with a word, or naming an entity by any of its names. Of other phrases, what
  // is known here is too little to leave a text out.
  async function leftOut(phrase) {
    const words = phrase.map((word) => ({ ...word, isOpen: false })), numbers = [];
    if (words.length === 1) {
      for (const [term, weight] of await meanings(words[0])) if (weight >= 0.9) numbers.push(...postings(term).map(([number]) => number));
    }
    for (const offer of await named(words, 0)) {
      if (offer.isWhole && offer.length === words.length) numbers.push(...(await naming(offer.entity.id)).mentions.keys());
    }
    return new Set(numbers.map((number) => head.firsts[number]));
  }

  // Of the texts of one document, the one in the language of the page, or else the best.
  function once(list) {
    const code = head.languages.indexOf(language), places = new Map(), result = [];
    for (const one of list) {
      const place = places.get(head.firsts[one.number]);
      if (place === undefined) {
        places.set(head.firsts[one.number], result.length);
        result.push(one);
      } else if (head.codes[one.number] === code && one.missing <= result[place].missing) result[place] = one;
    }
    return result;
  }

  function suggestions(offers, query) {
    const seen = new Map();
    for (const offer of offers) if (!seen.has(offer.entity.id)) seen.set(offer.entity.id, offer);
    const most = Math.max(0, ...[...seen.values()].map((offer) => offer.length));
    return [...seen.values()].filter((offer) => offer.length === most || offer.isWhole).map((offer) => offer.entity);
  }

  // Which documents the filters let through.
  async function filter(filters) {
    const tests = [];
    const code = head.languages.indexOf(filters.lang);
    if (code >= 0) tests.push((number) => head.codes[number] === code);
    for (const [key, kind] of [["region", "regions"], ["person", "people"], ["topic", "topics"]]) {
      if (!filters[key]) continue;
      const { declared, within } = await naming(kind + "/" + filters[key]);
      tests.push((number) => declared.has(number) || within.has(number));
    }
    if (filters.from || filters.to) {
      let first = head.articleCount, last = 0, start = 0;
      for (const [month, count] of head.articles) {
        const year = Number(month.slice(0, -3));
        if ((!filters.from || year >= Number(filters.from)) && (!filters.to || year <= Number(filters.to))) {
          first = Math.min(first, start);
          last = start + count;
        }
        start += count;
      }
      tests.push((number) => number >= first && number < last);
    }
    return (number) => tests.every((test) => test(number));
  }

  // ---- Results

  // What is shown of a document; null for one that lacks a phrase after all.
  async function result(number, found) {
    const isArticle = number < head.articleCount;
    let rest = isArticle ? number : number - head.articleCount;
    for (const [name, count, perFile] of isArticle ? head.articles : head.others) {
      if (rest >= count) {
        rest -= count;
        continue;
      }
      const rows = await file("texts", name + "/" + Math.floor(rest / perFile));
      const [kind, id, code, title, summary, date, text, isRetracted, table] = rows[rest % perFile];
      // Those that are offered by name have their line already.
      if (kind && found.entities.slice(0, offeredAtOnce).some((one) => one.id === head.kinds[kind] + "/" + id)) return null;
      const passages = [summary, ...long(text, table).split("\n")].filter(Boolean).map((passage) => ({ passage, words: words(passage) }));
      const holds = (phrase) => [...passages, { words: words(title) }].some((one) => has(one.words, phrase));
      if (!found.phrases.every(holds) || found.excluded.some(holds)) return null;
      const tree = kind === 0 ? (code ? head.languages[code] + "/" : "") : ui.tree;
      const folder = head.kinds[kind] ? head.kinds[kind] + "/" : "";
      const path = tree + folder + id.split("/").map(encodeURIComponent).join("/") + ".html";
      return { kind, id, title, date, isRetracted, language: head.languages[code], url: new URL("../" + path, data).href,
        snippet: snippet(passages, found) };
    }
    return null;
  }

  // Frequent letters beyond ASCII stand as characters of ASCII that the text doesn't have: pairs of both are in the table.
  function long(text, table = "") {
    const pairs = new Map([...table].map((letter, place, all) => [letter, all[place + 1]]).filter((pair, place) => place % 2 === 0));
    return table ? [...text].map((letter) => pairs.get(letter) ?? letter).join("") : text;
  }

  const has = (text, phrase) => text.some((word, index) => phrase.every((other, place) => text[index + place]?.text === other.text));

  // The passage with most of what was asked for, around its first place: texts, and in lists what is to be marked.
  function snippet(passages, found) {
    const sequences = [...found.phrases.map((phrase) => phrase.map((word) => word.text)), ...found.names];
    let best = null;
    for (const { passage, words } of passages) {
      const inSequence = new Set();
      words.forEach(function (word, index) {
        for (const sequence of sequences) {
          if (sequence.every((text, place) => words[index + place]?.text === text)) {
            sequence.forEach((text, place) => inSequence.add(words[index + place]));
          }
        }
      });
      const marked = words.filter((word) => found.forms.has(word.text) || inSequence.has(word));
      const variety = new Set(marked.map((word) => word.text)).size
        + (found.phrases.some((phrase) => has(words, phrase)) ? 10 : 0)
        // Among equals, what says it as it was written, and rather a sentence than a heading.
        + (words.some((word) => found.asked.has(word.text)) ? 0.5 : 0) + (passage.length > 80 ? 0.25 : 0);
      if (!best || variety > best.variety) best = { passage, words, marked, variety };
    }
    if (!best) return [];
    const { passage, words: all, marked } = best;
    const phrase = found.phrases.find((one) => has(all, one));
    const start = phrase ? all.find((word, index) => has(all.slice(index, index + phrase.length), phrase)) : marked[0];
    const from = all.findLast((word) => word.start <= Math.max(0, (start?.start ?? 0) - 80))?.start ?? 0;
    const to = all.findLast((word) => word.end <= from + 240)?.end ?? passage.length;
    const output = from > 0 ? ["… "] : [];
    let done = from;
    for (const word of marked.filter((word) => word.start >= from && word.end <= to)) {
      output.push(passage.slice(done, word.start), [passage.slice(word.start, word.end)]);
      done = word.end;
    }
    output.push(all[all.length - 1]?.end <= to ? passage.slice(done) : passage.slice(done, to) + " …");
    return output;
  }

  function resultLine(one) {
    const foreign = one.language === language ? null : one.language;
    const day = one.date && new Date(one.date + "T00:00Z");
    const time = day && element("time", { datetime: one.date },
      new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(day));
    const notes = [time, one.kind ? kindName(head.kinds[one.kind]) : null, one.isRetracted ? say("status_retracted") : null,
      foreign ? languageName(foreign) : null].filter(Boolean);
    return element("li", { class: "search-result" },
      element("a", { href: one.url, lang: foreign, hreflang: foreign }, one.title),
      element("p", { lang: foreign, dir: foreign ? "auto" : null },
        ...one.snippet.map((part) => typeof part === "string" ? part : element("mark", {}, part[0]))),
      element("p", { class: "meta" }, ...notes.flatMap((note, index) => index ? [" · ", note] : [note])));
  }

  function languageName(code) {
    try {
      return new Intl.DisplayNames(language, { type: "language" }).of(code);
    } catch {
      return code;
    }
  }

  const nouns = { articles: "article", regions: "region", people: "person", organisations: "organisation", topics: "topic", sources: "source", "": "page" };
  const kindName = (kind) => say(nouns[kind]);

  function entityLine(one) {
    const url = new URL("../" + ui.tree + one.kind + "/" + encodeURIComponent(one.name) + ".html", data).href;
    return element("li", { class: "search-entity" }, element("a", { href: url }, element("bdi", {}, one.title)), " ",
      element("span", { class: "count" }, kindName(one.kind) + " · " + one.count));
  }

  // ---- What readers see

  // Runs searches one after the other; what was typed meanwhile counts, not what came before.
  function searcher(show) {
    let wanted = null, last = null;
    return async function (text, filters) {
      const key = JSON.stringify([text, filters]);
      if (key === last) return;
      last = wanted = key;
      try {
        await prepare();
        const found = words(text).length ? await find(text, filters) : null;
        if (wanted === key) await show(found, text, () => wanted === key);
      } catch (error) {
        if (wanted === key) show(null, text, () => true, error);
        last = null;
      }
    };
  }

  async function results(found, from, count) {
    const lines = [];
    let place = from, dropped = 0;
    while (place < found.numbers.length && lines.length < count) {
      const next = await Promise.all(found.numbers.slice(place, place + count - lines.length).map((number) => result(number, found)));
      place += next.length;
      dropped += next.filter((one) => !one).length;
      lines.push(...next.filter(Boolean).map(resultLine));
    }
    return { lines, next: place, dropped };
  }

  const problem = (page) => ui ? say("search_failed") : page.dataset.failed ?? "";

  // The box of every page: results below it as one types, all of them on the page of the search.
  function attach(form, input, link) {
    const panel = element("div", { class: "search-panel", tabindex: "-1", hidden: "" });
    let isDismissed = false;
    const isWanted = () => !isDismissed && form.contains(document.activeElement) && panel.children.length > 1;
    const status = element("p", { class: "search-status", role: "status" });
    panel.append(status);
    form.append(panel);
    const run = searcher(async function (found, text, isCurrent, error) {
      if (!found) {
        status.textContent = error ? problem(link) : "";
        panel.replaceChildren(status);
        panel.hidden = !error;
        return;
      }
      const { lines, dropped } = await results(found, 0, 5);
      if (!isCurrent()) return;
      const names = found.entities.slice(0, offeredAtOnce).map(entityLine);
      panel.replaceChildren(status, element("ul", {}, ...names, ...lines),
        element("p", { class: "more" }, element("a", { href: link.href + "#q=" + encodeURIComponent(text) }, say("search_all_results"))));
      panel.hidden = !isWanted();
      status.textContent = summary(found, dropped);
    });
    input.addEventListener("input", function () {
      isDismissed = false;
      run(input.value);
    });
    form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) panel.hidden = true; });
    input.addEventListener("focus", () => { panel.hidden = !isWanted(); });
    form.addEventListener("keydown", function (event) {
      if (event.key === "Escape") isDismissed = true;
      move(event, form, input, panel);
    });
    run(input.value);
  }

  function move(event, form, input, panel) {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = [input, ...form.querySelectorAll(".search-panel a")];
    const place = links.indexOf(document.activeElement);
    if (event.key === "Escape" && !panel.hidden) {
      input.focus();
      panel.hidden = true;
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && place >= 0 && !panel.hidden) {
      links[Math.min(links.length - 1, Math.max(0, place + (event.key === "ArrowDown" ? 1 : -1)))].focus();
    } else return;
    event.preventDefault();
  }

  // - dropped: those of the texts that turned out not to be shown.
  function summary(found, dropped) {
    const count = found.numbers.length - dropped, names = found.entities.length;
    const parts = [names ? say("search_names", { count: names }) : null,
      found.isPartial ? say("search_none_all") : count || names ? say("search_count", { count }) : say("search_none")];
    return parts.filter(Boolean).join(" · ");
  }

  // The page of the search.
  async function open(root) {
    try {
      await prepare();
    } catch {
      root.append(element("p", { role: "alert" }, root.dataset.failed));
      return;
    }
    const input = element("input", { type: "search", id: "_q", name: "q", maxlength: "200", autocomplete: "off", spellcheck: "false", enterkeyhint: "search" });
    const clear = element("button", { type: "button" }, say("search_clear"));
    const fields = element("div", { class: "filter-form" });
    const panel = element("details", { class: "filters" }, element("summary", {}, say("search_filters")), fields);
    // What there is to choose from is as long as the archive.
    async function unfold() {
      if (fields.children.length) return;
      await load(new URL("facets-" + language + ".js", data));
      if (!fields.children.length) fields.append(...[languageField(), ...["region", "person", "topic"].map(facetField),
        ...["from", "to"].map(yearField)].filter(Boolean), element("p", { class: "is-wide" }, clear));
    }
    panel.addEventListener("toggle", () => { if (panel.open) unfold().catch(() => { status.textContent = problem(root); }); });
    const form = element("form", { class: "search-form", role: "search" },
      element("label", { for: "_q" }, say("search")), input, panel);
    const status = element("p", { class: "search-status", role: "status" });
    const names = element("ul", { class: "search-entities" }), list = element("ol", { class: "search-results" });
    const more = element("button", { type: "button", hidden: "" }, say("search_more"));
    root.replaceChildren(form, status, names, list, more);
    let shown = null, unknown = "";

    const run = searcher(async function (found, text, isCurrent, error) {
      status.textContent = error ? problem(root) : found ? say("search_loading") : "";
      if (!found) {
        shown = null;
        names.replaceChildren();
        list.replaceChildren();
        more.hidden = true;
        return;
      }
      const { lines, next, dropped } = await results(found, 0, pageSize);
      if (!isCurrent()) return;
      shown = { found, next, dropped };
      names.replaceChildren(...found.entities.slice(0, offeredAtOnce).map(entityLine));
      list.replaceChildren(...lines);
      more.hidden = next >= found.numbers.length;
      status.textContent = [summary(found, dropped), unknown && say("search_unknown", { what: unknown })].filter(Boolean).join(" · ");
      root.dataset.query = text;
    });
    more.addEventListener("click", async function () {
      const current = shown;
      if (current.isBusy) return;
      current.isBusy = true;
      try {
        const { lines, next, dropped } = await results(current.found, current.next, pageSize);
        if (current !== shown) return;
        current.next = next;
        current.dropped += dropped;
        list.append(...lines);
        more.hidden = next >= current.found.numbers.length;
        status.textContent = summary(current.found, current.dropped);
        lines[0]?.querySelector("a").focus();
      } catch {
        status.textContent = problem(root);
      }
      current.isBusy = false;
    });

    const state = () => Object.fromEntries([...form.elements].filter((field) => field.name && field.value.trim()).map((field) => [field.name, field.value.trim()]));
    function react() {
      const { q = "", ...filters } = state();
      for (const key of ["from", "to"]) {
        // Digits of Arabic and Persian keyboards are as good as others.
        const year = filters[key]?.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => digit.charCodeAt(0) & 15);
        const isWrong = year !== undefined && !/^-?\d{1,6}$/.test(year);
        form.elements[key]?.setAttribute("aria-invalid", isWrong);
        if (isWrong) delete filters[key];
        else if (year !== undefined) filters[key] = year;
      }
      // What isn't there narrows nothing, but is said with the results.
      if (unknown) filters.unknown = unknown;
      run(input.value.trim() ? input.value : q, filters);
      // Not the query of the address, which servers see.
      const fragment = Object.entries(state()).map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
      for (const link of document.querySelectorAll(".languages a")) link.href = link.href.split("#")[0] + (fragment ? "#" + fragment : "");
      try {
        history.replaceState(null, "", location.href.split(/[?#]/)[0] + (fragment ? "#" + fragment : ""));
      } catch {
        // Some browsers let no page from a disk change its address.
      }
    }
    async function read() {
      const asked = new URLSearchParams(location.hash.slice(1) || location.search);
      const isFiltered = ["lang", "region", "person", "topic", "from", "to"].some((key) => asked.has(key));
      if (isFiltered) {
        try {
          await unfold();
        } catch {
          // Results without the filter would be taken for filtered ones.
          status.textContent = problem(root);
          return;
        }
      }
      const named = [...form.elements].filter((field) => field.name);
      for (const field of named) field.value = asked.get(field.name) ?? "";
      // What a link asks for and isn't there would be taken for a filter.
      unknown = named.filter((field) => field.value !== (asked.get(field.name) ?? "")).map((field) => asked.get(field.name)).join(", ");
      panel.open = panel.open || isFiltered;
      react();
    }
    form.addEventListener("input", function () {
      unknown = "";
      react();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    clear.addEventListener("click", function () {
      for (const field of panel.querySelectorAll("select, input")) field.value = "";
      react();
    });
    addEventListener("hashchange", read);
    read();
    if (!location.hash.slice(1)) input.focus();
  }

  const field = (label, id, node) => element("p", {}, element("label", { for: id }, label), node);

  function choice(name, label, options) {
    const id = "_search-" + name;
    return field(label, id, element("select", { id, name }, element("option", { value: "" }, say("filter_any")), ...options));
  }

  function languageField() {
    if (head.languages.length < 2) return null;
    return choice("lang", say("search_language"), head.languages.map((code) => element("option", { value: code }, languageName(code))));
  }

  function facetField(name) {
    const rows = ui.facets[name];
    if (!rows.length) return null;
    return choice(name, say(name), rows.map(([id, title, depth]) => element("option", { value: id }, "\u00A0\u00A0".repeat(depth) + title)));
  }

  function yearField(name) {
    const id = "_search-" + name;
    return field(say("search_" + name), id, element("input", { type: "text", inputmode: "numeric", id, name, dir: "ltr", autocomplete: "off" }));
  }

  const root = document.getElementById("_search-page");
  if (root) open(root);
})();
