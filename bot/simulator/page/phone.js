// One phone: a person's name on top, a tab for each chat, the chat below.

import { act } from "./api.js";
import { Chat } from "./chat.js";
import { ICONS, el, freshId, icon } from "./dom.js";
import { menuButton } from "./menu.js";
import { Overlay } from "./overlay.js";

export class Phone {
  constructor(page, given) {
    Object.assign(this, { page, title: given.title, note: given.note || "", large: Boolean(given.large), people: given.people || [], early: new Map() });
    this.person = given.person;
    this.chats = [];
    this.overlay = new Overlay();
    this.tabs = el("div", { class: "tabs", role: "tablist", "aria-label": `Các cuộc trò chuyện của ${this.title}` });
    this.tabs.addEventListener("keydown", (event) => this.arrow(event));
    this.state = el("small", {});
    this.heading = el("h2", { id: freshId("phone") }, this.title);
    this.screen = el("div", { class: "screen" }, this.overlay.element);
    this.element = el("section", { class: `phone ${this.large ? "large" : ""}`, "aria-labelledby": this.heading.id },
      el("header", { class: "phone-top" },
        el("div", { class: "avatar", "aria-hidden": "true" }, [...this.title][0]),
        el("div", { class: "phone-name" }, this.heading, this.state),
        menuButton("Thêm", icon(ICONS.more, 24, 3.2), () => this.entries())),
      this.whoMenu(), this.tabs, this.screen);
    for (const chat of given.chats) this.add(chat.id, chat.title);
    this.choose(this.chats[0]);
  }

  // The large group may be worked by either officer.
  whoMenu() {
    if (this.people.length < 2) return null;
    const id = freshId("who");
    const choice = el("select", { id },
      ...this.people.map((one) => el("option", { value: one.id }, one.title)));
    choice.addEventListener("change", () => {
      this.person = Number(choice.value);
      for (const chat of this.chats) { chat.person = this.person; chat.seq = 0; chat.kept.clear(); chat.history.clear(); chat.sync(); }
    });
    return el("div", { class: "acting" }, el("label", { for: id }, "Bấm và nhắn với tên"), choice);
  }

  entries() {
    const chat = this.current;
    if (chat.group) return [{ label: "Thành viên", note: chat.about?.members?.map((one) => one.name).join(", "), run: () => {} }, ...chat.topics.entries()];
    return chat.about?.blocked
      ? [{ label: "Bỏ chặn trợ lý", run: () => chat.do("unblock") }]
      : [{ label: "Chặn trợ lý", note: "để xem trợ lý làm gì khi bị chặn", run: () => chat.do("block") }];
  }

  add(id, title = "") {
    const chat = new Chat(this, this.person, id);
    chat.label = title;
    chat.tab = el("button", { type: "button", role: "tab", id: freshId("tab"), onclick: () => this.choose(chat) });
    chat.element.setAttribute("aria-labelledby", chat.tab.id);
    chat.element.hidden = true;
    this.chats.push(chat);
    this.tabs.append(chat.tab);
    this.screen.append(chat.element);
    chat.sync();
    return chat;
  }

  choose(chosen) {
    this.current = chosen;
    for (const chat of this.chats) {
      chat.active = chat === chosen;
      chat.element.hidden = !chat.active;
    }
    chosen.unread = 0;
    chosen.history.toNewest();
    this.refresh();
  }

  arrow(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = this.chats[(this.chats.indexOf(this.current) + step + this.chats.length) % this.chats.length];
    this.choose(next);
    next.tab.focus();
  }

  get unread() { return this.chats.reduce((sum, chat) => sum + chat.unread, 0); }

  refresh() {
    this.tabs.hidden = this.chats.length < 2;
    for (const chat of this.chats) {
      const name = chat.label || chat.about?.title || "…";
      chat.tab.replaceChildren(el("span", {}, name), chat.unread ? el("b", { class: "count", "aria-label": `${chat.unread} tin mới` }, String(chat.unread)) : "");
      chat.tab.setAttribute("aria-selected", String(chat.active));
      chat.tab.tabIndex = chat.active ? 0 : -1;
    }
    const { about, busyUntil } = this.current || {};
    const members = about?.members ? `${about.members.length} thành viên` : about?.title || "";
    this.state.textContent = !this.page.linked ? "đang kết nối lại…" : busyUntil > Date.now() ? "đang soạn…" : this.note || members;
    this.element.classList.toggle("away", !this.page.linked);
    this.page.refresh?.();
  }

  // A button with a link was tapped; a deep link has already pressed start in that bot's chat.
  open({ url, opened }) {
    if (!opened) window.open(url, "_blank", "noopener");
    else this.page.show(this.people.length ? this.page.ownPhone(this.person) || this : this, opened);
  }

  openChat(id) { this.choose(this.chats.find((chat) => chat.id === id) || this.add(id)); }

  async openBot(bot, payload) {
    await act(this.person, bot, "start", { payload });
    this.open({ opened: bot });
  }

  hear(event) {
    if (event.kind === "chat") this.chats.filter((chat) => !chat.about || chat.about.key === event.chat).forEach((chat) => chat.sync());
    if (event.kind === "action") this.chats.filter((chat) => chat.about?.key === event.chat).forEach((chat) => chat.typing());
    if (event.kind === "bot") this.chats.forEach((chat) => chat.sync());
    if (event.kind === "answer" && event.person === this.person && !this.chats.some((chat) => chat.answered(event))) {
      this.early.set(event.tap, event);
      setTimeout(() => this.early.delete(event.tap), 5000);
    }
  }
}
