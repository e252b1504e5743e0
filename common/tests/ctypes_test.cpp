// The C library of stage 03 as Python calls it, by ctypes, in both ways: bit for bit the rule.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <limits>
#include <string>
#include <vector>

#include "geometry/oracle.hpp"
#include "testing/conformance.hpp"
#include "testing/python_program.hpp"
#include "testing/same_mask.hpp"
#include "tests/test_folder.hpp"
#include "timing/worker.hpp"

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define WORKBOOK_SANITIZED
#endif
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define WORKBOOK_SANITIZED
#endif

namespace workbook {
namespace {

const std::filesystem::path repository = WORKBOOK_REPOSITORY;
const std::filesystem::path solution_library = WORKBOOK_SOLUTION_LIBRARY;

// The parameter is the worker's method: empty for one call an image, "per_pixel" for one a pixel.
class Ctypes : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
#ifdef WORKBOOK_SANITIZED
    GTEST_SKIP() << "a Python that is not built with a sanitizer cannot load a library that is";
#endif
    if (!std::filesystem::exists(solution_library)) {
      GTEST_SKIP() << "the solution of stage 03 is not built: there is no " << solution_library;
    }
  }

  Worker start() {
    return {{{python_interpreter(), repository / "common/timing/python_worker.py",
              repository / "03_clib/from_python.py", solution_library},
             {}},
            test_folder() + "ctypes_" + GetParam() + ".err",
            {120}};
  }
};

Mask make_mask(Worker& worker, const Case& shape, int row_step = 1) {
  worker.set_case(shape.ring, shape.border_value, shape.width, shape.height, row_step);
  worker.run(1);
  return worker.mask().mask;
}

TEST_P(Ctypes, makes_the_rules_mask_bit_for_bit) {
  Worker worker = start();
  worker.make(GetParam());
  for (const Family& family : conformance_families(Depth::short_form)) {
    for (const Case& shape : family.cases) {
      ASSERT_TRUE(same_mask(make_mask(worker, shape), shape)) << family.name;
    }
  }
}

TEST_P(Ctypes, makes_the_rows_that_are_asked_for) {
  const Case shape{"every fourth row", {{0, 0}, {19, 3}, {12, 16}, {3, 11}, {8, 8}}, false, 20, 17};
  const Mask whole = mask_by_rule(shape.ring, shape.border_value, shape.width, shape.height);
  Worker worker = start();
  worker.make(GetParam());
  const Mask mask = make_mask(worker, shape, 4);
  for (int y = 0; y < shape.height; ++y) {
    for (int x = 0; x < shape.width; ++x) {
      ASSERT_EQ(mask.at(x, y), y % 4 == 0 ? whole.at(x, y) : poison) << "at " << x << ", " << y;
    }
  }
}

TEST_P(Ctypes, refuses_vertices_that_are_not_finite_with_the_librarys_message) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  const Case shape{"not finite", {{0, 0}, {3, 0}, {3, nan}}, true, 4, 4};
  Worker worker = start();
  worker.make(GetParam());
  try {
    make_mask(worker, shape);
    FAIL() << "a vertex (3, nan) was taken for a point";
  } catch (const WorkerFailure& failure) {
    EXPECT_THAT(failure.what(), testing::HasSubstr("its coordinates must be finite numbers"));
  }
}

INSTANTIATE_TEST_SUITE_P(methods, Ctypes, testing::Values("", "per_pixel"),
                         [](const auto& info) { return info.param.empty() ? "once" : info.param; });

}  // namespace
}  // namespace workbook
