// The list of messages of one chat: drawn once each, replaced in place when they change.

import { ICONS, el, icon } from "./dom.js";
import { drawMessage } from "./message.js";
import { dayName } from "./words.js";

const NEAR_END = 120;
const MARGIN = 8;

export class History {
  constructor(actions) {
    this.actions = actions;
    this.shown = new Map();
    this.list = el("div", { class: "list", role: "log", "aria-live": "polite", "aria-label": "Tin nhắn", tabindex: "0" });
    this.down = el("button", { type: "button", class: "down", hidden: true, onclick: () => this.toEnd() }, "Xem tiếp", icon(ICONS.down, 18));
    this.element = el("div", { class: "history" }, this.list, this.down);
    this.list.addEventListener("scroll", () => { this.stays = this.atEnd(); this.offerDown(); });
    this.list.addEventListener("load", () => this.keepEnd(), true);
    new ResizeObserver(() => this.keepEnd()).observe(this.list);
    this.stays = true;
  }

  clear() {
    this.shown.clear();
    this.list.replaceChildren();
  }

  atEnd() {
    return this.list.scrollTop > this.newest() - NEAR_END;
  }

  // The newest message is read from its first line, even where it and its buttons are longer than the phone.
  newest() {
    const { scrollHeight, clientHeight, lastElementChild: last } = this.list;
    return Math.min(scrollHeight - clientHeight, last ? last.offsetTop - MARGIN : 0);
  }

  toNewest() {
    this.list.scrollTo({ top: this.newest(), behavior: "instant" });
  }

  toEnd() {
    this.list.scrollTo({ top: this.list.scrollHeight, behavior: "smooth" });
  }

  // Who reads the newest message goes on reading the newest, whatever grows or shrinks around it.
  keepEnd() {
    if (this.stays && this.list.scrollTop < this.newest()) this.toNewest();
    this.offerDown();
  }

  offerDown() {
    this.down.hidden = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 40;
  }

  show(messages, group) {
    const first = this.shown.size === 0;
    const known = (message) => this.shown.has(`${message.chat}:${message.id}`);
    if (first || messages.some((message) => message.mine && !known(message))) this.stays = true;
    const turned = messages.some((message) => this.turnsPage(message));
    for (const message of messages) this.put(message, group, first);
    if (turned && this.stays) this.toNewest();
    this.keepEnd();
  }

  // The newest message became another screen: its first line is another.
  turnsPage(message) {
    const before = this.shown.get(`${message.chat}:${message.id}`);
    const firstLine = (one) => (one.text || "").split("\n")[0];
    return before?.element === this.list.lastElementChild && firstLine(before.message) !== firstLine(message);
  }

  put(message, group, first) {
    const key = `${message.chat}:${message.id}`;
    const before = this.shown.get(key);
    if (message.deleted) {
      before?.element.remove();
      this.shown.delete(key);
      return;
    }
    const element = drawMessage(message, { group, actions: this.actions });
    Object.assign(element.dataset, { key, seq: message.seq });
    if (before) {
      const place = [...before.element.querySelectorAll("button")].indexOf(document.activeElement);
      before.element.replaceWith(element);
      if (place >= 0) (element.querySelectorAll(".tap")[0] || this.list).focus({ preventScroll: true });
      element.classList.add("changed");
    } else {
      this.newDay(message.date);
      this.place(message).append(element);
      if (!first) element.classList.add("fresh");
    }
    this.shown.set(key, { element, message });
  }

  place(message) {
    if (!message.media_group_id) return this.list;
    const last = this.list.lastElementChild;
    if (last?.dataset.album === message.media_group_id) return last;
    const album = el("div", { class: `album ${message.mine ? "mine" : "theirs"}`, dataset: { album: message.media_group_id } });
    this.list.append(album);
    return album;
  }

  newDay(date) {
    const name = dayName(date);
    if (name === this.day) return;
    this.day = name;
    this.list.append(el("div", { class: "service day" }, name));
  }

  messages() {
    return [...this.shown.values()].map((one) => one.message);
  }

  point(chat, id) {
    const found = this.shown.get(`${chat}:${id}`)?.element;
    if (!found) return;
    found.scrollIntoView({ block: "center", behavior: "smooth" });
    found.classList.remove("pointed");
    requestAnimationFrame(() => found.classList.add("pointed"));
  }
}
