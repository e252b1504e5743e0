#include "inside.h"

#include <math.h>
#include <stddef.h>

#include "todo/workbook_todo.h"

static double smaller(double a, double b) { return a < b ? a : b; }
static double larger(double a, double b) { return a > b ? a : b; }

/* inside_point, under a name that stays in this file: only then may the compiler put its code into
 * the loop of inside_points. */
static int is_inside(const double* vertices, int64_t vertex_count, int border_value, double x,
                     double y) {
  // TODO 1: the rule as in inside.h; vertex i is vertices[2 * i], vertices[2 * i + 1]
  /* The same lines as in C++, without its types: a vertex is two neighbours in the array, true and
   * false are 1 and 0. The vertex before is carried along, so that no index needs a `%`; at the
   * first one it is the last, which closes the ring. */
  if (vertex_count == 0) return 0;
  double ax = vertices[2 * (vertex_count - 1)];
  double ay = vertices[2 * (vertex_count - 1) + 1];
  int odd = 0;
  for (int64_t i = 0; i < vertex_count; ++i) {
    const double bx = vertices[2 * i];
    const double by = vertices[2 * i + 1];
    if (x == bx && y == by) return border_value != 0;
    if (y > smaller(ay, by) && y <= larger(ay, by) && x <= larger(ax, bx) && ay != by &&
        (ax == bx || x <= (y - ay) * (bx - ax) / (by - ay) + ax)) {
      odd = !odd;
    }
    ax = bx;
    ay = by;
  }
  return odd;
  // END TODO 1
}

int inside_point(const double* vertices, int64_t vertex_count, int border_value, double x,
                 double y) {
  return is_inside(vertices, vertex_count, border_value, x, y);
}

int inside_points(const double* vertices, int64_t vertex_count, int border_value,
                  const double* points, int64_t count, uint8_t* results) {
  // TODO 2: return inside.h's codes for bad arguments; else write each point's result
  /* C has no exceptions, and an exception must never leave through a C border: the caller may not
   * be C++. All checks come before the first write, so that an error leaves the results as they
   * were. The price of checking is paid once a call, not once a point. */
  if (vertex_count < 0 || count < 0) return INSIDE_NEGATIVE_COUNT;
  if (vertices == NULL && vertex_count > 0) return INSIDE_NULL_POINTER;
  if ((points == NULL || results == NULL) && count > 0) return INSIDE_NULL_POINTER;
  for (int64_t i = 0; i < 2 * vertex_count; ++i) {
    if (!isfinite(vertices[i])) return INSIDE_NOT_FINITE;
  }
  for (int64_t i = 0; i < count; ++i) {
    results[i] =
        (uint8_t)is_inside(vertices, vertex_count, border_value, points[2 * i], points[2 * i + 1]);
  }
  return INSIDE_OK;
  // END TODO 2
}

const char* inside_message(int code) {
  switch (code) {
    case INSIDE_OK:
      return "no error";
    case INSIDE_NEGATIVE_COUNT:
      return "a count is negative";
    case INSIDE_NULL_POINTER:
      return "an array that is not empty is a null pointer";
    case INSIDE_NOT_FINITE:
      return "a vertex is not a point: its coordinates must be finite numbers";
    default:
      return "not a return code of this library";
  }
}
