/// Where polygons come from: the class file, a seed, or a text file of your own.
/// @file
#pragma once

#include <cstdint>
#include <filesystem>
#include <random>
#include <vector>

#include "geometry/ring.hpp"

namespace workbook {

/// The numbers of Python's random.Random(seed): the same everywhere, and `python3` can check them.
/// Method: Matsumoto and Nishimura's init_by_array (mt19937ar, 2002) fed to std::mt19937, and
/// CPython's rejection of getrandbits in randint.
class PythonRandom {
 public:
  explicit PythonRandom(std::uint64_t seed);

  /// Uniform in low..high, both included; low <= high, high - low < 2^31.
  int randint(int low, int high);
  /// Uniform in [0, 1), 53 bits.
  double random();

 private:
  std::mt19937 engine_;
};

/// `edges` vertices with integer coordinates drawn from 0..size, x then y.
std::vector<Vertex> random_polygon(std::uint64_t seed, int edges, int size);

/// The class case's polygon: 24 vertices, seed 2014, coordinates 0..1024.
std::vector<Vertex> class_polygon();

/// Reads `x y` lines; blank lines and `#` comments are skipped. @throws std::runtime_error that
/// names the file and the line when the file cannot be read or a line is not two finite numbers.
std::vector<Vertex> read_polygon(const std::filesystem::path& file);

}  // namespace workbook
