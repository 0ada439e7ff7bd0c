// Showing what falls due outside the window, where the user switched that on under You.

const EVERY = 10 * 60_000; // milliseconds between two looks
const TOLD = "coffeechat-told"; // ids of what was shown already

/** Look now and then whether something new is due; the address stands in `body`. */
export function tellOfDue(body) {
  const look = () => tellOnce(body.dataset.notify);
  look();
  setInterval(look, EVERY);
}

async function tellOnce(address) {
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  const answer = await fetch(address).catch(() => null); // the companion is away: look later
  if (!answer?.ok) return;
  const { due } = await answer.json();
  const told = JSON.parse(localStorage.getItem(TOLD) ?? "[]");
  for (const { id, title, why } of due) {
    if (!told.includes(id)) new Notification(title, { body: why, tag: id });
  }
  localStorage.setItem(TOLD, JSON.stringify(due.map(({ id }) => id)));
}
