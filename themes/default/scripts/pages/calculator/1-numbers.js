// @ts-check
globalThis.playbook ??= {};
{
  /**
   * A fraction of whole numbers in lowest terms, the lower one above zero: the page, the checks and this script agree to the last digit.
   * @typedef {readonly [bigint, bigint]} Fraction
   */

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
  /** @param {Fraction} a @param {Fraction} b */
  const over = (a, b) => fraction(a[0] * b[1], a[1] * b[0]);
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

  /** Null for what is no number in digits. @param {string} text @returns {Fraction | null} */
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
  /** Without zeros at the end. @param {Fraction} a */
  const short = (a) => write(a, 6).replace(/\.?0+$/, "").replace(/^-?$/, "0");

  playbook.numbers = { fraction, add, times, over, minus, less, round, read, write, short };
}
