// The forecast kernel: a block of trials, node by node, four trials at a time. `plain-kernel.ts` is its twin with
// equal results, bit for bit: the same operations in the same order, all of them single precision but the sums.
// Build: see build.ts beside it. No library, no imports, no allocation: memory is laid out by program.ts.
#include <stdint.h>
#include <wasm_simd128.h>

// Order and meaning as in program.ts; pointers are byte offsets.
typedef struct {
  int32_t nodes, trials, bins, hasStarts;
  const float *release, *threshold, *offset, *scale, *weights;
  const int32_t *table, *cause;
  const int32_t *predFrom, *pred, *predKind;
  const float *lag;
  const float *pairs, *probit;
  uint32_t *state;
  const float *causes;
  float *length, *start, *finish;
  const float *binFrom, *binScale;
  uint32_t *histogram;
  double *sums;
  int32_t knots, probitKnots;
} Program;

static inline v128_t uniform(v128_t *s) {
  v128_t bits = wasm_i32x4_add(s[0], s[3]);
  v128_t t = wasm_i32x4_shl(s[1], 9);
  s[2] = wasm_v128_xor(s[2], s[0]);
  s[3] = wasm_v128_xor(s[3], s[1]);
  s[1] = wasm_v128_xor(s[1], s[2]);
  s[0] = wasm_v128_xor(s[0], s[3]);
  s[2] = wasm_v128_xor(s[2], t);
  s[3] = wasm_v128_or(wasm_i32x4_shl(s[3], 11), wasm_u32x4_shr(s[3], 21));
  return wasm_f32x4_mul(wasm_f32x4_convert_i32x4(wasm_u32x4_shr(bits, 8)), wasm_f32x4_splat(0x1p-24f));
}

static inline v128_t look(const float *pairs, v128_t at, v128_t last) {
  at = wasm_f32x4_pmin(last, at);
  v128_t cell = wasm_i32x4_trunc_sat_f32x4(at);
  v128_t part = wasm_f32x4_sub(at, wasm_f32x4_convert_i32x4(cell));
  v128_t a = wasm_v128_load64_zero(pairs + 2 * wasm_i32x4_extract_lane(cell, 0));
  a = wasm_v128_load64_lane(pairs + 2 * wasm_i32x4_extract_lane(cell, 1), a, 1);
  v128_t b = wasm_v128_load64_zero(pairs + 2 * wasm_i32x4_extract_lane(cell, 2));
  b = wasm_v128_load64_lane(pairs + 2 * wasm_i32x4_extract_lane(cell, 3), b, 1);
  v128_t value = wasm_i32x4_shuffle(a, b, 0, 2, 4, 6);
  v128_t slope = wasm_i32x4_shuffle(a, b, 1, 3, 5, 7);
  return wasm_f32x4_add(value, wasm_f32x4_mul(part, slope));
}

static void sampleNode(const Program *p, int i, float *out) {
  const int n = p->trials;
  uint32_t *kept = p->state + 16 * i;
  v128_t s[4];
  for (int k = 0; k < 4; k++) s[k] = wasm_v128_load(kept + 4 * k);
  const float *pairs = p->pairs + p->table[i];
  const v128_t offset = wasm_f32x4_splat(p->offset[i]), scale = wasm_f32x4_splat(p->scale[i]);
  const v128_t last = wasm_f32x4_splat((float)p->knots - 0.001f), zero = wasm_f32x4_splat(0);
  const int first = p->cause[2 * i], second = p->cause[2 * i + 1];
  if (first < 0 && second < 0) {
    for (int t = 0; t < n; t += 4) {
      v128_t at = wasm_f32x4_mul(wasm_f32x4_sub(uniform(s), offset), scale);
      v128_t strikes = wasm_f32x4_ge(at, zero);
      wasm_v128_store(out + t, wasm_v128_and(look(pairs, wasm_f32x4_pmax(zero, at), last), strikes));
    }
  } else {
    const v128_t own = wasm_f32x4_splat(p->weights[3 * i]);
    const v128_t w1 = wasm_f32x4_splat(first < 0 ? 0 : p->weights[3 * i + 1]);
    const v128_t w2 = wasm_f32x4_splat(second < 0 ? 0 : p->weights[3 * i + 2]);
    const float *c1 = p->causes + (first < 0 ? 0 : first) * n, *c2 = p->causes + (second < 0 ? 0 : second) * n;
    const v128_t probitScale = wasm_f32x4_splat((float)p->probitKnots);
    const v128_t probitLast = wasm_f32x4_splat((float)p->probitKnots - 0.001f);
    for (int t = 0; t < n; t += 4) {
      v128_t z = look(p->probit, wasm_f32x4_mul(uniform(s), probitScale), probitLast);
      z = wasm_f32x4_add(wasm_f32x4_mul(z, own), wasm_f32x4_mul(wasm_v128_load(c1 + t), w1));
      z = wasm_f32x4_add(z, wasm_f32x4_mul(wasm_v128_load(c2 + t), w2));
      v128_t at = wasm_f32x4_mul(wasm_f32x4_sub(z, offset), scale);
      v128_t strikes = wasm_f32x4_ge(at, zero);
      wasm_v128_store(out + t, wasm_v128_and(look(pairs, wasm_f32x4_pmax(zero, at), last), strikes));
    }
  }
  for (int k = 0; k < 4; k++) wasm_v128_store(kept + 4 * k, s[k]);
}

