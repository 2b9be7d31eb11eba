// @ts-check
{
  const { add, times, over, minus, less, round, read } = playbook.numbers;
  const mostBits = 8192n;

  /** @param {any} number */
  const tooLarge = ([n, d]) => n >> mostBits > 0n || d >> mostBits > 0n || -n >> mostBits > 0n;

  /**
   * @typedef {string | [string, ...any[]]} Part a number, a name, or a sign or function with its values
   * @typedef {{ reason: string, input?: string, values?: (string | string[])[] }} Refusal why there is no result; a value is a text, or names of inputs
   */

  /** @type {Record<string, (values: any[], part: any) => any>} */
  const signs = {
    "+": ([a, b]) => add(a, b),
    "-": ([a, b]) => add(a, minus(b)),
    "*": ([a, b]) => times(a, b),
    "/": ([a, b], part) => {
      if (b[0] === 0n) throw { reason: "zero", values: [typeof part[2] === "string" ? [part[2]] : []] };
      return over(a, b);
    },
    "^": ([a, exponent]) => {
      let power = a;
      for (let i = 1n; i < exponent[0] && !tooLarge(power); i++) power = times(power, a);
      return power;
    },
    neg: ([a]) => minus(a),
    sum: (all) => all.reduce(add),
    mean: (all) => times(all.reduce(add), [1n, BigInt(all.length)]),
    min: (all) => all.reduce((a, b) => (less(b, a) ? b : a)),
    max: (all) => all.reduce((a, b) => (less(a, b) ? b : a)),
    round: ([a, digits]) => round(a, digits ? Number(digits[0]) : 0),
  };

  /** Works a formula out, part by part; throws a refusal where there is no result. @param {Part} part @param {Map<string, any>} numbers */
  const evaluate = (part, numbers) => {
    const found = typeof part === "string"
      ? /^\d/.test(part) ? read(part) : numbers.get(part)
      : Object.hasOwn(signs, part[0]) ? signs[part[0]](part.slice(1).map((p) => evaluate(p, numbers)), part) : null;
    if (!found) throw { reason: "missing" };
    if (tooLarge(found)) throw { reason: "large" };
    return found;
  };

  playbook.evaluate = evaluate;
}
