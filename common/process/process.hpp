/// Programs that may crash, hang, print without end or take all memory, run so that only they
/// suffer.
/// @file
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace workbook {

/// Thrown where the user has pressed Ctrl-C (or the process was told to end); children are gone.
struct Interrupted : std::runtime_error {
  Interrupted() : std::runtime_error("interrupted") {}
};

/// From now on Ctrl-C, SIGTERM and a terminal that closes make the functions below throw
/// Interrupted.
void catch_interrupts();
void throw_if_interrupted();

/// What Ctrl-C does, asked for by the program itself, and taking that back once it has been obeyed.
void interrupt();
void forget_interrupt();

/// `look` is called about twenty times a second while the functions below wait for a program: it
/// may read keys, and interrupt(). It must not throw. An empty one ends that.
void look_while_waiting(std::function<void()> look);

struct Command {
  std::vector<std::string> arguments;    ///< the program first; looked up in PATH
  std::vector<std::string> environment;  ///< NAME=value, over the inherited ones
  std::optional<std::filesystem::path> directory = {};
  /// Variables that are not inherited, by how their names begin: "OMP_" keeps all of OpenMP's out.
  std::vector<std::string> kept_out = {};
};

struct Limits {
  double seconds = 0;              ///< wall time; 0 is none
  std::size_t resident_bytes = 0;  ///< of the whole process group; 0 is none
};

enum class End { exited, killed_by_signal, timed_out, out_of_memory, not_started };

struct Outcome {
  End end = End::exited;
  int status = 0;      ///< exit status, or the signal's number, or errno when not started
  std::string output;  ///< standard output and error together; at most output_limit bytes
  double seconds = 0;

  bool ok() const { return end == End::exited && status == 0; }
};

inline constexpr std::size_t output_limit = 4 << 20;

/// Runs the program in a process group of its own and waits for it. `on_output` sees every piece of
/// output as it comes, and an empty piece while none comes. Whatever the program leaves running is
/// killed.
Outcome run_process(const Command& command, const Limits& limits = {},
                    const std::function<void(const std::string&)>& on_output = {});

/// In words: "crashed: segmentation fault (it used memory that is not its own)", "ran for more than
/// 60 s", ... Empty when the program ended with status 0.
std::string describe_end(const Outcome& outcome, const Limits& limits);

/// A program that is spoken to over its standard input and output; standard error goes to a file.
class Conversation {
 public:
  /// @throws std::runtime_error when the program cannot be started.
  Conversation(const Command& command, const std::filesystem::path& error_file);
  ~Conversation();  ///< closes its input, then kills the group
  Conversation(const Conversation&) = delete;
  Conversation& operator=(const Conversation&) = delete;

  /// @throws ConversationEnded when the program is gone, too slow or too large.
  void write_line(const std::string& line);
  std::string read_line(const Limits& limits);
  std::string read_bytes(std::size_t count, const Limits& limits);

 private:
  void read_until(const Limits& limits, const std::function<bool()>& enough);
  std::string take(std::size_t count);
  [[noreturn]] void fail();

  pid_t process_ = -1;
  int to_ = -1;
  int from_ = -1;
  std::string buffer_;
};

struct ConversationEnded : std::runtime_error {
  ConversationEnded(Outcome how, const Limits& limits)
      : std::runtime_error(describe_end(how, limits)), outcome(std::move(how)) {}
  Outcome outcome;
};

}  // namespace workbook
