// The source, line by line; each line opens to its machine code.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <tuple>

#include "annotate/annotate_page.hpp"
#include "page/html.hpp"
#include "page/numbers.hpp"

namespace workbook {
namespace {

constexpr double hottest = 100;  // instructions per pixel and edge that are shaded in full
constexpr double curve = 0.7;    // so that a few are seen, and a hundred are far more

std::string heat_of(double per_pixel_edge) {
  const double heat = std::min(1.0, std::pow(std::max(per_pixel_edge, 0.0) / hottest, curve));
  char text[16];
  std::snprintf(text, sizeof text, "%.3f", heat);
  return text;
}

// "stl_algobase.h:230"
std::string short_place(const SourcePlace& place) {
  if (place.file.empty()) return "";
  return std::filesystem::path(place.file).filename().string() + ":" + std::to_string(place.line);
}

// "je 4f20 <f(int)+0x20>" without the name, which every jump within a function has.
std::string without_symbol(const std::string& code) {
  const std::size_t symbol = code.find(" <");
  return code.substr(0, symbol);
}

std::string what_it_does(const AnnotatedStage& stage, const LineInstruction& instruction) {
  if (instruction.code.empty()) return "(not known)";
  if (instruction.callee.empty()) {
    return "<code>" + escaped(without_symbol(instruction.code)) + "</code>";
  }
  const auto inclusive = static_cast<double>(instruction.callee_inclusive);
  const auto times = static_cast<double>(std::max<std::uint64_t>(instruction.executed, 1));
  const std::string verb = instruction.code.substr(0, instruction.code.find(' '));
  return "<code>" + escaped(verb + " " + instruction.callee) + "</code><div class=\"callee\">" +
         brief(inclusive / times) + " instructions a call, " +
         brief(stage.per_pixel_edge(inclusive)) + " per pixel and edge</div>";
}

std::string in_hexadecimal(std::uint64_t address) {
  char text[20];
  std::snprintf(text, sizeof text, "%llx", static_cast<unsigned long long>(address));
  return text;
}

std::string instruction_row(const AnnotatedStage& stage, const LineInstruction& instruction) {
  std::string badges;
  for (const Kind kind : instruction.kinds) badges += badge(kind) + " ";
  return "<tr><td class=\"number\">" +
         brief(stage.per_pixel_edge(static_cast<double>(instruction.count))) + "</td><td>" +
         badges + "</td><td class=\"address\">" + in_hexadecimal(instruction.address) +
         "</td><td class=\"does\">" + what_it_does(stage, instruction) +
         "</td><td class=\"quiet\">" + escaped(short_place(instruction.written_in)) +
         "</td></tr>\n";
}

std::string machine_code(const AnnotatedStage& stage, const LineCost& cost) {
  std::vector<LineInstruction> instructions = cost.instructions;
  std::sort(instructions.begin(), instructions.end(),
            [](const LineInstruction& a, const LineInstruction& b) {
              return std::tie(a.object, a.address) < std::tie(b.object, b.address);
            });
  const auto own = static_cast<double>(cost.own);
  std::string text =
      "<p>" + grouped(cost.all()) + " instructions: " + brief(stage.per_pixel(cost.all())) +
      " per pixel, " + brief(stage.per_pixel_edge(cost.all())) + " per pixel and edge; own " +
      brief(stage.per_pixel_edge(own)) + ", of helpers " +
      brief(stage.per_pixel_edge(cost.helpers)) + "; " + brief(100 * stage.share(cost.all())) +
      "&nbsp;% of all.</p>\n<table class=\"machine\"><thead><tr>"
      "<th class=\"number\">per pixel and edge</th><th>kind</th><th class=\"address\">address</th>"
      "<th>instruction</th>"
      "<th>inlined from</th></tr></thead><tbody>\n";
  for (const LineInstruction& instruction : instructions) {
    text += instruction_row(stage, instruction);
  }
  return text + "</tbody></table>\n";
}

std::string remarks_at(const AnnotatedStage& stage, const SourcePlace& place) {
  std::string text;
  for (const Remark& remark : stage.remarks) {
    if (!(remark.place == place)) continue;
    text += std::string("<div class=\"remark ") + (remark.vectorised ? "yes" : "no") + "\">" +
            (remark.vectorised ? "&#10003; " : "&#10007; ") + escaped(remark.text) + "</div>";
  }
  return text;
}

std::string numbers(const AnnotatedStage& stage, const LineCost& cost) {
  const double all = cost.all();
  return "<td class=\"number\">" + brief(stage.per_pixel_edge(all)) +
         "</td><td class=\"number own\">" +
         brief(stage.per_pixel_edge(static_cast<double>(cost.own))) +
         "</td><td class=\"number pixel\">" + brief(stage.per_pixel(all)) +
         "</td><td class=\"number share\">" + brief(100 * stage.share(all)) + "&nbsp;%</td>";
}

std::string source_line(const AnnotatedStage& stage, const SourceText& source, int number,
                        const std::map<int, LineCost>& costs, const std::string& id) {
  const std::string& text = source.lines[static_cast<std::size_t>(number) - 1];
  const std::string code = "<code>" + escaped(text) + "</code>";
  const std::string remarks = remarks_at(stage, {source.path, number});
  const std::string head = "<th scope=\"row\" id=\"" + id + "-" + std::to_string(number) + "\">" +
                           std::to_string(number) + "</th>";
  const auto found = costs.find(number);
  if (found == costs.end()) {
    return "<tr>" + head +
           "<td></td><td class=\"own\"></td><td class=\"pixel\"></td>"
           "<td class=\"share\"></td><td class=\"code\">" +
           code + remarks + "</td></tr>\n";
  }
  const LineCost& cost = found->second;
  return "<tr class=\"heat\" style=\"--heat:" + heat_of(stage.per_pixel_edge(cost.all())) + "\">" +
         head + numbers(stage, cost) + "<td class=\"code\"><details><summary>" + code +
         "</summary>\n" + machine_code(stage, cost) + "</details>" + remarks + "</td></tr>\n";
}

std::string listing(const AnnotatedStage& stage, const SourceText& source, const std::string& id) {
  static const std::map<int, LineCost> nothing;
  const auto found = stage.costs.files.find(source.path);
  const auto& costs = found == stage.costs.files.end() ? nothing : found->second;
  std::string text =
      "<h3>" + escaped(source.shown) +
      "</h3>\n<div class=\"wide\"><table class=\"listing\">"
      "<thead><tr><th>line</th><th class=\"number\">per pixel and edge: all</th>"
      "<th class=\"number own\">own</th><th class=\"number pixel\">per pixel: all</th>"
      "<th class=\"number share\">share</th><th>source</th></tr></thead>\n<tbody>\n";
  for (int number = 1; number <= static_cast<int>(source.lines.size()); ++number) {
    text += source_line(stage, source, number, costs, id);
  }
  return text + "</tbody></table></div>\n";
}

}  // namespace

std::string annotate_listing(const AnnotatedStage& stage, const std::string& prefix) {
  std::string text;
  int number = 0;
  for (const SourceText& source : stage.sources) {
    text += listing(stage, source, prefix + std::to_string(++number));
  }
  if (!stage.has_remarks) {
    text += "<p class=\"note\">This compiler says nothing of its vectorisation; g++ does.</p>\n";
  }
  return text;
}

}  // namespace workbook
