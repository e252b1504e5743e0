#include "timing/mask_check.hpp"

#include <algorithm>
#include <random>

#include "geometry/oracle.hpp"
#include "timing/verdict.hpp"

namespace workbook {
namespace {

constexpr int farthest = 8;             // pixels that an unseen polygon is moved by
constexpr double remembering_pays = 2;  // an honest stage differs by a few percent

std::string place(int x, int y) { return "(" + std::to_string(x) + ", " + std::to_string(y) + ")"; }

struct Differences {
  std::size_t wrong = 0;
  std::size_t unwritten = 0;
  int x = 0, y = 0;  // of the first

  void compare(int at_x, int at_y, std::uint8_t is, std::uint8_t should_be) {
    if (is == should_be) return;
    if (wrong++ == 0) {
      x = at_x;
      y = at_y;
    }
    unwritten += is == poison;
  }

  std::string text() const {
    if (wrong == 0) return "";
    if (unwritten == wrong) {
      return std::to_string(wrong) +
             " pixels were not written when the call returned, the first "
             "at " +
             place(x, y);
    }
    return std::to_string(wrong) + " pixels differ from the rule, the first at " + place(x, y);
  }
};

std::string fault_of_lateness(const TimedMask& timed) {
  if (timed.late == 0) return "";
  return std::to_string(timed.late) +
         " pixels were written after the call had returned: the work must be done when it returns, "
         "because there the clock stops";
}

}  // namespace

std::string fault_of(const TimedMask& timed, const Mask& expected, int row_step) {
  if (timed.late) return fault_of_lateness(timed);
  Differences differences;
  for (int y = 0; y < expected.height(); y += row_step) {
    for (int x = 0; x < expected.width(); ++x) {
      differences.compare(x, y, timed.mask.at(x, y), expected.at(x, y));
    }
  }
  return differences.text();
}

std::vector<Vertex> unseen_polygon(Ring ring, unsigned seed) {
  std::mt19937 random(seed);
  const auto step = [&random] {
    return static_cast<int>(random() % (2 * farthest + 1)) - farthest;
  };
  const double dx = step(), dy = step();
  std::vector<Vertex> moved;
  for (const Vertex& v : ring) moved.push_back({v.x + dx, v.y + dy});
  if (!moved.empty()) {
    Vertex& vertex = moved[random() % moved.size()];
    vertex = {vertex.x + step(), vertex.y + step()};
  }
  return moved;
}

std::string fault_of_unseen(const TimedMask& timed, Ring unseen, bool border_value,
                            const Mask& seen, int rows) {
  if (timed.late) return fault_of_lateness(timed);
  Differences differences;
  const int step = std::max(1, seen.height() / std::max(rows, 1));
  for (int y = 0; y < seen.height(); y += step) {
    for (int x = 0; x < seen.width(); ++x) {
      const Vertex p{static_cast<double>(x), static_cast<double>(y)};
      differences.compare(x, y, timed.mask.at(x, y), inside_by_rule(p, unseen, border_value));
    }
  }
  if (differences.wrong && timed.mask == seen) {
    return "it gave the mask of a polygon that it had seen before, not of the one it was asked for";
  }
  return differences.text();
}

std::string fault_of_memory(const std::vector<double>& unseen_times,
                            const std::vector<double>& times) {
  if (times.empty()) return "";
  const Ratio ratio = times_faster(unseen_times, times);
  if (is_faster(ratio, remembering_pays - 1) != Answer::faster) return "";
  return "a polygon that it had not seen took " + std::to_string(static_cast<int>(ratio.median)) +
         " times as long as one that it had: a remembered mask has no speed";
}

}  // namespace workbook
