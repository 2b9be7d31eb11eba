// @ts-check
"use strict";

// Shows the problems of the last build over the page, in the words of the terminal. A badge when closed, a region at the foot of the window when open.
{
  /** @typedef {{ path: string, severity: string, code: string, title: string, text: string, pageUrl: string | null }} Problem */

  const closedKey = "playbook.preview.closed";

  /**
   * @param {string} name
   * @param {Record<string, string>} attributes
   * @param {...(string | Node)} children
   */
  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  };

  /** @param {string} text */
  const button = (text) => /** @type {HTMLButtonElement} */ (element("button", { type: "button" }, text));

  /** @param {Problem[]} problems */
  const count = (problems) =>
    ["error", "warning", "hint"]
      .map((severity) => ({ severity, n: problems.filter((p) => p.severity === severity).length }))
      .filter(({ n }) => n > 0)
      .map(({ severity, n }) => `${n} ${severity}${n === 1 ? "" : "s"}`)
      .join(", ");

  const isHere = (/** @type {Problem} */ problem) => problem.pageUrl === decodeURI(location.pathname);

  /** @param {Problem} problem */
  const item = (problem) => {
    const [headline, ...rest] = problem.text.split("\n");
    // Lines do not wrap, or the caret would point at other characters; so the block scrolls, and keys must reach it.
    const block = element(
      "pre", { tabindex: "0", role: "group", "aria-label": problem.title },
      element("strong", { "data-severity": problem.severity }, headline), rest.length > 0 ? "\n" + rest.join("\n").trimEnd() : "");
    const link = problem.pageUrl && !isHere(problem) ? [element("a", { href: problem.pageUrl }, `Open ${problem.pageUrl}`)] : [];
    return element("li", {}, block, ...link);
  };

  /** @param {string} title @param {Problem[]} problems */
  const group = (title, problems) =>
    problems.length === 0 ? [] : [element("h3", {}, title), element("ul", {}, ...problems.map(item))];

  class PreviewProblems extends HTMLElement {
    #status = element("p", { role: "status" });
    #badge = button("");
    #title = element("h2", { id: "pb-preview-title", tabindex: "-1" });
    #close = button("Close");
    #list = element("div", {});
    #panel = element("section", { "aria-labelledby": "pb-preview-title" }, element("header", {}, this.#title, this.#close), this.#list);
    #shown = "[]";
    /** @type {Element | null} */
    #before = null;

    connectedCallback() {
      this.#panel.hidden = true;
      this.#badge.hidden = true;
      this.#badge.setAttribute("aria-expanded", "false");
      this.#badge.addEventListener("click", () => this.#open(true));
      this.#close.addEventListener("click", () => this.#dismiss());
      document.addEventListener("keydown", (event) => this.#onKey(event));
      this.append(this.#status, this.#badge, this.#panel);
    }

    /** @param {boolean} value */
    set connected(value) {
      this.toggleAttribute("data-offline", !value);
      this.#label();
    }

    /** @param {Problem[]} problems */
    show(problems) {
      const next = JSON.stringify(problems);
      if (next === this.#shown) {
        return;
      }

      this.#shown = next;
      this.#label();
      this.#title.textContent = `Problems: ${count(problems)}`;
      this.#status.textContent = problems.length > 0 ? `The build found ${count(problems)}` : "The build found no problems";
      this.#list.replaceChildren(...group("On this page", problems.filter(isHere)), ...group("On other pages", problems.filter((p) => !isHere(p))));
      if (problems.length === 0) {
        this.#hide();
      } else if (this.#panel.hidden && this.#isUrgent(problems) && sessionStorage.getItem(closedKey) !== next) {
        this.#open(false);
      }
    }

    /** Errors anywhere, and what the author of this very page can mend; the rest waits behind the badge. @param {Problem[]} problems */
    #isUrgent(problems) {
      return problems.some((p) => p.severity === "error" || (p.severity === "warning" && isHere(p)));
    }

    #label() {
      const problems = /** @type {Problem[]} */ (JSON.parse(this.#shown));
      const offline = this.hasAttribute("data-offline");
      this.#badge.textContent = offline ? "Preview stopped" : count(problems);
      this.#badge.disabled = problems.length === 0;
      this.#badge.hidden = !this.#panel.hidden || (problems.length === 0 && !offline);
    }

    /** A panel that opens by itself leaves the focus where the reader has it. @param {boolean} takeFocus */
    #open(takeFocus) {
      this.#before = takeFocus ? this.#badge : document.activeElement;
      this.#panel.hidden = false;
      this.#badge.setAttribute("aria-expanded", "true");
      this.#label();
      if (takeFocus) {
        this.#title.focus();
      }
    }

    /** Closed stays closed, on every page, until the problems are others. */
    #dismiss() {
      sessionStorage.setItem(closedKey, this.#shown);
      this.#hide();
    }

    #hide() {
      if (this.#panel.hidden) {
        return;
      }

      const heldFocus = this.#panel.contains(document.activeElement);
      this.#panel.hidden = true;
      this.#badge.setAttribute("aria-expanded", "false");
      this.#label();
      if (heldFocus) {
        const target = this.#before instanceof HTMLElement && this.#before.isConnected && this.#before !== document.body ? this.#before : this.#badge;
        target.focus();
      }
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
      const anotherTakesIt = event.defaultPrevented || document.querySelector("dialog[open]");
      if (event.key === "Escape" && !this.#panel.hidden && (this.#panel.contains(document.activeElement) || !anotherTakesIt)) {
        event.preventDefault();
        this.#dismiss();
      }
    }
  }

  customElements.define("pb-preview-problems", PreviewProblems);
}
