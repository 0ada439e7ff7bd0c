// A field with a list below it that answers as one types: the palette's and the search's.

const PAUSE = 120; // milliseconds without a key before the companion is asked
let made = 0;

await bringSheet();

/** Let `list` answer what is typed into `field`. `people` asks for people alone, and marks none
 * before an arrow is pressed; `bare` answers an empty field too; `choose(url)` is called with
 * what was chosen. */
export class Finder {
  constructor(field, list, { people = false, bare = false, choose }) {
    Object.assign(this, { field, list, people, bare, choose, at: -1, asked: 0, moved: false });
    list.id ||= `found-${(made += 1)}`;
    list.setAttribute("role", "listbox");
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"],
      ["aria-expanded", "false"], ["aria-controls", list.id]]) field.setAttribute(name, value);
    field.addEventListener("input", () => this.wait());
    field.addEventListener("keydown", (event) => this.press(event));
    list.addEventListener("click", (event) => this.click(event));
  }

  wait() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const q = this.field.value.trim();
    const turn = (this.asked += 1);
    if (!q && !this.bare) return this.close();
    const terms = new URLSearchParams({ q, at: location.pathname });
    if (this.people) terms.set("people", "1");
    const answer = await fetch(`/find?${terms}`, { headers: { Accept: "application/json" } }).catch(() => null);
    if (turn !== this.asked) return; // typed on: a later answer counts
    if (!answer?.ok) return this.say("The companion isn’t answering.");
    const { groups } = await answer.json();
    if (groups.length) this.show(groups);
    else this.say(`Nothing is found for “${q}”.`);
  }

  show(groups) {
    // What an arrow has marked meanwhile stays marked, if it is found again.
    const marked = this.moved && this.options[this.at];
    this.options = [];
    this.list.replaceChildren(...groups.map((group) => this.makeGroup(group)));
    this.list.hidden = false;
    this.field.setAttribute("aria-expanded", "true");
    const again = marked ? this.options.findIndex((one) => isSame(one, marked)) : -1;
    this.moved = again >= 0;
    this.mark(this.moved ? again : this.people ? -1 : 0);
  }

  say(sentence) {
    this.options = [];
    this.moved = false;
    const said = make("p", "small soft", sentence);
    said.setAttribute("role", "option"); // a listbox may hold nothing else
    said.setAttribute("aria-disabled", "true");
    this.list.replaceChildren(said);
    this.list.hidden = false;
    this.mark(-1);
  }

  close() {
    this.moved = false;
    this.asked += 1;
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.mark(-1);
  }

  makeGroup({ name, hits }) {
    const group = make("div", "group");
    const title = make("p", "label", name);
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", name);
    title.setAttribute("aria-hidden", "true");
    group.append(title, ...hits.map((hit) => this.makeOption(hit, name === "People")));
    return group;
  }

  makeOption({ label, where, url, found_in: foundIn, pieces = [] }, isPerson) {
    const option = make("a", "option");
    option.href = url;
    option.tabIndex = -1;
    option.id = `${this.list.id}-${this.options.length}`;
    option.setAttribute("role", "option");
    option.append(make("bdi", isPerson ? "said" : "", label));
    if (where.length) {
      const words = make("span", "small soft");
      words.append(...where.flatMap((part) => [", ", make("bdi", "", part)]).slice(1));
      option.append(words);
    }
    if (pieces.length) {
      const words = make("span", "small", `${foundIn}: `);
      words.append(...pieces.map(([text, hit]) => (hit ? make("b", "", text) : text)));
      option.append(words);
    }
    this.options.push(option);
    return option;
  }

  mark(place) {
    this.at = place;
    for (const [number, option] of (this.options ?? []).entries()) {
      option.setAttribute("aria-selected", String(number === place));
    }
    const marked = this.options?.[place];
    if (marked) {
      this.field.setAttribute("aria-activedescendant", marked.id);
      marked.scrollIntoView({ block: "nearest" });
    } else this.field.removeAttribute("aria-activedescendant");
  }

  press(event) {
    const number = this.list.hidden ? 0 : (this.options?.length ?? 0);
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && number) {
      event.preventDefault();
      this.moved = true;
      this.mark(this.at < 0 && by < 0 ? number - 1 : (this.at + by + number) % number);
    } else if (event.key === "Enter" && number && this.at >= 0) {
      event.preventDefault();
      this.choose(this.options[this.at].getAttribute("href"));
    } else if (event.key === "Escape" && !this.list.hidden && !this.bare) {
      event.preventDefault();
      this.close();
    }
  }

  click(event) {
    const option = event.target.closest("a");
    if (!option || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.choose(option.getAttribute("href"));
  }
}

/** Whether two options lead to the same, whatever words it was found by. */
function isSame(one, other) {
  return one.pathname === other.pathname && one.firstChild.textContent === other.firstChild.textContent;
}

/** Return an element with classes and text. */
export function make(tag, classes = "", text = "") {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  element.textContent = text;
  return element;
}

/** Load how the list looks: no page needs it before something is asked. */
function bringSheet() {
  return new Promise((done) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = new URL("finder.css", import.meta.url);
    sheet.onload = sheet.onerror = done;
    document.head.append(sheet);
  });
}
