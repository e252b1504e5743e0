#include "terminal/terminal.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <string>

namespace workbook {
namespace {

// The variables that use_unicode reads: unset at first, and put back afterwards.
class use_unicode_test : public testing::Test {
 protected:
  use_unicode_test() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG", "TERM"}) {
      if (const char* value = std::getenv(name)) before_[name] = value;
      unsetenv(name);
    }
  }
  ~use_unicode_test() override {
    set_ascii(false);
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG", "TERM"}) {
      unsetenv(name);
      if (before_.count(name)) setenv(name, before_[name].c_str(), 1);
    }
  }

  static void set(const char* name, const char* value) { setenv(name, value, 1); }

 private:
  std::map<std::string, std::string> before_;
};

}  // namespace

TEST_F(use_unicode_test, wants_a_locale_that_says_utf8) {
  EXPECT_FALSE(use_unicode());
  set("LANG", "C");
  EXPECT_FALSE(use_unicode());
  set("LANG", "de_DE.ISO-8859-1");
  EXPECT_FALSE(use_unicode());
  set("LANG", "en_GB.UTF-8");
  EXPECT_TRUE(use_unicode());
  set("LANG", "C.utf8");
  EXPECT_TRUE(use_unicode());
}

TEST_F(use_unicode_test, lets_lc_all_outweigh_lc_ctype_and_that_lang) {
  set("LANG", "C");
  set("LC_CTYPE", "en_GB.UTF-8");
  EXPECT_TRUE(use_unicode());
  set("LC_ALL", "POSIX");
  EXPECT_FALSE(use_unicode());
  set("LC_ALL", "");
  EXPECT_TRUE(use_unicode());
}

TEST_F(use_unicode_test, gives_plain_characters_to_terminals_that_show_little) {
  set("LANG", "en_GB.UTF-8");
  set("TERM", "xterm-256color");
  EXPECT_TRUE(use_unicode());
  set("TERM", "dumb");
  EXPECT_FALSE(use_unicode());
  set("TERM", "linux");
  EXPECT_FALSE(use_unicode());
}

TEST_F(use_unicode_test, gives_way_to_the_flag) {
  set("LANG", "en_GB.UTF-8");
  set_ascii(true);
  EXPECT_FALSE(use_unicode());
  set_ascii(false);
  EXPECT_TRUE(use_unicode());
}

}  // namespace workbook
