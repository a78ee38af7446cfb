// where t = 1
// slots[0]: g
// slots[1]: θ
// slots[2]: u
// s[0]: λ
// s[1]: η
// s[2]: μ
(start, end, slots, s) => {
  const a0 = slots[0];
  const a1 = slots[1];
  const a2 = slots[2];
  const s0 = s[0];
  const s1 = s[1];
  const s2 = s[2];
  for (let i = start; i < end; i++) {
    const x0 = a0[i];
    const x1 = a1[i];
    const x2 = x0 + s0 * x1;
    a2[i] = x2;
    a1[i] = x1 - s1 * (x2 + s2 * x2);
  }
}

// where not (t = 1)
// slots[0]: u
// slots[1]: g
// slots[2]: θ
// s[0]: μ
// s[1]: 1 − τ
// s[2]: λ
// s[3]: η
(start, end, slots, s) => {
  const a0 = slots[0];
  const a1 = slots[1];
  const a2 = slots[2];
  const s0 = s[0];
  const s1 = s[1];
  const s2 = s[2];
  const s3 = s[3];
  for (let i = start; i < end; i++) {
    const x0 = a0[i];
    const x1 = a1[i];
    const x2 = a2[i];
    const x3 = x1 + s2 * x2;
    const x4 = s0 * x0 + s1 * x3;
    a0[i] = x4;
    a2[i] = x2 - s3 * (x3 + s0 * x4);
  }
}
