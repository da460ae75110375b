// One message as an element.

import { ICONS, el, icon } from "./dom.js";
import { formatted } from "./formatted.js";
import * as words from "./words.js";

function picture(message, actions) {
  const sizes = message.photo;
  const large = sizes[sizes.length - 1];
  return el("button", { type: "button", class: "picture", "aria-label": "Xem ảnh lớn", onclick: () => actions.enlarge(large.url) },
    el("img", { src: large.url, alt: message.caption || "Ảnh trong tin nhắn", width: large.width, height: large.height, loading: "lazy" }));
}

function file(message) {
  const { file_name: name, file_size: bytes, url } = message.document;
  return el("a", { class: "file", href: url, download: name },
    el("span", { class: "file-icon" }, icon(ICONS.file)),
    el("span", {}, el("strong", {}, name), el("small", {}, `Tải về · ${words.size(bytes)}`)));
}

function content(message, actions) {
  if (message.photo) return picture(message, actions);
  if (message.document) return file(message);
  if (message.voice) return el("div", { class: "plain" }, icon(ICONS.voice), el("span", {}, `Tin thoại · ${message.voice.duration} giây`), el("span", { class: "wave", "aria-hidden": "true" }));
  if (message.contact) {
    const { first_name: first, last_name: last, phone_number: number } = message.contact;
    return el("div", { class: "plain" }, icon(ICONS.person), el("span", {}, el("strong", {}, [first, last].filter(Boolean).join(" ")), el("small", {}, `+${number}`)));
  }
  if (message.sticker) return el("div", { class: "sticker" }, message.sticker.emoji);
  if (message.location) return el("div", { class: "plain" }, icon(ICONS.place), el("span", {}, "Vị trí đã chia sẻ"));
  return null;
}

function inlineButtons(message, actions) {
  const rows = message.markup?.inline_keyboard;
  if (!rows) return null;
  return el("div", { class: "buttons" }, ...rows.map((row, line) => el("div", { class: "buttons-row" },
    ...row.map((button, column) => el("button", {
      type: "button", class: `tap ${button.style || ""}`,
      onclick: (event) => actions.tap(message, line, column, event.currentTarget),
    }, el("span", {}, button.text), button.url ? icon(ICONS.link, 15) : null)))));
}

function doings(message, actions) {
  const own = message.mine && message.text;
  return el("span", { class: "doings" },
    el("button", { type: "button", onclick: () => actions.reply(message) }, "Trả lời"),
    own ? el("button", { type: "button", onclick: () => actions.edit(message) }, "Sửa") : null);
}

export function drawMessage(message, { group, actions }) {
  if (message.service) return el("div", { class: "service" }, words.service(message));
  // A phone does not show what a link whispers to the bot behind /start.
  const text = (message.text ?? message.caption)?.replace(/^\/start \S+$/, "/start");
  const entities = message.entities ?? message.caption_entities;
  const edited = message.edit_date && !message.bot ? "đã sửa · " : "";
  const bubble = el("div", { class: "bubble" },
    group && !message.mine ? el("div", { class: "who" }, message.name) : null,
    message.reply_to ? el("button", { type: "button", class: "quote", onclick: () => actions.show(message.reply_to.id) },
      el("strong", {}, message.reply_to.name || "Tin đã xóa"), el("span", {}, words.short(message.reply_to))) : null,
    content(message, actions),
    text ? el("div", { class: "text" }, ...formatted(text, entities, actions)) : null,
    el("div", { class: "foot" }, doings(message, actions),
      el("time", { datetime: new Date(message.date * 1000).toISOString() }, edited + words.time(message.date))));
  const kind = message.sticker ? "has-sticker" : message.photo ? "has-picture" : "";
  return el("article", { class: `message ${message.mine ? "mine" : "theirs"} ${kind}`, "aria-label": `${message.mine ? "Tôi" : message.name}` },
    bubble, inlineButtons(message, actions));
}
