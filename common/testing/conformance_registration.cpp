// Linked into the test program of each stage that makes a mask: its methods meet the suite.
#include "testing/conformance.hpp"

namespace {
[[maybe_unused]] const bool registered = [] {
  workbook::register_conformance(workbook::methods());
  return true;
}();
}  // namespace
