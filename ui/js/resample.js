// From any rate to any other, in pieces of any size: a windowed sinc that lets nothing above the lower band through.

const ZEROS = 12; // zero crossings of the sinc on each side
const STEPS = 128; // table entries between two of them

const KERNEL = Float32Array.from({ length: ZEROS * STEPS + 2 }, (_, i) => {
  const x = i / STEPS;
  if (x >= ZEROS) return 0;
  const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  return sinc * (0.54 + 0.46 * Math.cos((Math.PI * x) / ZEROS));
});

export class Resampler {
  constructor(from, to) {
    this.same = from === to;
    this.step = from / to;
    this.cutoff = Math.min(1, to / from) * 0.94;
    this.reach = Math.ceil(ZEROS / this.cutoff);
    this.kept = new Float32Array(this.reach); // silence before the first sample
    this.at = this.reach; // position of the next output sample within what is kept
  }

  push(samples) {
    if (this.same) return samples.slice();
    const input = new Float32Array(this.kept.length + samples.length);
    input.set(this.kept);
    input.set(samples, this.kept.length);
    const count = Math.max(0, Math.ceil((input.length - this.reach - this.at) / this.step));
    const output = new Float32Array(count);
    for (let i = 0; i < count; i++) {
      output[i] = this.sample(input, this.at);
      this.at += this.step;
    }
    const done = Math.max(0, Math.floor(this.at) - this.reach);
    this.kept = input.slice(done);
    this.at -= done;
    return output;
  }

  sample(input, at) {
    let sum = 0;
    const last = Math.min(input.length - 1, Math.floor(at) + this.reach);
    for (let i = Math.max(0, Math.ceil(at) - this.reach); i <= last; i++) {
      const distance = Math.abs(at - i) * this.cutoff * STEPS;
      const index = Math.floor(distance);
      if (index >= ZEROS * STEPS) continue;
      const weight = KERNEL[index] + (KERNEL[index + 1] - KERNEL[index]) * (distance - index);
      sum += input[i] * weight;
    }
    return sum * this.cutoff;
  }
}
