#include "board/board_page.hpp"

#include <algorithm>

#include "board/board_cards.hpp"
#include "board/board_pictures.hpp"
#include "board/board_styles.hpp"
#include "board/board_tables.hpp"
#include "board/board_text.hpp"
#include "page/html.hpp"
#include "page/styles.hpp"
#include "results/display_text.hpp"
#include "results/speedup_figures.hpp"

namespace workbook {
namespace {

// Wider than a phone: it scrolls in its own frame, with the keyboard, too.
std::string wide(const std::string& what, const std::string& html) {
  return "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + what + "\">\n" +
         html + "</div>\n";
}

std::string folded(const std::string& summary, const std::string& html) {
  return "<details>\n<summary>" + summary + "</summary>\n" + html + "</details>\n";
}

std::string figure(const std::string& what, const std::string& picture,
                   const std::string& caption) {
  return "<figure>\n" + wide(what, picture) + "<figcaption>" + caption +
         "</figcaption>\n</figure>\n";
}

// The last step of the staircase that somebody has made, in a sentence.
std::string headline(const std::vector<StepFigures>& steps) {
  const auto made = std::find_if(steps.rbegin(), steps.rend(), [](const StepFigures& step) {
    return !step.yours.empty() && is_step(step.row);
  });
  if (made == steps.rend()) {
    return "Nobody has made a step of their own yet; the figures are those of the solution.";
  }
  const std::vector<PersonsRatio>& places = made->yours;
  return "In the middle of the class " + escaped(made->row.label) + " is <strong>" +
         times_text(*class_median(places)) + "</strong> as fast as Python, from " +
         times_text(places.front().ratio.median) + " to " + times_text(places.back().ratio.median) +
         "; " + counted(places.size(), "person has", "people have") + " made it.";
}

std::string summary(const Board& board, const BoardGroup& group,
                    const std::vector<StepFigures>& steps) {
  std::string text = "<p class=\"summary\">" + counted(group.people.size(), "result", "results") +
                     " on " + counted(machine_kinds(group), "kind of machine", "kinds of machine") +
                     ", " + case_text(group.shape) + ". " + headline(steps) + "</p>\n";
  if (!board.notes.empty()) {
    text += "<p><a href=\"#notes\">" +
            counted(board.not_shown, "file is not shown", "files are not shown") + "</a>";
    if (board.groups.size() > 1) text += ", and <a href=\"#apart\">some are shown apart</a>";
    text += ".</p>\n";
  }
  return text +
         "<p>Every figure is a ratio to a yardstick that was measured on the same machine in the "
         "same session. There are no seconds on this page: they would compare machines, not what "
         "people made.</p>\n";
}

// Works once the script runs; without it there is nothing to choose.
std::string finder(const BoardGroup& group) {
  std::string text =
      "<p class=\"no-print\" id=\"finder\" hidden><label>Find yourself: <select>"
      "<option value=\"\">everybody</option>\n";
  for (std::size_t i = 0; i < group.people.size(); ++i) {
    text += "<option value=\"" + person_class(i) + "\">" + escaped(group.people[i].name) +
            "</option>\n";
  }
  return text + "</select></label></p>\n";
}

std::string who_made_nothing(const BoardGroup& group) {
  std::string names;
  for (const BoardResult& person : group.people) {
    if (!has_own_times(person)) names += (names.empty() ? "" : ", ") + person_html(person);
  }
  if (names.empty()) return "";
  return "<p>No step of their own yet: " + names +
         ". Their machines stand among the solution's dots.</p>\n";
}

std::string own_table(const BoardGroup& group, const std::vector<StepFigures>& steps, Over over) {
  return wide("What each one made", people_table(group, steps, over, true));
}

std::string solution_table(const BoardGroup& group, const std::vector<StepFigures>& steps,
                           Over over) {
  return folded("The solution and Python on each machine",
                wide("The solution", people_table(group, steps, over, false)));
}

std::string python_section(const BoardGroup& group, const std::vector<StepFigures>& steps) {
  return "<section>\n<h2>Over one's own Python</h2>\n" + who_made_nothing(group) +
         figure("Speed-ups over Python", strips_picture(group, steps, Over::python),
                "How many times faster than Python with tuples on the same machine. A dot is a "
                "person, the line through it the 95 % interval: where two intervals overlap, "
                "nobody can tell who is faster.") +
         wide("The class in numbers", step_table(steps, Over::python)) + "</section>\n" +
         "<section>\n<h2>The staircases</h2>\n" +
         figure("Staircases", stairs_picture(group, steps),
                "Each person's staircase is a thin line, broken where a step is missing.") +
         "</section>\n<section>\n<h2>Each person</h2>\n" + own_table(group, steps, Over::python) +
         solution_table(group, steps, Over::python) +
         "<p class=\"quiet\">* Timed on some rows of the mask and scaled up.</p>\n</section>\n";
}

std::string floor_section(const BoardGroup& group, const std::vector<Row>& rows) {
  const std::vector<StepFigures> steps = figures_of(group, rows, Over::floor);
  if (steps.empty()) return "";
  return "<section>\n<h2>Over one's own floor</h2>\n" +
         figure("Times the floor", strips_picture(group, steps, Over::floor),
                "How many times as long as writing the mask once with memset on the same machine. "
                "Less is better: at 1 there is nothing left to gain.") +
         wide("The class in numbers", step_table(steps, Over::floor)) +
         folded("What each one made", own_table(group, steps, Over::floor)) +
         solution_table(group, steps, Over::floor) + "</section>\n";
}

std::string apart_section(const Board& board, const std::vector<Row>& rows) {
  if (board.groups.size() < 2) return "";
  std::string text =
      "<section id=\"apart\">\n<h2>Other cases, shown apart</h2>\n<p>Another polygon or another "
      "size is other work: these results are in none of the figures above.</p>\n";
  for (std::size_t i = 1; i < board.groups.size(); ++i) {
    const BoardGroup& group = board.groups[i];
    const std::vector<StepFigures> steps = figures_of(group, rows, Over::python);
    text += "<h3>" + case_text(group.shape) + "</h3>\n" + own_table(group, steps, Over::python) +
            solution_table(group, steps, Over::python);
  }
  return text + "</section>\n";
}

std::string notes_section(const Board& board, bool anonymous) {
  if (board.notes.empty()) return "";
  std::string text = "<section id=\"notes\">\n<h2>Not shown, and why</h2>\n<ul>\n";
  for (const BoardNote& note : board.notes) {
    const std::string name = anonymous ? "A file" : shown_name(note.file);
    text += "<li><bdi>" + escaped(name) + "</bdi> " + escaped(note.text) + ".</li>\n";
  }
  return text + "</ul>\n</section>\n";
}

}  // namespace

std::string board_page(const Board& board, const std::vector<Row>& rows, bool anonymous) {
  const BoardGroup& group = board.groups.front();
  const std::vector<StepFigures> steps = figures_of(group, rows, Over::python);
  const std::string body =
      "<a class=\"skip\" href=\"#main\">To the figures</a>\n<main id=\"main\">\n"
      "<h1>The class board</h1>\n" +
      summary(board, group, steps) + finder(group) + python_section(group, steps) +
      floor_section(group, rows) + "<section>\n<h2>The machines</h2>\n" + machine_cards(group) +
      "</section>\n" + apart_section(board, rows) + notes_section(board, anonymous) + "</main>\n";
  return html_page({"The class board", body, board_css, std::string(sort_table_js) + board_js});
}

}  // namespace workbook
