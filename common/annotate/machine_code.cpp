#include "annotate/machine_code.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "base/pattern.hpp"
#include "process/process.hpp"

namespace workbook {
namespace {

// What the command printed, however long: Outcome::output is cut.
std::string whole_output(const Command& command) {
  std::string text;
  const Outcome outcome =
      run_process(command, {120, 0}, [&](const std::string& piece) { text += piece; });
  if (outcome.end == End::not_started) {
    throw std::runtime_error(command.arguments.front() +
                             " is missing; it belongs to the package binutils");
  }
  if (!outcome.ok()) throw std::runtime_error(command.arguments.front() + " failed: " + text);
  return text;
}

std::string hexadecimal_line(std::uint64_t value) {
  std::ostringstream text;
  text << "0x" << std::hex << value;
  return text.str();
}

// "/src/inside.cpp:42 (discriminator 3)"; nothing for "??:0" and "??:?".
SourcePlace place_in(const std::string& line) {
  static const Pattern form(R"((.+):([0-9]+)( \(discriminator [0-9]+\))?)");
  const auto match = form.match(line);
  if (!match || match->at(1) == "??") return {};
  const std::string file = std::filesystem::path(match->at(1)).lexically_normal().string();
  const int number = std::stoi(match->at(2));
  return number > 0 ? SourcePlace{file, number} : SourcePlace{};
}

}  // namespace

MachineCode disassemble(const std::filesystem::path& object) {
  std::vector<std::string> command{"objdump", "-d", "-C", "--no-show-raw-insn"};
#ifdef __x86_64__
  command.insert(command.end(), {"-M", "intel"});
#endif
  command.push_back(object.string());
  return read_disassembly(whole_output({command, {"LC_ALL=C"}}));
}

// "    4f00:\tpush   rbp"
MachineCode read_disassembly(const std::string& text) {
  const auto both_blank = [](char a, char b) { return a == ' ' && b == ' '; };
  MachineCode code;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t colon = line.find(":\t");
    if (colon == line.npos || line.find_first_not_of(" 0123456789abcdef") != colon) continue;
    std::string instruction = line.substr(colon + 2);
    instruction.erase(std::unique(instruction.begin(), instruction.end(), both_blank),
                      instruction.end());
    code[std::stoull(line.substr(0, colon), nullptr, 16)] = instruction;
  }
  return code;
}

InlinedFrames frames_of(const std::filesystem::path& object,
                        const std::vector<std::uint64_t>& addresses,
                        const std::filesystem::path& scratch) {
  std::ofstream list(scratch);
  for (const std::uint64_t address : addresses) list << hexadecimal_line(address) << "\n";
  list.close();
  if (!list) throw std::runtime_error("cannot write " + scratch.string());
  const std::string text = whole_output(
      {{"addr2line", "-a", "-i", "-e", object.string(), "@" + scratch.string()}, {"LC_ALL=C"}});
  std::error_code error;
  std::filesystem::remove(scratch, error);
  return read_frames(text);
}

InlinedFrames read_frames(const std::string& text) {
  InlinedFrames frames;
  std::vector<SourcePlace>* current = nullptr;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.compare(0, 2, "0x") == 0) {
      current = &frames[std::stoull(line, nullptr, 16)];
    } else if (current) {
      current->push_back(place_in(line));
    }
  }
  return frames;
}

}  // namespace workbook
