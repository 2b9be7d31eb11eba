// @ts-check
// Finds the words of the index that stand for each word of a query, as Engine/WordMatcher.cs does.
{
  const search = playbook.search;
  const { stem, slips } = search;
  const SAME_STEM = 0.85, PREFIX = 0.9, JOINED = 0.95, SYNONYM = 0.8, ONE_SLIP = 0.7, TWO_SLIPS = 0.6;
  const MOST_PREFIXED = 24;
  const MOST_CORRECTIONS = 8;
  const SHORTEST_PIECE = 3;
  const SHORTEST_LONE_PIECE = 2;
  const MOST_PIECES = 4;
  const SHORTEST_SPELT = 4;

  // The natural logarithm from the four basic operations only: the last bit is then the same everywhere.
  const logarithm = (x) => {
    let halvings = 0;
    for (; x > 1.5; halvings++) x /= 2;
    const y = (x - 1) / (x + 1);
    let [power, sum] = [y, 0];
    for (let k = 1; k < 16; k += 2) {
      sum += power / k;
      power *= y * y;
    }
    return halvings * 0.6931471805599453 + 2 * sum;
  };

  const byWord = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

  /**
   * The words of the site nearest to those that found nothing: a word that exists as it is, of others those that hold it or are spelt most like it.
   * @param {any[]} matches @param {number} most
   */
  search.offer = async (index, matches, most) => {
    const known = await index.spelling();
    const offers = matches.flatMap(({ word: { text }, alternatives, correction }) => {
      if (alternatives.length) return [{ word: correction || text, far: 0 }];
      const far = (word) => (word.includes(text) || text.includes(word) ? 1 : slips(text, word, text.length / 2));
      return text.length < SHORTEST_PIECE ? [] : known.map((word) => ({ word, far: far(word) })).filter((offer) => offer.far <= text.length / 2);
    });
    offers.sort((a, b) => a.far - b.far || a.word.length - b.word.length || byWord(a.word, b.word));
    return [...new Set(offers.map((offer) => offer.word))].slice(0, most);
  };

  /** The best stand-ins for each word. @returns {Promise<any[]>} */
  search.match = async (index, words) => {
    const find = async (word) => (await index.shard(index.shardOf(word))).find(word);
    const rarityOf = (pages) => logarithm(1 + (index.pages - pages.count + 0.5) / (pages.count + 0.5));
    // A rare relative must not outweigh the word itself.
    const limited = (match, rarity) => (match.exact ? Math.min(match.rarity, rarity) : rarity);
    const add = (match, pages, weight) => {
      const rarity = limited(match, rarityOf(pages));
      match.rarity = Math.max(match.rarity, rarity);
      match.alternatives.push({ terms: [pages], weight, rarity });
    };

    const commonOf = (text) => text.slice(0, Math.max(3, stem(text).length - 1));
    const shardsOf = (text, isPrefix) => {
      const own = index.shardOf(text);
      const first = Math.max(own - 1, index.shardOf(commonOf(text)));
      const last = Math.min(own + (isPrefix ? 3 : 1), index.shardOf(commonOf(text) + "\uffff"));
      return Promise.all(Array.from({ length: last - first + 1 }, (_, i) => index.shard(first + i)));
    };

    const related = async (text, isPrefix) => {
      const [root, common] = [stem(text), commonOf(text)];
      const found = [];
      for (const shard of await shardsOf(text, isPrefix)) {
        for (let i = shard.from(common); i < shard.words.length && shard.words[i].startsWith(common); i++) {
          const word = shard.words[i];
          let weight = stem(word) === root ? SAME_STEM : 0;
          if (isPrefix && word.startsWith(text)) weight = Math.max(weight, PREFIX * text.length / word.length);
          if (weight > 0 && word !== text) found.push({ word, shard, weight });
        }
      }
      return found.sort((a, b) => b.weight - a.weight || byWord(a.word, b.word)).slice(0, MOST_PREFIXED);
    };

    const matchOne = async (word) => {
      const match = { word, alternatives: [], exact: await find(word.text), correction: "", rarity: 0, isSmall: index.small.has(word.text) };
      if (match.exact) {
        match.rarity = rarityOf(match.exact);
        match.alternatives.push({ terms: [match.exact], weight: 1, rarity: match.rarity });
      }
      // What is required or forbidden is meant exactly.
      if (!(word.isForbidden || word.isRequired) || word.isPrefix) {
        for (const { word: other, shard, weight } of await related(word.text, word.isPrefix)) add(match, shard.find(other), weight);
      }
      return match;
    };

    const addJoined = async (matches, i) => {
      const next = matches[i + 1];
      const joined = next && !next.word.isForbidden && await find(matches[i].word.text + next.word.text);
      if (joined) {
        add(matches[i], joined, JOINED);
        add(next, joined, JOINED);
      }
    };

    const addTogether = (match, terms) => {
      match.alternatives.push({ terms, weight: SYNONYM, rarity: limited(match, rarityOf(terms[0])) });
    };

    const addSynonyms = async (matches, i) => {
      // Pages that say `customer effort score` come after those that name the field.
      for (const reading of matches[i].word.readings) {
        const parts = await Promise.all(reading.map(find));
        if (reading.length > 1 && matches[i].exact && parts.every(Boolean)) addTogether(matches[i], parts);
      }
      const first = matches[i].word.text;
      for (const [name, other] of (await index.shard(index.shardOf(first))).synonyms) {
        if (!name.every((word, k) => matches[i + k]?.word.text === word)) continue;
        const terms = await Promise.all(other.map(find));
        if (!terms.every(Boolean)) continue;
        for (const match of matches.slice(i, i + name.length)) addTogether(match, terms);
      }
    };

    /** Of the words within the slips allowed, those with the fewest. */
    const nearest = (typed, words, allowed) => {
      let near = [];
      for (const word of words) {
        if (Math.abs(word.length - typed.length) > allowed || word === typed) continue;
        const count = slips(typed, word, allowed);
        if (count < allowed) [near, allowed] = [[], count];
        if (count === allowed) near.push({ word, count });
      }
      return near;
    };

    /** The words nearest to one that was typed. */
    const near = async (typed, allowed) => {
      const here = nearest(typed, (await index.shard(index.shardOf(typed))).words, allowed);
      if (here.length && here[0].count <= 1) return here;
      // The first letters may be the wrong ones.
      const elsewhere = nearest(typed, await index.spelling(), allowed);
      return elsewhere.length && (!here.length || elsewhere[0].count < here[0].count) ? elsewhere : here;
    };

    const meantAs = async (word, text, isPrefix = false) => ({ ...await matchOne({ ...word, text, readings: [], isPrefix }), correction: text });

    /** The first reading whose words all exist. A name that ends in a sign is whole. */
    const readingOf = async ({ word }) => {
      for (const reading of word.readings) {
        const found = await Promise.all(reading.map((text, i) => meantAs(word, text, word.isPrefix && i === reading.length - 1 && !/[#+]$/.test(word.text))));
        if (found.every((match) => match.alternatives.length)) return found;
      }
      return null;
    };

    /** The words of which `bouncerate` is made; nothing when it is none. As few as can be; the longest first one wins. @returns {Promise<string[] | null>} */
    const cut = async (text, count, shortest, known) => {
      if (count === 1) return (text.length < SHORTEST_SPELT ? await find(text) : known.has(text)) ? [text] : null;
      for (let at = text.length - shortest * (count - 1); at >= shortest; at--) {
        const rest = await cut(text.slice(0, at), 1, shortest, known) && await cut(text.slice(at), count - 1, shortest, known);
        if (rest) return [text.slice(0, at), ...rest];
      }
      return null;
    };

    const piecesOf = async (text, shortest) => {
      const known = new Set(await index.spelling());
      for (let count = 2; count <= MOST_PIECES; count++) {
        const pieces = await cut(text, count, shortest, known);
        if (pieces) return pieces;
      }
      return null;
    };

    /** Where nothing else was found, reads the word another way, takes the nearest words, or several where spaces are missing. @returns {Promise<any[]>} */
    const correct = async (match) => {
      const { text, isForbidden, isFuzzy } = match.word;
      const isUnknown = !match.alternatives.length;
      if (isForbidden || !(isUnknown || isFuzzy)) return [match];
      const reading = isUnknown && await readingOf(match);
      if (reading) return reading;
      const allowed = text.length < 4 ? 0 : text.length < 8 ? 1 : 2;
      if (allowed === 0) return [match];

      const meant = await near(text, allowed);
      const pieces = isUnknown && !(meant[0]?.count <= 1) && await piecesOf(text, meant.length ? SHORTEST_PIECE : SHORTEST_LONE_PIECE);
      if (pieces) return Promise.all(pieces.map((piece) => meantAs(match.word, piece)));
      const weightOf = (count) => (count === 1 ? ONE_SLIP : TWO_SLIPS);
      const found = (await Promise.all(meant.map(async (n) => ({ ...n, pages: await find(n.word) }))))
        .sort((a, b) => +(b.word[0] === text[0]) - +(a.word[0] === text[0]) || b.pages.count - a.pages.count || byWord(a.word, b.word))
        .slice(0, MOST_CORRECTIONS);
      if (found.length && isUnknown) match.correction = found[0].word;
      for (const { count, pages } of found) add(match, pages, weightOf(count));
      if (match.correction) {
        for (const { word, shard, weight } of await related(match.correction, false)) add(match, shard.find(word), weight * weightOf(found[0].count));
      }
      return [match];
    };

    // Everything that is certainly needed, at once rather than one after another.
    await Promise.all(words.map((word) => shardsOf(word.text, word.isPrefix)));
    const matches = [];
    for (const word of words) matches.push(await matchOne(word));
    for (const [i, match] of matches.entries()) {
      if (match.word.isForbidden) continue;
      await addJoined(matches, i);
      await addSynonyms(matches, i);
    }
    const meant = [];
    for (const match of matches) meant.push(...await correct(match));
    return meant;
  };
}
