#include "profile/python_profile_page.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "page/html.hpp"
#include "page/numbers.hpp"
#include "profile/profile_page.hpp"
#include "profile/profile_table.hpp"
#include "terminal/layout.hpp"

namespace workbook {
namespace {

constexpr double worth_a_row = 0.002;  // of all own time

const char sharing_of_cprofile[] =
    "The log knows only who called whom, not whole stacks: where a function has several callers, "
    "its time and that of what it calls is shared out by the time that each caller waited for it. "
    "Of a function that calls itself, straight or over others, the outermost call is drawn.";

const char operators_are_not_listed[] =
    "a profile of function calls never lists operators: <code>vertices[i]</code>, "
    "<code>&lt;=</code> and <code>*</code> have no row, and their time stands in the own time of "
    "the function that uses them";

ProfilePage page_with(const std::string& title) {
  ProfilePage page;
  page.title = title;
  page.cost = "time";
  page.show = human_seconds;
  page.foreign = "a built-in function, written in C";
  page.sharing = sharing_of_cprofile;
  return page;
}

// Seconds of the one and the other, and how many times as long the other takes.
std::string compared_cells(double one, double other) {
  return number_cell(human_seconds(one), one) + number_cell(human_seconds(other), other) +
         number_cell(one > 0 ? human_ratio(other / one) + "x" : "", one > 0 ? other / one : 0);
}

std::string table_heading(const std::string& what, const std::string& second, const NamedRun& one,
                          const NamedRun& other) {
  return "<thead><tr>" + header_cell(what) + second + number_header(escaped(one.name)) +
         number_header(escaped(other.name)) + number_header("times as long") +
         "</tr></thead>\n<tbody>\n";
}

const ProfiledFunction* twin_of(const ProfiledFunction& function, const CallProfile& profile) {
  const ProfiledFunction* twin = nullptr;
  for (const ProfiledFunction& candidate : profile.functions) {
    if (candidate.name != function.name) continue;
    if (twin) return nullptr;  // which of them?
    twin = &candidate;
  }
  return twin;
}

std::string calls_cell(double one, double other) {
  return number_cell(grouped(one) + (one == other ? "" : " / " + grouped(other)), one);
}

// What the same function costs a call in both versions, the costliest of the other one first.
std::string function_rows(const NamedRun& one, const NamedRun& other) {
  const double total = total_cost(other.run.profile);
  std::vector<ProfiledFunction> functions = other.run.profile.functions;
  std::stable_sort(functions.begin(), functions.end(),
                   [](const auto& a, const auto& b) { return a.own > b.own; });
  std::string rows;
  for (const ProfiledFunction& theirs : functions) {
    const ProfiledFunction* ours = twin_of(theirs, one.run.profile);
    if (!ours || theirs.own < worth_a_row * total || !(theirs.calls > 0 && ours->calls > 0)) {
      continue;
    }
    rows += "<tr><th scope=\"row\"><code>" + escaped(theirs.name) + "</code></th>" +
            calls_cell(ours->calls, theirs.calls) +
            compared_cells(ours->own / ours->calls, theirs.own / theirs.calls) + "</tr>\n";
  }
  return rows;
}

std::string functions_table(const NamedRun& one, const NamedRun& other) {
  return "<div class=\"wide\"><table>\n<caption>Own time of one call, under the profiler. Last "
         "row: the whole mask, without it.</caption>\n" +
         table_heading("function", number_header("calls"), one, other) + function_rows(one, other) +
         "<tr class=\"whole\"><th scope=\"row\">the whole mask</th>" + calls_cell(1, 1) +
         compared_cells(one.run.plain, other.run.plain) + "</tr>\n</tbody>\n</table></div>\n";
}

std::string operators_table(const NamedRun& one, const NamedRun& other) {
  std::string text =
      "<div class=\"wide\"><table>\n<caption>Lines of <code>is_inside</code> that call no "
      "function, each timed by itself with <code>timeit</code>, without the profiler.</caption>\n" +
      table_heading("operators", "", one, other);
  const std::size_t count = std::min(one.run.operators.size(), other.run.operators.size());
  for (std::size_t i = 0; i < count; ++i) {
    text +=
        "<tr><th scope=\"row\"><code>" + escaped(one.run.operators[i].statement) + "</code></th>" +
        compared_cells(one.run.operators[i].seconds, other.run.operators[i].seconds) + "</tr>\n";
  }
  return text + "</tbody>\n</table></div>\n";
}

std::string price_of_profiling(const NamedRun& run) {
  return human_ratio(run.run.profiled / run.run.plain) + " times as long with " + escaped(run.name);
}

std::string why_slow(const NamedRun& one, const NamedRun& other) {
  return "<h2>Why " + escaped(other.name) + " takes longer</h2>\n" + functions_table(one, other) +
         "<p>The lines are the same, and each function above is called as often. What has grown is the "
         "own time of <code>is_inside</code>, and no row of the profile says what it goes to: " +
         operators_are_not_listed + ". Here they are by themselves:</p>\n" +
         operators_table(one, other) +
         "<p>Every number taken out of an array is wrapped in a new object that carries its type. "
         "numpy is fast when one call does the work of a million; here it never sees a whole "
         "array.</p>\n<p>The profiler has its price: the same call took " +
         price_of_profiling(one) + " and " + price_of_profiling(other) +
         ", because the profiler is called at each call and each return. A profile says where the "
         "time goes, a stopwatch how much it is.</p>\n";
}

}  // namespace

std::string python_versions_page(const std::vector<NamedRun>& runs, int size) {
  ProfilePage page = page_with("Where Python spends its time");
  const PythonRun& first = runs.front().run;
  const std::string side = std::to_string(size);
  page.lead = "<p>Stage 00's mask of " + side + " x " + side + " pixels and " +
              std::to_string(first.vertices) +
              " vertices, run under <code>cProfile</code> by "
              "Python " +
              escaped(first.python) + ".";
  for (const NamedRun& run : runs) page.runs.push_back({run.name, run.run.profile});
  if (runs.size() > 1) {
    page.lead +=
        " Once the vertices are tuples, once they are in a numpy array; both pictures "
        "have the same scale.</p>\n";
    page.reading = why_slow(runs[0], runs[1]);
  } else {
    page.lead +=
        "</p>\n<p class=\"note\">This Python has no numpy, so its half of the page is "
        "missing. <code>./workbook setup</code> installs it.</p>\n";
  }
  return profile_page(page);
}

std::string python_log_page(const std::string& name, const CallProfile& profile) {
  ProfilePage page = page_with("Where the time goes: " + name);
  double calls = 0;
  for (const ProfiledFunction& function : profile.functions) calls += function.calls;
  page.lead = "<p>" + grouped(calls) + " calls of " +
              grouped(static_cast<double>(profile.functions.size())) +
              " functions, seen by <code>cProfile</code>.</p>\n";
  page.reading = std::string("<p>Mind that ") + operators_are_not_listed +
                 "; and that the profiler makes short functions look longer than they are.</p>\n";
  page.runs = {{name, profile}};
  return profile_page(page);
}

const ProfiledFunction& hottest_of(const CallProfile& profile) {
  return *std::max_element(profile.functions.begin(), profile.functions.end(),
                           [](const auto& a, const auto& b) { return a.own < b.own; });
}

}  // namespace workbook
