/// All that the annotated page shows of one stage.
/// @file
#pragma once

#include <string>
#include <vector>

#include "annotate/line_costs.hpp"
#include "annotate/remarks.hpp"

namespace workbook {

struct SourceText {
  std::string path;   ///< as in the counts
  std::string shown;  ///< "solutions/04_class/polygon.cpp"
  std::vector<std::string> lines;
};

struct AnnotatedStage {
  std::string title;  ///< "04_class, the solution"
  double pixels = 0;
  double edges = 0;
  StageCosts costs;
  std::vector<SourceText> sources;  ///< in the order of the page
  std::vector<Remark> remarks;
  bool has_remarks = true;  ///< false where the compiler gives none

  double per_pixel(double count) const { return count / pixels; }
  double per_pixel_edge(double count) const { return count / (pixels * edges); }
  double share(double count) const { return count / static_cast<double>(costs.total); }
};

/// "276", "13.9", "0.42", "0": at most three digits behind which nothing more can be told apart.
std::string brief(double value);

}  // namespace workbook
