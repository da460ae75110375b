// The control API of the stand-in, as functions.

export class Refused extends Error {}

async function call(path, options) {
  const answer = await fetch(path, options);
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(body.error || `Lỗi ${answer.status}`);
  return body;
}

export const read = (path) => call(path, { cache: "no-store" });

export const post = (path, given) =>
  call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(given) });

export const act = (person, chat, name, given = {}) => post(`/sim/people/${person}/chats/${chat}/${name}`, given);

export const upload = (person, chat, name, form) =>
  call(`/sim/people/${person}/chats/${chat}/${name}`, { method: "POST", body: form });
