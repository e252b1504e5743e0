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
#error "TODO 1: x, y = your column and row; return if outside; else write the pixel"
}

#ifndef WORKBOOK_INTEGERS
// The rule for one point; `ring` holds `count` vertices with .x and .y, and may be empty.
bool inside(Point p, global const Point* ring, int count, bool border_value) {
#error "TODO 2: your class's rule: border_value on a vertex, else true for an odd number of edges"
}
#endif
