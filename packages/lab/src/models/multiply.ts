/** A matrix inside a typed array: element (i, j) is at `i * rowStride + j * columnStride`. */
export interface Matrix {
  readonly values: Float32Array | Float64Array;
  readonly rows: number;
  readonly columns: number;
  readonly rowStride: number;
  readonly columnStride: number;
}

/** `values` as a matrix stored row by row. */
export function matrix(values: Float32Array | Float64Array, rows: number, columns: number): Matrix {
  return { values, rows, columns, rowStride: columns, columnStride: 1 };
}

/** The same numbers with rows and columns exchanged; nothing is copied. */
export function transpose(of: Matrix): Matrix {
  return {
    values: of.values,
    rows: of.columns,
    columns: of.rows,
    rowStride: of.columnStride,
    columnStride: of.rowStride,
  };
}

/**
 * Writes `left` times `right` into `product`, every element of it. Sums run in float64, in the order of the columns of
 * `left`, whatever the arrays hold.
 */
export function multiply(left: Matrix, right: Matrix, product: Matrix): void {
  const { rows, columns } = product;
  for (let i = 0; i < rows; i += 4) {
    for (let j = 0; j < columns; j += 4) {
      if (i + 4 <= rows && j + 4 <= columns) multiplyTile(left, right, product, i, j);
      else multiplyEdge(left, right, product, i, j);
    }
  }
}

// Sixteen sums at a time: every number loaded is used four times, which keeps the multipliers busy.
function multiplyTile(left: Matrix, right: Matrix, product: Matrix, i: number, j: number): void {
  const a = left.values;
  const b = right.values;
  const inner = left.columns;
  const aStep = left.columnStride;
  const bStep = right.rowStride;
  let a0 = i * left.rowStride;
  let a1 = a0 + left.rowStride;
  let a2 = a1 + left.rowStride;
  let a3 = a2 + left.rowStride;
  let b0 = j * right.columnStride;
  let b1 = b0 + right.columnStride;
  let b2 = b1 + right.columnStride;
  let b3 = b2 + right.columnStride;
  let [s00, s01, s02, s03] = [0, 0, 0, 0];
  let [s10, s11, s12, s13] = [0, 0, 0, 0];
  let [s20, s21, s22, s23] = [0, 0, 0, 0];
  let [s30, s31, s32, s33] = [0, 0, 0, 0];
  for (let k = 0; k < inner; k++) {
    const x0 = a[a0] as number;
    const x1 = a[a1] as number;
    const x2 = a[a2] as number;
    const x3 = a[a3] as number;
    const y0 = b[b0] as number;
    const y1 = b[b1] as number;
    const y2 = b[b2] as number;
    const y3 = b[b3] as number;
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    s03 += x0 * y3;
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    s13 += x1 * y3;
    s20 += x2 * y0;
    s21 += x2 * y1;
    s22 += x2 * y2;
    s23 += x2 * y3;
    s30 += x3 * y0;
    s31 += x3 * y1;
    s32 += x3 * y2;
    s33 += x3 * y3;
    a0 += aStep;
    a1 += aStep;
    a2 += aStep;
    a3 += aStep;
    b0 += bStep;
    b1 += bStep;
    b2 += bStep;
    b3 += bStep;
  }
  store(product, i, j, s00, s01, s02, s03);
  store(product, i + 1, j, s10, s11, s12, s13);
  store(product, i + 2, j, s20, s21, s22, s23);
  store(product, i + 3, j, s30, s31, s32, s33);
}

function store(product: Matrix, i: number, j: number, s0: number, s1: number, s2: number, s3: number): void {
  const { values, columnStride } = product;
  const at = i * product.rowStride + j * columnStride;
  values[at] = s0;
  values[at + columnStride] = s1;
  values[at + 2 * columnStride] = s2;
  values[at + 3 * columnStride] = s3;
}

function multiplyEdge(left: Matrix, right: Matrix, product: Matrix, top: number, start: number): void {
  for (let i = top; i < Math.min(top + 4, product.rows); i++) {
    for (let j = start; j < Math.min(start + 4, product.columns); j++) {
      let sum = 0;
      for (let k = 0; k < left.columns; k++) {
        const x = left.values[i * left.rowStride + k * left.columnStride] as number;
        sum += x * (right.values[k * right.rowStride + j * right.columnStride] as number);
      }
      product.values[i * product.rowStride + j * product.columnStride] = sum;
    }
  }
}
