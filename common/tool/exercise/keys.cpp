#include "exercise/keys.hpp"

#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>

#include "process/process.hpp"

namespace workbook {
namespace {

constexpr char escape = '\033';

volatile sig_atomic_t stop_asked = 0;

void note_stop(int) { stop_asked = 1; }

void on_ctrl_z(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  sigaction(SIGTSTP, &action, nullptr);
}

}  // namespace

// A terminal that is not ours to control has no foreground that we could be in.
Keys::Keys() : terminal_(isatty(STDIN_FILENO) && tcgetpgrp(STDIN_FILENO) >= 0) {
  if (!terminal_) return;
  on_ctrl_z(note_stop);
  look();
}

Keys::~Keys() {
  if (!terminal_) return;
  give_back();
  on_ctrl_z(SIG_DFL);
}

bool Keys::in_foreground() const { return tcgetpgrp(STDIN_FILENO) == getpgrp(); }

// Also after Ctrl-Z and `fg`, when the shell has put its own settings back.
void Keys::take_over() {
  termios now;
  if (tcgetattr(STDIN_FILENO, &now) != 0 || !(now.c_lflag & ICANON)) return;
  original_ = now;
  now.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
  now.c_cc[VMIN] = 0;
  now.c_cc[VTIME] = 0;
  taken_ = tcsetattr(STDIN_FILENO, TCSADRAIN, &now) == 0;
}

// In the background the shell has already put its own settings back, and asking would stop us.
void Keys::give_back() {
  if (taken_ && in_foreground()) tcsetattr(STDIN_FILENO, TCSADRAIN, &original_);
  taken_ = false;
}

void Keys::stop_when_asked() {
  if (!stop_asked) return;
  stop_asked = 0;
  ++stops_;
  give_back();
  on_ctrl_z(SIG_DFL);
  raise(SIGTSTP);  // sleeps here until `fg` or `bg`
  on_ctrl_z(note_stop);
}

void Keys::look() {
  if (!terminal_) return;
  stop_when_asked();
  if (!in_foreground()) return;
  take_over();
  pollfd input{STDIN_FILENO, POLLIN, 0};
  if (poll(&input, 1, 0) <= 0) return;
  if (input.revents & (POLLHUP | POLLERR | POLLNVAL)) return interrupt();
  char keys[64];
  const ssize_t count = read(STDIN_FILENO, keys, sizeof keys);
  if (count <= 0 || keys[0] == escape) return;  // an arrow or another key of several characters
  for (ssize_t i = 0; i < count; ++i) {
    typed_.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(keys[i]))));
  }
}

void Keys::wait(int milliseconds) {
  pollfd input{STDIN_FILENO, POLLIN, 0};
  const bool listening = terminal_ && in_foreground();
  poll(&input, listening ? 1 : 0, milliseconds);
  look();
  throw_if_interrupted();
}

std::optional<char> Keys::next() {
  if (typed_.empty()) return std::nullopt;
  const char key = typed_.front();
  typed_.pop_front();
  return key;
}

bool Keys::typed(char key) const {
  return std::find(typed_.begin(), typed_.end(), key) != typed_.end();
}

void Keys::drop(char key) {
  typed_.erase(std::remove(typed_.begin(), typed_.end(), key), typed_.end());
}

}  // namespace workbook
