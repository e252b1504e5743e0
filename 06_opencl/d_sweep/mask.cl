// The mask's kernel, one work-item a pixel, given: this room changes the work-group around it only.
#pragma OPENCL FP_CONTRACT OFF

#ifdef WORKBOOK_INTEGERS
typedef long2 Point;
bool left_of_edge(Point p, Point a, Point b) {
  const long across = (p.x - a.x) * (b.y - a.y);
  const long down = (p.y - a.y) * (b.x - a.x);
  return b.y > a.y ? across <= down : across >= down;
}
#else
typedef double2 Point;
bool left_of_edge(Point p, Point a, Point b) {
  return a.x == b.x || p.x <= (p.y - a.y) * (b.x - a.x) / (b.y - a.y) + a.x;
}
#endif

kernel void mask(global const Point* ring, int count, int width, int height,
                 global uchar* pixels) {
  const int x = get_global_id(0);
  const int y = get_global_id(1);
  if (x >= width || y >= height) return;
  const Point p = (Point)(x, y);
  bool inside = false;
  Point a = ring[count - 1];
  for (int i = 0; i < count; ++i) {
    const Point b = ring[i];
    if (p.x == b.x && p.y == b.y) {
      inside = true;
      break;
    }
    if (p.y > min(a.y, b.y) && p.y <= max(a.y, b.y) && p.x <= max(a.x, b.x) &&
        left_of_edge(p, a, b)) {
      inside = !inside;
    }
    a = b;
  }
  pixels[(size_t)y * width + x] = inside;
}
