#include "dynamic/boxes.hpp"

#include "dynamic/count.hpp"

namespace workbook {

#ifdef WORKBOOK_COUNT_BOXES
BoxCounts dynamic::counts;
BoxCounts box_counts() { return dynamic::counts; }
void reset_box_counts() { dynamic::counts = {}; }
#else
BoxCounts box_counts() { return {}; }
void reset_box_counts() {}
#endif

}  // namespace workbook
