// Making elements without ever parsing text as HTML: what people type stays text.

export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "dataset") Object.assign(element.dataset, value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function icon(path, size = 22, weight = 2) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  for (const [name, value] of Object.entries({
    viewBox: "0 0 24 24", width: size, height: size, "aria-hidden": "true", fill: "none",
    stroke: "currentColor", "stroke-width": weight, "stroke-linecap": "round", "stroke-linejoin": "round",
  })) svg.setAttribute(name, value);
  const shape = document.createElementNS(space, "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}

export const ICONS = {
  send: "M4 12l16-8-6 16-3-7z",
  attach: "M12 5v14M5 12h14",
  command: "M15 4L9 20",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  close: "M6 6l12 12M18 6L6 18",
  file: "M14 3H7a1 1 0 0 0-1 1v16a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V7zM14 3v4h4M9 13h6M9 17h4",
  voice: "M12 4v9M12 17v3M9 7v4a3 3 0 0 0 6 0V7a3 3 0 0 0-6 0M6 11a6 6 0 0 0 12 0",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M5 20c1-4 4-5 7-5s6 1 7 5",
  place: "M12 21s-6-6-6-11a6 6 0 0 1 12 0c0 5-6 11-6 11M12 10.5v.01",
  pin: "M9 4h6l-1 6 3 3H7l3-3zM12 13v7",
  picture: "M5 5h14v14H5zM5 16l4-4 3 3 3-3 4 4M9 9v.01",
  down: "M6 10l6 6 6-6",
  link: "M9 15l6-6M14 5h5v5M10 19H5v-5",
};

let lastId = 0;
export const freshId = (name) => `${name}-${++lastId}`;
