// Small things that only the browser can do: light and dark at once, copying, revealing, saying that the server is away.

const byAttribute = (name, event) => event.target.closest?.(`[${name}]`);

document.addEventListener("click", (event) => {
  const copy = byAttribute("data-copy", event);
  if (copy) copyText(copy);
  const reveal = byAttribute("data-reveal", event);
  if (reveal) toggleReveal(reveal);
  byAttribute("data-dismiss", event)?.closest(".toast")?.remove();
});

document.addEventListener("submit", (event) => {
  const choice = event.submitter;
  if (!event.target.matches("[data-theme-form]") || !choice) return;
  const root = document.documentElement;
  if (choice.value === "system") delete root.dataset.theme;
  else root.dataset.theme = choice.value;
  for (const other of event.target.querySelectorAll("[name=theme]")) {
    other.setAttribute("aria-pressed", String(other === choice));
  }
}, true);

async function copyText(button) {
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    announce("Copied.");
  } catch {
    getSelection()?.selectAllChildren(button.previousElementSibling);
    announce("Selected. Copy it with your keyboard.");
  }
}

function toggleReveal(button) {
  const field = document.getElementById(button.dataset.reveal);
  const shown = field.type === "text";
  field.type = shown ? "password" : "text";
  button.setAttribute("aria-pressed", String(!shown));
  button.textContent = shown ? "Show" : "Hide";
}

for (const button of document.querySelectorAll("[data-reveal]")) button.hidden = false;

function announce(text) {
  const place = document.getElementById("announcement");
  if (place) place.textContent = text;
}

// A request that got no answer at all: say so where the visitor looks. (Answers, good or bad, come as HTML.)
document.addEventListener("htmx:error", (event) => {
  const place = document.getElementById("mishap");
  const streaming = event.target.hasAttribute?.("hx-sse:connect");
  if (!place || streaming || event.detail?.ctx?.response) return;
  const toast = document.createElement("div");
  toast.className = "toast";
  const text = document.createElement("p");
  text.textContent = "The server cannot be reached. Nothing was changed; try again in a moment.";
  toast.append(text);
  place.replaceChildren(toast);
});

// An answered request takes an earlier complaint away.
document.addEventListener("htmx:after:request", (event) => {
  if (event.detail?.ctx?.response?.raw?.ok) document.getElementById("mishap")?.replaceChildren();
});

// A call that grows is followed by whoever looks at its end, and left alone by whoever reads further up.
let following = false;
document.addEventListener("htmx:before:swap", () => {
  const end = document.getElementById("call-growing")?.getBoundingClientRect();
  following = end !== undefined && end.top < innerHeight && end.bottom > 0;
});
document.addEventListener("htmx:after:swap", () => {
  if (following) document.getElementById("call-growing")?.scrollIntoView({ block: "nearest" });
});

// What became of a form stands at the top of what it has changed: a link that is shown only once, above all.
document.addEventListener("htmx:after:swap", () => {
  document.querySelector("#team > [role=status], #team > [role=alert]")?.scrollIntoView({ block: "center" });
});

// The page may be older than what the server knows when the browser brings it back from its cache.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

// A page that grows by itself is told when it is no longer for these eyes: locked, signed out, or of a former team.
document.addEventListener("away", () => leaveFor("/unlock"));

function leaveFor(path) {
  location.assign(`${path}?next=${encodeURIComponent(location.pathname + location.search)}`);
}

// A screen that nobody is at gets locked, in all its windows at once; whoever is there keeps all of them open.
const idleMs = Number(document.querySelector("[data-idle-s]")?.dataset.idleS ?? 0) * 1000;
if (idleMs) watchForIdleness(idleMs);

function watchForIdleness(limitMs) {
  const others = new BroadcastChannel("receptionist-activity");
  const tellEveryMs = Math.min(60_000, limitMs / 3);
  let lastMs = Date.now();
  let toldMs = lastMs;
  const there = (event) => {
    if (event.type === "pointermove" && !event.movementX && !event.movementY) return;  // the page moved, nobody's hand
    lastMs = Date.now();
    if (lastMs - toldMs < tellEveryMs) return;
    toldMs = lastMs;
    others.postMessage("there");
    send("/active").catch(() => {});
  };
  for (const sign of ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"]) {
    addEventListener(sign, there, { passive: true });
  }
  others.addEventListener("message", () => { lastMs = Date.now(); });
  const look = async () => {
    if (Date.now() - lastMs < limitMs) return;
    clearInterval(looking);
    await send("/lock").catch(() => {});
    leaveFor("/unlock");
  };
  const looking = setInterval(look, Math.min(5_000, limitMs / 4));
  document.addEventListener("visibilitychange", () => document.hidden || look());  // timers sleep with the machine
}

function send(path) {
  const headers = JSON.parse(document.body.getAttribute("hx-headers:inherited"));
  return fetch(path, { method: "POST", headers, body: new URLSearchParams(), redirect: "manual" });
}
