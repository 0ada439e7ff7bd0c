// The pairing page notices the browser that has just been paired.

const EVERY = 1500; // milliseconds

/** Ask now and then whether one more browser is paired, and say so. */
export function watchPairing(page) {
  if (!page) return;
  // A new page brings a new code.
  const end = setTimeout(() => location.reload(), (Number(page.dataset.left) + 1) * 1000);
  const before = Number(page.dataset.paired);
  const timer = setInterval(async () => {
    const answer = await fetch(page.dataset.pairing).catch(() => null);
    if (!answer?.ok || (await answer.json()).paired <= before) return;
    clearInterval(timer);
    clearTimeout(end);
    page.classList.add("done");
    page.querySelector("h1").textContent = "This browser is paired";
    page.querySelector("[data-pairing-done]").textContent =
      "Open a profile page and press the button there.";
  }, EVERY);
}

/** Show the welcome page anew once the extension is there, or a browser is paired. */
export function watchFirstSteps(page) {
  if (!page) return;
  const { paired, seen } = page.dataset;
  const timer = setInterval(async () => {
    const answer = await fetch(page.dataset.waiting).catch(() => null);
    if (!answer?.ok) return;
    const now = await answer.json();
    if (now.paired === Number(paired) && now.seen === Number(seen)) return;
    clearInterval(timer);
    location.reload();
  }, EVERY);
}
