#include "board/board_class.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "results/display_text.hpp"
#include "results/results_read.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

class Gathering {
 public:
  Gathering(const std::vector<Row>& known, bool anonymous) : known_(known), anonymous_(anonymous) {}

  void add(const fs::path& file) {
    try {
      const std::string text = read_results_text(file);
      BoardResult result = parse_results(text);
      leave_out_unknown_rows(file, result);
      refuse_a_copy(file, text, result);
      if (anonymous_) hide_person(text, result);
      if (result.name.empty()) result.name = shown_name(file.stem());
      read_.emplace_back(file, std::move(result));
    } catch (const NotShown& why) {
      note(file, why.what());
      ++board_.not_shown;
    }
  }

  Board done() {
    std::sort(read_.begin(), read_.end(), [](const Read& a, const Read& b) {
      return std::tie(a.second.name, a.second.created, a.first) <
             std::tie(b.second.name, b.second.created, b.first);
    });
    name_people();
    group_by_case();
    return std::move(board_);
  }

 private:
  using Read = std::pair<fs::path, BoardResult>;

  void note(const fs::path& file, const std::string& text) { board_.notes.push_back({file, text}); }

  // The file that was already known by this key; empty where there is none.
  std::string seen_as(const std::string& key, const fs::path& file) {
    const auto [entry, is_new] = seen_.emplace(key, shown_name(file));
    return is_new ? "" : anonymous_ ? "another file" : entry->second;
  }

  void refuse_a_copy(const fs::path& file, const std::string& text, const BoardResult& result) {
    const std::string content =
        std::to_string(text.size()) + " " + std::to_string(std::hash<std::string>{}(text));
    const std::string same = seen_as(content, file);
    if (!same.empty()) throw NotShown("holds the same as " + same + ", which is shown");
    if (result.name.empty() || result.created.empty()) return;
    const std::string twin = seen_as("made " + result.created + " by " + result.name, file);
    if (!twin.empty()) {
      throw NotShown("has the name and the time of " + twin + ", which is shown");
    }
  }

  // A name could be told from the order, so the order is that of the contents.
  static void hide_person(const std::string& text, BoardResult& result) {
    result.name = std::to_string(std::hash<std::string>{}(text));
    result.created.clear();
  }

  void leave_out_unknown_rows(const fs::path& file, BoardResult& result) {
    const auto unknown = [this](const BoardRow& row) {
      return std::none_of(known_.begin(), known_.end(),
                          [&](const Row& known) { return known.id == row.id; });
    };
    const std::size_t left_out = std::erase_if(result.rows, unknown);
    if (result.rows.empty()) throw NotShown("has no row that this workbook knows");
    if (left_out == 0) return;
    note(file, "has rows that this workbook does not know; they are left out: " +
                   std::to_string(left_out));
  }

  void name_people() {
    std::map<std::string, int> times;
    int number = 0;
    for (auto& [file, result] : read_) {
      if (anonymous_) {
        result.name = "person " + std::to_string(++number);
      } else if (const int nth = ++times[result.name]; nth > 1) {
        result.name += " (" + std::to_string(nth) + ")";
      }
    }
  }

  void group_by_case() {
    std::map<BoardCase, std::vector<Read>, std::greater<>> cases;
    for (Read& read : read_) cases[read.second.shape].push_back(std::move(read));
    std::vector<std::vector<Read>> groups;
    for (auto& [shape, group] : cases) groups.push_back(std::move(group));
    std::stable_sort(groups.begin(), groups.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    for (std::vector<Read>& group : groups) {
      board_.groups.push_back({group.front().second.shape, {}});
      for (auto& [file, result] : group) {
        if (board_.groups.size() > 1) {
          note(file, "is of another case (" + case_text(result.shape) + "): it is shown apart");
        }
        board_.groups.back().people.push_back(std::move(result));
      }
    }
  }

  const std::vector<Row>& known_;
  bool anonymous_;
  std::map<std::string, std::string> seen_;  // what a result is known by, the file it was in
  std::vector<Read> read_;
  Board board_;
};

}  // namespace

std::string shown_name(const fs::path& file) {
  constexpr std::size_t longest_file_name = 60;
  return harmless(file.filename().string(), longest_file_name);
}

Board gather_board(const std::vector<fs::path>& files, const std::vector<Row>& known,
                   bool anonymous, const std::function<void(std::size_t)>& on_file) {
  Gathering gathering(known, anonymous);
  for (std::size_t i = 0; i < files.size(); ++i) {
    on_file(i);
    gathering.add(files[i]);
  }
  return gathering.done();
}

std::string case_text(const BoardCase& shape) {
  return std::to_string(shape.width) + " × " + std::to_string(shape.height) + " pixels, " +
         std::to_string(shape.vertices) + " vertices";
}

}  // namespace workbook
