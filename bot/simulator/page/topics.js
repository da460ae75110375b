// The topics of a forum group: a row of names above the messages, one of them open.

import { post } from "./api.js";
import { el } from "./dom.js";

export const GENERAL = 0;

export class Topics {
  constructor(chat) {
    this.chat = chat;
    this.open = GENERAL;
    this.unread = new Map();
    this.row = el("div", { class: "topics", role: "tablist", "aria-label": "Chủ đề trong nhóm", hidden: true });
  }

  get shown() { return Boolean(this.chat.about?.forum); }

  // What stands in the open topic; a group without topics shows everything.
  holds(message) { return message.deleted || !this.shown || (message.thread || GENERAL) === this.open; }

  // What a person does here says where: the topic, or nothing for General.
  where() { return this.shown && this.open ? { thread: this.open } : {}; }

  count(messages) {
    for (const one of messages) {
      const thread = one.thread || GENERAL;
      if (thread !== this.open && !one.mine && !one.deleted && !one.edit_date) this.unread.set(thread, (this.unread.get(thread) || 0) + 1);
    }
  }

  choose(thread) {
    this.open = thread;
    this.unread.delete(thread);
    this.chat.redraw();
    this.draw();
  }

  // The row as it is now; true when what is shown has to be drawn anew.
  draw() {
    const { about } = this.chat;
    const listed = [{ id: GENERAL, name: "Chung" }, ...(about?.topics || [])];
    const was = this.was;
    this.was = this.shown;
    this.row.hidden = !this.shown;
    const gone = !listed.some((topic) => topic.id === this.open);
    if (gone) this.open = GENERAL;
    this.row.replaceChildren(...listed.map((topic) => el("button", {
      type: "button", role: "tab", "aria-selected": String(topic.id === this.open), onclick: () => this.choose(topic.id),
    }, el("span", {}, topic.closed ? `${topic.name} (đã đóng)` : topic.name), this.badge(topic.id))));
    return gone || (was !== undefined && was !== this.was);
  }

  // The group's owner switches topics on and off.
  entries() {
    const { about, person } = this.chat;
    if (!about?.members?.some((one) => one.id === person && one.status === "creator")) return [];
    const run = () => post(`/sim/groups/${about.key}/forum`, { by: person, on: !about.forum }).catch((problem) => this.chat.notice(problem.message));
    return [{ label: about.forum ? "Tắt chủ đề" : "Bật chủ đề", note: "để xem nhóm có chủ đề", run }];
  }

  badge(thread) {
    const unread = this.shown && this.unread.get(thread);
    return unread ? el("b", { class: "count", "aria-label": `${unread} tin mới` }, String(unread)) : "";
  }
}
