// The rows of the table that Python runs, for real through their worker: bit for bit the rule.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <limits>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "geometry/oracle.hpp"
#include "repository/files.hpp"
#include "repository/stages.hpp"
#include "testing/conformance.hpp"
#include "testing/python_program.hpp"
#include "testing/same_mask.hpp"
#include "tests/places.hpp"
#include "tests/test_folder.hpp"
#include "timing/worker.hpp"

namespace workbook {

// What googletest writes behind the name of a failing test.
void PrintTo(const Row& row, std::ostream* text) { *text << row.id; }

namespace {

namespace fs = std::filesystem;

std::vector<Row> python_rows() {
  std::vector<Row> rows;
  for (const Row& row : read_stages(repository_root()).rows) {
    if (row.is_python) rows.push_back(row);
  }
  return rows;
}

class PythonRow : public testing::TestWithParam<Row> {
 protected:
  void SetUp() override {
    const bool needs_numpy = read_text(file()).find("import numpy") != std::string::npos;
    if (const std::string why = needs_numpy ? why_no_numpy() : ""; !why.empty()) {
      GTEST_SKIP() << why;
    }
    if (!GetParam().library.empty() && !fs::exists(library())) {
      GTEST_SKIP() << "the library that this row calls is not built: there is no " << library();
    }
  }

  fs::path file() const { return fs::path(repository_root()) / GetParam().source; }
  fs::path library() const {
    return fs::path(repository_root()) / "build" / "release" / "stages" /
           ("lib" + GetParam().library + ".solution.so");
  }

  Mask make_mask(const Case& shape, int row_step = 1) {
    set_case(shape, row_step);
    worker_->run(1);
    return worker_->mask().mask;
  }

  Times time(const Case& shape, int runs) {
    set_case(shape, 1);
    return worker_->run(runs);
  }

 private:
  void set_case(const Case& shape, int row_step) {
    if (!worker_) start();
    worker_->set_case(shape.ring, shape.border_value, shape.width, shape.height, row_step);
  }

  void start() {
    std::vector<std::string> command{python_interpreter(),
                                     repository_root() + "/common/worker/python_worker.py", file()};
    if (!GetParam().library.empty()) command.push_back(library());
    worker_.emplace(Command{command, {}}, test_folder() + GetParam().id + ".err", Limits{120});
    worker_->make(GetParam().method);
  }

  std::optional<Worker> worker_;
};

TEST_P(PythonRow, makes_the_rules_mask_bit_for_bit) {
  for (const Family& family : conformance_families(Depth::short_form)) {
    for (const Case& shape : family.cases) {
      ASSERT_TRUE(same_mask(make_mask(shape), shape)) << family.name;
    }
  }
}

TEST_P(PythonRow, makes_the_rows_that_are_asked_for) {
  const Case shape{"every fourth row", {{0, 0}, {19, 3}, {12, 16}, {3, 11}, {8, 8}}, false, 20, 17};
  const Mask whole = mask_by_rule(shape);
  const Mask mask = make_mask(shape, 4);
  for (int y = 0; y < shape.height; ++y) {
    for (int x = 0; x < shape.width; ++x) {
      ASSERT_EQ(mask.at(x, y), y % 4 == 0 ? whole.at(x, y) : poison) << "at " << x << ", " << y;
    }
  }
}

TEST_P(PythonRow, refuses_vertices_that_are_not_finite) {
  for (const double bad :
       {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    try {
      make_mask({"not finite", {{0, 0}, {3, 0}, {3, bad}}, true, 4, 4});
      FAIL() << "a vertex (3, " << bad << ") was taken for a point";
    } catch (const WorkerFailure& failure) {
      EXPECT_THAT(failure.what(), testing::HasSubstr("its coordinates must be finite numbers"));
    }
  }
}

TEST_P(PythonRow, gives_a_time_for_each_run) {
  EXPECT_EQ(time({"a triangle", {{0, 0}, {3, 0}, {3, 3}}, true, 4, 4}, 5).wall.size(), 5u);
}

INSTANTIATE_TEST_SUITE_P(rows, PythonRow, testing::ValuesIn(python_rows()),
                         [](const auto& info) { return info.param.id; });

}  // namespace
}  // namespace workbook
