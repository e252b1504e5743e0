// Keys without Enter, on a terminal of the test's own.
#include "exercise/keys.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <functional>

#include "process/process.hpp"

namespace workbook {
namespace {

// A container may have no /dev/pts.
bool terminals_can_be_had() {
  const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
  if (terminal < 0) return false;
  const bool had = grantpt(terminal) == 0 && unlockpt(terminal) == 0 && ptsname(terminal) &&
                   access(ptsname(terminal), R_OK | W_OK) == 0;
  close(terminal);
  return had;
}

#define SKIP_WITHOUT_TERMINALS() \
  if (!terminals_can_be_had()) GTEST_SKIP() << "no pseudo terminal can be had here (/dev/pts)"

// A program on a terminal: what it writes comes to us, what we write it reads as typed.
class OnTerminal {
 public:
  explicit OnTerminal(const std::function<int()>& program)
      : ours_(posix_openpt(O_RDWR | O_NOCTTY)) {
    grantpt(ours_);
    unlockpt(ours_);
    const std::string name = ptsname(ours_);
    process_ = fork();
    if (process_ == 0) {
      setsid();
      const int theirs = open(name.c_str(), O_RDWR);
      ioctl(theirs, TIOCSCTTY, 0);
      dup2(theirs, STDIN_FILENO);
      dup2(theirs, STDOUT_FILENO);
      _exit(program());
    }
  }
  ~OnTerminal() { close(ours_); }

  void type(const std::string& keys) {
    ASSERT_EQ(write(ours_, keys.data(), keys.size()), static_cast<ssize_t>(keys.size()));
  }

  // Whether a line would have to be ended by Enter.
  bool is_ordinary() const {
    termios now;
    return tcgetattr(ours_, &now) == 0 && (now.c_lflag & ICANON) && (now.c_lflag & ECHO);
  }

  void wait_for_output() {
    char one;
    ASSERT_EQ(read(ours_, &one, 1), 1);
  }

  int exit_status() {
    int status = 0;
    waitpid(process_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  int ours_;
  pid_t process_;
};

// Says that it is ready, then waits for the key.
int wait_for_key(char wanted) {
  try {
    Keys keys;
    if (write(STDOUT_FILENO, "!", 1) != 1) return 1;
    while (true) {
      keys.wait(1000);
      if (keys.next() == wanted) return 0;
    }
  } catch (const Interrupted&) {
    return 130;
  }
}

}  // namespace

TEST(keys, come_without_enter_and_the_terminal_is_given_back) {
  SKIP_WITHOUT_TERMINALS();
  OnTerminal program([] { return wait_for_key('q'); });
  program.wait_for_output();
  EXPECT_FALSE(program.is_ordinary());
  program.type("Q");
  EXPECT_EQ(program.exit_status(), 0);
  EXPECT_TRUE(program.is_ordinary());
}

TEST(keys, give_the_terminal_back_on_ctrl_c) {
  SKIP_WITHOUT_TERMINALS();
  OnTerminal program([] {
    catch_interrupts();
    return wait_for_key('q');
  });
  program.wait_for_output();
  program.type("\003");
  EXPECT_EQ(program.exit_status(), 130);
  EXPECT_TRUE(program.is_ordinary());
}

TEST(keys, of_several_characters_are_left_out) {
  SKIP_WITHOUT_TERMINALS();
  OnTerminal program([] {
    Keys keys;
    if (write(STDOUT_FILENO, "!", 1) != 1) return 1;
    keys.wait(20000);
    return keys.next() ? 1 : 0;
  });
  program.wait_for_output();
  program.type("\033[A");
  EXPECT_EQ(program.exit_status(), 0);
}

TEST(keys, are_remembered_until_they_are_taken) {
  SKIP_WITHOUT_TERMINALS();
  OnTerminal program([] {
    Keys keys;
    if (write(STDOUT_FILENO, "!", 1) != 1) return 1;
    while (!keys.typed('n')) keys.wait(1000);
    keys.drop('r');
    return keys.next() == 'h' && keys.next() == 'n' && !keys.next() ? 0 : 1;
  });
  program.wait_for_output();
  program.type("rhrn");
  EXPECT_EQ(program.exit_status(), 0);
}

}  // namespace workbook
