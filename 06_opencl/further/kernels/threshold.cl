// What an edge does to a row of pixels, in one number. Read before the kernels, which share it.
//
// On a row that the edge reaches, the rule turns over every pixel left of the crossing and none
// right of it: columns 0 .. threshold - 1. 07_scanline/README.md shows why the number says exactly
// what the rule says of each pixel.
#pragma OPENCL FP_CONTRACT OFF

typedef double2 Point;

// How many columns of row `y` the edge from a to b turns over: 0 .. width, 0 where it does not
// reach the row. Clamped before it is converted. A crossing that is no number (an edge longer than
// the largest double) fails each comparison, as it does in the rule.
int threshold(Point a, Point b, int y, int width) {
  if (y <= min(a.y, b.y) || y > max(a.y, b.y)) return 0;
  const double crossing = (y - a.y) * (b.x - a.x) / (b.y - a.y) + a.x;
  const double right = max(a.x, b.x);
  const double last = right < crossing ? right : crossing;
  const double clamped = width - 1 < last ? width - 1 : last;
  return clamped >= 0 ? (int)clamped + 1 : 0;
}
