// Text with Telegram entities as elements. Offsets are UTF-16 units, which is how JavaScript counts too.

import { el } from "./dom.js";

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};
const SAFE_LINK = /^(https?:|tg:|mailto:)/i;

function wrap(entity, text, inside, actions) {
  switch (entity.type) {
    case "bot_command":
      return el("button", { type: "button", class: "inline-command", onclick: () => actions.command(text) }, ...inside);
    case "url":
    case "text_link": {
      const target = entity.url || text;
      if (!SAFE_LINK.test(target)) return el("span", {}, ...inside);
      return el("a", { href: target, target: "_blank", rel: "noopener noreferrer", onclick: (event) => actions.link(event, target) }, ...inside);
    }
    case "spoiler":
      return el("span", { class: "spoiler", tabindex: "0" }, ...inside);
    case "mention":
      return el("span", { class: "mention" }, ...inside);
    default:
      return TAGS[entity.type] ? el(TAGS[entity.type], {}, ...inside) : el("span", {}, ...inside);
  }
}

function build(text, entities, from, to, actions) {
  const nodes = [];
  let position = from;
  let index = 0;
  while (index < entities.length) {
    const entity = entities[index];
    const start = Math.max(entity.offset, from);
    const end = Math.min(entity.offset + entity.length, to);
    if (start > position) nodes.push(text.slice(position, start));
    let next = index + 1;
    while (next < entities.length && entities[next].offset < end) next += 1;
    const inner = build(text, entities.slice(index + 1, next), start, end, actions);
    nodes.push(wrap(entity, text.slice(start, end), inner, actions));
    position = end;
    index = next;
  }
  if (position < to) nodes.push(text.slice(position, to));
  return nodes;
}

export function formatted(text, entities, actions) {
  const sorted = [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return build(text, sorted, 0, text.length, actions);
}
