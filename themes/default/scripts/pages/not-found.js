// @ts-check
{
  const MOST = 5;
  const CANDIDATES = 30;

  /** How many letters are wrong, missing, too many or swapped. @param {string} a @param {string} b */
  const distance = (a, b) => {
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[b.length];
  };

  /** The words of an address's last part: they are those of the title, or were. */
  const asked = () => {
    let path = location.pathname;
    try {
      path = decodeURIComponent(path);
    } catch {
      // A broken escape is one more typing mistake.
    }
    return path.replace(/\/(index)?(\.html?)?$/, "").split("/").at(-1)?.replace(/\.\w+$/, "").replace(/[-_+.]+/g, " ").slice(0, 100) ?? "";
  };

  /** Lists the pages whose addresses are most like the one that is not there. The search index knows them, and forgives mistakes by itself. */
  class Nearest extends HTMLElement {
    async connectedCallback() {
      const { find, addressOf, element } = playbook.client;
      const words = asked();
      const field = document.getElementById("lost-q");
      if (!words.trim() || !(field instanceof HTMLInputElement)) return;
      field.value = words;
      // Without the index there is nothing to offer but the other ways on.
      const { hits } = await find(words, CANDIDATES).catch(() => ({ hits: [] }));
      const path = location.pathname.slice(0, 200);
      const near = hits.map((hit) => ({ hit, address: addressOf({ url: hit.url }) }))
        .map((one) => ({ ...one, wrong: distance(path, one.address.pathname) }))
        .sort((a, b) => a.wrong - b.wrong)
        .slice(0, MOST);
      this.querySelector("ul")?.replaceChildren(...near.map(({ hit, address }) => {
        const link = element("a", "links__link", element("span", "", hit.title));
        link.href = address.href;
        return element("li", "", link, " ", element("span", "links__type", hit.typeName));
      }));
      this.hidden = near.length === 0;
    }
  }
  document.addEventListener("DOMContentLoaded", () => customElements.define("pb-nearest", Nearest));
}
