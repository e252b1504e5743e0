#include "process/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <sstream>

#include "base/elapsed.hpp"
#include "process/resident.hpp"

extern char** environ;

namespace workbook {
namespace {

constexpr int poll_milliseconds = 50;

volatile sig_atomic_t interrupted = 0;

void note_interrupt(int) { interrupted = 1; }

std::function<void()> look_meanwhile;

bool interrupted_meanwhile() {
  if (look_meanwhile) look_meanwhile();
  return interrupted;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

std::vector<std::string> merged_environment(const Command& command) {
  std::vector<std::string> result = command.environment;
  for (char** entry = environ; *entry; ++entry) {
    const std::string text = *entry;
    const std::string name = text.substr(0, text.find('=') + 1);
    bool left_out = false;
    for (const std::string& change : command.environment) left_out |= change.starts_with(name);
    for (const std::string& start : command.kept_out) left_out |= name.starts_with(start);
    if (!left_out) result.push_back(text);
  }
  return result;
}

// A pipe both ends of which close in other children.
std::array<int, 2> make_pipe() {
  std::array<int, 2> ends;
  if (pipe(ends.data()) != 0) throw std::runtime_error("cannot make a pipe: too many open files");
  for (const int end : ends) fcntl(end, F_SETFD, FD_CLOEXEC);
  return ends;
}

struct Streams {
  int input;
  int output;
  int error;
};

// Starts the program at the head of a new process group. Returns its pid, or -errno.
pid_t spawn(const Command& command, const Streams& streams) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, streams.input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, streams.output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, streams.error, STDERR_FILENO);
  if (command.directory) {
    posix_spawn_file_actions_addchdir_np(&actions, command.directory->c_str());
  }
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults;
  sigemptyset(&defaults);
  for (const int signal : {SIGINT, SIGTERM, SIGPIPE}) sigaddset(&defaults, signal);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);

  std::vector<std::string> arguments = command.arguments;
  std::vector<std::string> environment = merged_environment(command);
  pid_t process = -1;
  const int error = posix_spawnp(&process, arguments[0].c_str(), &actions, &attributes,
                                 pointers(arguments).data(), pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return error ? -error : process;
}

int open_null(int flags) { return open("/dev/null", flags | O_CLOEXEC); }

// Waits for the program and takes its exit status over.
Outcome reap(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  Outcome outcome;
  outcome.end = WIFSIGNALED(status) ? End::killed_by_signal : End::exited;
  outcome.status = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  return outcome;
}

void kill_group(pid_t leader) { kill(-leader, SIGKILL); }

// Watches a group's limits. Looking through /proc costs about a millisecond, so memory is looked at
// five times a second: the program that is watched may be one that is timed.
class Watch {
 public:
  Watch(pid_t leader, const Limits& limits) : leader_(leader), limits_(limits) {}

  double seconds() const { return elapsed_.seconds(); }

  std::optional<End> broken_limit() {
    if (limits_.seconds > 0 && seconds() > limits_.seconds) return End::timed_out;
    if (!limits_.resident_bytes || seconds() < next_look_) return std::nullopt;
    next_look_ = seconds() + 0.2;
    if (resident_bytes_of_group(leader_) > limits_.resident_bytes) return End::out_of_memory;
    return std::nullopt;
  }

 private:
  const Elapsed elapsed_;
  const pid_t leader_;
  const Limits limits_;
  double next_look_ = 0.05;
};

// Reads what is there; false at the end of the stream.
bool read_some(int from, std::string& into) {
  char chunk[65536];
  const ssize_t count = read(from, chunk, sizeof chunk);
  if (count > 0) into.append(chunk, static_cast<std::size_t>(count));
  return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
}

bool readable(int from, int milliseconds) {
  pollfd waiting{from, POLLIN, 0};
  return poll(&waiting, 1, milliseconds) > 0;
}

bool has_ended(pid_t process) {
  siginfo_t info{};
  return waitid(P_PID, static_cast<id_t>(process), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         info.si_pid == process;
}

}  // namespace

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = note_interrupt;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  // Programs run in groups of their own: a terminal that closes would end us and leave them. Under
  // nohup it is not to end us.
  struct sigaction inherited {};
  sigaction(SIGHUP, nullptr, &inherited);
  if (inherited.sa_handler != SIG_IGN) sigaction(SIGHUP, &action, nullptr);
  signal(SIGPIPE, SIG_IGN);
}

void throw_if_interrupted() {
  if (interrupted_meanwhile()) throw Interrupted();
}

void interrupt() { interrupted = 1; }

void forget_interrupt() { interrupted = 0; }

void look_while_waiting(std::function<void()> look) { look_meanwhile = std::move(look); }

