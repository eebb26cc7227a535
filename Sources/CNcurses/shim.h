#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#define NCURSES_WIDECHAR 1
#include <curses.h>
#endif
