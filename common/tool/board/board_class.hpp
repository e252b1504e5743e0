/// All results of a class, sorted out: what is shown, what is shown apart, what is not shown and
/// why.
/// @file
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "results/result.hpp"

namespace workbook {

/// Results of one case: comparable.
struct BoardGroup {
  BoardCase shape;
  std::vector<BoardResult>
      people;  ///< by name; a second result of the same name is called "name (2)"
};

struct BoardNote {
  std::filesystem::path file;
  std::string text;  ///< the rest of a sentence that begins with the file's name
};

struct Board {
  std::vector<BoardGroup> groups;  ///< the case of most people first
  std::vector<BoardNote> notes;    ///< a line for each file that is not shown as the others are
  std::size_t not_shown = 0;       ///< files
};

/// `known` are the rows that the workbook has. Names are left out where `anonymous`. `on_file` is
/// called before each file is read.
Board gather_board(const std::vector<std::filesystem::path>& files, const std::vector<Row>& known,
                   bool anonymous, const std::function<void(std::size_t done)>& on_file);

/// The file's name, as a page may show it.
std::string shown_name(const std::filesystem::path& file);

/// "1024 × 1024 pixels, 24 vertices".
std::string case_text(const BoardCase& shape);

}  // namespace workbook
