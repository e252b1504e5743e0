#include "testing/same_mask.hpp"

#include <sstream>

#include "geometry/oracle.hpp"
#include "stage/failed_mask.hpp"
#include "testing/diagnosis.hpp"
#include "testing/probe.hpp"

namespace workbook {
namespace {

std::string describe(std::uint8_t pixel) {
  if (pixel == poison) return "was never written";
  if (pixel > 1) return "has the byte " + std::to_string(pixel);
  return pixel == 1 ? "has 1, inside" : "has 0, outside";
}

std::string describe(const Case& shape) {
  std::ostringstream text;
  text << "I asked for " << shape.name << ": " << shape.ring.size() << " vertices on "
       << shape.width << " x " << shape.height << " pixels, border_value "
       << (shape.border_value ? "true" : "false") << ".";
  return text.str();
}

// How many pixels differ, and the first one with the rule's reasons.
std::string count_and_first(const Mask& mask, const Mask& expected, const Case& shape) {
  std::size_t wrong = 0;
  int first_x = 0, first_y = 0;
  for (int y = expected.height() - 1; y >= 0; --y) {
    for (int x = expected.width() - 1; x >= 0; --x) {
      if (mask.at(x, y) == expected.at(x, y)) continue;
      ++wrong;
      first_x = x, first_y = y;
    }
  }
  std::ostringstream text;
  text << wrong << " of " << expected.pixels().size()
       << " pixels differ; the first is (x = " << first_x << ", y = " << first_y
       << "): the rule gives " << (expected.at(first_x, first_y) ? "1, inside" : "0, outside")
       << "; your mask " << describe(mask.at(first_x, first_y)) << ".\n"
       << explain_pixel(first_x, first_y, shape);
  return text.str();
}

// Outside a test there is nobody to keep it.
void keep_for_pictures(const Mask& mask, const Case& shape) {
  const testing::TestInfo* test = testing::UnitTest::GetInstance()->current_test_info();
  if (!test) return;
  for (int i = 0; i < test->result()->test_property_count(); ++i) {
    if (test->result()->GetTestProperty(i).key() == std::string(failed_mask_property)) return;
  }
  testing::Test::RecordProperty(failed_mask_property, to_text({shape, mask}));
}

testing::AssertionResult failure(const Mask& mask, const Mask& expected, const Case& shape,
                                 const Probe& probed) {
  keep_for_pictures(mask, shape);
  auto result = testing::AssertionFailure();
  result << describe(shape);
  if (!probed.words.empty()) result << "\n" << probed.words;
  const std::string diagnosis = probed.settled ? "" : diagnose(mask, expected, shape);
  if (!diagnosis.empty()) result << "\n" << diagnosis;
  result << "\n" << count_and_first(mask, expected, shape);
  return result;
}

}  // namespace

testing::AssertionResult same_mask(const Mask& mask, const Case& shape) {
  const Mask expected = mask_by_rule(shape);
  return mask == expected ? testing::AssertionSuccess() : failure(mask, expected, shape, {});
}

testing::AssertionResult same_mask(const MakeMask& make, const Case& shape, const Case* before) {
  const Mask mask = make(shape), expected = mask_by_rule(shape);
  if (mask == expected) return testing::AssertionSuccess();
  return failure(mask, expected, shape, probe(make, mask, shape, before));
}

}  // namespace workbook
