// The page: the phones of the cast, the hints, the one event stream.

import { read } from "./api.js";
import { el } from "./dom.js";
import { Phone } from "./phone.js";
import { Stream } from "./stream.js";

const places = Object.fromEntries(["link", "hints", "switch", "phones"].map((id) => [id, document.getElementById(id)]));

class Page {
  constructor() {
    this.phones = [];
    this.linked = true;
    this.stream = new Stream((event) => this.hear(event), (linked) => this.link(linked));
  }

  botNamed(username) {
    for (const phone of this.phones) {
      for (const chat of phone.chats) if (chat.about?.username?.toLowerCase() === username.toLowerCase()) return chat.id;
    }
    return this.bots?.[username.toLowerCase()];
  }

  link(linked) {
    this.linked = linked;
    places.link.textContent = linked ? "" : "Đang kết nối lại…";
    for (const phone of this.phones) phone.refresh();
  }

  hear(event) {
    if (event.kind === "cast" || (event.kind === "resync" && !this.phones.length)) this.load();
    else if (event.kind === "resync") { this.load(); for (const phone of this.phones) phone.chats.forEach((chat) => chat.sync()); }
    else for (const phone of this.phones) phone.hear(event);
  }

  async load() {
    const [cast, hints] = await Promise.all([read("/sim/cast"), read("/sim/hints")]);
    this.drawHints(hints);
    const drawn = JSON.stringify(cast);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.bots = cast.bots;
    this.phones = (cast.phones || []).map((given) => new Phone(this, given));
    places.phones.replaceChildren(...this.phones.map((phone) => phone.element));
    if (!this.phones.length) places.phones.append(document.getElementById("waiting").content.cloneNode(true));
    this.drawSwitch();
  }

  // What somebody opens from the large group opens on their own phone.
  ownPhone(person) { return this.phones.find((phone) => phone.person === person && !phone.people.length); }

  show(phone, chat) {
    phone.openChat(chat);
    this.choose(phone);
    phone.element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "smooth" });
    phone.element.classList.remove("called");
    requestAnimationFrame(() => phone.element.classList.add("called"));
  }

  // On a narrow screen one phone shows at a time.
  drawSwitch() {
    this.choices = this.phones.map((phone) => el("button", { type: "button", onclick: () => this.choose(phone) }));
    places.switch.replaceChildren(...this.choices);
    if (this.phones.length) this.choose(this.phones[0]);
  }

  choose(chosen) {
    this.chosen = chosen;
    for (const phone of this.phones) phone.element.classList.toggle("chosen", phone === chosen);
    chosen.current.history.toNewest();
    this.refresh();
  }

  refresh() {
    this.choices?.forEach((choice, index) => {
      const phone = this.phones[index];
      const unread = phone === this.chosen ? 0 : phone.unread;
      choice.replaceChildren(phone.title, unread ? el("b", { class: "count" }, String(unread)) : "");
      choice.setAttribute("aria-pressed", String(phone === this.chosen));
    });
  }

  drawHints({ title, steps = [] }) {
    places.hints.hidden = !steps.length || sessionStorage.getItem("hints") === "closed";
    const narrow = matchMedia("(max-width: 900px)").matches;
    const fold = el("button", { type: "button", class: "hints-fold", "aria-expanded": String(!narrow) }, title || "Thử theo từng bước");
    places.hints.classList.toggle("folded", narrow);
    fold.addEventListener("click", () => fold.setAttribute("aria-expanded", String(!places.hints.classList.toggle("folded"))));
    places.hints.replaceChildren(
      el("h2", {}, fold),
      el("ol", {}, ...steps.map((step) => el("li", {}, step))),
      el("button", { type: "button", class: "hints-close", onclick: () => { places.hints.hidden = true; sessionStorage.setItem("hints", "closed"); } }, "Ẩn gợi ý"));
  }
}

window.page = new Page();
