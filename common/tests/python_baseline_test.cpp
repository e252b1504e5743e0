// The given Python versions of stage 00, run for real through their worker: bit for bit the rule.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <limits>
#include <ostream>
#include <string>
#include <vector>

#include "geometry/oracle.hpp"
#include "testing/conformance.hpp"
#include "testing/python_program.hpp"
#include "testing/same_mask.hpp"
#include "tests/test_folder.hpp"
#include "timing/worker.hpp"

namespace workbook {
namespace {

struct Version {
  std::string module;
  bool needs_numpy;
};

// What googletest writes behind the name of a failing test.
void PrintTo(const Version& version, std::ostream* text) { *text << version.module; }

const std::filesystem::path repository = WORKBOOK_REPOSITORY;

class PythonBaseline : public testing::TestWithParam<Version> {
 protected:
  void SetUp() override {
    if (!GetParam().needs_numpy) return;
    if (const std::string why = why_no_numpy(); !why.empty()) GTEST_SKIP() << why;
  }

  Worker start() {
    return {{{python_interpreter(), repository / "common/timing/python_worker.py",
              repository / "00_profile" / (GetParam().module + ".py")},
             {}},
            test_folder() + "python_baseline_" + GetParam().module + ".err",
            {120}};
  }
};

Mask make_mask(Worker& worker, const Case& shape) {
  worker.set_case(shape.ring, shape.border_value, shape.width, shape.height, 1);
  worker.run(1);
  return worker.mask().mask;
}

TEST_P(PythonBaseline, makes_the_rules_mask_bit_for_bit) {
  Worker worker = start();
  worker.make("");
  for (const Family& family : conformance_families(Depth::short_form)) {
    for (const Case& shape : family.cases) {
      ASSERT_TRUE(same_mask(make_mask(worker, shape), shape)) << family.name;
    }
  }
}

TEST_P(PythonBaseline, makes_the_rows_that_are_asked_for) {
  const std::vector<Vertex> ring{{0, 0}, {19, 3}, {12, 16}, {3, 11}, {8, 8}};
  const Mask whole = mask_by_rule(ring, false, 20, 17);
  Worker worker = start();
  worker.make("");
  worker.set_case(ring, false, 20, 17, 4);
  worker.run(1);
  const Mask mask = worker.mask().mask;
  for (int y = 0; y < 17; ++y) {
    for (int x = 0; x < 20; ++x) {
      ASSERT_EQ(mask.at(x, y), y % 4 == 0 ? whole.at(x, y) : poison) << "at " << x << ", " << y;
    }
  }
}

TEST_P(PythonBaseline, refuses_vertices_that_are_not_finite) {
  Worker worker = start();
  worker.make("");
  for (const double bad :
       {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    worker.set_case(std::vector<Vertex>{{0, 0}, {3, 0}, {3, bad}}, true, 4, 4, 1);
    try {
      worker.run(1);
      FAIL() << "a vertex (3, " << bad << ") was taken for a point";
    } catch (const WorkerFailure& failure) {
      EXPECT_THAT(failure.what(), testing::HasSubstr("its coordinates must be finite numbers"));
    }
  }
}

TEST_P(PythonBaseline, gives_a_time_for_each_run) {
  Worker worker = start();
  worker.make("");
  worker.set_case(std::vector<Vertex>{{0, 0}, {3, 0}, {3, 3}}, true, 4, 4, 1);
  EXPECT_EQ(worker.run(5).wall.size(), 5u);
}

INSTANTIATE_TEST_SUITE_P(versions, PythonBaseline,
                         testing::Values(Version{"inside_tuples", false},
                                         Version{"inside_numpy", true},
                                         Version{"inside_vectorised", true}),
                         [](const auto& info) { return info.param.module; });

}  // namespace
}  // namespace workbook
