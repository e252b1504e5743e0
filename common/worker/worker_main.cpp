// The main of every worker: a long-lived process that times one stage's methods for the driver.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <deque>
#include <iostream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/elapsed.hpp"
#include "geometry/mask.hpp"
#include "geometry/ring.hpp"
#include "stage/method.hpp"
#include "stage/protocol.hpp"
#include "stage/unavailable.hpp"

// The timed call under a name of its own, so that its instructions can be counted apart.
extern "C" [[gnu::noinline]] void workbook_timed_call(const workbook::Maker& maker,
                                                      workbook::Ring ring, bool border_value,
                                                      workbook::MaskView mask) {
  maker.fill(ring, border_value, mask);
}

namespace {

using namespace workbook;

class Worker {
 public:
  // Answers one request; what it throws becomes an `error` line.
  std::string answer(const std::string& request) {
    std::istringstream words(request);
    std::string verb;
    words >> verb;
    if (verb == "make") return make(words);
    if (verb == "case") return set_case(words);
    if (verb == "run") return run(words);
    throw std::invalid_argument("unknown request: " + verb);
  }

  // The pixels as they were when the last call returned.
  const std::vector<std::uint8_t>& pixels() const { return returned_; }

  // How many have been written since.
  std::size_t late_pixels() const {
    std::size_t late = 0;
    for (std::size_t i = 0; i < returned_.size(); ++i) late += (*pixels_)[i] != returned_[i];
    return late;
  }

 private:
  std::string make(std::istream& words) {
    std::string name;
    words >> name;
    if (name == "-") name.clear();
    for (const Method& method : methods()) {
      if (method.name != name) continue;
      const Elapsed first_call;
      maker_ = std::make_unique<Maker>(method.make());
      // A first call pays for what is built on first use: threads, kernels, fresh pages.
      use_buffer(64 * 64);
      maker_->fill(decoy_, true, MaskView(pixels_->data(), 64, 64));
      const double cost = first_call.seconds();
      return "made " + hex_float(cost) + " " + (maker_->device.empty() ? "-" : maker_->device);
    }
    throw std::invalid_argument(no_such_method + name + "`; it has " + names_of_methods());
  }

  // "plain, and its own, which needs no name"
  static std::string names_of_methods() {
    std::string names;
    for (const Method& method : methods()) {
      if (!method.name.empty()) names += method.name + ", ";
    }
    return (names.empty() ? "only " : names + "and ") + "its own, which needs no name";
  }

  std::string set_case(std::istream& words) {
    int row_step = 0, border = 0;
    std::size_t vertices = 0;
    words >> width_ >> height_ >> row_step >> border >> vertices;
    if (row_step != 1) throw std::invalid_argument("this worker times whole masks only");
    border_value_ = border != 0;
    ring_.assign(vertices, {});
    std::string x, y;
    for (Vertex& v : ring_) {
      words >> x >> y;
      v = {std::strtod(x.c_str(), nullptr), std::strtod(y.c_str(), nullptr)};
    }
    if (!words) throw std::invalid_argument("the case is not whole");
    use_buffer(MaskView(nullptr, width_, height_).size());
    returned_ = *pixels_;
    return "ok";
  }

  // Work that a method wrongly leaves for later still finds its bytes: no buffer is given back.
  void use_buffer(std::size_t size) {
    if (buffers_.empty() || pixels_->size() != size) buffers_.emplace_back(size);
    pixels_ = &buffers_.back();
    std::fill(pixels_->begin(), pixels_->end(), poison);
  }

  // Each timed call gets the ring rotated by one vertex more (the same polygon, the same work) and
  // comes after an untimed call on another polygon, so that a mask kept from before is found out.
  std::string run(std::istream& words) {
    if (!maker_ || !pixels_) throw std::logic_error("run before make");
    int count = 0;
    words >> count;
    std::string times, kernel_times;
    const MaskView mask(pixels_->data(), width_, height_);
    for (int i = 0; i < count; ++i) {
      maker_->fill(decoy_, border_value_, mask);
      if (!ring_.empty()) std::rotate(ring_.begin(), ring_.begin() + 1, ring_.end());
      std::memset(pixels_->data(), poison, pixels_->size());
      const Elapsed call;
      workbook_timed_call(*maker_, ring_, border_value_, mask);
      times += " " + hex_float(call.seconds());
      returned_ = *pixels_;
      if (maker_->kernel_seconds) kernel_times += " " + hex_float(maker_->kernel_seconds());
    }
    return "times " + std::to_string(count) + times + kernel_times;
  }

  const std::vector<Vertex> decoy_{{3, 5}, {59, 11}, {23, 61}};
  std::unique_ptr<Maker> maker_;
  std::vector<Vertex> ring_;
  std::deque<std::vector<std::uint8_t>> buffers_;
  std::vector<std::uint8_t>* pixels_ = nullptr;  // the last of them
  std::vector<std::uint8_t> returned_;
  bool border_value_ = true;
  int width_ = 0;
  int height_ = 0;
};

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

// The pipe to the driver. What the stage prints goes to standard error, never in between.
std::FILE* take_over_stdout() {
  const int pipe = dup(STDOUT_FILENO);
  fcntl(pipe, F_SETFD, FD_CLOEXEC);
  dup2(STDERR_FILENO, STDOUT_FILENO);
  return fdopen(pipe, "w");
}

void say(std::FILE* driver, const std::string& line) {
  std::fprintf(driver, "%s\n", line.c_str());
  std::fflush(driver);
}

}  // namespace

int main() {
  std::FILE* driver = take_over_stdout();
  Worker worker;
  say(driver, "ready");
  std::string request;
  while (std::getline(std::cin, request)) {
    if (request == "mask") {
      say(driver, "mask " + std::to_string(worker.pixels().size()) + " " +
                      std::to_string(worker.late_pixels()));
      std::fwrite(worker.pixels().data(), 1, worker.pixels().size(), driver);
      std::fflush(driver);
      continue;
    }
    try {
      say(driver, worker.answer(request));
    } catch (const std::exception& error) {
      const bool unavailable = dynamic_cast<const Unavailable*>(&error) != nullptr;
      say(driver, (unavailable ? "error unavailable: " : "error ") + one_line(error.what()));
    }
  }
}
