#include "testing/events.hpp"

#include <cstdlib>

namespace workbook {
namespace {

std::string escape(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '\\':
        escaped += "\\\\";
        break;
      case '\t':
        escaped += "\\t";
        break;
      case '\n':
        escaped += "\\n";
        break;
      case '\r':
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string place(const char* file, int line) {
  return file ? file + (":" + std::to_string(line)) : "";
}

std::string full_name(const testing::TestInfo& test) {
  return std::string(test.test_suite_name()) + "." + test.name();
}

}  // namespace

EventWriter::EventWriter(const std::string& file) : file_(std::fopen(file.c_str(), "a")) {}

EventWriter::~EventWriter() {
  if (file_) std::fclose(file_);
}

void EventWriter::OnTestStart(const testing::TestInfo& test) {
  write({"start", full_name(test), place(test.file(), test.line())});
}

void EventWriter::OnTestPartResult(const testing::TestPartResult& result) {
  if (!result.failed()) return;
  write({"failure", place(result.file_name(), result.line_number()), result.message()});
}

void EventWriter::OnTestEnd(const testing::TestInfo& test) {
  const testing::TestResult& result = *test.result();
  for (int i = 0; i < result.test_property_count(); ++i) {
    const testing::TestProperty& property = result.GetTestProperty(i);
    write({"property", property.key(), property.value()});
  }
  write({"end", full_name(test),
         result.Skipped()  ? "skipped"
         : result.Passed() ? "passed"
                           : "failed"});
}

void EventWriter::announce(const std::string& words) { write({"announced", words}); }

void EventWriter::write(std::initializer_list<std::string> fields) {
  if (!file_) return;
  const char* separator = "";
  for (const std::string& field : fields) {
    std::fprintf(file_, "%s%s", separator, escape(field).c_str());
    separator = "\t";
  }
  std::fputc('\n', file_);
  std::fflush(file_);
}

void announce(const std::string& words) {
  if (const char* file = std::getenv(events_variable)) EventWriter(file).announce(words);
}

}  // namespace workbook
