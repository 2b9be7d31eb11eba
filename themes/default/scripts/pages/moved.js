// @ts-check
// On the page at an earlier address: leads on, and takes along which part of the page was meant, which a refresh would forget.
{
  const to = document.currentScript?.dataset.to;
  if (to !== undefined) {
    const page = new URL(to, location.href);
    page.search = location.search;
    page.hash = location.hash;
    location.replace(page);
  }
}
