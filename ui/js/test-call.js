// The telephone on the test page: buttons, captions, the conversation as it happens.

import { PhoneLine } from "./phone-line.js";
import { openSound, SoundError } from "./phone-sound.js";

const STEPS = ["end_of_turn_ms", "first_words_ms", "first_sentence_ms", "first_audio_ms"];

class TestCall {
  constructor(root) {
    this.root = root;
    this.titles = JSON.parse(root.dataset.functions);
    this.find = (name) => root.querySelector(`[data-${name}]`);
    this.line = null;
    this.turns = new Map();
    this.heardSamples = 0; // played with any sound in them: what a listener would say they heard
    for (const button of root.querySelectorAll("[data-call]")) {
      button.addEventListener("click", () => this.call(button.dataset.call === "microphone"));
    }
    this.ideas = document.querySelectorAll("[data-idea]");
    for (const idea of this.ideas) idea.addEventListener("click", () => this.line?.say(idea.textContent));
    for (const key of root.querySelectorAll("[data-key]")) {
      key.addEventListener("click", () => this.press(key.dataset.key));
    }
    this.find("hangup").addEventListener("click", () => this.hangUp());
    this.find("mute").addEventListener("click", () => this.mute());
    this.find("keypad-toggle").addEventListener("click", () => this.showKeypad(this.find("keypad").hidden));
    this.find("composer").addEventListener("submit", (event) => this.say(event));
    this.find("composer").addEventListener("input", () => this.alert(""));
    addEventListener("pagehide", () => this.line?.hangUp());
  }

  // --- placing the call ---

  async call(microphone) {
    if (this.root.dataset.state !== "idle") return;
    this.state("calling", microphone ? "Opening the microphone" : "Calling");
    this.reset();
    try {
      const sound = await openSound(this.root.dataset.worklet, { microphone });
      try {
        this.status("Calling");
        this.ticket = await this.askForTicket();
      } catch (error) {
        await sound.close();
        throw error;
      }
      if (this.cancelled) {
        await sound.close();
        this.state("idle", "Ready when you are");
        return;
      }
      this.sound = sound;
      this.line = new PhoneLine(this.ticket, sound, {
        told: (event) => this.told(event),
        over: (why) => this.over(why),
        level: (level) => this.level(level),
      });
    } catch (error) {
      this.state("idle", "Ready when you are");
      this.alert(error instanceof SoundError ? error.message : "The call could not be placed: the server cannot be reached. Try again in a moment.");
    }
  }

  async askForTicket() {
    const headers = { Accept: "application/json", "X-CSRF-Token": this.csrfToken() };
    const body = new URLSearchParams({ caller: this.root.querySelector("#caller").value, draft: this.root.dataset.draft });
    const response = await fetch(this.root.dataset.tickets, { method: "POST", headers, body });
    const answer = await response.json();
    if (response.ok) return answer;
    if (response.status === 401 || response.status === 419) {
      throw new SoundError("You were signed out, or this page has gone stale. Reload it and call again.");
    }
    throw new SoundError(answer.error ? `${answer.error} ${answer.detail ?? ""}` : "The server refused the call.");
  }

  csrfToken() {
    return JSON.parse(document.body.getAttribute("hx-headers:inherited"))["X-CSRF-Token"];
  }

  reset() {
    this.cancelled = false;
    this.joined = "";
    this.turns.clear();
    this.heardSamples = 0;
    this.find("transcript").replaceChildren();
    this.find("captions").replaceChildren();
    this.find("idle").hidden = true;
    this.find("after").hidden = true;
    this.alert("");
  }

  // --- during the call ---

  told(event) {
    this[`on_${event.type}`]?.(event);
  }

  on_started() {
    this.state("talking", "On the line");
    this.began = performance.now();
    this.clock = setInterval(() => this.tick(), 500);
    this.tick();
    if (!this.sound.hears) this.root.querySelector("#words").focus();
  }

  on_speaking({ speaking }) {
    this.status(speaking ? "Hearing you" : "On the line");
  }

  on_words({ turn, text, final }) {
    if (!text) return;
    const place = this.turn(turn);
    place.querySelector("[data-caller]").hidden = false;
    const words = place.querySelector("[data-words]");
    words.textContent = text;
    words.classList.toggle("bubble--partial", !final);
    if (final) this.caption(`You: ${text}`);
    this.follow();
  }

  on_reply({ turn, text }) {
    const place = this.turn(turn);
    place.planned = `${place.planned} ${text}`.trim();
    this.showReply(place);
    this.caption(`${this.name()}: ${text}`);
  }

  on_heard({ turn, text, interrupted }) {
    const place = this.turn(turn);
    place.heard = text;
    place.querySelector("[data-cut]").hidden = !interrupted;
    place.classList.toggle("turn--growing", !interrupted);
    this.showReply(place);
    if (interrupted) this.caption("You cut in.");
  }

  on_function({ turn, name, arguments: given, result }) {
    if (name === "transfer_call" && ["connected", "ringing"].includes(result.state)) this.joined = result.person;
    const item = document.getElementById("function-template").content.cloneNode(true);
    const failed = "error" in result;
    item.querySelector("[data-title]").textContent = (this.titles[name] ?? name) + (failed ? ": failed" : "");
    item.querySelector("[data-arguments]").textContent = JSON.stringify(given, null, 1);
    item.querySelector("[data-result]").textContent = JSON.stringify(result, null, 1);
    item.firstElementChild.classList.toggle("function--failed", failed);
    this.turn(turn).querySelector("[data-functions-ran]").append(item);
    this.follow();
  }

