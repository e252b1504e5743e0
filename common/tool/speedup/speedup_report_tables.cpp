#include "speedup/speedup_report_tables.hpp"

#include <algorithm>
#include <cmath>

#include "page/html.hpp"
#include "results/speedup_figures.hpp"
#include "terminal/layout.hpp"

namespace workbook {
namespace {

std::string number_cell(const std::string& text) {
  return "<td class=\"number\">" + escaped(text) + "</td>";
}

std::string row_head(const std::string& text) {
  return "<th scope=\"row\">" + escaped(text) + "</th>";
}

// The first column names the row, the others hold numbers.
std::string table(const std::string& caption, const std::vector<std::string>& heads,
                  const std::string& rows) {
  std::string text = "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" +
                     escaped(caption) + "\">\n<table>\n<caption>" + escaped(caption) +
                     "</caption>\n<thead><tr>";
  for (std::size_t i = 0; i < heads.size(); ++i)
    text += i > 0 ? number_header(escaped(heads[i])) : header_cell(escaped(heads[i]));
  return text + "</tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table>\n</div>\n";
}

std::string times_text(const Ratio& ratio) { return human_ratio(ratio.median) + "x"; }

std::string interval_text(const Ratio& ratio) {
  return human_ratio(ratio.interval.low) + " to " + human_ratio(ratio.interval.high);
}

// The interval stands below, smaller.
std::string ratio_cell(const std::string& text, const std::string& interval) {
  return "<td class=\"number\">" + escaped(text) + "<br><small class=\"quiet\">" +
         escaped(interval) + "</small></td>";
}

std::string gain_cell(const std::optional<Ratio>& gain) {
  return gain ? ratio_cell(times_text(*gain), interval_text(*gain)) : number_cell("");
}

std::string multiple_cell(const std::optional<Ratio>& multiple) {
  if (!multiple) return number_cell("");
  return ratio_cell(
      human_multiple(multiple->median) + "x",
      human_multiple(multiple->interval.low) + " to " + human_multiple(multiple->interval.high));
}

bool has_yours(const Speedup& speedup) {
  return std::any_of(speedup.rows.begin(), speedup.rows.end(),
                     [](const MeasuredRow& row) { return row.who == Who::yours; });
}

std::string yours_cell(const Speedup& speedup, const MeasuredRow& row) {
  const MeasuredRow* yours = speedup.find(row.row.id, Who::yours);
  if (!yours) return number_cell("");
  if (!has_times(yours->series)) return number_cell(status_word(yours->series.status));
  return gain_cell(over_python(speedup, yours->series));
}

std::string figures_cells(const Speedup& speedup, const MeasuredRow& row) {
  if (!has_times(row.series)) {
    return number_cell(status_word(row.series.status)) + number_cell("") + number_cell("") +
           number_cell("");
  }
  const MeasuredRow* before = step_before(speedup, row);
  const Interval seconds = median_interval(row.series.wall);
  return ratio_cell(human_seconds(median(row.series.wall)),
                    human_seconds(seconds.low) + " to " + human_seconds(seconds.high)) +
         gain_cell(over_python(speedup, row.series)) +
         gain_cell(before ? times_faster(before->series, row.series) : std::nullopt) +
         multiple_cell(floor_multiple(speedup, row.series));
}

std::string staircase_row(const Speedup& speedup, const MeasuredRow& row) {
  const Row& step = row.row;
  std::string text =
      "<tr>" + row_head(step.label + (row.row_step > 1 ? " *" : "")) +
      number_cell(step.course_seconds ? human_seconds(*step.course_seconds) : "") +
      number_cell(step.course_speedup ? human_ratio(*step.course_speedup) + "x" : "") +
      figures_cells(speedup, row);
  if (has_yours(speedup)) text += yours_cell(speedup, row);
  return text + "</tr>\n";
}

std::string per_pixel_edge(double seconds) { return human_ratio(seconds * 1e9); }

}  // namespace

std::string staircase_table(const Speedup& speedup) {
  std::vector<std::string> heads{"step",        "2014",         "its speed-up",   "here",
                                 "over Python", "gain on step", "times the floor"};
  if (has_yours(speedup)) heads.push_back("yours");
  std::string rows;
  for (const MeasuredRow& row : speedup.rows) {
    if (row.who != Who::yours) rows += staircase_row(speedup, row);
  }
  return table(
      "Medians, with their 95 % intervals below. * timed on some image rows and scaled up.", heads,
      rows);
}

std::string thread_table(const Scaling& scaling) {
  std::string rows;
  for (const ThreadCurve& curve : thread_curves(scaling)) {
    for (const ThreadPoint* point : curve.points) {
      const auto gain = thread_gain(curve, *point);
      rows += "<tr>" + row_head(curve.label) + number_cell(std::to_string(point->threads)) +
              number_cell(human_seconds(median(point->series.wall))) + gain_cell(gain) +
              number_cell(gain ? human_percent(gain->median / point->threads) : "") + "</tr>\n";
    }
  }
  return table("Threads", {"step", "threads", "median", "over one", "of the ideal"}, rows);
}

std::string size_table(const Scaling& scaling, Grows grows) {
  std::string rows;
  for (const SizePoint& point : scaling.sizes) {
    if (!is_on_axis(point.shape, grows)) continue;
    rows += "<tr>" + row_head(point.row.label) + number_cell(std::to_string(point.shape.side)) +
            number_cell(std::to_string(point.shape.edges));
    if (!has_times(point.series)) {
      rows += number_cell(point.left_out ? "left out" : status_word(point.series.status)) +
              number_cell("") + "</tr>\n";
      continue;
    }
    const Interval interval = pixel_edge_interval(point);
    rows += number_cell(human_seconds(median(point.series.wall))) +
            ratio_cell(per_pixel_edge(pixel_edge_cost(point)),
                       per_pixel_edge(interval.low) + " to " + per_pixel_edge(interval.high)) +
            "</tr>\n";
  }
  return table("Cost of a pixel-edge",
               {"step", "pixels a side", "edges", "median", "ns a pixel-edge"}, rows);
}

}  // namespace workbook
