// @ts-check
{
  /** A long navigation begins where the reader is. */
  const nav = document.getElementById("site-nav");
  const current = nav?.querySelector("[aria-current]");
  if (nav && current) {
    const show = () => {
      const [outer, inner] = [nav.getBoundingClientRect(), current.getBoundingClientRect()];
      if (inner.top < outer.top || inner.bottom > outer.bottom) nav.scrollTop += inner.top - outer.top - outer.height / 3;
    };
    nav.addEventListener("toggle", show);
    show();
  }
}
