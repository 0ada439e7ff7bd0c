// The pairing page notices the browser that has just been paired.

const EVERY = 1500; // milliseconds

/** Ask now and then whether one more browser is paired, and say so. */
export function watchPairing(page) {
  if (!page) return;
  const before = Number(page.dataset.paired);
  const timer = setInterval(async () => {
    const answer = await fetch(page.dataset.pairing).catch(() => null);
    if (!answer?.ok || (await answer.json()).paired <= before) return;
    clearInterval(timer);
    page.classList.add("done");
    page.querySelector("h1").textContent = "This browser is paired";
    page.querySelector("[data-pairing-done]").textContent =
      "Open a profile page and press the button there.";
  }, EVERY);
}
