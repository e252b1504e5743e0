// threshold() for a device without doubles, which gets integer vertices only. Read in place of
// threshold.cl.
//
// A column x is an integer, so x <= crossing holds where x <= floor(crossing). With coordinates up
// to 2^26 and rows below 2^31 the product stays below 2^59: the floor is exact.
typedef long2 Point;

long floor_of_quotient(long numerator, long denominator) {
  const long quotient = numerator / denominator;  // towards 0
  const bool is_below = numerator % denominator != 0 && (numerator < 0) != (denominator < 0);
  return quotient - is_below;
}

// How many columns of row `y` the edge from a to b turns over: 0 .. width, 0 where it does not
// reach the row.
int threshold(Point a, Point b, int y, int width) {
  if (y <= min(a.y, b.y) || y > max(a.y, b.y)) return 0;
  const long crossing = floor_of_quotient((y - a.y) * (b.x - a.x), b.y - a.y) + a.x;
  const long last = min(crossing, max(a.x, b.x));
  return clamp(last + 1, 0L, (long)width);
}
