// Runs in the browser: one contender, live on the page, as a reader sees and uses it.

const EVENTS = ["dm:ready", "dm:problem", "dm:click", "dm:carousel", "dm:slot"];

let container;
let widget;
let events;
let detail;

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Puts a contender on the page, in place of the one before. */
export async function open(mount, text, options) {
  await widget?.remove();
  container?.remove();
  container = document.createElement("div");
  document.body.append(container);
  events = [];
  for (const name of EVENTS) {
    container.addEventListener(name, (event) => {
      events.push(name);
      if (name !== "dm:click") return;
      ({ detail } = event);
      event.preventDefault();
    });
  }
  widget = await mount(container, text, options);
}

/** Waits until no card moves. */
async function still() {
  const place = () => container.querySelector(".dm-teaser").getBoundingClientRect().left;
  for (let quiet = 0, last = place(); quiet < 4; last = place()) {
    await pause(100);
    quiet = Math.abs(place() - last) < 0.5 ? quiet + 1 : 0;
  }
}

/** Presses what `selector` names, if it names anything, and answers what a reader sees then. */
export async function press(selector) {
  if (selector) container.querySelector(selector).click();
  await still();
  const section = container.querySelector(".dm-dont-miss").getBoundingClientRect();
  const inView = [...container.querySelectorAll(".dm-teaser")].flatMap((card, place) => {
    const { left, right } = card.getBoundingClientRect();
    return left >= section.left - 3 && right <= section.right + 3 ? [place] : [];
  });
  return {
    inView, events, detail,
    previous: container.querySelector(".dm-previous")?.getAttribute("aria-disabled"),
    next: container.querySelector(".dm-next")?.getAttribute("aria-disabled"),
    status: container.querySelector(".dm-status").textContent,
    hrefs: [...container.querySelectorAll(".dm-link")].map((link) => link.getAttribute("href")),
  };
}
