// @ts-check
{
  /** A reader's own choice of colours holds from the first paint on: this runs before it, and does nothing else. */
  try {
    const theme = localStorage.getItem("playbook-theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be switched off, and some browsers refuse it to pages from a folder.
  }
}