Outcome run_process(const Command& command, const Limits& limits,
                    const std::function<void(const std::string&)>& on_output) {
  const auto [from, to] = make_pipe();
  const int null = open_null(O_RDONLY);
  const pid_t process = spawn(command, {null, to, to});
  close(null);
  close(to);
  if (process < 0) {
    close(from);
    return {End::not_started, -process, "", 0};
  }
  Watch watch(process, limits);
  std::string output;
  std::optional<End> broken;
  bool open = true;
  while (!broken && !interrupted_meanwhile() && (open || !has_ended(process))) {
    std::string piece;
    if (open && readable(from, poll_milliseconds)) {
      open = read_some(from, piece);
      output.append(piece, 0, output_limit - std::min(output_limit, output.size()));
    } else if (!open) {
      poll(nullptr, 0, 1);
    } else if (has_ended(process)) {
      break;  // somebody it started still holds the pipe
    }
    if (on_output) on_output(piece);
    broken = watch.broken_limit();
  }
  kill_group(process);
  Outcome outcome = reap(process);
  close(from);
  throw_if_interrupted();
  if (broken) outcome = {*broken, 0, "", 0};
  outcome.output = std::move(output);
  outcome.seconds = watch.seconds();
  return outcome;
}

std::string describe_end(const Outcome& outcome, const Limits& limits) {
  std::ostringstream text;
  switch (outcome.end) {
    case End::not_started:
      text << "cannot be started: " << std::strerror(outcome.status);
      break;
    case End::timed_out:
      text << "ran for more than " << limits.seconds << " s: an endless loop?";
      break;
    case End::out_of_memory:
      text << "used more than " << (limits.resident_bytes >> 20)
           << " MiB of memory: an allocation in an endless loop?";
      break;
    case End::exited:
      if (outcome.status != 0) text << "ended with exit status " << outcome.status;
      break;
    case End::killed_by_signal:
      switch (outcome.status) {
        case SIGSEGV:
          text << "crashed: it used memory that is not its own (SIGSEGV)";
          break;
        case SIGABRT:
          text << "aborted: an exception nobody caught, or a failed assertion (SIGABRT)";
          break;
        case SIGFPE:
          text << "crashed: an integer division by zero (SIGFPE)";
          break;
        case SIGILL:
          text << "crashed: the end of a function without `return`? (SIGILL)";
          break;
        case SIGBUS:
          text << "crashed: it used memory that is not there (SIGBUS)";
          break;
        default:
          text << "was ended by signal " << outcome.status;
      }
  }
  return text.str();
}

Conversation::Conversation(const Command& command, const std::filesystem::path& error_file) {
  const auto [child_in, to] = make_pipe();
  const auto [from, child_out] = make_pipe();
  int error = open(error_file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (error < 0) error = open_null(O_WRONLY);
  process_ = spawn(command, {child_in, child_out, error});
  close(child_in);
  close(child_out);
  close(error);
  to_ = to;
  from_ = from;
  if (process_ < 0) {
    close(to_);
    close(from_);
    throw std::runtime_error(command.arguments[0] +
                             " cannot be started: " + std::strerror(-process_));
  }
}

Conversation::~Conversation() {
  if (to_ >= 0) close(to_);
  if (from_ >= 0) close(from_);
  if (process_ > 0) {
    kill_group(process_);
    reap(process_);
  }
}

void Conversation::write_line(const std::string& line) {
  const std::string text = line + "\n";
  for (std::size_t done = 0; done < text.size();) {
    const ssize_t count = write(to_, text.data() + done, text.size() - done);
    if (count < 0 && errno == EINTR) {
      throw_if_interrupted();
      continue;
    }
    if (count <= 0) fail();
    done += static_cast<std::size_t>(count);
  }
}

std::string Conversation::read_line(const Limits& limits) {
  std::size_t end = 0;
  read_until(limits, [&] { return (end = buffer_.find('\n')) != std::string::npos; });
  return take(end + 1).substr(0, end);
}

std::string Conversation::read_bytes(std::size_t count, const Limits& limits) {
  read_until(limits, [&] { return buffer_.size() >= count; });
  return take(count);
}

std::string Conversation::take(std::size_t count) {
  std::string bytes = buffer_.substr(0, count);
  buffer_.erase(0, count);
  return bytes;
}

void Conversation::read_until(const Limits& limits, const std::function<bool()>& enough) {
  Watch watch(process_, limits);
  while (!enough()) {
    throw_if_interrupted();
    if (readable(from_, poll_milliseconds) && !read_some(from_, buffer_)) fail();
    if (const auto broken = watch.broken_limit()) {
      kill_group(process_);
      reap(process_);
      process_ = -1;
      throw ConversationEnded({*broken, 0, "", watch.seconds()}, limits);
    }
  }
}

void Conversation::fail() {
  // The stream ended, so the program is ending; give it a moment to say how.
  for (int i = 0; i < 2000 && !has_ended(process_); ++i) poll(nullptr, 0, 1);
  kill_group(process_);
  const Outcome outcome = reap(process_);
  process_ = -1;
  throw ConversationEnded(outcome, {});
}

}  // namespace workbook
