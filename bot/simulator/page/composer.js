// The box one writes in: text, reply and correction, attachments, the command menu, the reply keyboard.

import { ICONS, el, freshId, icon } from "./dom.js";
import { menuButton } from "./menu.js";
import { pictureForm } from "./picture.js";
import { short } from "./words.js";

export class Composer {
  constructor(chat) {
    this.chat = chat;
    this.mode = null;
    const id = freshId("write");
    this.box = el("textarea", { id, rows: "1", placeholder: "Nhắn tin…", autocomplete: "off", enterkeyhint: "send" });
    this.box.addEventListener("input", () => this.fit());
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.box.addEventListener("paste", (event) => this.paste(event));
    this.pictures = this.picker("image/*", (files) => this.sendPictures(files));
    this.files = this.picker("", (files) => this.sendFile(files[0]));
    this.context = el("div", { class: "context", hidden: true });
    this.keyboard = el("div", { class: "keyboard", hidden: true });
    this.commands = menuButton("Các lệnh", el("span", { class: "slash", "aria-hidden": "true" }, "/"), () => this.commandEntries());
    this.form = el("form", { class: "write", onsubmit: (event) => { event.preventDefault(); this.submit(); } },
      menuButton("Gửi ảnh, tệp và hơn nữa", icon(ICONS.attach), () => this.attachments()),
      this.commands,
      el("label", { for: id, class: "unseen" }, "Viết tin nhắn"), this.box,
      el("button", { type: "submit", class: "round send", "aria-label": "Gửi", title: "Gửi" }, icon(ICONS.send)));
    this.element = el("div", { class: "composer" }, this.context, this.keyboard, this.form, this.pictures, this.files);
  }

  picker(accept, use) {
    const input = el("input", { type: "file", accept, multiple: accept !== "", hidden: true });
    input.addEventListener("change", () => { if (input.files.length) use([...input.files]); input.value = ""; });
    return input;
  }

  attachments() {
    const { chat } = this;
    const entry = (label, symbol, run, note) => ({ label, note, symbol: icon(ICONS[symbol]), run });
    const entries = [
      entry("Gửi ảnh mẫu", "picture", () => chat.do("photos", { sample: 1, caption: this.take() })),
      entry("Gửi 3 ảnh mẫu", "picture", () => chat.do("photos", { sample: 3, caption: this.take() }), "một lần, như một cuốn ảnh"),
      entry("Chọn ảnh trên máy", "picture", () => this.pictures.click(), "chọn nhiều ảnh cùng lúc được"),
      entry("Gửi tệp", "file", () => this.files.click()),
      entry("Tin thoại", "voice", () => chat.do("voice", { seconds: 4 }), "tin mẫu, không thu tiếng"),
      entry("Gửi nhãn dán", "send", () => chat.do("sticker", {})),
    ];
    if (!chat.group) entries.splice(5, 0, entry("Chia sẻ số điện thoại của tôi", "person", () => chat.do("contact", {})));
    return entries;
  }

  commandEntries() {
    const commands = this.chat.about?.commands || [];
    return commands.map((one) => ({ label: `/${one.command}`, note: one.description, run: () => this.chat.do("text", { text: `/${one.command}`, ...this.chat.topics.where() }) }));
  }

  take() {
    const text = this.box.value.trim();
    this.box.value = "";
    this.fit();
    return text;
  }

  fit() {
    this.box.style.height = "auto";
    this.box.style.height = `${Math.min(this.box.scrollHeight, 132)}px`;
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape" && this.mode) this.leave();
  }

  paste(event) {
    const pictures = [...(event.clipboardData?.files || [])].filter((one) => one.type.startsWith("image/"));
    if (!pictures.length) return;
    event.preventDefault();
    this.sendPictures(pictures);
  }

  async submit() {
    const text = this.box.value.trim();
    if (!text) return;
    const mode = this.mode;
    const done = mode?.edit
      ? await this.chat.do("edit", { message: mode.edit.id, text })
      : await this.chat.do("text", { text, reply_to: mode?.reply?.id, ...this.chat.topics.where() });
    if (!done) return;
    this.box.value = "";
    this.leave();
    this.fit();
    if (this.oneTime) this.keyboard.hidden = true;
  }

  async sendPictures(files) {
    try {
      await this.chat.send("photos", await pictureForm(files, this.take()));
    } catch {
      this.chat.notice("Máy không đọc được ảnh này.");
    }
  }

  sendFile(file) {
    const form = new FormData();
    form.append("file", file, file.name);
    this.chat.send("document", form);
  }

  reply(message) { this.enter({ reply: message }, `Trả lời ${message.name}`, short(message)); }

  edit(message) {
    this.enter({ edit: message }, "Sửa tin nhắn", short(message));
    this.box.value = message.text;
    this.fit();
  }

  enter(mode, title, line) {
    this.mode = mode;
    this.context.replaceChildren(
      el("div", {}, el("strong", {}, title), el("span", {}, line)),
      el("button", { type: "button", class: "round", "aria-label": "Thôi", onclick: () => this.leave() }, icon(ICONS.close, 18)));
    this.context.hidden = false;
    this.box.focus();
  }

  leave() {
    if (this.mode?.edit) this.box.value = "";
    this.mode = null;
    this.context.hidden = true;
    this.box.placeholder = "Nhắn tin…";
  }

  // The newest keyboard or reply request a bot put up for this person.
  obey(messages) {
    this.commands.hidden = !this.chat.about?.commands?.length;
    const asking = messages.filter((one) => one.bot && one.markup && !one.markup.inline_keyboard).pop();
    const key = asking ? `${asking.chat}:${asking.id}` : "";
    if (key === this.obeyed) return;
    this.obeyed = key;
    const { keyboard, force_reply: force, selective, input_field_placeholder: placeholder } = asking?.markup || {};
    this.oneTime = asking?.markup?.one_time_keyboard;
    this.keyboard.hidden = !keyboard;
    this.keyboard.replaceChildren(...(keyboard || []).map((row) => el("div", { class: "buttons-row" }, ...row.map((one) => this.keyFor(one)))));
    const answered = messages.some((one) => one.mine && one.reply_to?.id === asking?.id);
    const forMe = !selective || asking?.reply_to?.sender === this.chat.person;
    if (force && forMe && !answered && asking.id >= messages[messages.length - 1].id - 1) this.reply(asking);
    if (placeholder) this.box.placeholder = placeholder;
  }

  keyFor(one) {
    const run = one.request_contact ? () => this.chat.do("contact", {}) : () => this.chat.do("text", { text: one.text });
    return el("button", { type: "button", class: "tap", onclick: () => { run(); if (this.oneTime) this.keyboard.hidden = true; } }, one.text);
  }
}
