// For tests: the Python of the documentation site, run on made-up files.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "testing/python_program.hpp"
#include "tests/places.hpp"
#include "tests/test_folder.hpp"

namespace workbook {

inline std::filesystem::path site_scripts() {
  return std::filesystem::path(repository_root()) / "common" / "docs" / "site";
}

// What a program that may import the site's modules prints; its arguments are sys.argv[2:]. Throws
// std::runtime_error with Python's own words where it fails.
inline std::string site_python(const std::string& program,
                               const std::vector<std::string>& arguments = {}) {
  std::vector<std::string> all{"-c",
                               "import sys\nsys.path.insert(0, sys.argv[1])\n"
                               "sys.stdout.reconfigure(encoding='utf-8')\n" +
                                   program,
                               site_scripts()};
  all.insert(all.end(), arguments.begin(), arguments.end());
  const ProgramResult result = run_python(all);
  if (result.status != 0) throw std::runtime_error(result.errors);
  return result.output;
}

// A folder of a test's own, empty at its beginning and gone at its end.
class SiteFolder : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    root = std::filesystem::path(test_folder()) / (std::string("site_") + test->name());
    std::filesystem::remove_all(root);
    std::filesystem::create_directories(root);
  }
  void TearDown() override { std::filesystem::remove_all(root); }

  void write(const std::filesystem::path& file, const std::string& text) const {
    std::filesystem::create_directories((root / file).parent_path());
    std::ofstream(root / file) << text;
  }

  std::filesystem::path root;
};

}  // namespace workbook
