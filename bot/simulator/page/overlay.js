// What lies over a phone for a moment: a toast, an alert to be closed, a large picture.

import { el } from "./dom.js";

const TOAST_MS = 4000;

export class Overlay {
  constructor() {
    this.toastBox = el("div", { class: "toast", role: "status", hidden: true });
    this.alertText = el("p", {});
    this.alertBox = el("dialog", { class: "alert" }, this.alertText,
      el("form", { method: "dialog" }, el("button", { class: "main-button" }, "Đã hiểu")));
    this.element = el("div", { class: "overlay" }, this.toastBox, this.alertBox);
  }

  toast(text) {
    clearTimeout(this.timer);
    this.toastBox.textContent = text;
    this.toastBox.hidden = false;
    this.timer = setTimeout(() => { this.toastBox.hidden = true; }, TOAST_MS);
  }

  alert(text) {
    this.alertText.textContent = text;
    if (!this.alertBox.open) this.alertBox.show();
    this.alertBox.querySelector("button").focus({ preventScroll: true });
  }
}

const large = el("img", { alt: "Ảnh lớn" });
const lightbox = el("dialog", { class: "lightbox", "aria-label": "Ảnh lớn", onclick: () => lightbox.close() }, large,
  el("form", { method: "dialog" }, el("button", { class: "main-button" }, "Đóng")));
document.body.append(lightbox);

export function enlarge(url) {
  large.src = url;
  lightbox.showModal();
}
