// cut SOLUTION SKELETON: writes the skeleton of one file; an unchanged skeleton keeps its time.
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "cut/cut.hpp"

namespace {
std::string read(const std::filesystem::path& file) {
  std::ifstream input(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}
}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: cut SOLUTION SKELETON\n";
    return 2;
  }
  try {
    const std::filesystem::path solution = argv[1], skeleton = argv[2];
    const std::string text = workbook::cut(read(solution), solution.string());
    if (std::filesystem::exists(skeleton) && read(skeleton) == text) return 0;
    std::filesystem::create_directories(skeleton.parent_path());
    std::ofstream output(skeleton, std::ios::binary);
    if (!(output << text).flush()) {
      std::cerr << "cannot write " << skeleton << ": is the disk full?\n";
      return 3;
    }
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}
