// The line's words, apart by blanks:
//
//   mask1 =NAME BORDER VERTICES x y .. WIDTH HEIGHT RUN.. end
//
// NAME has %XX for every byte but letters and digits; x and y are hexadecimal floating point. A RUN
// is a pixel's byte, or BYTExCOUNT for so many pixels with it, in row-major order. `end` tells a
// line that was cut within the last number.
#include "stage/failed_mask.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include "stage/protocol.hpp"

namespace workbook {
namespace {

constexpr const char* version = "mask1";
constexpr const char* end_mark = "end";
constexpr int most_vertices = 1 << 20;

std::string escaped(const std::string& name) {
  std::string text;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    char hex[4];
    std::snprintf(hex, sizeof hex, "%%%02X", byte);
    text += byte < 0x80 && std::isalnum(byte) ? std::string(1, c) : hex;
  }
  return text;
}

// The words of a line, taken one after another; each throws when the text has something else.
class Words {
 public:
  explicit Words(const std::string& text) : text_(text) {}

  std::string next(const char* what) {
    std::string word;
    if (!(text_ >> word)) damaged(std::string("it ends before ") + what);
    return word;
  }

  void expect(const std::string& wanted) {
    if (next(wanted.c_str()) != wanted) damaged("'" + wanted + "' is missing");
  }

  // 0 .. most.
  int whole(const char* what, int most) { return whole_of(next(what), what, most); }

  double coordinate() {
    const std::string word = next("a coordinate");
    char* end = nullptr;
    const double value = std::strtod(word.c_str(), &end);
    if (*end != '\0') damaged("'" + word + "' is not a coordinate");
    return value;
  }

  void expect_end() {
    std::string word;
    if (text_ >> word) damaged("something follows its end");
  }

  static int whole_of(const std::string& word, const char* what, int most) {
    int value = 0;
    const char* last = word.data() + word.size();
    const auto [end, error] = std::from_chars(word.data(), last, value);
    if (error != std::errc() || end != last || value < 0 || value > most) {
      damaged("'" + word + "' is not " + what + " (0 to " + std::to_string(most) + ")");
    }
    return value;
  }

  [[noreturn]] static void damaged(const std::string& why) {
    throw std::invalid_argument("this text is not a whole mask: " + why);
  }

 private:
  std::istringstream text_;
};

std::string unescaped(const std::string& word) {
  std::string name;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (word[at] != '%') {
      name += word[at];
      continue;
    }
    unsigned byte = 0;
    const char* first = word.data() + at + 1;
    const char* last = word.data() + std::min(word.size(), at + 3);
    if (std::from_chars(first, last, byte, 16).ptr != first + 2) Words::damaged("its name");
    name += static_cast<char>(byte);
    at += 2;
  }
  return name;
}

std::string runs_of(const Mask& mask) {
  std::string text;
  const auto pixels = mask.pixels();
  for (auto at = pixels.begin(); at != pixels.end();) {
    const auto next = std::find_if(at, pixels.end(), [&](auto pixel) { return pixel != *at; });
    text += ' ' + std::to_string(*at);
    if (next - at > 1) text += 'x' + std::to_string(next - at);
    at = next;
  }
  return text;
}

Mask mask_from(Words& words) {
  const int width = words.whole("a width", largest_failed_mask);
  const int height = words.whole("a height", largest_failed_mask);
  Mask mask(width, height);
  const MaskView view = mask.view();
  for (std::size_t at = 0; at < view.size();) {
    const std::string run = words.next("its last pixel");
    const std::size_t cross = run.find('x');
    const int byte = Words::whole_of(run.substr(0, cross), "a pixel", 255);
    const int left = static_cast<int>(view.size() - at);
    const int count =
        cross == run.npos ? 1 : Words::whole_of(run.substr(cross + 1), "a number of pixels", left);
    if (count == 0) Words::damaged("a run of no pixel");
    std::fill_n(view.data() + at, count, static_cast<std::uint8_t>(byte));
    at += count;
  }
  return mask;
}

}  // namespace

std::string to_text(const FailedMask& failed) {
  std::string text = std::string(version) + " =" + escaped(failed.shape.name) +
                     (failed.shape.border_value ? " 1 " : " 0 ") +
                     std::to_string(failed.shape.ring.size());
  for (const Vertex& v : failed.shape.ring) text += ' ' + hex_float(v.x) + ' ' + hex_float(v.y);
  text += ' ' + std::to_string(failed.mask.width()) + ' ' + std::to_string(failed.mask.height());
  return text + runs_of(failed.mask) + ' ' + end_mark;
}

FailedMask failed_mask_from(const std::string& text) {
  Words words(text);
  words.expect(version);
  FailedMask failed;
  const std::string name = words.next("its name");
  if (name[0] != '=') Words::damaged("it has no name");
  failed.shape.name = unescaped(name.substr(1));
  failed.shape.border_value = words.whole("a border value", 1) == 1;
  const int vertices = words.whole("a number of vertices", most_vertices);
  for (int i = 0; i < vertices; ++i) {
    const double x = words.coordinate();
    failed.shape.ring.push_back({x, words.coordinate()});
  }
  require_finite(failed.shape.ring);
  failed.mask = mask_from(words);
  failed.shape.width = failed.mask.width();
  failed.shape.height = failed.mask.height();
  words.expect(end_mark);
  words.expect_end();
  return failed;
}

}  // namespace workbook