static void placeNode(const Program *p, int i, const float *length, float *finish) {
  const int n = p->trials, from = p->predFrom[i], to = p->predFrom[i + 1];
  const v128_t release = wasm_f32x4_splat(p->release[i]), threshold = wasm_f32x4_splat(p->threshold[i]);
  int plain = !p->hasStarts;
  for (int e = from; e < to; e++) plain &= p->predKind[e] == 0 && p->lag[e] == 0;
  if (plain) {
    for (int t = 0; t < n; t += 4) {
      v128_t es = release;
      for (int e = from; e < to; e++) es = wasm_f32x4_pmax(es, wasm_v128_load(p->finish + p->pred[e] * n + t));
      v128_t d = wasm_v128_and(wasm_v128_load(length + t), wasm_f32x4_gt(es, threshold));
      wasm_v128_store(finish + t, wasm_f32x4_add(es, d));
    }
    return;
  }
  for (int t = 0; t < n; t += 4) {
    v128_t es = release, ends = wasm_f32x4_splat(-__builtin_inff());
    for (int e = from; e < to; e++) {
      const float *row = (p->predKind[e] & 1 ? p->start : p->finish) + p->pred[e] * n;
      v128_t at = wasm_f32x4_add(wasm_v128_load(row + t), wasm_f32x4_splat(p->lag[e]));
      if (p->predKind[e] & 2) ends = wasm_f32x4_pmax(ends, at);
      else es = wasm_f32x4_pmax(es, at);
    }
    v128_t d = wasm_v128_and(wasm_v128_load(length + t), wasm_f32x4_gt(es, threshold));
    wasm_v128_store(finish + t, wasm_f32x4_pmax(wasm_f32x4_add(es, d), ends));
    if (p->hasStarts) wasm_v128_store(p->start + i * n + t, es);
  }
}

static void tallyNode(const Program *p, int i, const float *finish) {
  const int n = p->trials;
  uint32_t *bins = p->histogram + (uint32_t)i * p->bins;
  const v128_t from = wasm_f32x4_splat(p->binFrom[i]), scale = wasm_f32x4_splat(p->binScale[i]);
  const v128_t zero = wasm_f32x4_splat(0), last = wasm_f32x4_splat((float)(p->bins - 1));
  v128_t low = wasm_f64x2_splat(0), high = low, lowSquares = low, highSquares = low;
  for (int t = 0; t < n; t += 4) {
    v128_t f = wasm_v128_load(finish + t);
    v128_t at = wasm_f32x4_pmin(last, wasm_f32x4_pmax(zero, wasm_f32x4_mul(wasm_f32x4_sub(f, from), scale)));
    v128_t bin = wasm_i32x4_trunc_sat_f32x4(at);
    bins[wasm_i32x4_extract_lane(bin, 0)]++;
    bins[wasm_i32x4_extract_lane(bin, 1)]++;
    bins[wasm_i32x4_extract_lane(bin, 2)]++;
    bins[wasm_i32x4_extract_lane(bin, 3)]++;
    v128_t a = wasm_f64x2_promote_low_f32x4(f), b = wasm_f64x2_promote_low_f32x4(wasm_i32x4_shuffle(f, f, 2, 3, 2, 3));
    low = wasm_f64x2_add(low, a);
    high = wasm_f64x2_add(high, b);
    lowSquares = wasm_f64x2_add(lowSquares, wasm_f64x2_mul(a, a));
    highSquares = wasm_f64x2_add(highSquares, wasm_f64x2_mul(b, b));
  }
  p->sums[2 * i] += (wasm_f64x2_extract_lane(low, 0) + wasm_f64x2_extract_lane(low, 1)) +
                    (wasm_f64x2_extract_lane(high, 0) + wasm_f64x2_extract_lane(high, 1));
  p->sums[2 * i + 1] += (wasm_f64x2_extract_lane(lowSquares, 0) + wasm_f64x2_extract_lane(lowSquares, 1)) +
                        (wasm_f64x2_extract_lane(highSquares, 0) + wasm_f64x2_extract_lane(highSquares, 1));
}

// Draws a length for every node and trial of the block.
__attribute__((export_name("sample"))) void sample(const Program *p) {
  for (int i = 0; i < p->nodes; i++) sampleNode(p, i, p->length + i * p->trials);
}

// Earliest finishes from the lengths that are there.
__attribute__((export_name("place"))) void place(const Program *p) {
  for (int i = 0; i < p->nodes; i++) placeNode(p, i, p->length + i * p->trials, p->finish + i * p->trials);
}

// Counts the finishes that are there into the histograms and sums.
__attribute__((export_name("tally"))) void tally(const Program *p) {
  for (int i = 0; i < p->nodes; i++) tallyNode(p, i, p->finish + i * p->trials);
}

// All three, node by node while its row is in the nearest cache.
__attribute__((export_name("run"))) void run(const Program *p) {
  for (int i = 0; i < p->nodes; i++) {
    float *length = p->length + i * p->trials, *finish = p->finish + i * p->trials;
    sampleNode(p, i, length);
    placeNode(p, i, length, finish);
    tallyNode(p, i, finish);
  }
}
