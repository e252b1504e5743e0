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
  WORKBOOK_TODO(1, "the rule as in inside.h; vertex i is vertices[2 * i], vertices[2 * i + 1]");
}

int inside_point(const double* vertices, int64_t vertex_count, int border_value, double x,
                 double y) {
  return is_inside(vertices, vertex_count, border_value, x, y);
}

int inside_points(const double* vertices, int64_t vertex_count, int border_value,
                  const double* points, int64_t count, uint8_t* results) {
  WORKBOOK_TODO(2, "return inside.h's codes for bad arguments; else write each point's result");
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
