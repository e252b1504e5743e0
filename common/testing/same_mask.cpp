#include "testing/same_mask.hpp"

#include <sstream>

#include "geometry/oracle.hpp"

namespace workbook {
namespace {

constexpr int drawing_limit = 48;

std::string describe(std::uint8_t pixel) {
  if (pixel > 1) return "the byte " + std::to_string(pixel) + ", neither 0 nor 1";
  return pixel == 1 ? "1, inside" : "0, outside";
}

std::string describe(const Case& shape) {
  std::ostringstream text;
  text << shape.name << ": " << shape.ring.size() << " vertices on " << shape.width << " x "
       << shape.height << " pixels, border_value " << (shape.border_value ? "true" : "false");
  return text.str();
}

// '#' and '.' where both agree, 'X' where they do not.
std::string draw(const Mask& mask, const Mask& expected) {
  std::string picture;
  for (int y = 0; y < mask.height(); ++y) {
    for (int x = 0; x < mask.width(); ++x) {
      const bool same = mask.at(x, y) == expected.at(x, y);
      picture += !same ? 'X' : expected.at(x, y) ? '#' : '.';
    }
    picture += '\n';
  }
  return picture;
}

}  // namespace

testing::AssertionResult same_mask(const Mask& mask, const Case& shape) {
  const Mask expected = mask_by_rule(shape.ring, shape.border_value, shape.width, shape.height);
  if (mask == expected) return testing::AssertionSuccess();
  std::size_t wrong = 0;
  std::ostringstream first;
  for (int y = 0; y < expected.height(); ++y) {
    for (int x = 0; x < expected.width(); ++x) {
      if (mask.at(x, y) == expected.at(x, y)) continue;
      if (++wrong > 1) continue;
      first << "the first is (x = " << x << ", y = " << y << "): the rule gives "
            << describe(expected.at(x, y)) << "; your mask "
            << (mask.at(x, y) == poison ? "was never written there"
                                        : "has " + describe(mask.at(x, y)));
    }
  }
  auto failure = testing::AssertionFailure();
  failure << describe(shape) << "\n"
          << wrong << " of " << expected.pixels().size() << " pixels differ; " << first.str();
  if (mask.width() <= drawing_limit && mask.height() <= drawing_limit) {
    failure << "\n# inside, . outside, X differs:\n" << draw(mask, expected);
  }
  return failure;
}

}  // namespace workbook
