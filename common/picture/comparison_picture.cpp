#include "picture/comparison_picture.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <vector>

#include "picture/block.hpp"
#include "picture/canvas.hpp"
#include "picture/fault_pattern.hpp"
#include "picture/legend.hpp"
#include "picture/mask_colours.hpp"
#include "picture/outline.hpp"
#include "picture/pixel_font.hpp"

namespace workbook {
namespace {

constexpr Colour paper{255, 255, 255}, ink{30, 30, 30};
constexpr Colour right_inside{252, 244, 214}, right_outside{220, 222, 236};
constexpr Colour grid_line{128, 128, 128};
constexpr double grid_share = 0.4;
constexpr int wanted_panel = 512, largest_panel = 620, largest_cell = 40;
constexpr int cell_with_grid = 8;  // pixels wide, from which on a cell has a frame
constexpr int smallest_mark = 5;   // a lone wrong pixel must not vanish among 1024 x 1024
constexpr int margin = 24, title_size = 3, title_space = 16, legend_space = 20;

// The image as cells: either a pixel is a square, or a block of pixels is a dot.
struct Cells {
  int columns, rows;
  int size;             // of a cell in the picture
  int pixels_per_side;  // of the block that a cell stands for
  std::vector<Block> blocks;

  template <class Draw>  // Draw(block, x, y) in the picture
  void for_each(Draw draw) const {
    for (int row = 0; row < rows; ++row) {
      for (int column = 0; column < columns; ++column) {
        draw(blocks[static_cast<std::size_t>(row) * columns + column], column * size, row * size);
      }
    }
  }
  bool has_grid() const { return size >= cell_with_grid; }
  int stroke() const { return has_grid() ? 2 : 1; }
  Canvas canvas() const { return {columns * size, rows * size, paper}; }
};

Cells cells_of(const Mask& mask, const Mask& expected) {
  const int longest = std::max(mask.width(), mask.height());
  const int side = (longest + largest_panel - 1) / largest_panel;
  Cells cells{(mask.width() + side - 1) / side,
              (mask.height() + side - 1) / side,
              std::clamp(wanted_panel / longest, 1, largest_cell),
              side,
              {}};
  for (int y = 0; y < mask.height(); y += side) {
    for (int x = 0; x < mask.width(); x += side) {
      cells.blocks.push_back(block_at(mask, expected, x, y, side));
    }
  }
  return cells;
}

void draw_grid(Canvas& canvas, const Cells& cells) {
  if (!cells.has_grid()) return;
  for (int x = 0; x < canvas.width(); x += cells.size) {
    canvas.tint(x, 0, 1, canvas.height(), grid_line, grid_share);
  }
  for (int y = 0; y < canvas.height(); y += cells.size) {
    canvas.tint(0, y, canvas.width(), 1, grid_line, grid_share);
  }
}

void draw_polygon(Canvas& canvas, const Cells& cells, Ring ring, Colour vertex) {
  const double scale = static_cast<double>(cells.size) / cells.pixels_per_side;
  draw_outline(canvas, ring, scale, {mask_outline, vertex, cells.stroke()});
}

Canvas expected_panel(const Cells& cells, Ring ring) {
  Canvas canvas = cells.canvas();
  cells.for_each([&](const Block& block, int x, int y) {
    canvas.fill_square(x, y, cells.size, block.expected ? mask_inside : mask_outside);
  });
  draw_grid(canvas, cells);
  draw_polygon(canvas, cells, ring, mask_vertex);
  return canvas;
}

// A byte that is neither inside nor outside keeps its pattern here too.
Canvas yours_panel(const Cells& cells, Ring ring) {
  Canvas canvas = cells.canvas();
  cells.for_each([&](const Block& block, int x, int y) {
    const bool neither =
        block.fault == PixelFault::never_written || block.fault == PixelFault::no_bit;
    canvas.fill_square(x, y, cells.size, block.yours ? mask_inside : mask_outside);
    if (neither) fill_fault(canvas, x, y, cells.size, block.fault, cells.stroke());
  });
  draw_grid(canvas, cells);
  draw_polygon(canvas, cells, ring, mask_vertex);
  return canvas;
}

// Small cells are drawn over the outline, which would hide them; large ones under it.
Canvas difference_panel(const Cells& cells, Ring ring) {
  Canvas canvas = cells.canvas();
  const int mark = std::max(cells.size, smallest_mark), aside = (mark - cells.size) / 2;
  const auto draw_faults = [&] {
    cells.for_each([&](const Block& block, int x, int y) {
      fill_fault(canvas, x - aside, y - aside, mark, block.fault, cells.stroke());
    });
  };
  cells.for_each([&](const Block& block, int x, int y) {
    canvas.fill_square(x, y, cells.size, block.expected ? right_inside : right_outside);
  });
  if (cells.has_grid()) draw_faults();
  draw_grid(canvas, cells);
  draw_polygon(canvas, cells, ring, ink);
  if (!cells.has_grid()) draw_faults();
  return canvas;
}

Canvas fault_swatch(PixelFault fault) {
  Canvas swatch(swatch_size, swatch_size, paper);
  fill_fault(swatch, 0, 0, swatch_size, fault, 2);
  return swatch;
}

std::vector<LegendItem> legend_of(const FaultCounts& counts, int pixels_per_side) {
  std::vector<LegendItem> items{{{swatch_size, swatch_size, mask_inside}, "inside"},
                                {{swatch_size, swatch_size, mask_outside}, "outside"}};
  const auto add = [&](PixelFault fault, const std::string& what) {
    const std::size_t count = counts[static_cast<int>(fault)];
    if (count) items.push_back({fault_swatch(fault), what + " " + std::to_string(count)});
  };
  add(PixelFault::missing, "missing");
  add(PixelFault::too_much, "too much");
  add(PixelFault::never_written, "never written");
  add(PixelFault::no_bit, "not 0 or 1:");
  if (items.size() == 2) items.push_back({{0, 0, paper}, "no pixel differs"});
  if (pixels_per_side > 1) {
    const std::string side = std::to_string(pixels_per_side);
    items.push_back({{0, 0, paper}, "1 dot = " + side + " x " + side + " pixels"});
  }
  return items;
}

struct TitledPanel {
  std::string title;
  Canvas canvas;
};

// Titles above panels that share their top edge; the legend below.
Canvas arranged(const std::vector<TitledPanel>& panels, const std::vector<LegendItem>& items) {
  int column = 0;
  for (const TitledPanel& panel : panels) {
    column = std::max({column, panel.canvas.width(), text_width(panel.title, title_size)});
  }
  const int width = static_cast<int>(panels.size()) * (column + margin) + margin;
  const Canvas legend = draw_legend(items, width - 2 * margin, paper, ink);
  const int panels_y = margin + line_of_glyph * title_size + title_space;
  const int legend_y = panels_y + panels[0].canvas.height() + legend_space;
  Canvas picture(width, legend_y + legend.height() + margin, paper);
  for (int x = margin; const auto& [title, canvas] : panels) {
    draw_text(picture, x, margin, title, title_size, ink);
    picture.paste(canvas, x, panels_y);
    x += column + margin;
  }
  picture.paste(legend, margin, legend_y);
  return picture;
}

}  // namespace

void write_comparison_picture(const std::filesystem::path& file, const Mask& mask,
                              const Mask& expected, Ring ring) {
  require_same_size(mask, expected);
  if (mask.pixels().empty()) throw std::runtime_error("a mask without pixels has no picture");
  const Cells cells = cells_of(mask, expected);
  arranged({{"expected", expected_panel(cells, ring)},
            {"yours", yours_panel(cells, ring)},
            {"difference", difference_panel(cells, ring)}},
           legend_of(count_faults(mask, expected), cells.pixels_per_side))
      .write_png(file);
}

}  // namespace workbook
