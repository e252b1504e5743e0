#include "annotate/annotate_page.hpp"

#include "annotate/styles.hpp"
#include "page/html.hpp"

namespace workbook {
namespace {

std::string heading(const std::vector<AnnotatedStage>& stages) {
  std::string text = stages.front().title;
  if (stages.size() > 1) text += ", against " + stages.back().title;
  return text + ": what each line costs";
}

const char* const how_to_read =
    "<h2>How to read it</h2>\n"
    "<p>The numbers are instructions of the processor that were executed. "
    "<b>Own</b> are those of the line itself. <b>All</b> are its own and those of code that is on "
    "no line of this page: what it calls in <code>Value</code>, <code>malloc</code> and the "
    "libraries, and what the compiler has put in its place from their headers. A function that is "
    "on this page is counted on its own lines, not where it is called, so all lines together are "
    "the total. Code that was moved into another function by inlining still counts where you "
    "wrote it. A closing brace costs something where objects are destroyed, and where the "
    "compiler counts a part of the <code>return</code> above to it.</p>\n"
    "<p>The more a line is shaded, the more it costs: <span class=\"scale\">"
    "<span class=\"heat\" style=\"--heat:0.04\">1</span>"
    "<span class=\"heat\" style=\"--heat:0.2\">10</span>"
    "<span class=\"heat\" style=\"--heat:0.45\">32</span>"
    "<span class=\"heat\" style=\"--heat:1\">100 and more</span></span> instructions for each "
    "pixel and edge. A line opens to its machine code.</p>\n";

}  // namespace

std::string annotate_page(const std::vector<AnnotatedStage>& stages, const std::string& how) {
  std::string body = "<a class=\"skip\" href=\"#code-a\">To the code</a>\n<main>\n<h1>" +
                     escaped(heading(stages)) + "</h1>\n<p class=\"quiet\">" + escaped(how) +
                     "</p>\n" + annotate_totals(stages) + how_to_read;
  body += stages.size() > 1 ? "<div class=\"pair\">\n" : "<div>\n";
  std::string prefix = "a";
  for (const AnnotatedStage& stage : stages) {
    body += "<section id=\"code-" + prefix + "\">\n<h2>" + escaped(stage.title) + "</h2>\n" +
            annotate_listing(stage, prefix) + annotate_functions(stage) + "</section>\n";
    prefix = "b";
  }
  return html_page({heading(stages), body + "</div>\n</main>\n", annotate_css, ""});
}

}  // namespace workbook
