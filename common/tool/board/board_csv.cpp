#include "board/board_csv.hpp"

#include <sstream>

#include "results/results_words.hpp"

namespace workbook {
namespace {

constexpr const char* header =
    "case,width,height,vertices,name,created,quick,cpu,cores,in_use,compiler,opencl,row,who,status,"
    "scaled,rounds,speedup,speedup_low,speedup_high,floor_multiple,floor_multiple_low,floor_multiple_high\r\n";

std::string number(double value) {
  std::ostringstream text;
  text.precision(6);
  text << value;
  return text.str();
}

// Three fields, each with its comma in front.
std::string ratio_fields(const std::optional<Ratio>& ratio) {
  if (!ratio) return ",,,";
  const std::string middle = "," + number(ratio->median);
  if (ratio->rounds == 0) return middle + ",,";
  return middle + "," + number(ratio->interval.low) + "," + number(ratio->interval.high);
}

std::string fact(const BoardMachine& machine, const std::string& label) {
  for (const auto& [name, text] : machine.facts) {
    if (name == label) return text;
  }
  return "";
}

std::string person_fields(std::size_t number_of_case, const BoardResult& person) {
  const BoardCase& shape = person.shape;
  return std::to_string(number_of_case) + "," + std::to_string(shape.width) + "," +
         std::to_string(shape.height) + "," + std::to_string(shape.vertices) + "," +
         csv_field(person.name) + "," + csv_field(person.created) + "," +
         (person.quick ? "true" : "false") + "," + csv_field(person.machine.cpu) + "," +
         csv_field(fact(person.machine, "cores")) + "," +
         csv_field(fact(person.machine, "in use")) + "," +
         csv_field(fact(person.machine, "compiler")) + "," +
         csv_field(fact(person.machine, "OpenCL"));
}

std::string row_fields(const BoardRow& row) {
  return "," + csv_field(row.id) + "," + word(row.who) + "," + word(row.status) + "," +
         (row.scaled ? "true" : "false") + "," + std::to_string(row.rounds) +
         ratio_fields(row.gain) + ratio_fields(row.floor) + "\r\n";
}

}  // namespace

std::string csv_field(const std::string& text) {
  const bool formula = !text.empty() && std::string("=+-@\t\r").find(text[0]) != std::string::npos;
  const std::string value = (formula ? "'" : "") + text;
  if (value.find_first_of("\",\r\n") == std::string::npos) return value;
  std::string quoted = "\"";
  for (const char c : value) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

std::string board_csv(const Board& board) {
  std::string text = header;
  for (std::size_t i = 0; i < board.groups.size(); ++i) {
    for (const BoardResult& person : board.groups[i].people) {
      const std::string fields = person_fields(i + 1, person);
      for (const BoardRow& row : person.rows) text += fields + row_fields(row);
    }
  }
  return text;
}

}  // namespace workbook
