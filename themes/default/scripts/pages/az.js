// @ts-check
{
  /** A search that was sent before the scripts came, or by a browser that had them switched off at the time, goes where its results are. */
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) location.replace(`${document.querySelector("form[data-search]").dataset.search}?${new URLSearchParams({ q: asked })}`);
}
