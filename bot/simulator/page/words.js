// What the page itself says, in Vietnamese.

// The bots speak of Vietnam's hours; so does the page, wherever it is opened.
const timeZone = "Asia/Ho_Chi_Minh";
const hour = new Intl.DateTimeFormat("vi-VN", { hour: "2-digit", minute: "2-digit", timeZone });
const day = new Intl.DateTimeFormat("vi-VN", { weekday: "long", day: "numeric", month: "numeric", timeZone });
const date = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone });

export const time = (seconds) => hour.format(new Date(seconds * 1000));

const dayNumber = (moment) => Date.parse(date.format(moment)) / 86400000;

export function dayName(seconds) {
  const moment = new Date(seconds * 1000);
  const days = dayNumber(new Date()) - dayNumber(moment);
  return days === 0 ? "Hôm nay" : days === 1 ? "Hôm qua" : day.format(moment);
}

export function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace(".", ",")} MB`;
}

const NAMES = (users) => users.map((user) => [user.first_name, user.last_name].filter(Boolean).join(" ")).join(", ");

export function service(message) {
  const { name, about } = message;
  switch (message.service) {
    case "group_chat_created": return `${name} lập nhóm`;
    case "new_chat_members": return `${name} thêm ${NAMES(about)} vào nhóm`;
    case "left_chat_member": return about.id === message.sender ? `${name} rời nhóm` : `${name} mời ${NAMES([about])} ra khỏi nhóm`;
    case "pinned": return `${name} ghim “${short(about)}”`;
    case "new_chat_title": return `${name} đổi tên nhóm thành ${about}`;
    case "forum_topic_created": return `${name} lập chủ đề “${about.name}”`;
    case "forum_topic_edited": return `${name} đổi tên chủ đề thành “${about.name}”`;
    case "forum_topic_closed": return `${name} đóng chủ đề`;
    case "forum_topic_reopened": return `${name} mở lại chủ đề`;
    case "general_forum_topic_hidden": return `${name} ẩn chủ đề Chung`;
    case "general_forum_topic_unhidden": return `${name} hiện lại chủ đề Chung`;
    case "migrate_to_chat_id":
    case "migrate_from_chat_id": return "Nhóm đã nâng cấp thành siêu nhóm";
    default: return "";
  }
}

const KINDS = { photo: "Ảnh", document: "Tệp", voice: "Tin thoại", contact: "Danh thiếp", sticker: "Nhãn dán", location: "Vị trí" };

export function short(about) {
  const line = (about.text || "").replace(/^\/start \S+$/, "/start").split("\n").find((part) => part.trim()) || KINDS[about.kind] || "tin nhắn";
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
