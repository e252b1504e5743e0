#include "picture/comparison_picture.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "geometry/polygons.hpp"
#include "picture/legend.hpp"
#include "picture/tests/png_file.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

using Pixel = std::vector<int>;
const Pixel paper{255, 255, 255};
const Pixel outline{214, 40, 57};

constexpr int margin = 24, top = 61;  // where the first panel begins in the picture
constexpr int cell = 40;              // of a mask of 12 x 12

// The picture of a mask and where its panels are: 0 expected, 1 yours, 2 difference.
struct Comparison {
  Picture picture;
  int panel_width;

  Pixel at(int panel, int x, int y) const {
    return picture.at(margin + panel * (panel_width + margin) + x, top + y);
  }
  // All colours of a cell of a 12 x 12 mask with their counts, the grid left out.
  std::map<Pixel, int> colours(int panel, int x, int y) const {
    std::map<Pixel, int> counts;
    for (int row = 1; row < cell; ++row) {
      for (int column = 1; column < cell; ++column) {
        ++counts[at(panel, x * cell + column, y * cell + row)];
      }
    }
    return counts;
  }
  Pixel main_colour(int panel, int x, int y) const {
    const auto counts = colours(panel, x, y);
    return std::max_element(counts.begin(), counts.end(),
                            [](auto& a, auto& b) { return a.second < b.second; })
        ->first;
  }
};

Comparison compare(const Mask& mask, const Mask& expected, Ring ring = {}) {
  const std::string file = test_folder() + "comparison.png";
  write_comparison_picture(file, mask, expected, ring);
  const Picture picture = read_png(file);
  return {picture, (picture.width - 4 * margin) / 3};
}

Mask checked(int width, int height) {
  Mask mask(width, height);
  for (int i = 0; i < width * height; i += 2) mask.view().data()[i] = 1;
  return mask;
}

// Cells (1, 0) .. (4, 0) are missing, too much, never written, and neither 0 nor 1.
struct AllFaults {
  Mask mask{12, 12}, expected{12, 12};
  AllFaults() {
    expected.view().at(1, 0) = 1;
    mask.view().at(2, 0) = 1;
    mask.view().at(3, 0) = poison;
    mask.view().at(4, 0) = 7;
  }
};

}  // namespace

TEST(comparison_picture, shows_both_masks_in_the_same_colours) {
  Mask expected(12, 12), mask(12, 12);
  expected.view().at(3, 5) = 1;
  mask.view().at(7, 2) = 1;
  const Comparison picture = compare(mask, expected);
  EXPECT_EQ(picture.main_colour(0, 3, 5), picture.main_colour(1, 7, 2));
  EXPECT_EQ(picture.main_colour(0, 7, 2), picture.main_colour(1, 3, 5));
  EXPECT_NE(picture.main_colour(0, 3, 5), picture.main_colour(1, 3, 5));
}

TEST(comparison_picture, gives_each_kind_of_difference_its_colour) {
  const AllFaults faults;
  const Comparison picture = compare(faults.mask, faults.expected);
  std::set<Pixel> colours;
  for (int x = 0; x <= 4; ++x) colours.insert(picture.main_colour(2, x, 0));
  EXPECT_EQ(colours.size(), 5u);
}

TEST(comparison_picture, tells_the_kinds_apart_without_colour) {
  const AllFaults faults;
  const Comparison picture = compare(faults.mask, faults.expected);
  std::vector<double> brightness;
  for (int x = 0; x <= 4; ++x) {
    const Pixel colour = picture.main_colour(2, x, 0);
    brightness.push_back(0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]);
  }
  std::sort(brightness.begin(), brightness.end());
  for (int i = 1; i <= 4; ++i) EXPECT_GT(brightness[i] - brightness[i - 1], 30) << i;
}

TEST(comparison_picture, hatches_what_is_missing_downwards_and_what_is_too_much_upwards) {
  const AllFaults faults;
  const Comparison picture = compare(faults.mask, faults.expected);
  for (int i = 4; i < 30; ++i) {
    EXPECT_EQ(picture.at(2, 1 * cell + i, i), picture.at(2, 1 * cell + 4, 4)) << i;
    EXPECT_EQ(picture.at(2, 2 * cell + i, 34 - i), picture.at(2, 2 * cell + 4, 30)) << i;
  }
  for (int x = 1; x <= 4; ++x) EXPECT_EQ(picture.colours(2, x, 0).size(), 2u) << x;
}

TEST(comparison_picture, leaves_right_pixels_plain_in_the_difference) {
  Mask expected(12, 12);
  expected.view().at(3, 5) = 1;
  const Comparison picture = compare(expected, expected);
  EXPECT_EQ(picture.colours(2, 3, 5).size(), 1u);
  EXPECT_EQ(picture.colours(2, 0, 0).size(), 1u);
  EXPECT_NE(picture.main_colour(2, 3, 5), picture.main_colour(2, 0, 0));
}

