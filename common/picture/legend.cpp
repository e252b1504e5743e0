#include "picture/legend.hpp"

#include "picture/pixel_font.hpp"

namespace workbook {
namespace {

constexpr int text_size = 2;
constexpr int space = 8;         // between a square and its text
constexpr int item_space = 28;   // between two items
constexpr int line_height = 34;  // from a line to the next

int width_of(const LegendItem& item) {
  const int swatch = item.swatch.width() ? item.swatch.width() + space : 0;
  return swatch + text_width(item.text, text_size);
}

struct Place {
  int x, y;
};

std::vector<Place> places_of(const std::vector<LegendItem>& items, int width) {
  std::vector<Place> places;
  Place next{0, 0};
  for (const LegendItem& item : items) {
    if (next.x > 0 && next.x + width_of(item) > width) next = {0, next.y + line_height};
    places.push_back(next);
    next.x += width_of(item) + item_space;
  }
  return places;
}

}  // namespace

Canvas draw_legend(const std::vector<LegendItem>& items, int width, Colour background, Colour ink) {
  const std::vector<Place> places = places_of(items, width);
  Canvas canvas(width, places.empty() ? 0 : places.back().y + swatch_size, background);
  const int text_y = (swatch_size - line_of_glyph * text_size) / 2;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto& [swatch, text] = items[i];
    canvas.paste(swatch, places[i].x, places[i].y);
    const int text_x = places[i].x + width_of(items[i]) - text_width(text, text_size);
    draw_text(canvas, text_x, places[i].y + text_y, text, text_size, ink);
  }
  return canvas;
}

}  // namespace workbook
