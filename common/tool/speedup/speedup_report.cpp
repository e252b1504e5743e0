#include "speedup/speedup_report.hpp"

#include "machine/machine_facts.hpp"
#include "page/data_uri.hpp"
#include "page/html.hpp"
#include "results/speedup_figures.hpp"
#include "speedup/device_sentences.hpp"
#include "speedup/scaling_chart.hpp"
#include "speedup/speedup_chart.hpp"
#include "speedup/speedup_notes.hpp"
#include "speedup/speedup_report_tables.hpp"
#include "speedup/speedup_sentences.hpp"

namespace workbook {
namespace {

constexpr char style[] =
    "figure svg { max-width: 48rem; }\n"
    ".wide > svg { min-width: 40rem; }\n"
    "tbody th { white-space: nowrap; }\n"
    "details { margin: .5rem 0; }\n"
    "dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }\n"
    "dt { color: var(--quiet); }\n"
    "dd { margin: 0; overflow-wrap: anywhere; }\n"
    ".mask { width: 24rem; max-width: 100%; height: auto; image-rendering: pixelated; }\n"
    "@media print { details::details-content { content-visibility: visible; } }\n";

std::string paragraph_html(const std::string& text, const std::string& look = "") {
  if (text.empty()) return "";
  return "<p" + (look.empty() ? "" : " class=\"" + look + "\"") + ">" + escaped(text) + "</p>\n";
}

// The picture scrolls in a frame of its own where the page is narrow; the keyboard can reach it.
std::string figure(const Svg& svg, const std::string& name, const std::string& caption) {
  return "<figure>\n<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" +
         escaped(name) + "\">\n" + svg.inline_text() + "</div>\n<figcaption>" + escaped(caption) +
         "</figcaption>\n</figure>\n";
}

std::string folded(const std::string& summary, const std::string& content) {
  return "<details>\n<summary>" + escaped(summary) + "</summary>\n" + content + "</details>\n";
}

std::string head(const SpeedupReport& report) {
  const Case& shape = report.options.shape;
  std::string facts = report.name.empty() ? "" : report.name + " · ";
  facts += report.created.substr(0, 10) + " · " + std::to_string(shape.width) + " x " +
           std::to_string(shape.height) + " pixels, " + std::to_string(shape.ring.size()) +
           " vertices";
  const auto sentences = staircase_sentences(report.speedup);
  return "<h1>" + escaped(sentences.front()) + "</h1>\n" + paragraph_html(facts, "quiet") +
         paragraph_html(paragraph({sentences.begin() + 1, sentences.end()}));
}

std::string staircase(const SpeedupReport& report) {
  return "<h2>The staircase, 2014 and here</h2>\n" +
         figure(
             staircase_chart(report.speedup), "The staircase as a chart",
             "To the right is faster; each grid line is ten times the one before. The stroke "
             "through a mark is its 95 % interval, which is often narrower than the mark. 2014's "
             "times are those of the course, on 2 x Xeon 5520 and a GTX Titan: compare the "
             "shapes, not the places.") +
         "<h2>The table</h2>\n" + staircase_table(report.speedup);
}

std::string threads(const SpeedupReport& report) {
  const auto sentences = thread_sentences(report.scaling);
  if (sentences.empty()) return "";
  return "<h3>With more threads</h3>\n" + paragraph_html(paragraph(sentences)) +
         figure(thread_chart(report.scaling), "Gain and efficiency over the number of threads",
                "Left, the gain over one thread; right, the share of the ideal that is reached. A "
                "line along the ideal says that the work was shared evenly and that nothing else, "
                "such as memory, holds it up.") +
         folded("The figures of this picture", thread_table(report.scaling));
}

std::string sizes(const SpeedupReport& report, Grows grows) {
  const auto sentences = size_sentences(report.scaling, grows);
  if (size_curves(report.scaling, grows).empty()) return "";
  const bool side = grows == Grows::side;
  return std::string(side ? "<h3>With larger images</h3>\n" : "<h3>With more edges</h3>\n") +
         paragraph_html(paragraph(sentences)) +
         (side ? paragraph_html(paragraph(device_sentences(report.scaling))) : "") +
         figure(size_chart(report.scaling, grows),
                side ? "Cost of a pixel-edge over the image's side"
                     : "Cost of a pixel-edge over the number of edges",
                "A pixel-edge is one pixel compared with one edge. A level line says that the work "
                "grows as pixels times edges.") +
         folded("The figures of this picture", size_table(report.scaling, grows));
}

std::string growth(const SpeedupReport& report) {
  const std::string text =
      threads(report) + sizes(report, Grows::side) + sizes(report, Grows::edges);
  return text.empty() ? "" : "<h2>How the times grow</h2>\n" + text;
}

std::string method(const SpeedupReport& report) {
  std::string items;
  for (const std::string& sentence : speedup_note_sentences(report.speedup, report.options)) {
    items += "<li>" + escaped(sentence) + "</li>\n";
  }
  return "<h2>How it was measured</h2>\n<ul>\n" + items + "</ul>\n";
}

std::string facts_html(const std::vector<Fact>& list) {
  std::string items;
  for (const auto& [label, value] : list) {
    items += "<dt>" + escaped(label) + "</dt><dd>" + escaped(value) + "</dd>\n";
  }
  return "<dl>\n" + items + "</dl>\n";
}

std::string machine(const SpeedupReport& report) {
  const Machine& machine = report.speedup.machine;
  const auto then = conditions(machine);
  return "<h2>The machine</h2>\n" + facts_html(facts(machine)) +
         (then.empty() ? "" : "<h3>While it was measured</h3>\n" + facts_html(then));
}

std::string mask(const SpeedupReport& report) {
  if (report.mask_png.empty()) return "";
  return "<h2>The mask</h2>\n<figure>\n<img class=\"mask\" src=\"" +
         data_uri("image/png", report.mask_png) +
         "\" alt=\"The mask that every step makes: the pixels inside the polygon light, the others "
         "dark, the polygon's outline drawn over them.\">\n<figcaption>Every step gives this mask, "
         "bit for bit; a wrong mask has no time.</figcaption>\n</figure>\n";
}

}  // namespace

std::string speedup_report(const SpeedupReport& report) {
  const std::string title =
      "The staircase, measured" + (report.name.empty() ? "" : ": " + report.name);
  return html_page({title,
                    "<main>\n" + head(report) + staircase(report) + growth(report) +
                        method(report) + machine(report) + mask(report) + "</main>\n",
                    style, ""});
}

}  // namespace workbook
