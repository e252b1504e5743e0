#include "picture/outline.hpp"

#include <algorithm>
#include <cmath>

namespace workbook {
namespace {

constexpr double far_away = 1e100;  // so that a difference of two coordinates stays finite

// The point's place on the canvas.
Vertex on_canvas(Vertex v, double scale) {
  return {(std::clamp(v.x, -far_away, far_away) + 0.5) * scale,
          (std::clamp(v.y, -far_away, far_away) + 0.5) * scale};
}

// Narrows the share from .. to of a line to what lies in low .. high of one axis.
void narrow(double start, double step, double low, double high, double& from, double& to) {
  if (step == 0) {
    if (start < low || start > high) to = -1;
    return;
  }
  const double a = (low - start) / step, b = (high - start) / step;
  from = std::max(from, std::min(a, b));
  to = std::min(to, std::max(a, b));
}

// Cut to the canvas and `margin` around it, by Liang and Barsky's method (1984): Bresenham's walk
// is as long as the line.
void draw_edge(Canvas& canvas, Vertex a, Vertex b, int margin, Colour colour) {
  const double dx = b.x - a.x, dy = b.y - a.y;
  double from = 0, to = 1;
  narrow(a.x, dx, -margin, canvas.width() + margin, from, to);
  narrow(a.y, dy, -margin, canvas.height() + margin, from, to);
  if (from > to) return;
  const auto pixel = [](double c) { return static_cast<int>(std::floor(c)); };
  canvas.draw_line(pixel(a.x + from * dx), pixel(a.y + from * dy), pixel(a.x + to * dx),
                   pixel(a.y + to * dy), margin, colour);
}

bool is_near(const Canvas& canvas, Vertex v, int margin) {
  return v.x >= -margin && v.x <= canvas.width() + margin && v.y >= -margin &&
         v.y <= canvas.height() + margin;
}

}  // namespace

void draw_outline(Canvas& canvas, Ring ring, double scale, const OutlineStyle& style) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    draw_edge(canvas, on_canvas(ring[i], scale), on_canvas(ring[(i + 1) % ring.size()], scale),
              style.thickness, style.line);
  }
  const int dot = 3 * style.thickness;
  for (const Vertex& v : ring) {
    const Vertex p = on_canvas(v, scale);
    if (!is_near(canvas, p, dot)) continue;
    canvas.fill_square(static_cast<int>(std::floor(p.x)) - dot / 2,
                       static_cast<int>(std::floor(p.y)) - dot / 2, dot, style.vertex);
  }
}

}  // namespace workbook
