// What Swift cannot import of curses: attributes are casts and shifts, the screen is a mutable global.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
// The wide interface, whatever the feature-test macros say; must come before <curses.h>.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <wchar.h>

static const attr_t CN_NORMAL = A_NORMAL;
static const attr_t CN_BOLD = A_BOLD;
static const attr_t CN_DIM = A_DIM;
static const attr_t CN_ITALIC = A_ITALIC;
static const attr_t CN_UNDERLINE = A_UNDERLINE;
static const attr_t CN_REVERSE = A_REVERSE;

static inline WINDOW *cn_standard_window(void) { return stdscr; }
static inline int cn_colors(void) { return COLORS; }

// The pair goes through the last argument, where numbers beyond 32767 fit.
static inline int cn_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, 0, &pair);
}

// setupterm and friends; <term.h> itself defines hundreds of macros with everyday names.
extern int setupterm(const char *, int, int *);
extern char *tigetstr(const char *);
extern int tigetnum(const char *);

// A capability as text, or NULL when the terminal has none.
static inline const char *cn_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

#endif
