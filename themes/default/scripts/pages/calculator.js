// @ts-check
{
  /**
   * A fraction of whole numbers in lowest terms, the lower one above zero: the page, the checks and this script agree to the last digit.
   * @typedef {readonly [bigint, bigint]} Fraction
   * @typedef {string | [string, ...any[]]} Part a number, a name, or a sign or function with its values
   * @typedef {{ name: string, label: string, low?: string, high?: string, whole?: boolean, range: string, subsetOf?: string[],
   *   totalOver?: string, eachLow?: string, eachHigh?: string }} Input
   * @typedef {{ formula: Part, precision: number, unit: string, inputs: Input[], exclusive: { parts: string[], whole: string }[],
   *   bands: { low?: string, high?: string, label: string, meaning: string }[], words: Record<string, string> }} Spec
   * @typedef {{ result?: string, band?: number, refusal?: string, input?: string }} Answer
   */
  const mostBits = 8192n;

  /** @param {bigint} n @param {bigint} d @returns {Fraction} */
  const fraction = (n, d) => {
    if (d < 0n) [n, d] = [-n, -d];
    let [a, b] = [n < 0n ? -n : n, d];
    while (b) [a, b] = [b, a % b];
    return a === 1n ? [n, d] : [n / a, d / a];
  };
  /** @param {Fraction} a @param {Fraction} b */
  const add = (a, b) => fraction(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
  /** @param {Fraction} a @param {Fraction} b */
  const times = (a, b) => fraction(a[0] * b[0], a[1] * b[1]);
  /** @param {Fraction} a @returns {Fraction} */
  const minus = (a) => [-a[0], a[1]];
  /** @param {Fraction} a @param {Fraction} b */
  const less = (a, b) => a[0] * b[1] < b[0] * a[1];
  /** Halves go away from zero. @param {Fraction} a @param {number} decimals */
  const round = (a, decimals) => {
    const unit = 10n ** BigInt(decimals);
    const size = ((a[0] < 0n ? -a[0] : a[0]) * unit * 2n + a[1]) / (a[1] * 2n);
    return fraction(a[0] < 0n ? -size : size, unit);
  };

  /** @param {string} text @returns {Fraction | null} */
  const read = (text) => {
    const parts = /^([-\u2212]?)(\d{1,28})(?:\.(\d{1,12}))?$/.exec(text.trim());
    if (!parts) return null;
    const digits = BigInt(parts[2] + (parts[3] ?? ""));
    return fraction(parts[1] ? -digits : digits, 10n ** BigInt(parts[3]?.length ?? 0));
  };

  /** @param {Fraction} a @param {number} decimals */
  const write = (a, decimals) => {
    const [n, d] = round(a, decimals);
    const digits = String(((n < 0n ? -n : n) * 10n ** BigInt(decimals)) / d).padStart(decimals + 1, "0");
    return (n < 0n ? "-" : "") + (decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits);
  };
  /** @param {Fraction} a */
  const short = (a) => write(a, 6).replace(/\.?0+$/, "").replace(/^-?$/, "0");

  /** @param {string} sentence @param {...string} values */
  const say = (sentence, ...values) => sentence.replace(/\{(\d)\}/g, (_, i) => values[Number(i)] ?? "");

  /** Works a formula out, part by part; throws a sentence where there is no result. @param {Spec} spec @param {Map<string, Fraction>} numbers */
  const evaluate = (spec, numbers) => {
    /** @type {Record<string, (values: Fraction[], part: any) => Fraction>} */
    const signs = {
      "+": ([a, b]) => add(a, b),
      "-": ([a, b]) => add(a, minus(b)),
      "*": ([a, b]) => times(a, b),
      "/": ([a, b], part) => {
        if (b[0] === 0n) throw say(spec.words.zero, typeof part[2] === "string" ? label(spec, part[2]) : spec.words.divisor);
        return fraction(a[0] * b[1], a[1] * b[0]);
      },
      neg: ([a]) => minus(a),
      sum: (all) => all.reduce(add),
      mean: (all) => times(all.reduce(add), [1n, BigInt(all.length)]),
      min: (all) => all.reduce((a, b) => (less(b, a) ? b : a)),
      max: (all) => all.reduce((a, b) => (less(a, b) ? b : a)),
      round: ([a, digits]) => round(a, digits ? Number(digits[0]) : 0),
    };
    /** @param {Part} part @returns {Fraction} */
    const value = (part) => {
      const found = typeof part === "string"
        ? /^\d/.test(part) ? read(part) : numbers.get(part)
        : Object.hasOwn(signs, part[0]) ? signs[part[0]](part.slice(1).map(value), part) : null;
      if (!found) throw spec.words.missing;
      if (found[0] >> mostBits > 0n || found[1] >> mostBits > 0n || -found[0] >> mostBits > 0n) throw spec.words.large;
      return found;
    };
    return value(spec.formula);
  };

  /** @param {Spec} spec @param {string} name */
  const label = (spec, name) => spec.inputs.find((i) => i.name === name)?.label ?? name;

  /** Why these numbers cannot all be true, and which one to look at; null when they can. @param {Spec} spec @param {Map<string, Fraction>} numbers @returns {Answer | null} */
  const refuse = (spec, numbers) => {
    const zero = /** @type {Fraction} */ ([0n, 1n]);
    /** @param {string[]} names */
    const sum = (names) => names.map((n) => numbers.get(n) ?? zero).reduce(add, zero);
    /** @param {string[]} names */
    const labels = (names) => names.map((n) => label(spec, n)).join(spec.words.plus);
    for (const input of spec.inputs) {
      const number = numbers.get(input.name) ?? zero;
      const [low, high] = [read(input.low ?? ""), read(input.high ?? "")];
      const reason = low?.[0] === 0n && number[0] < 0n ? spec.words.negative
        : (low && less(number, low)) || (high && less(high, number)) ? spec.words.range
        : input.whole && number[1] !== 1n ? spec.words.whole : null;
      if (reason) return { input: input.name, refusal: say(reason, input.label, input.range) };
    }
    for (const input of spec.inputs) {
      const number = numbers.get(input.name) ?? zero;
      if (input.subsetOf && less(sum(input.subsetOf), number)) {
        return { input: input.name, refusal: say(spec.words.subset, input.label, short(number), labels(input.subsetOf), short(sum(input.subsetOf))) };
      }
      if (!input.totalOver) continue;
      for (const [end, words] of /** @type {const} */ ([[input.eachHigh, spec.words["total-high"]], [input.eachLow, spec.words["total-low"]]])) {
        const each = read(end ?? "");
        const limit = each && times(each, numbers.get(input.totalOver) ?? zero);
        if (each && limit && (end === input.eachHigh ? less(limit, number) : less(number, limit))) {
          return { input: input.name, refusal: say(words, input.label, short(number), short(each), label(spec, input.totalOver), short(limit)) };
        }
      }
    }
    for (const { parts, whole } of spec.exclusive) {
      const limit = numbers.get(whole) ?? zero;
      if (less(limit, sum(parts))) return { input: parts[parts.length - 1], refusal: say(spec.words.subset, labels(parts), short(sum(parts)), label(spec, whole), short(limit)) };
    }
    return null;
  };

  /** The result at the stated precision and the place of its band, or a refusal in words. @param {Spec} spec @param {Record<string, string>} given @returns {Answer} */
  const calculate = (spec, given) => {
    const numbers = new Map();
    for (const input of spec.inputs) {
      const number = read(given[input.name] ?? "");
      if (!number) return { input: input.name, refusal: say(spec.words.number, input.label) };
      numbers.set(input.name, number);
    }
    const refusal = refuse(spec, numbers);
    if (refusal) return refusal;
    try {
      const shown = round(evaluate(spec, numbers), spec.precision);
      const band = spec.bands.findIndex(({ low, high }, at) => {
        const [from, to] = [read(low ?? ""), read(high ?? "")];
        return !(from && less(shown, from)) && (!to || less(shown, to) || (at === spec.bands.length - 1 && !less(to, shown)));
      });
      return { result: write(shown, spec.precision), band };
    } catch (reason) {
      if (typeof reason === "string") return { refusal: reason };
      throw reason;
    }
  };

  /** Works out a metric for the reader's own numbers, in a form that holds the first worked example. */
  class Calculator extends HTMLElement {
    static calculate = calculate;

    connectedCallback() {
      this._form = this.querySelector("form");
      if (!this._form) return;
      this._spec = /** @type {Spec} */ (JSON.parse(this.dataset.calculator ?? "{}"));
      this._form.addEventListener("submit", (event) => { event.preventDefault(); this.show(); });
      this._form.addEventListener("input", () => this.show());
      // The event comes before the fields have their first values back.
      this._form.addEventListener("reset", () => setTimeout(() => this.show()));
    }

    show() {
      const fields = [.../** @type {NodeListOf<HTMLInputElement>} */ (this.querySelectorAll("input[name]"))];
      const mark = this.dataset.decimal || ".";
      const answer = calculate(this._spec, Object.fromEntries(fields.map((f) => [f.name, f.value.replace(mark, ".")])));
      const result = (answer.result ?? "").replace(".", mark);
      const band = this._spec.bands[answer.band ?? -1];
      for (const field of fields) {
        if (field.name === answer.input) field.setAttribute("aria-invalid", "true");
        else field.removeAttribute("aria-invalid");
      }
      this.write("[data-result]", result && `${result} ${this._spec.unit}`);
      this.write("[data-band]", band?.label ?? "");
      this.write("[data-meaning]", band?.meaning ?? "");
      this.write("[data-refusal]", answer.refusal ?? "");
      this.classList.toggle("calculator--refused", answer.refusal !== undefined);

      // Said once the reader stops typing, not at every key.
      clearTimeout(this._pause);
      this._pause = setTimeout(() => this.write("[role=status]", answer.refusal ?? `${result} ${this._spec.unit}. ${band?.label ?? ""}`), 600);
    }

    /** @param {string} place @param {string} text */
    write(place, text) {
      const element = this.querySelector(place);
      if (element) element.textContent = text;
    }
  }
  customElements.define("pb-calculator", Calculator);
}
