/** What the panel calls things. Nothing here touches the page, so all of it is testable. */

// What is not called by its own id.
const FIELDS = {
  location: 'Place', emails: 'Email', phones: 'Phone', activities: 'Published and built',
};
const SOURCES = {
  'json-ld': 'in the page’s structured data', microdata: 'in the page’s structured data',
  'h-card': 'in the page’s contact card', 'open-graph': 'in the page’s preview card',
  'page-text': 'in the page’s text', you: 'typed by you', import: 'in a file you moved in', site: 'in the site’s layout',
};
const THEMES = {
  'wish-known': 'Wish I’d known', path: 'Way in', validation: 'Reality check', own: 'Your own',
};
/** The messages by what names them, a channel and which message of it: first those with a tab. */
export const MESSAGE_NAMES = {
  'connection-note': 'Invitation', 'linkedin-message': 'Message', email: 'Email',
  inmail: 'InMail', 'thank-you': 'Thank-you', 'thank-you/referral': 'Thanks for a referral',
  'follow-up': 'Follow-up', 'follow-up/close': 'Polite close',
  scheduling: 'Scheduling', 'scheduling/confirmation': 'Confirmation', update: 'Update',
  comment: 'Comment', congratulation: 'Congratulation',
};
export const LIST_FIELDS = ['emails', 'phones', 'links', 'skills', 'languages'];
const HUES = ['typical-day', 'skills', 'wish-known', 'advice', 'path', 'validation'];
const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** Return a field's label. */
export const nameField = (field) => FIELDS[field] ?? spellOut(field);

const spellOut = (id) => id[0].toUpperCase() + id.slice(1).replace('-', ' ');

/** Return where a fact was read, in words: "in the page’s text", "typed by you". */
export const nameSource = (source) => SOURCES[source.split(':')[0]] ?? source;

/** Return a question's theme; its id is a class of the style sheet too. */
export const nameTheme = ({ theme, belief }) => (belief ? 'Your belief' : THEMES[theme] ?? spellOut(theme));

/** Return "1 fact", "2 facts". */
export function count(number, noun, plural = `${noun}s`) {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** Return a small number as a word that begins a sentence, a large one as figures. */
export const spell = (number) => NUMBERS[number] ?? String(number);

/** Return an address's host without "www.", or what else it is; pasted text has none. */
export function nameHost(url) {
  if (!url) return 'pasted text';
  try {
    return new URL(url).hostname.replace(/^www\./, '') || url;
  } catch {
    return url;
  }
}

/** Return a size for people: "48 kB", "1.2 MB". */
export function nameSize(bytes) {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Return one or two letters for a name: one where its script has no capitals. */
export function readInitials(name) {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const [first, last] = [words[0], words.at(-1)].map((word = '') => Array.from(word)[0] ?? '');
  const isOne = words.length < 2 || first.toUpperCase() === first.toLowerCase();
  return (isOne ? first : first + last).toUpperCase();
}

/** Return the hue class that a name always gets. */
export function pickHue(name) {
  const sum = Array.from(name).reduce((total, letter) => total + letter.codePointAt(0), 0);
  return HUES[sum % HUES.length];
}

/** Return "08:05" for a moment, in the reader's own time zone. */
export function nameTime(moment) {
  return new Date(moment).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

/** Return "3 Nov 2026" for YYYY-MM-DD, and a less exact date as it stands. */
export function nameDate(date) {
  if (!/^\d{4}-\d\d-\d\d$/.test(date ?? '')) return date ?? '';
  const style = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
  return new Date(date).toLocaleDateString('en-GB', style);
}

/**
 * Compare two versions: "older", "newer" or "same". Only the first two numbers count,
 * as the last one changes nothing in how the two sides talk.
 */
export function compareVersions(mine, theirs) {
  const parts = (version) => version.split('.').map(Number);
  const [one, other] = [parts(mine), parts(theirs)];
  for (const place of [0, 1]) {
    if (one[place] !== other[place]) return one[place] < other[place] ? 'older' : 'newer';
  }
  return 'same';
}
