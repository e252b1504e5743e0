#include "testing/diagnosis.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <sstream>

#include "geometry/oracle.hpp"
#include "testing/hypotheses.hpp"

namespace workbook {
namespace {

struct Pixel {
  int x;
  int y;
};

std::vector<Pixel> pixels_where(const Mask& mask, const std::function<bool(int x, int y)>& holds) {
  std::vector<Pixel> found;
  for (int y = 0; y < mask.height(); ++y) {
    for (int x = 0; x < mask.width(); ++x) {
      if (holds(x, y)) found.push_back({x, y});
    }
  }
  return found;
}

std::string range(const std::string& name, int first, int last) {
  return first == last ? name + " " + std::to_string(first)
                       : name + "s " + std::to_string(first) + " to " + std::to_string(last);
}

// Which pixels kept the poison: whole rows, whole columns, or so many.
std::string unwritten(const Mask& mask, const std::vector<Pixel>& pixels) {
  const auto [low_x, high_x] =
      std::minmax_element(pixels.begin(), pixels.end(), [](Pixel a, Pixel b) { return a.x < b.x; });
  const std::size_t width = high_x->x - low_x->x + 1;
  const std::size_t height = pixels.back().y - pixels.front().y + 1;
  const std::string rows = range("row", pixels.front().y, pixels.back().y);
  if (pixels.size() != width * height) {
    return "Your mask was written only in part: " + std::to_string(pixels.size()) + " of its " +
           std::to_string(mask.pixels().size()) + " pixels were never written, in " + rows + ".";
  }
  if (width == static_cast<std::size_t>(mask.width())) {
    return "Your mask was written only in part: " + rows + " of " + std::to_string(mask.height()) +
           (height == 1 ? " was" : " were") + " never written.";
  }
  const std::string columns = range("column", low_x->x, high_x->x);
  return "Your mask was written only in part: " + columns + " of " + std::to_string(mask.width()) +
         (width == 1 ? " was" : " were") + " never written" +
         (height == static_cast<std::size_t>(mask.height()) ? "." : ", in " + rows + ".");
}

// Any byte but 0 and the poison taken for 1.
Mask with_ones(const Mask& mask) {
  Mask result = mask;
  for (std::uint8_t* p = result.view().data(); p != result.view().data() + mask.pixels().size();
       ++p) {
    if (*p != poison) *p = *p != 0;
  }
  return result;
}

// Equal in each pixel that was written.
bool fits(const Mask& mask, const Mask& other) {
  return std::equal(mask.pixels().begin(), mask.pixels().end(), other.pixels().begin(),
                    [](std::uint8_t a, std::uint8_t b) { return a == b || a == poison; });
}

bool all_are(const Mask& mask, std::uint8_t value) {
  const auto pixels = mask.pixels();
  return std::all_of(pixels.begin(), pixels.end(), [&](std::uint8_t p) { return p == value; });
}

bool inverted(const Mask& mask, const Mask& expected) {
  const auto pixels = mask.pixels();
  return std::equal(pixels.begin(), pixels.end(), expected.pixels().begin(),
                    [](std::uint8_t a, std::uint8_t b) { return a == 1 - b; });
}

// The first mistake whose mask this is, where it was written.
std::optional<Hypothesis> known_mistake(const Mask& mask, const Mask& expected, const Case& shape) {
  // A shift comes last: where one edge grazes a pixel, it changes as little as a rounding does.
  for (const auto& hypotheses : {misplaced, other_rules, without_an_edge, shifted}) {
    for (Hypothesis& hypothesis : hypotheses(shape)) {
      if (hypothesis.mask != expected && fits(mask, hypothesis.mask)) return std::move(hypothesis);
    }
  }
  return std::nullopt;
}

bool is_vertex(Pixel p, const Case& shape) {
  const Vertex v{double(p.x), double(p.y)};
  return std::find(shape.ring.begin(), shape.ring.end(), v) != shape.ring.end();
}

// True when an edge (a, b) of the ring and the pixel satisfy `holds`.
bool some_edge(Pixel p, const Case& shape,
               const std::function<bool(Vertex, Vertex a, Vertex b)>& holds) {
  const std::vector<Vertex>& ring = shape.ring;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    if (holds({double(p.x), double(p.y)}, ring[i], ring[(i + 1) % ring.size()])) return true;
  }
  return false;
}

bool on_level_edge(Vertex p, Vertex a, Vertex b) {
  return a.y == b.y && p.y == a.y && p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x);
}

