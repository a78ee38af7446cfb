// slots[0]: v
// slots[1]: g
// slots[2]: a
// slots[3]: u
// slots[4]: θ
// s[0]: ρ
// s[1]: 1 − ρ
// s[2]: μ
// s[3]: ε
// s[4]: η
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
  for (let i = start; i < end; i++) {
    const x0 = a0[i];
    const x1 = a1[i];
    const x2 = s0 * x0 + s1 * (x1 * x1);
    const x3 = a2[i];
    const x4 = s0 * x3 + s1 * x1;
    const x5 = a3[i];
    const x6 = s2 * x5 + x1 / (Math.sqrt(x2 - x4 * x4) + s3);
    const x7 = a4[i];
    a0[i] = x2;
    a2[i] = x4;
    a3[i] = x6;
    a4[i] = x7 - s4 * x6;
  }
}