  on_turn(timing) {
    const place = this.turn(timing.turn);
    const answered = !place.querySelector("[data-caller]").hidden; // what was said unasked answers nobody
    if (!answered || timing.first_audio_ms === null) return;
    place.querySelector("[data-wait]").hidden = false;
    place.querySelector("[data-wait-text]").textContent = seconds(timing.first_audio_ms);
    this.drawBar(place.querySelector("[data-bar]"), timing);
  }

  drawBar(bar, timing) {
    const scale = Math.max(1000, timing.first_audio_ms);
    let before = 0;
    for (const [index, name] of STEPS.entries()) {
      if (timing[name] === null) continue;
      const end = Math.max(before, timing[name]);
      const step = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      step.setAttribute("class", `step-${index + 1}`);
      step.setAttribute("x", `${(100 * before) / scale}%`);
      step.setAttribute("width", `${(100 * (end - before)) / scale}%`);
      step.setAttribute("height", "8");
      bar.append(step);
      before = end;
    }
    bar.removeAttribute("hidden");
  }

  say(event) {
    event.preventDefault();
    const field = this.root.querySelector("#words");
    const words = field.value.trim();
    if (!words || !this.line) return;
    this.line.say(words);
    field.value = "";
  }

  press(key) {
    this.line?.press(key);
    this.caption(`You pressed ${key}.`);
    this.status(`Pressed ${key}`);
  }

  mute() {
    const muted = this.find("mute").getAttribute("aria-pressed") !== "true";
    this.sound.mute(muted);
    this.find("mute").setAttribute("aria-pressed", String(muted));
    this.find("mute-text").textContent = muted ? "Muted" : "Mute";
    this.find("mute").querySelector("use").setAttribute("href", `${this.root.dataset.icons}#${muted ? "mic-off" : "mic"}`);
  }

  showKeypad(shown) {
    this.find("keypad").hidden = !shown;
    this.find("keypad-toggle").setAttribute("aria-expanded", String(shown));
    if (!shown) return;
    this.root.querySelector("[data-key]").focus();
    this.find("during").scrollIntoView({ block: "nearest" });
  }

  // --- its end ---

  hangUp() {
    if (this.line) this.line.hangUp();
    else this.cancelled = true; // the microphone or the ticket is still being asked for
  }

  over(why) {
    clearInterval(this.clock);
    this.line = null;
    this.showKeypad(false);
    for (const place of this.turns.values()) place.classList.remove("turn--growing");
    this.state("idle", "Ready when you are");
    if (why === "refused") {
      this.alert("The call was not taken. The server may be busy or stopping; try again in a moment.");
      return;
    }
    if (why === "lost") this.alert("The connection was lost. What was said until then is kept.");
    const others = this.joined ? `A real caller would be talking to ${this.joined} now.` : "The call is over.";
    this.find("after-text").textContent = why === "hung-up" ? "You hung up." : others;
    this.find("after-link").href = this.root.dataset.calls + this.ticket.call;
    this.find("after").hidden = false;
    this.caption(this.find("after-text").textContent);
  }

  // --- what is shown ---

  state(state, status) {
    this.root.dataset.state = state;
    const idle = state === "idle";
    const talking = state === "talking";
    const hadFocus = this.root.contains(document.activeElement);
    this.find("before").hidden = this.find("options").hidden = !idle;
    this.find("during").hidden = idle;
    this.find("mute").hidden = this.find("meter").hidden = !talking || !this.sound.hears;
    this.find("timer").hidden = this.find("keypad-toggle").hidden = !talking;
    for (const field of [...this.find("composer").elements, ...this.ideas]) field.disabled = !talking;
    if (hadFocus) this.find(idle ? "call" : "hangup").focus(); // what had it is hidden now
    this.status(status);
  }

  status(text) {
    const place = this.find("status");
    if (place.textContent !== text) place.textContent = text;
  }

  alert(text) {
    this.find("alert-text").textContent = text;
    this.find("alert").hidden = !text;
  }

  caption(text) {
    const line = document.createElement("p");
    line.textContent = text;
    this.find("captions").append(line);
  }

  name() {
    return this.root.querySelector(".phone-name").textContent;
  }

  turn(number) {
    let place = this.turns.get(number);
    if (!place) {
      place = document.getElementById("turn-template").content.cloneNode(true).firstElementChild;
      place.planned = place.heard = "";
      place.classList.add("turn--growing");
      this.turns.set(number, place);
      this.find("transcript").append(place);
    }
    return place;
  }

  showReply(place) {
    place.querySelector("[data-agent]").hidden = false;
    const rest = place.planned.startsWith(place.heard) ? place.planned.slice(place.heard.length) : "";
    place.querySelector("[data-heard]").textContent = place.heard;
    place.querySelector("[data-unheard]").textContent = rest.trim();
    this.follow();
  }

  follow() {
    const talk = this.find("talk");
    talk.scrollTop = talk.scrollHeight;
  }

  level({ in: loudness, out, played }) {
    if (out > 0.01) this.heardSamples += played;
    const bars = Math.round(Math.min(1, Math.sqrt(loudness) * 1.4) * 8);
    for (const [index, bar] of [...this.find("meter").children].entries()) bar.classList.toggle("on", index < bars);
  }

  tick() {
    const passed = Math.floor((performance.now() - this.began) / 1000);
    this.find("timer").textContent = `${Math.floor(passed / 60)}:${String(passed % 60).padStart(2, "0")}`;
    this.root.dataset.heardMs = String(Math.round(this.heardSamples / 8));
  }
}

function seconds(ms) {
  return `${(Math.max(0, ms) / 1000).toFixed(2)} s`;
}

for (const root of document.querySelectorAll("[data-test-call]")) new TestCall(root);
