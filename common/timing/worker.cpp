#include "timing/worker.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "process/lines.hpp"
#include "stage/protocol.hpp"
#include "todo/workbook_todo.h"

namespace workbook {
namespace {

using Kind = WorkerFailure::Kind;

std::string last_line_of(const std::filesystem::path& file, const std::string& prefix) {
  std::ifstream input(file);
  return last_line_with(input, prefix);
}

double parse(const std::string& word) { return std::strtod(word.c_str(), nullptr); }

}  // namespace

Worker::Worker(const Command& command, const std::filesystem::path& error_file,
               const Limits& limits)
    : error_file_(error_file), limits_(limits), conversation_(command, error_file) {
  guarded([&] { return read_answer("ready"); });
}

FirstCall Worker::make(const std::string& method) {
  std::istringstream words(ask("make " + (method.empty() ? "-" : method), "made"));
  std::string seconds;
  FirstCall first;
  words >> seconds >> std::ws;
  first.seconds = parse(seconds);
  std::getline(words, first.device);
  if (first.device == "-") first.device.clear();
  return first;
}

void Worker::set_case(Ring ring, bool border_value, int width, int height, int row_step) {
  std::ostringstream request;
  request << "case " << width << ' ' << height << ' ' << row_step << ' ' << border_value << ' '
          << ring.size();
  for (const Vertex& v : ring) request << ' ' << hex_float(v.x) << ' ' << hex_float(v.y);
  ask(request.str(), "ok");
  width_ = width;
  height_ = height;
}

Times Worker::run(int count) {
  std::istringstream words(ask("run " + std::to_string(count), "times"));
  words >> count;
  Times times;
  for (std::string word; words >> word;) {
    auto& series = static_cast<int>(times.wall.size()) < count ? times.wall : times.kernel;
    series.push_back(parse(word));
  }
  return times;
}

TimedMask Worker::mask() {
  TimedMask timed{Mask(width_, height_)};
  const MaskView view = timed.mask.view();
  std::istringstream words(ask("mask", "mask"));
  std::size_t size = 0;
  words >> size >> timed.late;
  if (!words || size != view.size()) {
    throw WorkerFailure(Kind::failed, "sent a mask of " + std::to_string(size) + " bytes");
  }
  const std::string bytes = guarded([&] { return conversation_.read_bytes(view.size(), limits_); });
  std::copy(bytes.begin(), bytes.end(), view.data());
  return timed;
}

std::string Worker::ask(const std::string& request, const std::string& expected_verb) {
  return guarded([&] {
    conversation_.write_line(request);
    return read_answer(expected_verb);
  });
}

// What follows the verb of the answer.
std::string Worker::read_answer(const std::string& expected_verb) {
  const std::string answer = conversation_.read_line(limits_);
  const std::size_t space = std::min(answer.find(' '), answer.size());
  const std::string verb = answer.substr(0, space);
  const std::string rest = answer.substr(std::min(space + 1, answer.size()));
  if (verb == "error") {
    const std::string mark = "unavailable: ";
    const bool unavailable = rest.compare(0, mark.size(), mark) == 0;
    throw WorkerFailure(unavailable ? Kind::unavailable : Kind::failed,
                        unavailable ? rest.substr(mark.size()) : rest);
  }
  if (verb != expected_verb) throw WorkerFailure(Kind::failed, "answered `" + verb + "`");
  return rest;
}

std::string Worker::guarded(const std::function<std::string()>& talk) {
  try {
    return talk();
  } catch (const ConversationEnded& end) {
    explain(end);
  }
}

void Worker::explain(const ConversationEnded& end) const {
  if (end.outcome.end == End::exited && end.outcome.status == WORKBOOK_TODO_STATUS) {
    throw WorkerFailure(Kind::todo, last_line_of(error_file_, "TODO "));
  }
  std::string why = end.what();
  const std::string last = last_line_of(error_file_, "");
  if (end.outcome.end == End::exited && !last.empty()) why += ": " + last;
  throw WorkerFailure(Kind::failed, why);
}

}  // namespace workbook
