// @ts-check
{
  /** Marks the heading that is being read, and closes the sheet once a heading is chosen. */
  class Toc extends HTMLElement {
    connectedCallback() {
      /** @type {Map<string, HTMLAnchorElement>} */
      const links = new Map();
      for (const link of this.querySelectorAll("a")) links.set(decodeURIComponent(link.hash.slice(1)), link);
      const headings = [...links.keys()].map((id) => document.getElementById(id)).filter((heading) => heading !== null);
      const nav = this.querySelector("nav");
      this.addEventListener("click", (event) => {
        if (event.target instanceof HTMLAnchorElement && nav?.matches(":popover-open")) nav.hidePopover();
      });

      const mark = () => {
        const line = innerHeight / 4;
        let current = headings[0];
        let nearest = -Infinity;
        // The lowest one above the line: a layout may list its headings in another order.
        for (const heading of headings) {
          const { top } = heading.getBoundingClientRect();
          if (top < line && top > nearest) [current, nearest] = [heading, top];
        }
        for (const [id, link] of links) {
          if (id === current?.id) link.setAttribute("aria-current", "true");
          else link.removeAttribute("aria-current");
        }
      };

      let waiting = false;
      addEventListener("scroll", () => {
        if (waiting) return;
        waiting = true;
        requestAnimationFrame(() => { waiting = false; mark(); });
      }, { passive: true });
      mark();
    }
  }
  customElements.define("pb-toc", Toc);
}
