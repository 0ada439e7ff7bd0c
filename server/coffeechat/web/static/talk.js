// The page of a talk that goes on: for one hand and one glance. Whatever is pressed or typed
// is kept in this browser first, then sent; the page always shows both together.

import { OFF } from "./keys.js";
import { readAgenda, readClock, sayHour, sayTime, steadyClock } from "./talk-clock.js";
import { Outbox } from "./talk-outbox.js";
import { applyChanges, countNotes, makeChange } from "./talk-state.js";

const BEAT = 500; // milliseconds between two looks at the clock
const SAID_AT = [5 * 60, 2 * 60, 0]; // seconds left that are told to a screen reader

class LiveTalk {
  constructor(page) {
    this.page = page;
    ({ talk: this.known, agenda: this.agenda } = JSON.parse(page.dataset.state));
    this.now = steadyClock();
    this.outbox = new Outbox(this.known.id, (talk) => this.hear(talk));
    this.jot = page.querySelector("[data-jot]");
    this.spoken = new Set();
    this.picked = false; // whether the theme of the note that is being written was picked by hand
  }

  open() {
    this.takeBackDraft();
    this.page.addEventListener("submit", (event) => this.submit(event));
    this.page.addEventListener("change", (event) => this.change(event));
    this.jot.addEventListener("input", () => this.keepDraft());
    document.addEventListener("keydown", (event) => this.press(event));
    for (const sign of ["online", "focus"]) window.addEventListener(sign, () => this.outbox.flush());
    document.addEventListener("visibilitychange", () => this.returned());
    window.addEventListener("storage", () => this.show());
    setInterval(() => this.beat(), BEAT);
    this.show();
    this.outbox.flush();
  }

  /** The talk with what the companion does not know yet. */
  get talk() {
    return applyChanges(this.known, this.outbox.read().queue);
  }

  do(kind, more) {
    this.outbox.add(makeChange(kind, this.now(), more));
  }

  hear(talk) {
    this.known = talk ?? this.known;
    // Once the companion has the end of it, the form for afterwards is next.
    if (this.known.ended_at && !this.outbox.read().queue.length) location.replace(this.page.dataset.again);
    else this.show();
  }

  // ---------- what is pressed ----------

  submit(event) {
    if (!event.target.hasAttribute("data-live")) return;
    event.preventDefault();
    const kind = event.submitter?.value ?? "note";
    if (event.target === this.jot) this.write(kind);
    else this.do(kind);
    if (kind === "start") this.stayAwake();
  }

  change(event) {
    const { name, value, checked } = event.target;
    if (name === "asked") {
      this.do("ask", { item: value, on: checked });
      this.chooseTheme();
    } else if (name === "theme") {
      this.picked = true;
      this.keepDraft();
    }
  }

  /** Keep what stands in the field as a note, a remark to thank for, or a promise. */
  write(kind) {
    const field = this.jot.elements.text;
    const text = field.value.trim();
    if (!text) return kind === "thank" ? this.thankLast() : field.focus();
    if (kind === "promise") this.do("promise", { text });
    else this.do("note", { text, theme: this.jot.elements.theme.value || null, thank_for: kind === "thank" });
    field.value = "";
    this.picked = false;
    this.keepDraft();
    this.say({ note: "Note kept.", thank: "Kept: worth thanking for.", promise: "Promise kept." }[kind]);
  }

