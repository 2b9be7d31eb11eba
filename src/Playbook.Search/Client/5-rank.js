// @ts-check
// Adds up what the words find and looks at the best pages again, as Engine/PageScores.cs and Engine/SecondLook.cs do.
{
  const search = playbook.search;
  const { words, stem } = search;
  const NAME_BONUS = 4, EXACT_BONUS = 5, HEADING_BONUS = 2, PHRASE_BONUS = 2;
  const LOOKED_AT_AGAIN = 12;
  const LEAST_SAID = 0.5;
  const MOST_OFFERED = 5;
  const MOST_NAMES = 16;
  const IMPACTS = Array.from({ length: 16 });
  IMPACTS.reduce((value, _, level) => (IMPACTS[level] = value) && value * 1.22, 0.5);

  /** What every page scores before its record is read. */
  const score = (matches, count) => {
    const total = new Float64Array(count), best = new Float64Array(count), likeness = new Float64Array(count), said = new Float64Array(count);
    const covered = new Uint8Array(count), required = new Uint8Array(count), forbidden = new Uint8Array(count);
    const names = new Map();
    // Pages with a name that has a word which says something.
    const telling = new Set();
    let [uncut, requiredWords, rarity, rarest, asked] = [0, 0, 0, 0, 0];
    const speaking = matches.some((match) => !match.isSmall && !match.word.isForbidden && match.rarity > 0);
    let touched = [];
    const found = (page, value) => {
      if (best[page] === 0) touched.push(page);
      if (value > best[page]) best[page] = value;
    };

    for (const { word, alternatives, exact, rarity: own, isSmall } of matches) {
      if (word.isForbidden) {
        for (const page of exact?.pages ?? []) forbidden[page] = 1;
        continue;
      }
      asked++;
      rarity += own;
      const says = speaking && isSmall ? 0 : own;
      rarest = Math.max(rarest, says);
      const named = new Map();
      for (const { terms, weight, rarity: rare } of alternatives) {
        if (terms.length > 1) {
          // A synonym of several words counts where a page has all of them, with their mean.
          const sums = new Map();
          for (const term of terms) {
            term.pages.forEach((page, i) => {
              const [sum, n] = sums.get(page) ?? [0, 0];
              sums.set(page, [sum + IMPACTS[term.levels[i]], n + 1]);
            });
          }
          for (const [page, [sum, n]] of sums) if (n === terms.length) found(page, weight * rare * sum / n);
          continue;
        }
        const [term] = terms;
        for (let i = 0; i < term.pages.length; i++) found(term.pages[i], weight * rare * IMPACTS[term.levels[i]]);
        for (const { page, name, length } of term.names) {
          const key = page * MOST_NAMES + name;
          if ((named.get(key)?.weight ?? 0) < weight) named.set(key, { weight, length });
        }
      }
      for (const [key, { weight, length }] of named) {
        names.set(key, { found: (names.get(key)?.found ?? 0) + weight, length });
        if (says > 0) telling.add(Math.floor(key / MOST_NAMES));
      }

      const isCut = exact?.isCut;
      const isRequired = word.isTitleOnly || (word.isRequired && !isCut);
      const titled = word.isTitleOnly && new Set([...named.keys()].map((key) => Math.floor(key / MOST_NAMES)));
      if (!isCut) uncut++;
      if (isRequired) requiredWords++;
      for (const page of touched) {
        total[page] += best[page];
        said[page] += says;
        best[page] = 0;
        if (!isCut) covered[page]++;
        if (isRequired && (!titled || titled.has(page))) required[page]++;
      }
      touched = [];
    }

    for (const [key, { found, length }] of names) {
      const page = Math.floor(key / MOST_NAMES);
      likeness[page] = Math.max(likeness[page], 2 * found / (asked + length));
    }
    const of = (page) => forbidden[page] || required[page] < requiredWords || (said[page] < LEAST_SAID * rarest && !telling.has(page)) ? 0
      : total[page] * (uncut === 0 ? 1 : covered[page] / uncut) + NAME_BONUS * likeness[page] * likeness[page] * rarity;
    return { of, forbidden, likeness, rarity };
  };

  /** What a page gains once its record is at hand, and the heading to lead to. */
  const lookAgain = (record, asked, rarity, likeness) => {
    const texts = asked.map((word) => word.text);
    const areAllSmall = asked.every((word) => word.isSmall);
    const isLike = (found, word) => found === word || stem(found) === stem(word)
      || (word === texts.at(-1) && asked.at(-1).isPrefix && found.startsWith(word));
    const hasPhrase = (text) => {
      const found = words(text);
      return found.some((_, start) => start + texts.length <= found.length && texts.every((word, i) => isLike(found[start + i], word)));
    };
    // `Follow-up`, `follow up` and `followup` are one name.
    const isQuery = (name) => words(name).join("") === texts.join("");

    let [best, heading] = [0, null];
    for (const candidate of record.headings) {
      const own = words(candidate.text);
      const found = asked.filter(({ text }) => own.some((h) => isLike(h, text)));
      const like = found.some((word) => !word.isSmall || areAllSmall) ? 2 * found.length / (texts.length + own.length) : 0;
      if (like > best) [best, heading] = [like, candidate];
    }
    let gain = HEADING_BONUS * best * best * rarity;
    const isExact = [record.title, ...record.aliases].some(isQuery);
    if (isExact) gain += EXACT_BONUS * rarity;
    if (texts.length > 1 && [record.title, record.summary, ...record.headings.map((h) => h.text)].some(hasPhrase)) gain += PHRASE_BONUS * rarity;
    return { gain, isExact, heading: best > likeness ? heading : null };
  };

  /**
   * @param {any} index @param {string} query @param {number} limit
   * @param {{ facet: number, value: number }[]} [narrowed] chosen beside the query
   */
  search.find = async (index, query, limit, narrowed = []) => {
    const parsed = search.parse(query, index.facets);
    const filters = [...parsed.filters, ...narrowed];
    const matches = await search.match(index, parsed.words);
    const scores = score(matches, index.pages);
    const isBrowsing = parsed.words.every((word) => word.isForbidden) && filters.length > 0;
    const chosen = index.facets.map((_, f) => filters.filter((x) => x.facet === f).map((x) => x.value));
    // For each facet, how many pages each value would leave if only the other facets narrowed.
    const counts = index.facets.map((facet) => facet.values.map(() => 0));
    const pages = [];
    for (let page = 0; page < index.pages; page++) {
      const value = scores.of(page);
      if (value <= 0 && !(isBrowsing && !scores.forbidden[page])) continue;
      const failed = index.facets.flatMap((facet, f) => chosen[f].length && !facet.of(page).some((v) => chosen[f].includes(v)) ? [f] : []);
      if (failed.length === 0) pages.push({ page, score: value });
      index.facets.forEach((facet, f) => {
        if (failed.every((other) => other === f)) for (const v of facet.of(page)) counts[f][v]++;
      });
    }
    const byScore = (a, b) => b.score - a.score || a.page - b.page;
    pages.sort(byScore);

    // The correction stands in for the word: it is what headings and titles are compared with.
    const asked = matches.filter((m) => !m.word.isForbidden).map((m) => ({ ...m.word, isSmall: m.isSmall, ...(m.correction && { text: m.correction }) }));
    const types = index.facets.find((facet) => facet.name === "type");
    const hits = await Promise.all(pages.slice(0, Math.max(limit, LOOKED_AT_AGAIN)).map(async (found, i) => {
      const record = await index.record(found.page);
      const again = i < LOOKED_AT_AGAIN ? lookAgain(record, asked, scores.rarity, scores.likeness[found.page]) : { gain: 0, isExact: false, heading: null };
      const [type, typeName] = types?.values[types.of(found.page)[0]] ?? ["", ""];
      return { ...found, ...record, type, typeName, isExact: again.isExact, heading: again.heading, score: found.score + again.gain };
    }));
    hits.splice(0, LOOKED_AT_AGAIN, ...hits.slice(0, LOOKED_AT_AGAIN).sort(byScore));
    const corrected = matches.some((m) => m.correction) ? asked.map((word) => word.text).join(" ") : "";
    const near = pages.length ? [] : await search.offer(index, matches.filter((m) => !m.word.isForbidden), MOST_OFFERED);
    return { hits: hits.slice(0, limit), total: pages.length, counts, chosen, corrected, near, words: asked.map((word) => word.text) };
  };
}
