// One call over the carrier's protocol: the same endpoint, the same messages, plus typed words and what the server tells.

import { decode, encode, fromBase64, toBase64 } from "./mulaw.js";

export class PhoneLine {
  // `told(event)` gets what the server narrates; `over(why)` comes once: "hung-up", "left", "refused" or "lost".
  constructor(ticket, sound, { told, over, level }) {
    this.ticket = ticket;
    this.sound = sound;
    this.told = told;
    this.over = over;
    this.level = level;
    this.sequence = 0;
    this.chunk = 0;
    this.answered = false;
    this.hungUp = false;
    this.began = performance.now();
    const address = new URL(ticket.stream, location.href);
    address.protocol = address.protocol.replace("http", "ws");
    this.socket = new WebSocket(address);
    this.socket.onopen = () => this.start();
    this.socket.onmessage = ({ data }) => this.receive(JSON.parse(data));
    this.socket.onclose = ({ code }) => this.ended(code);
    sound.onFrame = (frame) => this.frame(frame);
    sound.onPlayed = (name) => this.send("mark", { mark: { name } });
  }

  start() {
    const { callSid, streamSid, token } = this.ticket;
    this.socket.send(JSON.stringify({ event: "connected", protocol: "Call", version: "1.0.0" }));
    this.send("start", {
      start: {
        accountSid: "",
        streamSid,
        callSid,
        tracks: ["inbound"],
        mediaFormat: { encoding: "audio/x-mulaw", sampleRate: 8000, channels: 1 },
        customParameters: { token },
      },
    });
  }

  send(event, body) {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    const head = { event, sequenceNumber: String(++this.sequence), streamSid: this.ticket.streamSid };
    this.socket.send(JSON.stringify({ ...head, ...body }));
  }

  frame({ samples, played, loudest }) {
    this.level({ in: Math.max(...samples.map(Math.abs)), out: loudest, played });
    if (this.sequence === 0) return; // not started yet
    const timestamp = String(Math.round(performance.now() - this.began));
    const media = { track: "inbound", chunk: String(++this.chunk), timestamp, payload: toBase64(encode(samples)) };
    this.send("media", { media });
  }

  receive(message) {
    this.answered = true;
    if (message.event === "media") this.sound.play(decode(fromBase64(message.media.payload)));
    else if (message.event === "mark") this.sound.mark(message.mark.name);
    else if (message.event === "clear") this.sound.clear();
    else if (message.event === "narration") this.told(message.narration);
  }

  say(words) {
    this.send("text", { text: { words } });
  }

  press(digit) {
    this.send("dtmf", { dtmf: { track: "inbound_track", digit } });
  }

  hangUp() {
    this.hungUp = true;
    this.send("stop", { stop: { accountSid: "", callSid: this.ticket.callSid } });
    this.socket.close(1000);
  }

  async ended(code) {
    await this.sound.close();
    if (this.hungUp) this.over("hung-up");
    else if (code === 1000) this.over("left");
    else this.over(this.answered ? "lost" : "refused");
  }
}
