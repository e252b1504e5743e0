/// The driver's side of a worker: a typed face for common/stage/protocol.hpp.
/// @file
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "geometry/ring.hpp"
#include "process/process.hpp"
#include "timing/mask_check.hpp"

namespace workbook {

/// Why a worker gave no time.
struct WorkerFailure : std::runtime_error {
  enum class Kind { todo, failed, unavailable };
  WorkerFailure(Kind why, const std::string& message) : std::runtime_error(message), kind(why) {}
  Kind kind;
};

struct FirstCall {
  double seconds = 0;
  std::string device;  ///< empty where the processor's own threads do the work
};

struct Times {
  std::vector<double> wall;    ///< seconds
  std::vector<double> kernel;  ///< seconds on the device; empty where there is none
};

/// All members throw WorkerFailure (with one sentence) and Interrupted.
class Worker {
 public:
  Worker(const Command& command, const std::filesystem::path& error_file, const Limits& limits);

  FirstCall make(const std::string& method);
  void set_case(Ring ring, bool border_value, int width, int height, int row_step);
  Times run(int count);
  TimedMask mask();  ///< of the last call; throws WorkerFailure where the size is not the case's

 private:
  std::string ask(const std::string& request, const std::string& expected_verb);
  std::string read_answer(const std::string& expected_verb);
  std::string guarded(const std::function<std::string()>& talk);
  [[noreturn]] void explain(const ConversationEnded& end) const;

  std::filesystem::path error_file_;
  Limits limits_;
  int width_ = 0;
  int height_ = 0;
  Conversation conversation_;
};

}  // namespace workbook
