// slots[0]: θ
// slots[1]: m
// slots[2]: g
// slots[3]: v
// s[0]: 1 − η λ
// s[1]: η
// s[2]: β1
// s[3]: 1 − β1
// s[4]: 1 − β1^t
// s[5]: β2
// s[6]: 1 − β2
// s[7]: √(1 − β2^t)
// s[8]: ε
(start, end, slots, s) => {
  const a0 = slots[0];
  const a1 = slots[1];
  const a2 = slots[2];
  const a3 = slots[3];
  const s0 = s[0];
  const s1 = s[1];
  const s2 = s[2];
  const s3 = s[3];
  const s4 = s[4];
  const s5 = s[5];
  const s6 = s[6];
  const s7 = s[7];
  const s8 = s[8];
  for (let i = start; i < end; i++) {
    const x0 = a0[i];
    const x1 = a1[i];
    const x2 = a2[i];
    const x3 = s2 * x1 + s3 * x2;
    const x4 = a3[i];
    const x5 = s5 * x4 + s6 * (x2 * x2);
    a0[i] = x0 * s0 - s1 * (x3 / s4) / (Math.sqrt(x5) / s7 + s8);
    a1[i] = x3;
    a3[i] = x5;
  }
}
