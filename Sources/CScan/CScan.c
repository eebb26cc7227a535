#include "CScan.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

/// Of 64 bytes, one bit for each.
typedef struct {
  uint64_t delimiters, feeds, returns, quotes, nuls, high;
} masks;

/// What is carried from one block of 64 bytes to the next, as a bit at the lowest place or all bits.
typedef struct {
  uint64_t inside;
  uint64_t after_break;
  uint64_t after_closing;
  uint64_t after_return;
  // Gathered over all blocks: any bit tells.
  uint64_t doubled, inner_ends;
} carries;

#define ALWAYS_INLINE static inline __attribute__((always_inline))

/// Each bit the parity of all bits up to it.
ALWAYS_INLINE uint64_t parities(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

/// Looks at one block; gives the bits at which something irregular was noticed, and takes what stands inside quotes
/// out of the masks.
ALWAYS_INLINE uint64_t settle(masks *found, carries *carried) {
  uint64_t breaks = found->delimiters | found->feeds;
  uint64_t irregular = found->nuls;
  if (__builtin_expect((found->quotes | carried->inside | carried->after_closing) != 0, 0)) {
    // From an opening quote up to, not with, its closing one.
    uint64_t inside = parities(found->quotes) ^ carried->inside;
    uint64_t opening = found->quotes & inside;
    uint64_t closing = found->quotes & ~inside;
    uint64_t may_open = (breaks | found->quotes) << 1 | carried->after_break;
    uint64_t must_end = closing << 1 | carried->after_closing;
    irregular |= opening & ~may_open;
    irregular |= must_end & ~(breaks | found->returns | found->quotes);
    carried->doubled |= must_end & found->quotes;
    carried->inner_ends |= (found->feeds | found->returns) & inside;
    carried->after_closing = closing >> 63;
    carried->after_break = (breaks | found->quotes) >> 63;
    carried->inside = (uint64_t)((int64_t)inside >> 63);
    found->delimiters &= ~inside;
    found->feeds &= ~inside;
    found->returns &= ~inside;
  } else {
    carried->after_break = breaks >> 63;
  }
  if (__builtin_expect((found->returns | carried->after_return) != 0, 0)) {
    irregular |= (found->returns << 1 | carried->after_return) & ~found->feeds;
    carried->after_return = found->returns >> 63;
  }
  return irregular;
}

/// The places of all bits; writes past the end of what it adds, by less than KSCAN_SLACK elements in all.
ALWAYS_INLINE void append_places(uint32_t *places, uint64_t bits, uint32_t base) {
  int count = __builtin_popcountll(bits);
  for (int group = 0; group < count; group += 8) {
    for (int step = 0; step < 8; step++) {
      places[group + step] = base + (uint32_t)__builtin_ctzll(bits | (1ull << 63));
      bits &= bits - 1;
    }
  }
}

#define INDEX_BODY(LOOK) \
  kscan_result result = {0}; \
  carries carried = {0, 1, 0, 0, 0, 0}; \
  uint8_t last[64]; \
  uint64_t any_high = 0, any_quotes = 0; \
  size_t place = 0; \
  while (place < count && result.ends < ends_limit) { \
    const uint8_t *block = bytes + place; \
    size_t length = count - place; \
    if (__builtin_expect(length < 64, 0)) { \
      memset(last, ' ', sizeof last); \
      memcpy(last, block, length); \
      block = last; \
    } else { \
      length = 64; \
    } \
    masks found = LOOK(block, delimiter); \
    any_high |= found.high; \
    any_quotes |= found.quotes; \
    uint64_t irregular = settle(&found, &carried); \
    if (__builtin_expect(length < 64, 0)) { \
      uint64_t given = (1ull << length) - 1; \
      irregular &= given; \
      found.delimiters &= given; \
      found.feeds &= given; \
    } \
    if (__builtin_expect(irregular != 0, 0)) { \
      length = (size_t)__builtin_ctzll(irregular); \
      uint64_t before = (1ull << length) - 1; \
      found.delimiters &= before; \
      found.feeds &= before; \
      result.is_irregular = 1; \
    } \
    uint64_t all = found.delimiters | found.feeds; \
    append_places(ends + result.ends, all, (uint32_t)place); \
    uint64_t feeds = found.feeds; \
    while (feeds != 0) { \
      uint64_t through = feeds ^ (feeds - 1); \
      rows[result.rows++] = (uint32_t)(result.ends + (size_t)__builtin_popcountll(all & through)); \
      feeds &= feeds - 1; \
    } \
    result.ends += (size_t)__builtin_popcountll(all); \
    place += length; \
    if (__builtin_expect(result.is_irregular, 0)) break; \
  } \
  result.consumed = place; \
  result.has_high_bytes = any_high != 0; \
  result.has_quotes = any_quotes != 0; \
  result.has_doubled_quotes = carried.doubled != 0; \
  result.has_inner_line_ends = carried.inner_ends != 0; \
  return result;

// MARK: Portable

/// The high bit of each byte that is zero; exact, since no borrow passes from byte to byte.
ALWAYS_INLINE uint64_t zero_bytes(uint64_t word) {
  uint64_t low = 0x7F7F7F7F7F7F7F7Full;
  return ~(((word & low) + low) | word | low);
}

/// The high bits of eight bytes as eight bits, the first byte's lowest.
ALWAYS_INLINE uint64_t gathered(uint64_t high_bits) { return (high_bits >> 7) * 0x0102040810204080ull >> 56; }

ALWAYS_INLINE masks look_portable(const uint8_t *block, uint8_t delimiter) {
  const uint64_t ones = 0x0101010101010101ull;
  masks found = {0};
  for (int step = 0; step < 8; step++) {
    uint64_t word;
    memcpy(&word, block + 8 * step, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    int shift = 8 * step;
    found.delimiters |= gathered(zero_bytes(word ^ ones * delimiter)) << shift;
    found.feeds |= gathered(zero_bytes(word ^ ones * '\n')) << shift;
    found.returns |= gathered(zero_bytes(word ^ ones * '\r')) << shift;
    found.quotes |= gathered(zero_bytes(word ^ ones * '"')) << shift;
    found.nuls |= gathered(zero_bytes(word)) << shift;
    found.high |= gathered(word & ones * 0x80) << shift;
  }
  return found;
}

kscan_result kscan_index_portable(
  const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *ends, uint32_t *rows, size_t ends_limit) {
  INDEX_BODY(look_portable)
}

#if defined(__x86_64__)

// MARK: SSE2, which every x86-64 processor has

ALWAYS_INLINE uint64_t equal_sse2(const uint8_t *block, uint8_t byte) {
  __m128i wanted = _mm_set1_epi8((char)byte);
  uint64_t bits = 0;
  for (int step = 0; step < 4; step++) {
    __m128i part = _mm_loadu_si128((const __m128i *)(block + 16 * step));
    bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(part, wanted)) << 16 * step;
  }
  return bits;
}

ALWAYS_INLINE masks look_sse2(const uint8_t *block, uint8_t delimiter) {
  masks found = {
    equal_sse2(block, delimiter), equal_sse2(block, '\n'), equal_sse2(block, '\r'), equal_sse2(block, '"'),
    equal_sse2(block, 0),         0,
  };
  for (int step = 0; step < 4; step++) {
    __m128i part = _mm_loadu_si128((const __m128i *)(block + 16 * step));
    found.high |= (uint64_t)(uint32_t)_mm_movemask_epi8(part) << 16 * step;
  }
  return found;
}

static kscan_result index_sse2(
  const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *ends, uint32_t *rows, size_t ends_limit) {
  INDEX_BODY(look_sse2)
}

// MARK: AVX2

#define AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt,lzcnt")))

#define EQUAL_AVX2(byte) \
  ((uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(first, _mm256_set1_epi8((char)(byte)))) | \
   (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(second, _mm256_set1_epi8((char)(byte)))) << 32)

AVX2 static inline __attribute__((always_inline)) masks look_avx2(const uint8_t *block, uint8_t delimiter) {
  __m256i first = _mm256_loadu_si256((const __m256i *)block);
  __m256i second = _mm256_loadu_si256((const __m256i *)(block + 32));
  masks found = {
    EQUAL_AVX2(delimiter), EQUAL_AVX2('\n'), EQUAL_AVX2('\r'), EQUAL_AVX2('"'), EQUAL_AVX2(0),
    (uint64_t)(uint32_t)_mm256_movemask_epi8(first) | (uint64_t)(uint32_t)_mm256_movemask_epi8(second) << 32,
  };
  return found;
}

AVX2 static kscan_result index_avx2(
  const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *ends, uint32_t *rows, size_t ends_limit) {
  INDEX_BODY(look_avx2)
}

kscan_result kscan_index(
  const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *ends, uint32_t *rows, size_t ends_limit) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) {
    return index_avx2(bytes, count, delimiter, ends, rows, ends_limit);
  }
  return index_sse2(bytes, count, delimiter, ends, rows, ends_limit);
}

#else

kscan_result kscan_index(
  const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *ends, uint32_t *rows, size_t ends_limit) {
  return kscan_index_portable(bytes, count, delimiter, ends, rows, ends_limit);
}

#endif

// MARK: Lines

size_t kscan_line_ends(const uint8_t *bytes, size_t count) {
  if (count == 0) return 0;
  size_t ends = bytes[0] == '\n' || bytes[0] == '\r';
  for (size_t place = 1; place < count; place++) {
    ends += (bytes[place] == '\r') | ((bytes[place] == '\n') & (bytes[place - 1] != '\r'));
  }
  return ends;
}
