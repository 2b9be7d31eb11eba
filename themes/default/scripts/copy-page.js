// @ts-check
{
  /** Puts the page's Markdown on the clipboard. Pages from a folder may not read their neighbours; there the link beside it has to do. */
  class CopyPage extends HTMLElement {
    connectedCallback() {
      const button = this.querySelector("button");
      const source = document.querySelector("link[rel=alternate][type='text/markdown']");
      const said = document.querySelector("[data-copied]");
      if (!button || !(source instanceof HTMLLinkElement) || !navigator.clipboard || location.protocol === "file:") return;
      this.hidden = false;
      const read = async () => {
        const answer = await fetch(source.href);
        if (!answer.ok) throw new Error(answer.statusText);
        return new Blob([await answer.text()], { type: "text/plain" });
      };
      button.addEventListener("click", async () => {
        let words = this.dataset.done;
        try {
          // The promise keeps the reader's click valid while the file is on its way.
          await navigator.clipboard.write([new ClipboardItem({ "text/plain": read() })]);
        } catch {
          words = this.dataset.failed;
        }
        button.lastElementChild?.replaceChildren(words ?? "");
        said?.replaceChildren(words ?? "");
      });
    }
  }
  customElements.define("pb-copy-page", CopyPage);
}
