/** What a skeleton does where your work is missing: it says which TODO and ends the process.
 * Plain C so that every stage can use it; ending the process works in a parallel region too.
 * @file */
#pragma once

#include <stdio.h>
#include <stdlib.h>

/** The harness reads this exit status as "not done yet", never as a failure of its own. */
#define WORKBOOK_TODO_STATUS 77

#define WORKBOOK_TODO(number, what)                 \
  do {                                              \
    fflush(stdout);                                 \
    fprintf(stderr, "TODO %d: %s\n", number, what); \
    fflush(stderr);                                 \
    _Exit(WORKBOOK_TODO_STATUS);                    \
  } while (0)
