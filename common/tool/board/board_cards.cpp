#include "board/board_cards.hpp"

#include <map>

#include "board/board_figures.hpp"
#include "board/board_tables.hpp"
#include "board/board_text.hpp"
#include "page/html.hpp"
#include "terminal/layout.hpp"

namespace workbook {
namespace {

using Machines = std::map<BoardMachine, std::vector<const BoardResult*>>;

Machines machines_of(const BoardGroup& group) {
  Machines machines;
  for (const BoardResult& person : group.people) machines[person.machine].push_back(&person);
  return machines;
}

// How sure the figures are, and what the machine was like meanwhile.
std::string certainty(const BoardResult& person) {
  const auto half = typical_half_width(person);
  std::string text = half ? "±" + human_percent(*half) + ", " : "";
  text += counted(static_cast<std::size_t>(person.rounds), "round", "rounds");
  for (const auto& [label, value] : person.conditions) text += "; " + label + ": " + value;
  return std::string(person.disturbed ? "<strong>disturbed</strong> " : "") +
         "<span class=\"quiet\">" + escaped(text) + "</span>";
}

std::string card(const BoardMachine& machine, const std::vector<const BoardResult*>& people) {
  std::string text = "<li class=\"card\">\n<h3>" + escaped(machine.cpu) + "</h3>\n<dl>\n";
  for (const auto& [label, fact] : machine.facts) {
    text += "<dt>" + escaped(label) + "</dt><dd>" + escaped(fact) + "</dd>\n";
  }
  text += "</dl>\n<ul>\n";
  for (const BoardResult* person : people) {
    text += "<li>" + person_html(*person) + " " + certainty(*person) + "</li>\n";
  }
  return text + "</ul>\n</li>\n";
}

}  // namespace

std::size_t machine_kinds(const BoardGroup& group) { return machines_of(group).size(); }

std::string machine_cards(const BoardGroup& group) {
  std::string text = "<ul class=\"cards\">\n";
  for (const auto& [machine, people] : machines_of(group)) text += card(machine, people);
  return text + "</ul>\n";
}

}  // namespace workbook
