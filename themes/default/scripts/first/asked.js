// @ts-check
{
  /** Whoever comes with a question is not shown the whole index first: it would be laid out only to be taken away again. */
  if (location.search) document.documentElement.classList.add("is-searching");
}
