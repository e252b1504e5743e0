#include "geometry/polygons.hpp"

#include <array>
#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace workbook {

extern const char class_polygon_text[];  // class_polygon.txt

namespace {

// init_by_array as a seed sequence: std::mt19937 takes the 624 words as its state.
class ArraySeed {
 public:
  using result_type = std::uint32_t;

  explicit ArraySeed(std::uint64_t seed) {
    key_.push_back(static_cast<std::uint32_t>(seed));
    if (seed >> 32) key_.push_back(static_cast<std::uint32_t>(seed >> 32));
  }

  template <class Iterator>
  void generate(Iterator begin, Iterator end) {
    constexpr std::size_t words = 624;
    std::array<std::uint32_t, words> state;
    state[0] = 19650218;
    for (std::size_t i = 1; i < words; ++i) {
      state[i] = 1812433253U * mixed(state[i - 1]) + static_cast<std::uint32_t>(i);
    }
    std::size_t i = 1;
    const auto advance = [&] {
      if (++i == words) {
        state[0] = state[words - 1];
        i = 1;
      }
    };
    for (std::size_t k = 0, j = 0; k < words; ++k, j = (j + 1) % key_.size()) {
      state[i] =
          (state[i] ^ (mixed(state[i - 1]) * 1664525U)) + key_[j] + static_cast<std::uint32_t>(j);
      advance();
    }
    for (std::size_t k = 0; k < words - 1; ++k) {
      state[i] = (state[i] ^ (mixed(state[i - 1]) * 1566083941U)) - static_cast<std::uint32_t>(i);
      advance();
    }
    state[0] = 0x80000000U;
    std::copy(state.begin(), state.begin() + (end - begin), begin);
  }

 private:
  static std::uint32_t mixed(std::uint32_t word) { return word ^ (word >> 30); }

  std::vector<std::uint32_t> key_;
};

bool is_blank(const std::string& line) { return line.find_first_not_of(" \t\r") == line.npos; }

Vertex parse_vertex(const std::string& line, const std::string& where) {
  std::istringstream text(line);
  std::string x, y, rest;
  if (!(text >> x >> y) || text >> rest) {
    throw std::runtime_error(where + ": expected `x y`, found `" + line + "`");
  }
  const auto number = [&](const std::string& word) {
    std::size_t used = 0;
    double value = NAN;
    try {
      value = std::stod(word, &used);
    } catch (const std::exception&) {
      used = 0;
    }
    if (used != word.size() || !std::isfinite(value)) {
      throw std::runtime_error(where + ": `" + word + "` is not a finite number");
    }
    return value;
  };
  return {number(x), number(y)};
}

// `name` is what an error calls the input.
std::vector<Vertex> read_vertices(std::istream& input, const std::string& name) {
  std::vector<Vertex> ring;
  std::string line;
  for (int number = 1; std::getline(input, line); ++number) {
    line = line.substr(0, line.find('#'));
    if (is_blank(line)) continue;
    ring.push_back(parse_vertex(line, name + ":" + std::to_string(number)));
  }
  return ring;
}

}  // namespace

PythonRandom::PythonRandom(std::uint64_t seed) {
  ArraySeed words(seed);
  engine_.seed(words);
}

int PythonRandom::randint(int low, int high) {
  const auto count = static_cast<std::uint32_t>(high - low) + 1;
  int bits = 0;
  while (bits < 32 && (count >> bits) != 0) ++bits;
  std::uint32_t drawn;
  do {
    drawn = static_cast<std::uint32_t>(engine_()) >> (32 - bits);
  } while (drawn >= count);
  return low + static_cast<int>(drawn);
}

double PythonRandom::random() {
  const auto high = static_cast<std::uint32_t>(engine_()) >> 5;
  const auto low = static_cast<std::uint32_t>(engine_()) >> 6;
  return (high * 67108864.0 + low) / 9007199254740992.0;
}

std::vector<Vertex> random_polygon(std::uint64_t seed, int edges, int size) {
  PythonRandom random(seed);
  std::vector<Vertex> ring;
  for (int i = 0; i < edges; ++i) {
    const double x = random.randint(0, size);
    const double y = random.randint(0, size);
    ring.push_back({x, y});
  }
  return ring;
}

std::vector<Vertex> class_polygon() {
  std::istringstream text(class_polygon_text);
  return read_vertices(text, "the class polygon");
}

std::vector<Vertex> read_polygon(const std::filesystem::path& file) {
  std::ifstream input(file);
  if (!input || std::filesystem::is_directory(file)) {
    throw std::runtime_error("cannot read the polygon file " + file.string());
  }
  return read_vertices(input, file.string());
}

}  // namespace workbook
