// slots[0]: m
// slots[1]: g
// slots[2]: θ
// slots[3]: v
// s[0]: β1
// s[1]: 1 − β1
// s[2]: −c
// s[3]: c
// s[4]: λ
// s[5]: β2
// s[6]: 1 − β2
// s[7]: α
// s[8]: 1 − β1^t
// s[9]: 1 − β2^t
// s[10]: ε
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
  const s9 = s[9];
  const s10 = s[10];
  for (let i = start; i < end; i++) {
    const x0 = a0[i];
    const x1 = a1[i];
    const x2 = a2[i];
    const x3 = Math.min(Math.max(x1, s2), s3) + s4 * x2;
    const x4 = s0 * x0 + s1 * x3;
    const x5 = a3[i];
    const x6 = s5 * x5 + s6 * (x3 * x3);
    a0[i] = x4;
    a3[i] = x6;
    a2[i] = x2 - s7 * (x4 / s8) / (Math.sqrt(x6 / s9) + s10);
  }
}
