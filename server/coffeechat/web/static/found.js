// Coming from a search: show where on the page stand the words that were looked for.

const WORD = /[\p{L}\p{N}]+/gu;

/** Mark the words that the address asks for in the part it names, and go there. */
export function showFound() {
  const address = new URL(location.href);
  const wanted = (address.searchParams.get("found") ?? "").match(WORD)?.map(fold) ?? [];
  address.searchParams.delete("found"); // a reload, or a form, has nothing more to show
  history.replaceState(null, "", address);
  const part = document.getElementById(address.hash.slice(1));
  const best = part && wanted.length && findBlock(part, wanted);
  if (!best) return;
  for (let fold = best.block.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  CSS.highlights?.set("found", new Highlight(...best.ranges));
  best.block.tabIndex = -1;
  best.block.focus({ preventScroll: true });
  best.block.scrollIntoView({ block: "center" });
}

/** Return the block of text that has most of the words, and where they stand in it. */
function findBlock(part, wanted) {
  const blocks = new Map();
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const block = walker.currentNode.parentElement.closest("p, li, dd, textarea, option, button");
    if (!block?.matches("p, li, dd")) continue; // what is typed or pressed is not marked
    const known = blocks.get(block) ?? { block, ranges: [], words: new Set() };
    blocks.set(block, known);
    take(walker.currentNode, wanted, known);
  }
  return [...blocks.values()].filter(({ ranges }) => ranges.length)
    .reduce((best, one) => (best && best.words.size >= one.words.size ? best : one), undefined);
}

function take(node, wanted, { ranges, words }) {
  for (const { 0: text, index } of node.data.matchAll(WORD)) {
    const word = wanted.find((one) => fold(text).startsWith(one));
    if (!word) continue;
    words.add(word);
    ranges.push(new StaticRange({ startContainer: node, startOffset: index, endContainer: node, endOffset: index + text.length }));
  }
}

// As the companion compares: case and accents do not count.
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
