#include "terminal/progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "terminal/terminal.hpp"

namespace workbook {
namespace {

constexpr double quiet_seconds = 1;
constexpr double seconds_between_lines = 10;
constexpr int bar_width = 20;

}  // namespace

Progress::Progress(std::string title)
    : title_(std::move(title)), terminal_(isatty(STDERR_FILENO)) {}

Progress::~Progress() { erase(); }

void Progress::erase() {
  if (drawn_) std::cerr << "\r\033[K" << std::flush;
  drawn_ = false;
}

void Progress::update(std::optional<double> share, const std::string& what) {
  if (elapsed_.seconds() < quiet_seconds) return;
  const double done = std::clamp(share.value_or(0), 0.0, 1.0);
  if (!terminal_) {
    if (elapsed_.seconds() < next_line_) return;
    const std::string percent = share ? std::to_string(static_cast<int>(done * 100)) + " %, " : "";
    std::cerr << title_ << ": " << percent << what << "\n";
    next_line_ = elapsed_.seconds() + seconds_between_lines;
    return;
  }
  const int full = static_cast<int>(done * bar_width);
  const std::string bar = "[" + std::string(full, '#') + std::string(bar_width - full, '.') + "] ";
  const std::string line = title_ + " " + (share ? bar : "") + what;
  const std::size_t room = static_cast<std::size_t>(terminal_width() - 1);
  std::cerr << "\r\033[K" << line.substr(0, room) << std::flush;
  drawn_ = true;
}

}  // namespace workbook
