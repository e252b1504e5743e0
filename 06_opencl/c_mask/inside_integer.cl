// The rule for integer vertices without doubles. Read before mask.cl, on devices that have no
// cl_khr_fp64.
//
// The rule's last condition, p.x - a.x <= (p.y - a.y) (b.x - a.x) / (b.y - a.y), is multiplied by
// b.y - a.y, which turns it round when that is negative: no division, nothing is rounded. With
// coordinates up to 2^26 each product stays below 2^54.
typedef long2 Point;

bool inside(Point p, global const Point* ring, int count, bool border_value) {
  bool odd = false;
  for (int i = 0; i < count; ++i) {
    const Point a = ring[i == 0 ? count - 1 : i - 1];
    const Point b = ring[i];
    if (p.x == b.x && p.y == b.y) return border_value;
    if (p.y <= min(a.y, b.y) || p.y > max(a.y, b.y) || p.x > max(a.x, b.x)) continue;
    const long across = (p.x - a.x) * (b.y - a.y);
    const long down = (p.y - a.y) * (b.x - a.x);
    odd ^= b.y > a.y ? across <= down : across >= down;
  }
  return odd;
}
