// The test program is linked with -Wl,--wrap=inside_points: a call of inside_points arrives at
// __wrap_inside_points, and __real_inside_points is the C library's function. If the linker sent
// you here with "undefined reference to `inside_points'": the program is not linked with the C
// library yet, which is TODO 3's line in build.cmake.
//
// Part of a static library: this file is linked only into a program that calls the C library, so
// that a skeleton, which calls nothing yet, needs no library either.
#include "border_spy.hpp"

using stage_03::crossings;
using stage_03::most_points;

extern "C" {

int __real_inside_point(const double* vertices, std::int64_t vertex_count, int border_value,
                        double x, double y);
int __real_inside_points(const double* vertices, std::int64_t vertex_count, int border_value,
                         const double* points, std::int64_t count, std::uint8_t* results);

int __wrap_inside_point(const double* vertices, std::int64_t vertex_count, int border_value,
                        double x, double y) {
  ++crossings.calls;
  return __real_inside_point(vertices, vertex_count, border_value, x, y);
}

int __wrap_inside_points(const double* vertices, std::int64_t vertex_count, int border_value,
                         const double* points, std::int64_t count, std::uint8_t* results) {
  ++crossings.calls;
  crossings.vertex_count = vertex_count;
  crossings.point_count = count;
  if (count > most_points) return 0;
  return __real_inside_points(vertices, vertex_count, border_value, points, count, results);
}

}  // extern "C"
