const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** The distance from a float32 to the next larger one in size, at a value of this size: 64 at 1e9, 2^−149 at 0. */
export function float32Step(value: number): number {
  float[0] = Math.abs(value);
  const [here = 0] = float;
  bits[0] = (bits[0] as number) + 1;
  return (float[0] as number) - here;
}
