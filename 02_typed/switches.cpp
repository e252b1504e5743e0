// TODO 4's experiment: the same functions, compiled with other switches. The README has the
// commands. Prints milliseconds for the class polygon's mask, the best of five.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <vector>

#include <inside.hpp>

namespace {

constexpr int size = 1024;

const stage_02::Coordinates class_polygon{
    645, 816, 387, 686, 422, 874, 892, 1008, 47,  821, 735, 256, 910, 361, 965, 421,
    528, 57,  189, 287, 498, 464, 532, 860,  836, 817, 733, 163, 357, 593, 89,  982,
    785, 565, 66,  210, 38,  405, 424, 223,  502, 632, 689, 304, 323, 222, 425, 461};

template <class Contains>
void time(const char* name, Contains contains) {
  using Clock = std::chrono::steady_clock;
  std::vector<std::uint8_t> mask(size * size);
  double best = 1e9;
  for (int round = 0; round < 5; ++round) {
    const auto start = Clock::now();
    for (int y = 0; y < size; ++y) {
      for (int x = 0; x < size; ++x) {
        mask[y * size + x] = contains(x, y, class_polygon, class_polygon.size() / 2, true);
      }
    }
    best = std::min(best, std::chrono::duration<double>(Clock::now() - start).count());
  }
  std::printf("%-28s %7.1f ms  %d pixels inside\n", name, best * 1e3,
              static_cast<int>(std::count(mask.begin(), mask.end(), 1)));
}

}  // namespace

int main() {
  time("Python's way, with % and []", stage_02::contains_with_remainder);
  time("previous vertex kept, []", stage_02::contains);
  time("previous vertex kept, at()", stage_02::contains_checked);
}
