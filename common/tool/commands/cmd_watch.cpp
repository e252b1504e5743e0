// `watch [STAGE]`: tests on each save.
#include <ctime>
#include <functional>
#include <iostream>
#include <sstream>

#include "base/elapsed.hpp"
#include "commands/commands.hpp"
#include "exercise/exercise.hpp"
#include "exercise/hints.hpp"
#include "exercise/keys.hpp"
#include "exercise/save_detector.hpp"
#include "process/process.hpp"
#include "repository/edited_files.hpp"
#include "repository/exit_status.hpp"
#include "repository/next_stage.hpp"
#include "terminal/layout.hpp"
#include "terminal/terminal.hpp"

namespace workbook {
namespace {

constexpr int milliseconds_between_looks = 400;
constexpr int widest_rule = 60;

std::string time_of_day() {
  const std::time_t now = std::time(nullptr);
  char text[16];
  std::strftime(text, sizeof text, "%H:%M:%S", std::localtime(&now));
  return text;
}

void say(Style style, const std::string& sentence) {
  std::istringstream lines(wrapped(sentence, terminal_width(), 0));
  for (std::string line; std::getline(lines, line);) std::cout << styled(style, line) << "\n";
  std::cout << std::flush;
}

// "03_clib/inside.h, inside.c": the folder once.
std::string listed(const Stage& stage, const std::vector<std::filesystem::path>& files) {
  std::string text = stage.folder + "/";
  for (const auto& file : files) {
    text += (&file == &files.front() ? "" : ", ") + file.filename().string();
  }
  return text;
}

// While one of these lives, keys are taken in although a program runs, and q ends that program.
class KeysMeanwhile {
 public:
  explicit KeysMeanwhile(Keys& keys) {
    look_while_waiting([&keys] {
      keys.look();
      if (keys.typed('q')) interrupt();
    });
  }
  ~KeysMeanwhile() { look_while_waiting({}); }
};

class Watch {
 public:
  Watch(const Workbook& workbook, const Stage& stage)
      : workbook_(workbook), stage_(stage), saves_({}) {}

  void until_quit() {
    begin(stage_);
    while (!keys_.typed('q')) {
      if (saves_.look(clock_.seconds())) test();
      say_gone();
      while (const auto key = keys_.typed('q') ? std::nullopt : keys_.next()) obey(*key);
      if (!keys_.typed('q')) keys_.wait(milliseconds_between_looks);
    }
  }

 private:
  void begin(const Stage& stage) {
    const auto files = edited_files(workbook_, stage);
    stage_ = stage;
    saves_ = SaveDetector(files);
    say(Style::bold, "Watching " + listed(stage, files) + ": save to test.");
    test();
  }

  void test() {
    do {
      keys_.drop('r');
      saves_.know();
    } while (!tested_once());
    if (!keys_.typed('q')) say_keys();
  }

  // False when the verdict is not to be trusted.
  bool tested_once() {
    const int stops = keys_.stops();
    const std::string rule(static_cast<std::size_t>(std::min(terminal_width(), widest_rule)), '-');
    std::cout << styled(Style::dim, rule.substr(0, rule.size() - 9) + " " + time_of_day()) << "\n"
              << std::flush;
    const KeysMeanwhile meanwhile(keys_);
    try {
      solved_ = test_stages(workbook_, {stage_}, "yours").front().verdict == "solved";
    } catch (const Interrupted&) {
      if (!keys_.typed('q')) throw;
      forget_interrupt();
      return true;
    } catch (const std::exception& error) {
      solved_ = false;
      std::cout << error.what() << "\n";
    }
    if (keys_.stops() == stops) return true;
    say(Style::plain, "Ctrl-Z came in between, and the time limits went on meanwhile: once more.");
    return false;
  }

  const Stage* after_this() const {
    return next_stage_after(stage_, workbook_.table.stages, read_progress(workbook_));
  }

  void say_keys() {
    const Stage* next = solved_ ? after_this() : nullptr;
    if (next) say(Style::good, stage_.id + " is solved: n goes on to " + next->id + ".");
    if (keys_.there()) {
      say(Style::dim, "Save to test; r run now, h hint, n next stage, q quit.");
    } else {
      say(Style::dim, "Save to test; Ctrl-C ends.");
    }
  }

  void say_gone() {
    for (const auto& file : saves_.gone()) {
      say(Style::bad, workbook_.shown(file) + " is gone: save it again, or ./workbook reset " +
                          short_name(stage_) + " brings its skeleton back.");
    }
  }

  void obey(char key) {
    if (key == 'r') {
      test();
    } else if (key == 'h') {
      show_hint();
    } else if (key == 'n') {
      go_on();
    } else {
      say_keys();
    }
  }

  void show_hint() {
    try {
      show_next_hint(workbook_, stage_);
    } catch (const Stop& stop) {
      say(Style::plain, stop.what());
    }
  }

  void go_on() {
    if (const Stage* next = after_this()) {
      begin(*next);
    } else {
      say(Style::plain, "No other stage is left to do.");
    }
  }

  const Workbook& workbook_;
  Keys keys_;
  Elapsed clock_;
  Stage stage_;
  SaveDetector saves_;
  bool solved_ = false;
};

// Of the stages that were named, the first to do; the first of all where none is.
const Stage* choose(const Workbook& workbook, const std::string& name,
                    const std::vector<Stage>& named) {
  const Stage* next = next_stage(named, read_progress(workbook));
  return next || name.empty() ? next : &named.front();
}

ExitStatus watch(const Workbook& workbook, const std::string& name) {
  const std::vector<Stage> named = stages_called(workbook, name);
  const Stage* stage = choose(workbook, name, named);
  if (!stage) {
    std::cout << "Everything is solved. ./workbook watch 03 watches a solved stage.\n";
    return yes;
  }
  Watch(workbook, *stage).until_quit();
  return yes;
}

}  // namespace

void add_watch(CLI::App* command, const Workbook& workbook, Typed& typed) {
  const auto stage = std::make_shared<std::string>();
  const auto device = std::make_shared<std::string>();
  command->add_option("STAGE", *stage, "03, 3 or 03_clib; the next one to do when left out");
  command->add_option("--device", *device, opencl_device_help);
  command->callback([&workbook, &typed, stage, device] {
    typed.work = [&workbook, stage, device] {
      choose_opencl_device(*device);
      return watch(workbook, *stage);
    };
  });
}

}  // namespace workbook
