// A button that opens a small menu; Escape, a click elsewhere and the arrow keys do what one expects.

import { el, freshId } from "./dom.js";

let openMenu = null;

function shut() {
  if (!openMenu) return;
  openMenu.list.remove();
  openMenu.button.setAttribute("aria-expanded", "false");
  openMenu = null;
}

document.addEventListener("click", (event) => {
  if (openMenu && !openMenu.list.contains(event.target) && !openMenu.button.contains(event.target)) shut();
});

function move(list, step) {
  const entries = [...list.querySelectorAll("[role=menuitem]")];
  const now = entries.indexOf(document.activeElement);
  entries[(now + step + entries.length) % entries.length]?.focus();
}

function keys(event, list, button) {
  if (event.key === "Escape") { shut(); button.focus(); }
  else if (event.key === "ArrowDown") move(list, 1);
  else if (event.key === "ArrowUp") move(list, -1);
  else if (event.key === "Tab") { shut(); return; }
  else return;
  event.preventDefault();
}

// `entries()` is asked at each opening: [{label, note?, symbol?, run}].
export function menuButton(label, symbol, entries, className = "") {
  const button = el("button", {
    type: "button", class: `round ${className}`, "aria-label": label, title: label,
    "aria-haspopup": "menu", "aria-expanded": "false",
  }, symbol);
  button.addEventListener("click", () => {
    const mine = openMenu && openMenu.button === button;
    shut();
    if (mine) return;
    const list = el("div", { role: "menu", class: "menu", id: freshId("menu"), "aria-label": label },
      ...entries().map((entry) => el("button", {
        type: "button", role: "menuitem", tabindex: "-1",
        onclick: () => { shut(); button.focus(); entry.run(); },
      }, entry.symbol, el("span", {}, el("strong", {}, entry.label), entry.note ? el("small", {}, entry.note) : null))));
    list.addEventListener("keydown", (event) => keys(event, list, button));
    button.after(list);
    button.setAttribute("aria-expanded", "true");
    openMenu = { button, list };
    list.querySelector("[role=menuitem]")?.focus();
  });
  return button;
}
