// A libFuzzer target: every method of one stage against the rule. Built with -DWORKBOOK_FUZZ=ON.
#include <cstdio>
#include <cstdlib>

#include "geometry/fuzzed.hpp"
#include "stage/method.hpp"

namespace {

struct Named {
  std::string name;
  workbook::Maker maker;
};

std::vector<Named> makers() {
  std::vector<Named> all;
  for (const workbook::Method& method : workbook::methods())
    all.push_back({method.name, method.make()});
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<Named> all = makers();
  const workbook::Case shape = workbook::fuzzed_case({data, size});
  for (const Named& named : all) {
    workbook::Mask mask(shape.width, shape.height, workbook::poison);
    named.maker.fill(shape.ring, shape.border_value, mask.view());
    const std::string wrong = workbook::difference(shape, mask);
    if (wrong.empty()) continue;
    std::fprintf(stderr, "the method `%s`: %s\n", named.name.c_str(), wrong.c_str());
    std::abort();
  }
  return 0;
}
