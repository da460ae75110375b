// One chat on one phone: reads what changed, sends what the person does, shows pins and the way in.

import { Refused, act, read, upload } from "./api.js";
import { Composer } from "./composer.js";
import { ICONS, el, icon } from "./dom.js";
import { History } from "./history.js";
import { enlarge } from "./overlay.js";
import { Topics } from "./topics.js";
import { short } from "./words.js";

export class Chat {
  constructor(phone, person, id) {
    Object.assign(this, { phone, person, id, seq: 0, about: null, unread: 0, active: false, pending: new Map() });
    this.history = new History({
      tap: (...given) => this.tap(...given), reply: (message) => this.composer.reply(message),
      edit: (message) => this.composer.edit(message), show: (number) => this.history.point(this.about.id, number),
      command: (text) => this.do("text", { text, ...this.topics.where() }), link: (event, target) => this.link(event, target), enlarge,
    });
    this.kept = new Map();
    this.topics = new Topics(this);
    this.composer = new Composer(this);
    this.pin = el("button", { type: "button", class: "pin", hidden: true });
    this.pin.addEventListener("click", () => { const pins = this.about.pinned; this.history.point(this.about.id, pins[pins.length - 1].id); });
    this.gate = el("div", { class: "gate", hidden: true });
    this.element = el("div", { class: "chat", role: "tabpanel" }, this.topics.row, this.pin, this.history.element, this.gate, this.composer.element);
  }

  get group() { return this.id < 0; }

  // Reads one at a time; a change that comes meanwhile is read right after.
  async sync() {
    if (this.reading) { this.again = true; return; }
    this.reading = true;
    try {
      do {
        this.again = false;
        const given = await read(`/sim/people/${this.person}/chats/${this.id}?since=${this.seq}`);
        if (given.seq < this.seq) { this.seq = 0; this.kept.clear(); this.history.clear(); this.again = true; continue; }
        this.take(given);
      } while (this.again);
    } catch (problem) {
      if (problem instanceof Refused) this.notice(problem.message);
    } finally {
      this.reading = false;
    }
  }

  take({ seq, chat, messages }) {
    const first = this.seq === 0;
    this.seq = seq;
    this.about = chat;
    for (const one of messages) this.kept.set(`${one.chat}:${one.id}`, one);
    if (!first) this.topics.count(messages);
    if (this.topics.draw()) this.redraw();
    else this.history.show(messages.filter((one) => this.topics.holds(one)), this.group);
    if (!first && !this.active) this.unread += messages.filter((one) => !one.mine && !one.deleted && !one.edit_date).length;
    this.composer.obey(this.history.messages());
    this.drawPin();
    this.drawGate();
    this.phone.refresh();
  }

  // Another topic is open: the messages of the one before make room.
  redraw() {
    this.history.clear();
    this.history.show([...this.kept.values()].filter((one) => !one.deleted && this.topics.holds(one)), this.group);
  }

  drawPin() {
    const pins = this.about.pinned;
    this.pin.hidden = !pins.length;
    if (pins.length) this.pin.replaceChildren(icon(ICONS.pin, 18), el("span", {}, el("strong", {}, "Tin đã ghim"), el("span", {}, short(pins[pins.length - 1]))));
  }

  drawGate() {
    const { started, blocked, description, inside, title } = this.about;
    const closed = this.group ? !inside : blocked || !started;
    this.gate.hidden = !closed;
    this.composer.element.hidden = closed;
    this.history.element.hidden = closed && !this.group && !started;
    if (!closed) return;
    const main = (text, run) => el("button", { type: "button", class: "main-button", onclick: run }, text);
    if (this.group) this.gate.replaceChildren(el("p", {}, "Người này không ở trong nhóm."));
    else if (blocked) this.gate.replaceChildren(el("p", {}, "Đã chặn trợ lý này."), main("Bỏ chặn", () => this.do("unblock")));
    else this.gate.replaceChildren(el("div", { class: "avatar big", "aria-hidden": "true" }, [...title][0] || "?"), el("h3", {}, title), el("p", {}, description || "Bấm Bắt đầu để trò chuyện."), main("Bắt đầu", () => this.do("start")));
  }

  async do(name, given = {}, chat = this.id) {
    try {
      return await act(this.person, chat, name, given);
    } catch (problem) {
      this.notice(problem instanceof Refused ? problem.message : "Chưa gửi được: máy chủ đang tạm nghỉ. Bấm lại giúp nhé.");
      return null;
    }
  }

  async send(name, form) {
    try {
      await upload(this.person, this.id, name, form);
    } catch (problem) {
      this.notice(problem instanceof Refused ? problem.message : "Chưa gửi được: máy chủ đang tạm nghỉ.");
    }
  }

  async tap(message, row, col, button) {
    button.classList.add("busy");
    const done = await this.do("tap", { message: message.id, row, col }, message.chat);
    if (done?.kind === "callback") {
      this.pending.set(done.id, button);
      setTimeout(() => this.calm(done.id), 15000);
      const early = this.phone.early.get(done.id);
      if (early) this.answered(early);
      return;
    }
    button.classList.remove("busy");
    if (done?.kind === "url") this.phone.open(done);
    if (done?.kind === "copy") navigator.clipboard?.writeText(done.text).then(() => this.notice("Đã chép"));
  }

  calm(tap) {
    this.pending.get(tap)?.classList.remove("busy");
    this.pending.delete(tap);
  }

  // The bot's answer to a tap: a toast, an alert, or nothing but the end of waiting.
  answered(event) {
    if (!this.pending.has(event.tap)) return false;
    this.calm(event.tap);
    if (event.text) event.show_alert ? this.phone.overlay.alert(event.text) : this.phone.overlay.toast(event.text);
    return true;
  }

  link(event, target) {
    const match = /^https?:\/\/t(?:elegram)?\.me\/([A-Za-z0-9_]+)\?start=([A-Za-z0-9_-]{0,64})$/.exec(target);
    const bot = match && this.phone.page.botNamed(match[1]);
    if (!bot) return;
    event.preventDefault();
    this.phone.openBot(bot, match[2]);
  }

  typing() {
    this.busyUntil = Date.now() + 5000;
    this.phone.refresh();
    setTimeout(() => this.phone.refresh(), 5100);
  }

  notice(text) { this.phone.overlay.toast(text); }
}
