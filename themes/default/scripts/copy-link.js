// @ts-check
{
  /** A link beside a heading also copies its address; without a clipboard it is an ordinary link. */
  const said = document.querySelector("[data-copied]");
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.heading-link") : null;
    if (!(link instanceof HTMLAnchorElement) || !navigator.clipboard) return;
    navigator.clipboard.writeText(link.href).then(() => {
      if (said instanceof HTMLElement) said.textContent = said.dataset.copied ?? "";
    }, () => undefined);
  });
}
