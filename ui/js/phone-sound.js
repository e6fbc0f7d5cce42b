// The ear and the mouth of a call: through the audio worklet, or silently by the clock where there is none.
//
// Both take `play(samples)` (floats at 8 kHz), `mark(name)`, `clear()`, `mute(on)`, `close()`, and call
// `onFrame({samples, played, loudest})` every 20 ms and `onPlayed(name)` when all before the mark has been played.

const RATE = 8000;
const FRAME = 160;

export class SoundError extends Error {}

// Opens the microphone when one is wanted. Throws SoundError with words for the visitor.
export async function openSound(workletUrl, { microphone }) {
  const stream = microphone ? await openMicrophone() : null;
  if (!window.isSecureContext || !window.AudioWorkletNode) return new SilentSound();
  try {
    return await WorkletSound.open(workletUrl, stream, RATE);
  } catch {
    return await WorkletSound.open(workletUrl, stream, undefined); // a browser that cannot run at 8 kHz: the worklet resamples
  }
}

async function openMicrophone() {
  if (!window.isSecureContext || !navigator.mediaDevices?.getUserMedia) {
    throw new SoundError(
      "The browser gives no microphone to this address. Open this page over https, or on the server itself at http://127.0.0.1. You can call without a microphone and type.",
    );
  }
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
  } catch (error) {
    if (error.name === "NotAllowedError" || error.name === "SecurityError") {
      throw new SoundError(
        "The microphone is blocked for this page. Allow it beside the address bar, then call again. Or call without a microphone and type.",
      );
    }
    if (error.name === "NotFoundError" || error.name === "OverconstrainedError") {
      throw new SoundError("No microphone was found. Plug one in, or call without a microphone and type.");
    }
    throw new SoundError(
      "The microphone could not be opened; another program may be using it. Close that one, or call without a microphone and type.",
    );
  }
}

class WorkletSound {
  static async open(workletUrl, stream, sampleRate) {
    const context = new AudioContext(sampleRate ? { sampleRate, latencyHint: "interactive" } : { latencyHint: "interactive" });
    try {
      await context.audioWorklet.addModule(workletUrl);
      const source = stream ? context.createMediaStreamSource(stream) : null;
      await context.resume();
      return new WorkletSound(context, source, stream);
    } catch (error) {
      await context.close();
      throw error;
    }
  }

  constructor(context, source, stream) {
    this.context = context;
    this.stream = stream;
    this.node = new AudioWorkletNode(context, "phone", { numberOfInputs: 1, numberOfOutputs: 1, outputChannelCount: [1] });
    source?.connect(this.node);
    this.node.connect(context.destination);
    this.node.port.onmessage = ({ data }) => {
      if (data.type === "frame") this.onFrame?.(data);
      else this.onPlayed?.(data.name);
    };
  }

  get hears() {
    return this.stream !== null;
  }

  play(samples) {
    this.node.port.postMessage({ type: "play", samples });
  }

  mark(name) {
    this.node.port.postMessage({ type: "mark", name });
  }

  clear() {
    this.node.port.postMessage({ type: "clear" });
  }

  mute(muted) {
    this.node.port.postMessage({ type: "mute", muted });
  }

  async close() {
    this.node.port.onmessage = null;
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    await this.context.close();
  }
}

// Nothing is heard, but time passes as if it were: the words on the page come at the pace of speech.
class SilentSound {
  constructor() {
    this.hears = false;
    this.queue = [];
    this.sent = 0;
    this.began = performance.now();
    this.timer = setInterval(() => this.tick(), 20);
  }

  tick() {
    const due = Math.floor((performance.now() - this.began) / 20);
    for (; this.sent < due; this.sent++) {
      let left = FRAME;
      while (this.queue.length && (left > 0 || typeof this.queue[0] === "string")) {
        if (typeof this.queue[0] === "string") {
          this.onPlayed?.(this.queue.shift());
          continue;
        }
        const played = Math.min(left, this.queue[0]);
        left -= played;
        this.queue[0] -= played;
        if (!this.queue[0]) this.queue.shift();
      }
      this.onFrame?.({ samples: new Float32Array(FRAME), played: FRAME - left, loudest: 0 });
    }
  }

  play(samples) {
    this.queue.push(samples.length);
  }

  mark(name) {
    this.queue.push(name);
  }

  clear() {
    const marks = this.queue.filter((entry) => typeof entry === "string");
    this.queue = [];
    for (const name of marks) this.onPlayed?.(name);
  }

  mute() {}

  async close() {
    clearInterval(this.timer);
  }
}
