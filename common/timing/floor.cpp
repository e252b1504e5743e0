// The least that any method must do: write each byte of the mask once.
#include <cstring>

#include "stage/method.hpp"

namespace workbook {

std::vector<Method> methods() {
  return {{"", [] {
             return Maker{[](Ring, bool, MaskView mask) {
               if (mask.size() != 0) std::memset(mask.data(), 1, mask.size());
             }};
           }}};
}

}  // namespace workbook
