#include "profile/profile_page.hpp"

#include <cstdio>

#include "page/html.hpp"
#include "page/styles.hpp"
#include "profile/profile_picture.hpp"
#include "profile/profile_table.hpp"

namespace workbook {
namespace {

const char style[] = R"(
.icicle > svg { min-width: 44rem; }
svg .fill { fill-opacity: .3; }
svg .s2.fill { stroke: var(--series); stroke-width: .75; }
.icicle .hollow { stroke-width: 1; }
figure svg.key { display: inline; width: 1.7em; height: 1em; vertical-align: -.12em; }
tbody th { font-weight: normal; }
.profile tbody th { min-width: 12rem; max-width: 24rem; overflow-wrap: anywhere; }
.whole > * { font-weight: 600; }
@media print { .icicle > svg { min-width: 0; } }
)";

// A box of the picture among words.
std::string key(const std::string& look) {
  return "<svg class=\"key\" aria-hidden=\"true\" viewBox=\"0 0 24 14\"><rect class=\"" + look +
         "\" x=\"1\" y=\"1\" width=\"22\" height=\"12\"/></svg> ";
}

std::string figure(const ProfilePage& page) {
  return "<figure>\n<div class=\"wide icicle\" tabindex=\"0\" role=\"region\" "
         "aria-label=\"Picture of the calls\">\n" +
         profile_picture(page) + "</div>\n<figcaption>Each box is as wide as its cumulative " +
         page.cost + ", and what it called hangs below it. " + key("s1 fill") +
         "a function of the program, " + key("s2 fill dashed") + page.foreign + ", " +
         key("axis dashed") + "own " + page.cost + ": in the function's own lines. " +
         page.sharing +
         " The same in numbers: <a href=\"#functions\">the tables</a>.</figcaption>\n</figure>\n";
}

std::string tables(const ProfilePage& page) {
  std::string text =
      "<h2 id=\"functions\">Functions</h2>\n<p><b>Cumulative</b> " + page.cost +
      ": from a function's call to its return. <b>Own</b> " + page.cost +
      ": without the functions that it calls; there work is done, and there a change can pay. Only "
      "own " +
      page.cost + " can be added up.</p>\n";
  for (const ProfiledRun& run : page.runs) {
    if (page.runs.size() > 1) text += "<h3>" + escaped(run.name) + "</h3>\n";
    text += profile_table(page, run);
  }
  return text;
}

}  // namespace

std::string profile_page(const ProfilePage& page) {
  return html_page({page.title,
                    "<main>\n<h1>" + escaped(page.title) + "</h1>\n" + page.lead + figure(page) +
                        page.reading + tables(page) + "</main>\n",
                    style, sort_table_js});
}

std::string share_of(double part, double whole) {
  const double percent = whole > 0 ? 100 * part / whole : 0;
  if (percent > 0 && percent < 0.1) return "under 0.1 %";
  char text[32];
  std::snprintf(text, sizeof text, percent < 0.95 && percent > 0 ? "%.1f %%" : "%.0f %%", percent);
  return text;
}

}  // namespace workbook
