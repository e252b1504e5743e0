#include "testing/python_program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "base/pattern.hpp"
#include "stage/folders.hpp"
#include "todo/workbook_todo.h"

extern char** environ;

namespace workbook {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(const std::string& what, int error) {
  throw std::runtime_error(what + ": " + std::strerror(error));
}

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    close();
    number_ = other.release();
    return *this;
  }
  ~Descriptor() { close(); }

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  void close() {
    if (is_open()) ::close(release());
  }

 private:
  int release() { return std::exchange(number_, -1); }

  int number_;
};

// Both ends are closed in programs that are started while they are open.
struct Pipe {
  Pipe() {
    int ends[2];
    if (::pipe(ends) != 0) fail("cannot open a pipe", errno);
    read = Descriptor(ends[0]);
    write = Descriptor(ends[1]);
    for (int end : ends) fcntl(end, F_SETFD, FD_CLOEXEC);
  }
  Descriptor read, write;
};

pid_t start(const std::filesystem::path& program, const std::vector<std::string>& arguments,
            int output, int errors) {
  std::vector<std::string> words{program.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
  pid_t child = 0;
  const int error = posix_spawn(&child, program.c_str(), &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) fail("cannot start " + program.string(), error);
  return child;
}

// Appends what is there to `text`; closes the pipe at its end.
void take(Descriptor& pipe, std::string& text) {
  std::array<char, 65536> bytes;
  const ssize_t count = ::read(pipe.number(), bytes.data(), bytes.size());
  if (count > 0) text.append(bytes.data(), static_cast<std::size_t>(count));
  if (count == 0 || (count < 0 && errno != EINTR)) pipe.close();
}

// Reads both pipes to their ends; false when that takes longer than until `deadline`.
bool read_all(Descriptor& output, Descriptor& errors, ProgramResult& result,
              Clock::time_point deadline) {
  while (output.is_open() || errors.is_open()) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return false;
    std::array<pollfd, 2> waits{{{output.number(), POLLIN, 0}, {errors.number(), POLLIN, 0}}};
    if (::poll(waits.data(), waits.size(), static_cast<int>(left)) < 0 && errno != EINTR) {
      fail("cannot wait for a program", errno);
    }
    if (waits[0].revents != 0) take(output, result.output);
    if (waits[1].revents != 0) take(errors, result.errors);
  }
  return true;
}

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) fail("cannot wait for a program", errno);
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

std::filesystem::path python_interpreter() {
  const std::filesystem::path chosen = workbook_python;
  const std::string help = ": install the package python3 (./workbook setup does that)";
  if (chosen.empty()) throw PythonMissing("I found no Python 3.9 or later to run" + help);
  if (!std::filesystem::exists(chosen)) {
    throw PythonMissing("Python was " + chosen.string() + ", which is no longer there" + help);
  }
  return chosen;
}

std::string why_no_numpy() {
  if (run_python({"-c", "import numpy"}).status == 0) return {};
  return python_interpreter().string() +
         " cannot import numpy: install the package python3-numpy (./workbook setup does that)";
}

ProgramResult run_program(const std::filesystem::path& program,
                          const std::vector<std::string>& arguments,
                          std::chrono::milliseconds limit) {
  const Clock::time_point deadline = Clock::now() + limit;
  Pipe output, errors;
  const pid_t child = start(program, arguments, output.write.number(), errors.write.number());
  output.write.close();
  errors.write.close();
  ProgramResult result;
  result.timed_out = !read_all(output.read, errors.read, result, deadline);
  if (result.timed_out) kill(child, SIGKILL);
  result.status = wait_for(child);
  return result;
}

ProgramResult run_python(const std::vector<std::string>& arguments,
                         std::chrono::milliseconds limit) {
  std::vector<std::string> all{"-B"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return run_program(python_interpreter(), all, limit);
}

void end_at_todo(const ProgramResult& result) {
  static const Pattern line("(^|\n)(NotImplementedError: )?(TODO [0-9]+: [^\n]*)");
  const auto todo = line.search(result.errors);
  if (result.status == 0 || !todo) return;
  std::fflush(stdout);
  std::fprintf(stderr, "%s\n", todo->at(3).c_str());
  std::fflush(stderr);
  std::_Exit(WORKBOOK_TODO_STATUS);
}

}  // namespace workbook
