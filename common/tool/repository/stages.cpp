#include "repository/stages.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "base/text.hpp"
#include "repository/manifest.hpp"

namespace workbook {
namespace {

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream text(line);
  for (std::string field; std::getline(text, field, '|');) fields.push_back(trimmed(field));
  return fields;
}

std::optional<double> number(const std::string& text) {
  if (text == "-") return std::nullopt;
  return std::stod(text);
}

Row make_row(const std::vector<std::string>& fields) {
  Row row;
  row.id = fields[1];
  row.label = fields[2];
  row.course_seconds = number(fields[3]);
  row.course_speedup = number(fields[4]);
  std::istringstream how(fields[5]);
  std::string kind;
  how >> kind >> row.source >> row.method;
  row.is_python = kind == "python";
  row.is_worked = kind == "worked";
  if (row.method == "-") row.method.clear();
  for (std::string word; how >> word;) {
    if (word == "every") {
      how >> row.row_step;
      row.quick_row_step = row.row_step;
      if (how.peek() == '/') how.ignore() >> row.quick_row_step;
    } else if (row.is_python) {
      row.library = word;
    } else {
      row.thread_variables.push_back(word);
    }
  }
  return row;
}

// "3" is "03"; anything else stays.
std::string with_two_digits(const std::string& name) {
  const bool one_digit = !name.empty() && std::isdigit(static_cast<unsigned char>(name[0])) &&
                         (name.size() == 1 || !std::isdigit(static_cast<unsigned char>(name[1])));
  return one_digit ? "0" + name : name;
}

}  // namespace

std::string short_name(const Stage& stage) { return stage.id.substr(0, stage.id.find('_')); }

bool Stage::has_program(const std::string& name) const {
  return std::find(programs.begin(), programs.end(), name) != programs.end();
}

StageTable read_stages(const std::filesystem::path& root) {
  const std::filesystem::path file = root / "common" / "stages.txt";
  std::ifstream input(file);
  if (!input) throw std::runtime_error("cannot read " + file.string());
  StageTable table;
  std::string line;
  for (int number = 1; std::getline(input, line); ++number) {
    if (trimmed(line).empty() || line[0] == '#') continue;
    const std::vector<std::string> fields = split(line);
    if (fields[0] == "stage" && fields.size() == 3) {
      table.stages.push_back({fields[1], fields[2], ""});
      read_manifest(root, table.stages.back());
    } else if (fields[0] == "worked" && fields.size() == 3) {
      table.worked.push_back({fields[1], fields[2], ""});
    } else if (fields[0] == "row" && fields.size() == 6) {
      table.rows.push_back(make_row(fields));
      table.rows.back().is_baseline = table.rows.size() == 1;
    } else {
      throw std::runtime_error(file.string() + ":" + std::to_string(number) +
                               ": neither a stage, nor a worked example, nor a row");
    }
  }
  return table;
}

std::vector<Stage> find_stages(const std::vector<Stage>& stages, const std::string& name) {
  if (name.empty()) return stages;
  std::string wanted = with_two_digits(name);
  while (wanted.size() > 1 && wanted.back() == '/') wanted.pop_back();
  std::vector<Stage> found;
  for (const Stage& stage : stages) {
    const bool whole = wanted == stage.id || wanted == stage.folder;
    const bool number = wanted.size() == 2 && stage.id.compare(0, 2, wanted) == 0;
    const bool rooms = stage.folder.compare(0, wanted.size() + 1, wanted + "/") == 0;
    if (whole || number || rooms) found.push_back(stage);
  }
  if (!found.empty()) return found;
  std::string known;
  for (const Stage& stage : stages) known += " " + stage.id;
  throw std::invalid_argument("there is no stage `" + name + "`; the stages are" + known);
}

std::vector<Row> find_rows(const std::vector<Row>& rows, const std::string& beginnings) {
  if (beginnings.empty()) return rows;
  std::vector<bool> chosen(rows.size(), false);
  std::istringstream names(beginnings);
  for (std::string name; std::getline(names, name, ',');) {
    bool found = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].id.rfind(trimmed(name), 0) != 0) continue;
      found = chosen[i] = true;
    }
    if (found) continue;
    std::string known;
    for (const Row& row : rows) known += " " + row.id;
    throw std::invalid_argument("no row begins with `" + name + "`; the rows are" + known);
  }
  std::vector<Row> result;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (chosen[i]) result.push_back(rows[i]);
  }
  return result;
}

}  // namespace workbook
