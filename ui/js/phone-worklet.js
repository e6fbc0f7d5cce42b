// On the audio thread: the microphone in frames of 20 ms at 8 kHz, and what was received played in order.

import { Resampler } from "./resample.js";

const RATE = 8000;
const FRAME = 160;

class Phone extends AudioWorkletProcessor {
  constructor() {
    super();
    this.fromMicrophone = new Resampler(sampleRate, RATE);
    this.frame = new Float32Array(FRAME);
    this.filled = 0;
    this.played = 0; // samples since the last frame, and the loudest of them
    this.loudest = 0;
    this.muted = false;
    this.startPlaying();
    this.port.onmessage = ({ data }) => this.told(data);
  }

  startPlaying() {
    this.toSpeaker = new Resampler(RATE, sampleRate);
    this.queue = []; // samples at the context's rate, and marks between them
    this.position = 0; // within the first entry
  }

  told(message) {
    if (message.type === "play") this.queue.push(this.toSpeaker.push(message.samples));
    else if (message.type === "mark") this.queue.push(message.name);
    else if (message.type === "mute") this.muted = message.muted;
    else if (message.type === "clear") {
      const marks = this.queue.filter((entry) => typeof entry === "string");
      this.startPlaying();
      for (const name of marks) this.port.postMessage({ type: "played", name });
    }
  }

  process(inputs, outputs) {
    this.capture(inputs[0]?.[0], outputs[0][0].length);
    this.play(outputs[0]);
    return true;
  }

  // Without a microphone the frames go on, silent: a telephone line is never without sound.
  capture(input, length) {
    const samples = this.fromMicrophone.push(input && !this.muted ? input : new Float32Array(length));
    for (const sample of samples) {
      this.frame[this.filled++] = sample;
      if (this.filled === FRAME) {
        const { played, loudest } = this;
        this.port.postMessage({ type: "frame", samples: this.frame.slice(), played, loudest });
        this.filled = this.played = this.loudest = 0;
      }
    }
  }

  play(channels) {
    const output = channels[0];
    let filled = 0;
    while (this.queue.length && (filled < output.length || typeof this.queue[0] === "string")) {
      const entry = this.queue[0];
      if (typeof entry === "string") {
        this.port.postMessage({ type: "played", name: entry });
        this.queue.shift();
        continue;
      }
      const piece = entry.subarray(this.position, this.position + output.length - filled);
      output.set(piece, filled);
      for (const sample of piece) this.loudest = Math.max(this.loudest, Math.abs(sample));
      filled += piece.length;
      this.position += piece.length;
      if (this.position === entry.length) {
        this.queue.shift();
        this.position = 0;
      }
    }
    this.played += filled;
    for (const channel of channels.slice(1)) channel.set(output);
  }
}

registerProcessor("phone", Phone);
