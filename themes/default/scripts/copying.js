// @ts-check
{
  const said = /** @type {HTMLElement} */ (document.querySelector("[data-copied]"));
  const level = (element) => Number(/^H(\d)/.exec(element.tagName)?.[1] ?? 7);

  /** Prints the heading's section alone, below the page's head: everything beside it on the way up to the article is left out. @param {Element} heading */
  const print = (heading) => {
    const left = [];
    let kept = [heading];
    for (let next = heading.nextElementSibling; next && level(next) > level(heading); next = next.nextElementSibling) kept.push(next);
    for (let at = heading.parentElement; at && kept[0].localName !== "main"; kept = [at], at = at.parentElement) {
      left.push(...[...at.children].filter((child) => !kept.includes(child) && child.localName !== "header"));
    }
    const mark = (hidden) => left.forEach((element) => element.toggleAttribute("data-not-printed", hidden));
    mark(true);
    addEventListener("afterprint", () => mark(false), { once: true });
    globalThis.print();
  };

  /** @param {Element} heading @param {string} tag */
  const add = (heading, tag, properties) => heading.append(Object.assign(document.createElement(tag), properties));

  for (const heading of document.querySelectorAll("main :is(h2, h3)[id]:not(.visually-hidden)")) {
    add(heading, "a", { className: "heading-link", href: `#${heading.id}`, textContent: "#", ariaLabel: said.dataset.link });
    if (level(heading) === 2) add(heading, "button", { className: "heading-print", type: "button", textContent: said.dataset.print, onclick: () => print(heading) });
  }

  /** Puts something on the clipboard and says what came of it. @param {Promise<void>} copying @param {string} [done] @param {string} [failed] */
  const say = (copying, done, failed) => copying.then(() => done, () => failed).then((words = "") => { said.textContent = words; });

  // A link beside a heading also copies its address; without a clipboard it is an ordinary link.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.heading-link") : null;
    if (link instanceof HTMLAnchorElement && navigator.clipboard) say(navigator.clipboard.writeText(link.href), said.dataset.copied);
  });

  // Pages from a folder may not read their neighbours; there the link to the Markdown has to do.
  const source = document.querySelector("link[type='text/markdown']");
  for (const button of document.querySelectorAll(".meta__copy")) {
    if (!(button instanceof HTMLButtonElement && source instanceof HTMLLinkElement && navigator.clipboard) || location.protocol === "file:") continue;
    button.hidden = false;
    button.onclick = () => {
      const text = fetch(source.href).then((answer) => answer.ok ? answer.text() : Promise.reject()).then((words) => new Blob([words], { type: "text/plain" }));
      // A promise keeps the reader's click valid while the file is on its way.
      say(navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]), button.dataset.done, button.dataset.failed).then(() => { button.lastElementChild.textContent = said.textContent; });
    };
  }
}