  thankLast() {
    const last = this.talk.remarks.at(-1);
    if (!last) return this.jot.elements.text.focus();
    this.do("thank", { item: last.id, on: true });
    this.say("The last note is marked: worth thanking for.");
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || this.page.dataset.phase === "ready") return;
    if (event.target === this.jot.elements.text) {
      if (event.key !== "Enter" || !event.shiftKey) return;
      event.preventDefault();
      this.write("thank");
      return;
    }
    if (event.target.closest?.("input[type=text], textarea, select")) return;
    if (localStorage.getItem(OFF)) return;
    const done = { r: () => this.write("thank"), p: () => this.write("promise"), n: () => this.jot.elements.text.focus() };
    const act = done[event.key.toLowerCase()];
    if (!act || this.page.dataset.phase === "over") return;
    event.preventDefault();
    act();
  }

  // ---------- what is being typed ----------

  keepDraft() {
    this.outbox.draft({ text: this.jot.elements.text.value, theme: this.jot.elements.theme.value });
  }

  takeBackDraft() {
    const { text = "", theme = "" } = this.outbox.read().draft;
    this.jot.elements.text.value ||= text;
    if (theme) this.jot.elements.theme.value = theme;
    else this.chooseTheme();
  }

  /** A note is about the question it is time for, unless another theme was picked for it. */
  chooseTheme() {
    if (this.picked) return;
    const { now } = readAgenda(this.agenda, this.talk.asked, readClock(this.talk, this.now()));
    const theme = this.agenda.find((item) => item.question === now)?.theme;
    if (!theme || theme === "own") return;
    this.jot.elements.theme.value = theme;
    this.jot.querySelector("[name=theme]:checked").closest("label").scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  // ---------- what is shown ----------

  show() {
    const { talk } = this;
    for (const box of this.page.querySelectorAll("[name=asked]")) box.checked = talk.asked.includes(box.value);
    this.list(talk);
    const { refused, queue } = this.outbox.read();
    this.listRefused(refused);
    const written = countNotes(talk);
    const kept = queue.length ? this.outbox.trouble || "Keeping…" : written && "Kept.";
    this.page.querySelector("[data-kept]").textContent = `${written} ${kept}`.trim();
    this.beat();
  }

  beat() {
    const { talk } = this;
    const clock = readClock(talk, this.now());
    this.page.dataset.phase = clock.phase;
    this.page.querySelector("[data-over]").hidden = clock.phase !== "over";
    this.showTime(clock, talk);
    this.showAgenda(readAgenda(this.agenda, talk.asked, clock), clock);
    if (clock.phase === "running") this.tell(clock.left);
  }

  showTime({ phase, left, until }, { minutes }) {
    const set = (name, text) => {
      const part = this.page.querySelector(name);
      if (part.textContent !== text) part.textContent = text;
    };
    set("[data-left]", sayTime(Math.max(0, left)));
    const ring = this.page.querySelector("[data-ring]");
    ring.setAttribute("stroke-dasharray", `${Math.max(0, (100 * left) / (minutes * 60)).toFixed(1)} 100`);
    if (phase === "ready") return;
    if (phase === "paused") set("[data-until]", `left of ${minutes} minutes, paused`);
    else if (left >= 0) set("[data-until]", `left of ${minutes} minutes, until ${sayHour(until)}`);
    else set("[data-until]", `${sayTime(left)} over the ${minutes} minutes`);
  }

  showAgenda({ now, over, drop, hint, late }, { phase }) {
    const line = this.page.querySelector("[data-hint]");
    if (line.textContent !== hint) line.textContent = hint;
    line.classList.toggle("due", late);
    line.hidden = !hint;
    for (const row of this.page.querySelectorAll("[data-question]")) {
      const current = row.dataset.question === now && phase !== "over";
      row.classList.toggle("now", current);
      if (current) row.setAttribute("aria-current", "step");
      else row.removeAttribute("aria-current");
      const time = row.querySelector(".n");
      const isOver = current && over > 0;
      const words = isOver ? `${sayTime(over)} over` : `${time.dataset.minutes} min`;
      if (time.textContent !== words) time.textContent = words;
      time.classList.toggle("due", isOver);
      const aside = row.querySelector("[data-aside]");
      const advice = current && drop ? `If it flows, let it. Question ${drop} can go.` : "";
      if (aside.textContent !== advice) aside.textContent = advice;
      aside.hidden = !advice;
    }
  }

  list({ remarks, actions }) {
    const part = this.page.querySelector("[data-written]");
    part.hidden = !remarks.length && !actions.length;
    part.querySelector("[data-list]").replaceChildren(
      ...remarks.map((remark) => this.rowOf(remark)).reverse(),
      ...actions.map((action) => line(action.text, tag("promised"))),
    );
  }

  rowOf(remark) {
    const mark = document.createElement("button");
    mark.type = "button";
    mark.className = "btn tiny plain";
    mark.textContent = remark.thank_for ? "Worth thanking for" : "Thank for this";
    mark.setAttribute("aria-pressed", String(Boolean(remark.thank_for)));
    mark.addEventListener("click", () => this.do("thank", { item: remark.id, on: !remark.thank_for }));
    return line(remark.text, ...this.themeOf(remark), mark);
  }

  /** The theme as the choice above names it, or nothing. */
  themeOf({ theme }) {
    const choice = theme && this.jot.querySelector(`[name=theme][value="${CSS.escape(theme)}"] + .theme`);
    return choice ? [choice.cloneNode(true)] : [];
  }

  listRefused(refused) {
    const part = this.page.querySelector("[data-refused]");
    part.hidden = !refused.length;
    part.querySelector("ul").replaceChildren(...refused.map((change) => line(change.text ?? change.kind)));
  }

  // ---------- what is said, and staying awake ----------

  say(sentence) {
    this.page.querySelector("[data-say]").textContent = sentence;
  }

  tell(left) {
    const due = SAID_AT.find((moment) => left <= moment && left > moment - 30 && !this.spoken.has(moment));
    if (due === undefined) return;
    this.spoken.add(due);
    this.say(due ? `${due / 60} minutes left.` : "The time is up.");
  }

  returned() {
    if (document.visibilityState !== "visible") return;
    this.outbox.flush();
    if (this.page.dataset.phase === "running") this.stayAwake();
  }

  /** Ask the screen to stay on; where it will not, nothing is lost. */
  stayAwake() {
    navigator.wakeLock?.request("screen").catch((refused) => {
      if (!(refused instanceof DOMException)) throw refused;
    });
  }
}

function line(text, ...more) {
  const row = document.createElement("li");
  const words = document.createElement("span");
  words.dir = "auto";
  words.textContent = text;
  row.append(words, " ", ...more);
  return row;
}

function tag(words) {
  const sign = document.createElement("span");
  sign.className = "tag";
  sign.textContent = words;
  return sign;
}

// Its page names this script, so that the page has loaded only when all that it answers to is there.
new LiveTalk(document.querySelector("[data-changes]")).open();
