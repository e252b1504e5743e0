/* Which points lie inside a polygon: a C library, callable from any language that can call C.
 *
 * What a caller in another language must know, and what therefore never changes (the ABI):
 * - Counts are int64_t and count points, not numbers: a point is two doubles, x then y.
 * - Vertices and points are flat arrays, x0, y0, x1, y1 ..: whoever holds an array of pairs of
 *   doubles in memory (C's struct {double x, y;}, numpy's (n, 2) array) passes it as it is. Two
 *   arrays, one of xs and one of ys, would serve a loop over points that is vectorised; ours loops
 *   over the edges of one point, which wants both its numbers together.
 * - A result is one byte, 1 inside and 0 outside: an image of bytes can be the results itself.
 * - All arrays belong to the caller, before and after. Nothing is kept, nothing is allocated:
 *   any number of threads may call at once, on shared vertices too.
 * - Nothing throws, exits or prints: what is wrong is said by the return code.
 *
 * The rule, for a point p and each edge (a, b), the closing edge from the last vertex to the first
 * included: a point that equals a vertex gives border_value. Any other point is inside when an odd
 * number of edges has p.y > min(a.y, b.y), p.y <= max(a.y, b.y), p.x <= max(a.x, b.x), a.y != b.y,
 * and a.x == b.x or p.x <= (p.y - a.y) * (b.x - a.x) / (b.y - a.y) + a.x. */
#ifndef INSIDE_H
#define INSIDE_H

#include <stdint.h>

/* Return codes. Tested in this order: the first that applies is returned. */
#define INSIDE_OK 0
#define INSIDE_NEGATIVE_COUNT (-1) /* a count is below 0 */
#define INSIDE_NULL_POINTER (-2)   /* an array of more than 0 elements is NULL */
#define INSIDE_NOT_FINITE (-3)     /* a vertex has a coordinate that is NaN or infinite */

// TODO 3 (declarations): open `extern "C" {` here, between #ifdef __cplusplus and #endif
/* A C++ compiler adds the types of the parameters to a function's name in the object file, so that
 * overloads differ; a C compiler writes the bare name. Declared in extern "C", the functions below
 * are looked for under their bare names. The words mean nothing to a C compiler, which reads this
 * header too: hence the #ifdef. */
#ifdef __cplusplus
extern "C" {
#endif
// END TODO 3

/* Is the point (x, y) inside the polygon of `vertex_count` vertices? Gives 1 or 0. A border_value
 * other than 0 is true. Checks nothing, because it may be called for each of many points: vertices
 * must hold 2 * vertex_count finite doubles, or vertex_count be 0. */
int inside_point(const double* vertices, int64_t vertex_count, int border_value, double x,
                 double y);

/* Writes results[i] = 1 or 0 for each of `count` points: points[2 * i] is x, points[2 * i + 1] is
 * y. vertices: 2 * vertex_count doubles; points: 2 * count doubles; results: count bytes, which
 * must not overlap the others. An array of no elements may be NULL. A point that is not finite is
 * outside. Returns INSIDE_OK, or the code of what is wrong, and then nothing has been written. */
int inside_points(const double* vertices, int64_t vertex_count, int border_value,
                  const double* points, int64_t count, uint8_t* results);

/* What a return code means, in English. The text belongs to the library: do not free it. */
const char* inside_message(int code);

// TODO 3 (declarations): close the brace of extern "C" here, again between #ifdef and #endif
#ifdef __cplusplus
}
#endif
// END TODO 3

#endif
