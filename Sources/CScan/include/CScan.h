// Where the fields and rows of delimited text end, found many bytes at a time. It decides nothing else: text of which
// the structure is in any doubt is left to the caller from the doubtful place on.
#ifndef CSCAN_H
#define CSCAN_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
  /// Bytes that were looked at. Fewer than were given when the buffers are full, or when the text is irregular.
  size_t consumed;
  /// How many elements of `ends` were written.
  size_t ends;
  /// How many elements of `rows` were written.
  size_t rows;
  /// Whether looking ended at something irregular; `consumed` is then where it stands.
  int is_irregular;
  /// Whether any quotes were met.
  int has_quotes;
  /// Whether two quotes stand side by side within a field that is quoted.
  int has_doubled_quotes;
  /// Whether a line feed or carriage return stands inside quotes.
  int has_inner_line_ends;
  /// Whether any bytes from 0x80 on were met.
  int has_high_bytes;
} kscan_result;

enum {
  /// Room that `ends` and `rows` must have beside what is asked for.
  KSCAN_SLACK = 72,
};

/// Finds the ends of fields and rows in text that begins with a row.
///
/// `ends` gets the position of every delimiter and line feed outside quotes, `rows` for each row the number of `ends` up
/// to and with its own. A row's line feed may have a carriage return before it, which belongs to the line end.
///
/// Irregular are: NUL, a quote within a field that does not begin with one, text between a closing quote and the end
/// of its field, and a carriage return outside quotes without a line feed behind it. All that stands before the
/// irregular place is indexed.
///
/// `delimiter` is an ASCII byte other than NUL, the quote, and both line ends. No byte past `count` is read.
/// At most `ends_limit` + KSCAN_SLACK elements of either buffer are written.
kscan_result kscan_index(
  const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *ends, uint32_t *rows, size_t ends_limit);

/// The same, never with instructions that not every processor of the platform has.
kscan_result kscan_index_portable(
  const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *ends, uint32_t *rows, size_t ends_limit);

/// How many line ends stand in text: line feeds, carriage returns, and pairs of both, which count once.
size_t kscan_line_ends(const uint8_t *bytes, size_t count);

/// Asks the processor to bring the memory near that is read soon.
static inline void kscan_prefetch(const void *place) { __builtin_prefetch(place, 0, 3); }

#endif
