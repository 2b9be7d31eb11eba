// @ts-check
// Cuts texts into words exactly as Analysis/Tokenizer.cs does; vectors.json holds both to the same results.
globalThis.playbook ??= {};
{
  const MARKS = /[\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670]/g;
  const APOSTROPHES = /['\u2018\u2019\u02bc\uff07]/g;
  // `Spotify's` is searched as `Spotify`, `C#'s` as `C#`.
  const POSSESSIVE = /(?<=([\p{L}\p{N}\p{M}]|\p{L}\p{M}*(#|\+\+?))['\u2018\u2019\u02bc\uff07]+)s(?![\p{L}\p{N}\p{M}])/giu;
  const LETTERS = /[\p{L}\p{N}\p{M}\0]+/gu;
  // Scripts without spaces between words, and Korean, whose endings cling: searched in pairs of letters.
  const UNSPACED = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\u{20000}-\\u{323af}";
  const SPACED = `(?![${UNSPACED}])`;
  const RUNS = new RegExp(`([${UNSPACED}]+)|[^${UNSPACED}]+`, "gu");
  // The signs that belong to a name: `.NET`, `@team`, `C#`, `C++`. See Analysis/NameSigns.cs.
  const NAMES = new RegExp(`((?<!${SPACED}[\\p{L}\\p{N}\\p{M}]|[.#@+)\\]}])[.#@](?=${SPACED}\\p{L}))?([\\p{L}\\p{N}\\p{M}]+)((?<=${SPACED}\\p{L}\\p{M}*)(?:\\+\\+?|#)(?![#+]|${SPACED}[\\p{L}\\p{M}]))?`, "gu");
  // Where `customerEffort` and `HTTPServer` begin their parts; `KPIs` has none.
  const CAPITALS = new RegExp(`(?<=\\p{Ll}\\p{M}*)(?=\\p{Lu})|(?<=[\\p{Lu}\\p{N}]\\p{M}*)(?=\\p{Lu}\\p{M}*(?!s(?!${SPACED}[\\p{L}\\p{N}\\p{M}]))\\p{Ll})`, "u");
  const LONGEST = 40;
  const SHORTEST_PART = 2;
  const SPELT = new Map(Object.entries({ ς: "σ", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ß: "ss", ı: "i", ħ: "h" }));

  /** @param {string} letter one code point */
  const fold = (letter) => letter < "\x80" ? letter.toLowerCase() : letter.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(MARKS, "")
    .replace(/[ςøłđðþæœßıħ]/g, (c) => SPELT.get(c)).normalize("NFC");

  /** @param {string} text @param {string[][]} [parts] receives, for each word, what it is without its signs and between its capitals */
  const words = (text, parts = []) => {
    const found = [];
    const plain = text.replace(/[＃＋．＠]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(POSSESSIVE, "").replace(APOSTROPHES, "");
    for (const [, before = "", name, after = ""] of plain.matchAll(NAMES)) {
      const folded = name.split(CAPITALS).map((part) => Array.from(part, fold).join("")).join("\0").replace(APOSTROPHES, "");
      const runs = (folded.match(LETTERS) ?? []).flatMap((run) => [...run.matchAll(RUNS)]);
      for (const [i, [run, pairs]] of runs.entries()) {
        const letters = [...run];
        if (!pairs || letters.length === 1) {
          const bare = run.replaceAll("\0", "");
          const word = (i ? "" : before) + bare + (i < runs.length - 1 ? "" : after);
          if (word.length > LONGEST) continue;
          found.push(word);
          const between = run.split("\0");
          parts.push([...(word === bare ? [] : [bare]), ...between.filter((part) => between[1] && part.length >= SHORTEST_PART)]);
        } else {
          for (let k = 1; k < letters.length; k++) {
            found.push(letters[k - 1] + letters[k]);
            parts.push([]);
          }
        }
      }
    }
    return found;
  };

  /** What English forms of a word have in common. @param {string} word */
  const stem = (word) => {
    if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word;
    let stem = word;
    if (/[^sui]s$/.test(word)) {
      stem = /..ies$/.test(word) ? word.slice(0, -3) + "y" : word.slice(0, /(ss|sh|ch|x|z)es$/.test(word) ? -2 : -1);
    }
    const ending = /(ation|ness|ment|able|ing|ed|ly)$/.exec(stem)?.index ?? 0;
    if (ending >= 3 && /[aeiouy]/.test(stem.slice(0, ending))) {
      stem = stem.slice(0, ending);
      if (stem.length > 3 && /([^lszeo])\1$/.test(stem)) stem = stem.slice(0, -1);
    }
    return stem.length > 3 && stem.endsWith("e") ? stem.slice(0, -1) : stem.replace(/y$/, "i");
  };

  /** Wrong, missing, extra or swapped letters between two words; any number above what is allowed where there are more. */
  const slips = (typed, meant, allowed = Infinity) => {
    /** @type {number[]} */
    let before = [];
    let last = Array.from({ length: meant.length + 1 }, (_, j) => j);
    for (let i = 1; i <= typed.length; i++) {
      const row = [i];
      for (let j = 1; j <= meant.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (typed[i - 1] === meant[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > allowed && Math.min(...last) > allowed) return allowed + 1;
      [before, last] = [last, row];
    }
    return last[meant.length];
  };

  playbook.search = { words, stem, slips };
}
