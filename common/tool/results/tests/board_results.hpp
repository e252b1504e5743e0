// Small results files for the tests of the board.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "tests/test_folder.hpp"

namespace workbook {

// One stage of Ada's own, 100 times as fast as her Python.
inline const std::string adas_result = R"({
  "schema": 1, "name": "Ada", "created": "2026-03-14T16:00:00Z",
  "machine": {"cpu": "Example 4", "threads": 8, "compiler": "g++", "python": "Python 3"},
  "case": {"width": 8, "height": 8, "vertices": 3, "seed": 1, "polygon": [[0, 0], [8, 0], [0, 8]]},
  "floor": {"median_s": 0.001},
  "rows": [
    {"id": "python_tuples", "who": "baseline", "status": "ok", "median_s": 1.0, "rounds": 15,
     "scaled": true, "speedup": 1.0, "speedup_low": 1.0, "speedup_high": 1.0},
    {"id": "03_clib", "who": "yours", "status": "ok", "median_s": 0.01, "rounds": 15,
     "scaled": false, "speedup": 100.0, "speedup_low": 90.0, "speedup_high": 110.0},
    {"id": "04_class", "who": "yours", "status": "todo", "why": "TODO 1"}
  ]})";

// `text` with the first `from` in it replaced; throws std::out_of_range where there is none.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

inline std::string result_of(const std::string& name) {
  return replaced(adas_result, "\"Ada\"", "\"" + name + "\"");
}

// A folder of its own, gone at the end.
class ResultsFolder {
 public:
  explicit ResultsFolder(const std::string& name) : folder_(test_folder() + name) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~ResultsFolder() { std::filesystem::remove_all(folder_); }

  std::filesystem::path write(const std::string& file, const std::string& text) const {
    std::ofstream(folder_ / file, std::ios::binary) << text;
    return folder_ / file;
  }
  std::filesystem::path path() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

}  // namespace workbook
