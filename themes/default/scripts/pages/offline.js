// @ts-check
{
  /** On the page that stands in for one that was never read: the pages that can be opened. */
  const { element, store } = playbook.client;
  const worker = document.querySelector("[data-worker]").dataset.worker;
  const top = new URL(".", new URL(worker, location.href)).pathname;
  const kept = store("localStorage", "playbook-read");
  for (const [path, title] of Array.isArray(kept) ? kept.filter(Array.isArray) : []) {
    if (!String(path).startsWith(top)) continue;
    const link = element("a", "links__link", String(title));
    link.href = new URL(String(path), location.origin).href;
    document.querySelector("[data-read]").append(element("li", "", link));
  }
}
