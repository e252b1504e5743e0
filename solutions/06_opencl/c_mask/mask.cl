// One work-item decides one pixel. The rule is the course's, bit for bit.
//
// The program is built in one of two ways: with Point a pair of doubles and inside() from this
// file, or, for a device without doubles, with what inside_integer.cl defines before this file.
#pragma OPENCL FP_CONTRACT OFF

#ifndef WORKBOOK_INTEGERS
typedef double2 Point;
bool inside(Point p, global const Point* ring, int count, bool border_value);
#endif

// `pixels` is width x height bytes, row after row. The launch may be larger than the image: its
// sizes are rounded up to whole work-groups. get_global_id(d) is this work-item's place in dimension
// d, and inside((Point)(x, y), ...) decides a pixel.
kernel void mask(global const Point* ring, int count, int border_value, int width, int height,
                 global uchar* pixels) {
  // TODO 1: x, y = your column and row; return if outside; else write the pixel
  // Dimension 0 is the column: work-items that are neighbours in dimension 0 write neighbouring
  // bytes, which a GPU joins into one write.
  const int x = get_global_id(0);
  const int y = get_global_id(1);
  // Both halves are needed: without the first, the work-items right of the image write into the
  // next row; without the second, those below it write past the buffer's end.
  if (x >= width || y >= height) return;
  pixels[(size_t)y * width + x] = inside((Point)(x, y), ring, count, border_value);
  // END TODO 1
}

#ifndef WORKBOOK_INTEGERS
// The rule for one point; `ring` holds `count` vertices with .x and .y, and may be empty.
bool inside(Point p, global const Point* ring, int count, bool border_value) {
  // TODO 2: your class's rule: border_value on a vertex, else true for an odd number of edges
  // The same lines as in C++: a kernel is C99 with vector types. Neighbouring work-items walk the
  // same ring in step, so that each vertex is fetched once for many pixels.
  bool odd = false;
  Point a = count > 0 ? ring[count - 1] : p;
  for (int i = 0; i < count; ++i) {
    const Point b = ring[i];
    if (p.x == b.x && p.y == b.y) return border_value;
    if (p.y > min(a.y, b.y) && p.y <= max(a.y, b.y) && p.x <= max(a.x, b.x) && a.y != b.y &&
        (a.x == b.x || p.x <= (p.y - a.y) * (b.x - a.x) / (b.y - a.y) + a.x)) {
      odd = !odd;
    }
    a = b;
  }
  return odd;
  // END TODO 2
}
#endif
