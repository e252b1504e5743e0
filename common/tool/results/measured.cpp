#include "results/measured.hpp"

namespace workbook {

const MeasuredRow* Speedup::find(const std::string& id, Who who) const {
  for (const MeasuredRow& row : rows) {
    if (row.row.id == id && row.who == who) return &row;
  }
  return nullptr;
}

const MeasuredRow* Speedup::baseline() const {
  for (const MeasuredRow& row : rows) {
    if (row.row.is_baseline) return &row;
  }
  return nullptr;
}

}  // namespace workbook
