/// Keys without Enter, for a command that goes on meanwhile; the terminal is always given back.
/// @file
#pragma once

#include <termios.h>

#include <deque>
#include <optional>

namespace workbook {

/// At most one lives at a time. Where standard input is no terminal, no key is ever typed. Ctrl-Z
/// stops the program at the next look() or wait(); while it is in the background no key is read.
class Keys {
 public:
  Keys();
  ~Keys();
  Keys(const Keys&) = delete;
  Keys& operator=(const Keys&) = delete;

  /// False where standard input is no terminal.
  bool there() const { return terminal_; }

  /// Takes in what has been typed. A terminal that is gone is a Ctrl-C. Never throws.
  void look();
  /// Sleeps, at most so long, until something is typed; takes it in. @throws Interrupted on Ctrl-C.
  void wait(int milliseconds);

  /// The next key in the order of typing, a letter as a small one.
  std::optional<char> next();
  /// Whether `key` has been typed and not yet been taken; and taking all of them.
  bool typed(char key) const;
  void drop(char key);

  /// How often Ctrl-Z has stopped the program.
  int stops() const { return stops_; }

 private:
  bool in_foreground() const;
  void take_over();
  void give_back();
  void stop_when_asked();

  bool terminal_;
  bool taken_ = false;
  termios original_{};
  std::deque<char> typed_;
  int stops_ = 0;
};

}  // namespace workbook