bool on_crossing(Vertex p, Vertex a, Vertex b) {
  const EdgeVerdict v = judge_edge(p, a, b);
  return v.above_low && v.below_high && v.not_level && p.x == v.crossing;
}

bool in_row_of_an_end(Vertex p, Vertex a, Vertex) { return p.y == a.y; }

// Where all wrong pixels lie, when that says something.
std::string where(const std::vector<Pixel>& wrong, const Case& shape) {
  const auto all = [&](const std::function<bool(Pixel)>& holds) {
    return std::all_of(wrong.begin(), wrong.end(), holds);
  };
  const auto on = [&](bool (*holds)(Vertex, Vertex, Vertex)) {
    return all([&](Pixel p) { return some_edge(p, shape, holds); });
  };
  if (all([&](Pixel p) { return is_vertex(p, shape); })) {
    return std::string("Only pixels on a vertex differ: there the answer is border_value, here ") +
           (shape.border_value ? "true." : "false.");
  }
  if (on(on_level_edge)) return "Only pixels on horizontal edges differ.";
  if (on(on_crossing)) return "Only pixels exactly on an edge differ: where x is the crossing.";
  if (on(in_row_of_an_end)) return "Only rows through a vertex differ.";
  if (all([&](Pixel p) { return p.x == shape.width - 1; })) return "Only the last column differs.";
  if (all([&](Pixel p) { return p.x == 0; })) return "Only the first column differs.";
  if (all([&](Pixel p) { return p.y == shape.height - 1; })) return "Only the last row differs.";
  if (all([&](Pixel p) { return p.y == 0; })) return "Only the first row differs.";
  return "";
}

// What is known of a mask of which every pixel was written.
std::string of_whole(const Mask& mask, const Mask& expected) {
  if (all_are(mask, 0)) return "Your mask is empty: every pixel is 0, outside.";
  if (all_are(mask, 1)) return "Your mask is full: every pixel is 1, inside.";
  if (inverted(mask, expected)) {
    return "Your mask is inverted: inside and outside have changed places.";
  }
  return "";
}

std::string joined(const std::string& a, const std::string& b) {
  return a + (a.empty() || b.empty() ? "" : " ") + b;
}

}  // namespace

std::string diagnose(const Mask& mask, const Mask& expected, const Case& shape) {
  if (mask == expected) return "";
  const auto blank = pixels_where(mask, [&](int x, int y) { return mask.at(x, y) == poison; });
  if (blank.size() == mask.pixels().size()) return "Your mask was never written.";
  std::string text;
  if (!blank.empty()) text = unwritten(mask, blank);
  const Mask ones = with_ones(mask);
  if (ones != mask) {
    const auto odd = std::find_if(mask.pixels().begin(), mask.pixels().end(),
                                  [](std::uint8_t p) { return p > 1 && p != poison; });
    text = joined(text, "Your mask holds the byte " + std::to_string(*odd) +
                            ", which is neither 0, outside, nor 1, inside.");
  }
  if (fits(ones, expected)) return text;
  if (const std::string whole = of_whole(ones, expected); !whole.empty())
    return joined(text, whole);
  if (const auto mistake = known_mistake(ones, expected, shape)) {
    // Rows of another length explain the pixels that were not written as well.
    return mistake->mask == mask ? mistake->words : joined(text, mistake->words);
  }
  return joined(text, where(pixels_where(mask,
                                         [&](int x, int y) {
                                           return mask.at(x, y) != poison &&
                                                  mask.at(x, y) != expected.at(x, y);
                                         }),
                            shape));
}

}  // namespace workbook
