#include "profile/profile_table.hpp"

#include <algorithm>
#include <cstdio>
#include <numeric>

#include "base/text.hpp"
#include "page/html.hpp"
#include "page/numbers.hpp"

namespace workbook {
namespace {

constexpr std::size_t most_rows = 1000;

std::vector<std::size_t> by_own_cost(const CallProfile& profile) {
  std::vector<std::size_t> order(profile.functions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return profile.functions[a].own > profile.functions[b].own;
  });
  return order;
}

// The cost of one call; nothing where calls were not counted.
std::string per_call_cell(const ProfilePage& page, double cost, double calls) {
  if (!(calls > 0)) return "<td></td>";
  return number_cell(page.show(cost / calls), cost / calls);
}

std::string row(const ProfilePage& page, const ProfiledFunction& function, double total) {
  const std::string calls =
      function.calls > 0 ? number_cell(grouped(function.calls), function.calls) : "<td></td>";
  return "<tr><th scope=\"row\" data-sort=\"" + escaped(function.name) + "\" title=\"" +
         escaped(function.full) + "\">" + escaped(function.name) + " <span class=\"quiet\">" +
         escaped(function.place) + "</span></th>" + calls +
         number_cell(page.show(function.own), function.own) +
         number_cell(share_of(function.own, total), function.own) +
         per_call_cell(page, function.own, function.calls) +
         number_cell(page.show(function.cumulative), function.cumulative) +
         per_call_cell(page, function.cumulative, function.calls) + "</tr>\n";
}

}  // namespace

std::string number_cell(const std::string& shown, double value) {
  char text[40];
  std::snprintf(text, sizeof text, "%.9g", value);
  return "<td class=\"number\" data-sort=\"" + std::string(text) + "\">" + escaped(shown) + "</td>";
}

std::string profile_table(const ProfilePage& page, const ProfiledRun& run) {
  const std::vector<std::size_t> order = by_own_cost(run.profile);
  const std::size_t rows = std::min(order.size(), most_rows);
  std::string caption = "Press a heading to sort by it.";
  if (rows < order.size()) {
    caption += " The " + grouped(static_cast<double>(rows)) + " functions with the most own " +
               page.cost + "; " + grouped(static_cast<double>(order.size() - rows)) +
               " more are left out.";
  }
  std::string text = "<div class=\"wide\"><table class=\"sortable profile\">\n<caption>" + caption +
                     "</caption>\n<thead><tr>" + header_cell("function") + number_header("calls") +
                     number_header("own " + page.cost, " aria-sort=\"descending\"") +
                     number_header("share") + number_header("own, per call") +
                     number_header("cumulative") + number_header("cumulative, per call") +
                     "</tr></thead>\n<tbody>\n";
  const double total = total_cost(run.profile);
  for (std::size_t i = 0; i < rows; ++i) text += row(page, run.profile.functions[order[i]], total);
  return text + "</tbody>\n</table></div>\n";
}

}  // namespace workbook
