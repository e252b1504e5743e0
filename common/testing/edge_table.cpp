// explain_pixel() of diagnosis.hpp.
#include <cmath>
#include <iomanip>
#include <sstream>

#include "geometry/oracle.hpp"
#include "testing/diagnosis.hpp"

namespace workbook {
namespace {

constexpr int most_edges = 12;

std::string point(Vertex v) {
  std::ostringstream text;
  text << std::setprecision(4) << "(" << v.x << ", " << v.y << ")";
  return text.str();
}

std::string number(double value) {
  std::ostringstream text;
  text << std::setprecision(6) << value;
  return text.str();
}

// As number(), but where that would show the two alike: "3 - 4e-16".
std::string number_beside(double value, double other) {
  if (value == other || number(value) != number(other)) return number(value);
  std::ostringstream text;
  text << number(other) << (value < other ? " - " : " + ") << std::setprecision(1)
       << std::abs(value - other);
  return text.str();
}

std::string count_of(int count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

// "3 <= 4.5: counts", "3 > 2: no": what the rule says of an edge that reaches the row.
std::string verdict(Vertex p, Vertex a, const EdgeVerdict& v, Vertex b) {
  if (v.counts && a.x == b.x) return "upright: counts";
  const std::string crossing = number_beside(v.crossing, p.x);
  if (v.counts) return number(p.x) + " <= " + crossing + ": counts";
  if (!v.left_of_end) return number(p.x) + " is past both ends";
  return number(p.x) + " > " + crossing + ": no";
}

}  // namespace

std::string explain_pixel(int x, int y, const Case& shape) {
  const std::vector<Vertex>& ring = shape.ring;
  const Vertex p{double(x), double(y)};
  std::ostringstream text;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    if (ring[i] != p) continue;
    text << point(p) << " is vertex " << i << ": the rule gives border_value, here "
         << (shape.border_value ? "true" : "false") << ".";
    return text.str();
  }
  int reach = 0, counted = 0;
  std::ostringstream lines;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Vertex a = ring[i], b = ring[(i + 1) % ring.size()];
    const EdgeVerdict v = judge_edge(p, a, b);
    if (!v.above_low || !v.below_high || !v.not_level) continue;
    counted += v.counts;
    if (++reach > most_edges) continue;
    lines << "\n  " << std::setw(2) << i << "  " << std::left << std::setw(20)
          << point(a) + "-" + point(b) << std::right << "  " << verdict(p, a, v, b);
  }
  text << "The rule for " << point(p) << ": " << count_of(reach, "edge reaches", "edges reach")
       << " row " << y << ", y > min and y <= max" << (reach ? ":" : ".") << lines.str();
  if (reach > most_edges) text << "\n  .. and " << reach - most_edges << " more";
  text << "\n"
       << count_of(counted, "edge counts", "edges count") << ", "
       << (counted % 2 ? "an odd number: 1, inside." : "an even number: 0, outside.");
  return text.str();
}

}  // namespace workbook
