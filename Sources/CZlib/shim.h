// zlib begins a stream with a macro, which Swift cannot see.
#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H
#include <zlib.h>

// Windows of 2^15 bytes, with the header of gzip. Returns Z_OK or what was wrong.
static inline int kz_begin(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
#endif
