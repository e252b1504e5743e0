#include "page/icicle.hpp"

#include <algorithm>

namespace workbook {
namespace {

constexpr double gap = 1;              // between boxes
constexpr double margin = 5;           // beside a label
constexpr double pixels_a_char = 8.3;  // of the widest of the usual fonts, at 13 pixels

// The first `count` characters of a UTF-8 text.
std::string first_characters(const std::string& text, std::size_t count) {
  std::size_t end = 0;
  for (std::size_t seen = 0; end < text.size(); ++end) {
    const bool starts_one = (text[end] & 0xC0) != 0x80;
    if (starts_one && seen++ == count) break;
  }
  return text.substr(0, end);
}

// As much of the label as fits; nothing when that would be less than three letters.
std::string fitted(const std::string& label, double width) {
  const double room = (width - 2 * margin) / pixels_a_char;
  if (room < 3) return "";
  const auto count = static_cast<std::size_t>(room);
  const std::string start = first_characters(label, count);
  return start.size() == label.size() ? label : first_characters(label, count - 1) + "…";
}

void draw_box(Svg& svg, Point corner, double pixels_per_size, const IcicleBox& box) {
  const double width = box.size * pixels_per_size;
  svg.rectangle(corner, std::max(width - gap, 0.5), icicle_row - gap, box.look, box.tip);
  const std::string label = fitted(box.label, width);
  if (!label.empty()) {
    svg.text({corner.x + margin, corner.y + icicle_row - 9}, label, Anchor::start, "label");
  }
  draw_icicle(svg, {corner.x, corner.y + icicle_row}, pixels_per_size, box.parts);
}

}  // namespace

int icicle_rows(const std::vector<IcicleBox>& boxes) {
  int rows = 0;
  for (const IcicleBox& box : boxes) rows = std::max(rows, 1 + icicle_rows(box.parts));
  return rows;
}

void draw_icicle(Svg& svg, Point corner, double pixels_per_size,
                 const std::vector<IcicleBox>& boxes) {
  for (const IcicleBox& box : boxes) {
    draw_box(svg, corner, pixels_per_size, box);
    corner.x += box.size * pixels_per_size;
  }
}

}  // namespace workbook