TEST(comparison_picture, shows_what_was_never_written_in_yours_too) {
  const AllFaults faults;
  const Comparison picture = compare(faults.mask, faults.expected);
  EXPECT_EQ(picture.main_colour(1, 3, 0), picture.main_colour(2, 3, 0));
  EXPECT_EQ(picture.main_colour(1, 4, 0), picture.main_colour(2, 4, 0));
}

TEST(comparison_picture, counts_the_differences_in_its_legend) {
  const Mask expected(12, 12);
  Mask one = expected, two = expected;
  one.view().at(5, 5) = 1;
  two.view().at(5, 5) = 1;
  two.view().at(6, 5) = 1;
  const Picture a = compare(one, expected).picture, b = compare(two, expected).picture;
  const std::size_t legend = 3u * a.width * (top + 12 * cell);
  ASSERT_EQ(a.bytes.size(), b.bytes.size());
  EXPECT_FALSE(std::equal(a.bytes.begin() + legend, a.bytes.end(), b.bytes.begin() + legend));
}

TEST(comparison_picture, keeps_the_outline_within_its_panel) {
  const std::vector<Vertex> ring{{-40, 5}, {80, 6}, {3, -90}};
  const Mask mask(12, 12);
  const Comparison picture = compare(mask, mask, ring);
  for (int panel = 0; panel < 3; ++panel) {
    int drawn = 0;
    for (int x = 0; x < 12 * cell; ++x) {
      for (int y = 0; y < 12 * cell; ++y) drawn += picture.at(panel, x, y) == outline;
    }
    EXPECT_GT(drawn, 12 * cell) << panel;
    for (int y = -10; y < 12 * cell; ++y) {
      for (int x = -margin; x < 0; ++x) ASSERT_EQ(picture.at(panel, x, y), paper) << x << " " << y;
    }
  }
}

TEST(comparison_picture, enlarges_long_images_without_stretching_them) {
  const Comparison flat = compare(Mask(31, 7), Mask(31, 7));
  EXPECT_EQ(flat.panel_width, 31 * 16);
  EXPECT_NE(flat.at(2, 5, 7 * 16 - 1), paper);
  EXPECT_EQ(flat.at(2, 5, 7 * 16), paper);
  const Comparison tall = compare(Mask(1, 20), Mask(1, 20));
  EXPECT_NE(tall.at(1, 24, 20 * 25 - 1), paper);
  EXPECT_EQ(tall.at(1, 25, 5), paper);
  EXPECT_EQ(tall.at(1, 5, 20 * 25), paper);
}

TEST(comparison_picture, is_never_wider_than_2000_pixels) {
  for (const auto& [width, height] : {std::pair{620, 1}, {621, 2}, {1024, 1024}, {4096, 3}}) {
    const Mask mask = checked(width, height);
    EXPECT_LE(compare(mask, mask).picture.width, 2000) << width;
  }
}

TEST(comparison_picture, loses_no_lone_pixel_of_a_large_image) {
  const Mask expected(1024, 1024);
  Mask mask = expected;
  mask.view().at(701, 101) = 1;
  const Comparison right = compare(expected, expected), wrong = compare(mask, expected);
  int changed = 0;
  for (int y = -2; y <= 2; ++y) {
    for (int x = -2; x <= 2; ++x) {
      changed += right.at(2, 350 + x, 50 + y) != wrong.at(2, 350 + x, 50 + y);
    }
  }
  EXPECT_EQ(changed, 25);
}

TEST(comparison_picture, refuses_what_it_cannot_draw) {
  const std::string file = test_folder() + "none.png";
  EXPECT_THROW(write_comparison_picture(file, Mask(0, 3), Mask(0, 3), {}), std::runtime_error);
  EXPECT_THROW(write_comparison_picture(file, Mask(3, 4), Mask(4, 3), {}), std::invalid_argument);
  EXPECT_THROW(write_comparison_picture("/nowhere/a.png", Mask(2, 2), Mask(2, 2), {}),
               std::runtime_error);
}

TEST(legend, breaks_into_lines_that_fit) {
  const Canvas none(0, 0, {});
  const std::vector<LegendItem> items{{none, "never written 40"}, {none, "too much 3"}};
  const Canvas one_line = draw_legend(items, 600, {}, {});
  const Canvas two_lines = draw_legend(items, 300, {}, {});
  EXPECT_EQ(one_line.height(), swatch_size);
  EXPECT_GT(two_lines.height(), swatch_size);
}

}  // namespace workbook
