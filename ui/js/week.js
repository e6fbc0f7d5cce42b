// The week: an appointment opens beside it, arrows go from one to the next, and what was decided shows at once.

const panel = document.getElementById("panel");
const week = document.getElementById("week");

document.addEventListener("htmx:after:swap", () => {
  if (panel.querySelector("#panel-body > *") && !panel.open && opening) panel.showModal();
  opening = false;
});

let opening = false;
week.addEventListener("click", (event) => {
  if (event.target.closest(".visit-link") && !event.ctrlKey && !event.metaKey && !event.shiftKey) opening = true;
});

// Outside the panel, but within its veil.
panel.addEventListener("click", (event) => {
  if (event.target === panel) panel.close();
});
panel.addEventListener("close", () => {
  const id = panel.querySelector(".appointment")?.id.replace("card-", "visit-");
  panel.querySelector("#panel-body").replaceChildren();
  document.getElementById(id)?.querySelector("a").focus();
});

document.addEventListener("htmx:after:request", (event) => {
  const source = event.detail?.ctx?.sourceElement;
  if (source?.matches?.("[data-decides]")) week.dispatchEvent(new Event("again"));
});

// Up and down: through a day. Left and right: to the nearest in time on the days beside it. Page keys: a week on.
week.addEventListener("keydown", (event) => {
  const link = event.target.closest(".visit-link");
  if (!link || event.ctrlKey || event.metaKey || event.altKey) return;
  const turn = { PageUp: "before", PageDown: "after" }[event.key];
  if (turn) {
    event.preventDefault();
    document.querySelector(`[data-week="${turn}"]`).click();
    return;
  }
  const step = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!step) return;
  const next = event.key === "ArrowUp" || event.key === "ArrowDown" ? beside(link, step) : across(link, step);
  if (!next) return;
  event.preventDefault();
  next.focus();
});

function beside(link, step) {
  const day = [...link.closest(".day-column").querySelectorAll(".visit-link")];
  return day[day.indexOf(link) + step];
}

function across(link, step) {
  const days = [...week.querySelectorAll(".day-column")].filter((day) => day.checkVisibility());
  const top = link.getBoundingClientRect().top;
  const distance = (other) => Math.abs(other.getBoundingClientRect().top - top);
  for (let at = days.indexOf(link.closest(".day-column")) + step; days[at]; at += step) {
    const links = [...days[at].querySelectorAll(".visit-link")];
    if (links.length) return links.reduce((best, other) => (distance(other) < distance(best) ? other : best));
  }
  return undefined;
}
