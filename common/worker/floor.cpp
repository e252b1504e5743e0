// What a machine is measured by: the least that any method must do, and work that never changes.
#include <cstring>

#include "stage/method.hpp"
#include "worker/control_work.hpp"

namespace workbook {
namespace {

// Writes each byte of the mask once.
void write_all(Ring, bool, MaskView mask) {
  if (mask.size() != 0) std::memset(mask.data(), 1, mask.size());
}

void work(Ring, bool, MaskView mask) {
  if (mask.size() != 0) mask.data()[0] = control_work(mask.data()[0]) > 1;
}

}  // namespace

std::vector<Method> methods() {
  return {{"control", [] { return Maker{work}; }}, {"", [] { return Maker{write_all}; }}};
}

}  // namespace workbook
