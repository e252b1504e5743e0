// Gives the worked solution to the harness: on one thread, and on as many as OpenMP has.
#include <memory>

#include "further/further.hpp"
#include "stage/method.hpp"

#ifdef _OPENMP
#include <omp.h>
#endif

namespace workbook {
namespace {

Maker maker_with(int threads) {
  const auto further = std::make_shared<stage_07::Further>(threads);
  return {[further](Ring ring, bool border_value, MaskView mask) {
    further->make_mask(ring, border_value, mask);
  }};
}

int all_threads() {
#ifdef _OPENMP
  return omp_get_max_threads();
#else
  return 1;
#endif
}

}  // namespace

std::vector<Method> methods() {
  return {{"alone", [] { return maker_with(1); }},
          {"threads", [] { return maker_with(all_threads()); }}};
}

}  // namespace workbook
