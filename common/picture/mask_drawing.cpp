#include "picture/mask_drawing.hpp"

#include <algorithm>
#include <array>

#include "picture/block.hpp"
#include "picture/drawing_frame.hpp"

namespace workbook {
namespace {

constexpr int fewest_columns = 30;
const std::string first_heading = "expected", second_heading = "yours";

// A sign's place in the legend: a right pixel outside or inside, then the faults in their order.
constexpr int outside_sign = 0, inside_sign = pixel_fault_count;
using Signs = std::array<std::string, pixel_fault_count + 1>;

const Signs meanings{"outside",       "missing",         "too much",
                     "never written", "neither 0 nor 1", "inside"};

Signs signs_of(Glyphs glyphs) {
  if (glyphs == Glyphs::ascii) return {".", "-", "+", "?", "!", "#"};
  return {"\u00B7", "-", "+", "?", "!", "\u2588"};
}

int digits(int number) { return static_cast<int>(std::to_string(number).size()); }

std::string blanks(int count) { return std::string(std::max(0, count), ' '); }

std::string padded(const std::string& text, int width) {
  return text + blanks(width - static_cast<int>(text.size()));
}

std::string trimmed(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

class Drawing {
 public:
  Drawing(const Mask& mask, const Mask& expected, const Frame& frame, Glyphs glyphs,
          const Mark& mark)
      : mask_(mask),
        expected_(expected),
        frame_(frame),
        gutter_(gutter_of(mask)),
        signs_(signs_of(glyphs)),
        mark_(mark) {}

  std::vector<std::string> lines(int columns) {
    if (frame_.stacked) {
      draw({{&Drawing::expected_cells, first_heading}});
      draw({{&Drawing::your_cells, second_heading}});
    } else {
      draw({{&Drawing::expected_cells, first_heading}, {&Drawing::your_cells, second_heading}});
    }
    add_note();
    add_legend(columns);
    return lines_;
  }

 private:
  struct Panel {
    std::string (Drawing::*cells)(int row);
    std::string heading;
  };

  // A panel's width; cells may be UTF-8, so they are counted and not measured.
  int width(const Panel& panel) const {
    return std::max(frame_.columns, static_cast<int>(panel.heading.size()));
  }

  void draw(const std::vector<Panel>& panels) {
    std::string headings = blanks(gutter_), rulers = padded(" x", gutter_);
    for (const Panel& panel : panels) {
      headings += padded(panel.heading, width(panel) + panel_gap);
      rulers += padded(ruler(), width(panel) + panel_gap);
    }
    lines_.push_back(trimmed(headings));
    lines_.push_back(trimmed(rulers));
    for (int row = 0; row < frame_.rows; ++row) {
      std::string line = row_label(row), space;
      for (const Panel& panel : panels) {
        line += space + (this->*panel.cells)(row);
        space = blanks(width(panel) - frame_.columns + panel_gap);
      }
      lines_.push_back(line);
    }
  }

  // The x of every fifth column, or of every tenth where numbers are long.
  std::string ruler() const {
    const int step = digits(mask_.width() - 1) > 4 ? 10 : 5;
    std::string text;
    for (int column = 0; column < frame_.columns; column += step) {
      const std::string label = std::to_string(frame_.x + column * frame_.size);
      const bool fits = column + static_cast<int>(label.size()) <= frame_.columns;
      if (column == 0 || fits) text = padded(text, column) + label;
    }
    return text;
  }

  // The y of every fifth row.
  std::string row_label(int row) const {
    const int room = gutter_ - 4;
    const std::string label = row % 5 ? "" : std::to_string(frame_.y + row * frame_.size);
    return (row == 0 ? " y " : "   ") + blanks(room - static_cast<int>(label.size())) + label + " ";
  }

  Block block(int column, int row) const {
    return block_at(mask_, expected_, frame_.x + column * frame_.size, frame_.y + row * frame_.size,
                    frame_.size);
  }

  std::string sign(int which) {
    seen_[which] = true;
    return signs_[which];
  }

  std::string expected_cells(int row) {
    std::string cells;
    for (int column = 0; column < frame_.columns; ++column) {
      cells += sign(block(column, row).expected ? inside_sign : outside_sign);
    }
    return cells;
  }

  std::string your_cells(int row) {
    std::string cells, wrong;
    const auto end_run = [&] {
      if (!wrong.empty()) cells += mark_(wrong);
      wrong.clear();
    };
    for (int column = 0; column < frame_.columns; ++column) {
      const Block here = block(column, row);
      if (here.fault != PixelFault::none) {
        wrong += sign(static_cast<int>(here.fault));
        continue;
      }
      end_run();
      cells += sign(here.expected ? inside_sign : outside_sign);
    }
    end_run();
    return cells;
  }

  void add_note() {
    const std::string whole =
        std::to_string(mask_.width()) + " x " + std::to_string(mask_.height()) + " pixels";
    const auto range = [](int first, int count) {
      return std::to_string(first) + " to " + std::to_string(first + count - 1);
    };
    if (frame_.size > 1) {
      const std::string side = std::to_string(frame_.size);
      lines_.push_back(" 1 cell = " + side + " x " + side + " pixels");
    } else if (frame_.columns < mask_.width() || frame_.rows < mask_.height()) {
      lines_.push_back(" only x " + range(frame_.x, frame_.columns) + ", y " +
                       range(frame_.y, frame_.rows) + " of " + whole);
    }
  }

  void add_legend(int columns) {
    std::string line;
    int used = 0;
    for (const int which : {inside_sign, outside_sign, 1, 2, 3, 4}) {
      if (!seen_[which]) continue;
      const bool wrong = which != inside_sign && which != outside_sign;
      const int width = static_cast<int>(meanings[which].size()) + 2;
      if (used > 0 && used + panel_gap + width > columns) {
        lines_.push_back(line);
        line.clear();
        used = 0;
      }
      const std::string space = blanks(used == 0 ? 1 : panel_gap);
      used += static_cast<int>(space.size()) + width;
      line += space + (wrong ? mark_(signs_[which]) : signs_[which]) + " " + meanings[which];
    }
    lines_.push_back(line);
  }

  const Mask& mask_;
  const Mask& expected_;
  const Frame frame_;
  const int gutter_;
  const Signs signs_;
  const Mark& mark_;
  std::array<bool, pixel_fault_count + 1> seen_{};
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> draw_comparison(const Mask& mask, const Mask& expected, int columns,
                                         Glyphs glyphs, const Mark& mark) {
  require_same_size(mask, expected);
  if (mask.pixels().empty()) return {};
  columns = std::max(columns, fewest_columns);
  return Drawing(mask, expected, frame_of(mask, expected, columns), glyphs, mark).lines(columns);
}

}  // namespace workbook
