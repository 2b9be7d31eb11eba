// @ts-check
{
  const { add, times, less, round, read, write, short } = playbook.numbers;

  /**
   * @typedef {{ name: string, label: string, low?: string, high?: string, range: string, whole?: boolean, subsetOf?: string[],
   *   totalOver?: string, eachLow?: string, eachHigh?: string }} Input
   * @typedef {{ formula: any, precision: number, unit: string, inputs: Input[], exclusive: { parts: string[], whole: string }[],
   *   bands: { low?: string, high?: string, label: string, meaning: string }[], words: Record<string, string> }} Spec
   */

  /** Why a text is no number. @param {string} text */
  const unreadable = (text) => text.trim() === "" ? "empty" : /\d[.,]\d/.test(text) ? "separator" : /^[-\u2212]?\d{29,}$/.test(text.trim()) ? "long" : "number";

  /** Why a number cannot be, whatever the others are. @param {Input} input @param {any} number */
  const refuseAlone = (input, number) => {
    const [low, high] = [read(input.low ?? ""), read(input.high ?? "")];
    if (low?.[0] === 0n && number[0] < 0n) return { reason: "negative" };
    if ((low && less(number, low)) || (high && less(high, number))) {
      return { reason: "range", values: [[input.name], input.range] };
    }
    return input.whole && number[1] !== 1n ? { reason: "whole" } : null;
  };

  /** Why a total of answers cannot be. @param {Input} input @param {any} total @param {any} answers */
  const refuseTotal = (input, total, answers) => {
    for (const [end, reason] of [[input.eachHigh, "total-high"], [input.eachLow, "total-low"]]) {
      const each = read(end ?? "");
      const limit = each && times(each, answers);
      if (limit && (reason === "total-high" ? less(limit, total) : less(total, limit))) {
        return { reason, values: [[input.name], short(total), short(each), [input.totalOver], short(limit)] };
      }
    }
    return null;
  };

  /** Why these numbers cannot all be true, and which one to look at; null when they can. @param {Spec} spec @param {Map<string, any>} numbers */
  const refuse = (spec, numbers) => {
    /** Null where one of them is no number of this metric. @param {string[]} names */
    const sum = (names) => (names.every((n) => numbers.has(n)) ? names.map((n) => numbers.get(n)).reduce(add) : null);
    for (const input of spec.inputs) {
      const found = refuseAlone(input, numbers.get(input.name));
      if (found) return { input: input.name, ...found };
    }
    for (const input of spec.inputs) {
      const number = numbers.get(input.name);
      const limit = input.subsetOf && sum(input.subsetOf);
      if (limit && less(limit, number)) {
        return { input: input.name, reason: "subset", values: [[input.name], short(number), input.subsetOf, short(limit)] };
      }
      const found = input.totalOver && numbers.has(input.totalOver) ? refuseTotal(input, number, numbers.get(input.totalOver)) : null;
      if (found) return { input: input.name, ...found };
    }
    for (const { parts, whole } of spec.exclusive) {
      const [value, limit] = [sum(parts), sum([whole])];
      if (value && limit && less(limit, value)) {
        return { input: parts[parts.length - 1], reason: "subset", values: [parts, short(value), [whole], short(limit)] };
      }
    }
    return null;
  };

  /** The result at the stated precision and the place of its band, or a refusal. @param {Spec} spec @param {Record<string, string>} given */
  const calculate = (spec, given) => {
    const numbers = new Map();
    for (const { name } of spec.inputs) {
      const number = read(given[name] ?? "");
      if (!number) return { refusal: { input: name, reason: unreadable(given[name] ?? "") } };
      numbers.set(name, number);
    }
    const refusal = refuse(spec, numbers);
    if (refusal) return { refusal };
    try {
      const shown = round(playbook.evaluate(spec.formula, numbers), spec.precision);
      const band = spec.bands.findIndex(({ low, high }, at) => {
        const [from, to] = [read(low ?? ""), read(high ?? "")];
        return !(from && less(shown, from)) && (!to || less(shown, to) || (at === spec.bands.length - 1 && !less(to, shown)));
      });
      return { result: write(shown, spec.precision), band };
    } catch (refusal) {
      if (refusal.reason) return { refusal };
      throw refusal;
    }
  };

  playbook.calculate = calculate;
}
