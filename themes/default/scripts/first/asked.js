// @ts-check
{
  /** Whoever comes with a question is not shown first what stands there without one: it would move all below when it goes. */
  if (location.search) document.documentElement.classList.add("is-searching");
}
