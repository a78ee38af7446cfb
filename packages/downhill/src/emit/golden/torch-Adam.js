// slots[0]: m
// slots[1]: g
// slots[2]: v
// slots[3]: s
// slots[4]: θ
// s[0]: β1
// s[1]: 1 − β1
// s[2]: β2
// s[3]: 1 − β2
// s[4]: η
// s[5]: 1 − β1^t
// s[6]: √(1 − β2^t)
// s[7]: ε
(start, end, slots, s) => {
  const a0 = slots[0];
  const a1 = slots[1];
  const a2 = slots[2];
  const a3 = slots[3];
  const a4 = slots[4];
  const s0 = s[0];
  const s1 = s[1];
  const s2 = s[2];
  const s3 = s[3];
  const s4 = s[4];
  const s5 = s[5];
  const s6 = s[6];
  const s7 = s[7];
  for (let i = start; i < end; i++) {
    const x0 = a0[i];
    const x1 = a1[i];
    const x2 = s0 * x0 + s1 * x1;
    const x3 = a2[i];
    const x4 = s2 * x3 + s3 * (x1 * x1);
    const x5 = a3[i];
    const x6 = Math.max(x5, x4);
    const x7 = a4[i];
    a0[i] = x2;
    a2[i] = x4;
    a3[i] = x6;
    a4[i] = x7 - s4 * (x2 / s5) / (Math.sqrt(x6) / s6 + s7);
  }
}
