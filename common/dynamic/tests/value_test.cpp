// Value gives what Python gives. Every expectation was read off CPython 3.11.
#include "dynamic/value.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <sstream>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "dynamic/boxed_ring.hpp"
#include "dynamic/boxes.hpp"
#include "dynamic/builtins.hpp"

namespace workbook {
namespace {

constexpr std::int64_t int_max = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t int_min = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t two_53 = std::int64_t{1} << 53;

std::string repr(const Value& value) {
  std::ostringstream text;
  text << value;
  return text.str();
}

// What `work` threw, as Python's traceback would end.
template <class Error, class Work>
std::string message_of(Work work) {
  try {
    work();
  } catch (const Error& error) {
    return error.what();
  }
  return "nothing was thrown";
}

Value pair() { return tuple_of({1, 2}); }

// Numbers

TEST(value, ints_add_subtract_and_multiply) {
  EXPECT_EQ(repr(Value(2) + 3), "5");
  EXPECT_EQ(repr(Value(2) - 3), "-1");
  EXPECT_EQ(repr(Value(20) * 30), "600");
}

TEST(value, an_int_and_a_float_make_a_float) {
  EXPECT_EQ(repr(Value(2) + 0.5), "2.5");
  EXPECT_EQ(repr(Value(0.5) - 2), "-1.5");
  EXPECT_EQ(repr(Value(2) * 1.0), "2.0");
}

TEST(value, division_is_true_division) {
  EXPECT_EQ(repr(Value(6) / 3), "2.0");
  EXPECT_EQ(repr(Value(-3) / 2), "-1.5");
  EXPECT_EQ(repr(Value(1) / 3), "0.3333333333333333");
  EXPECT_EQ(repr(Value(7.0) / 2), "3.5");
}

TEST(value, the_quotient_of_long_ints_is_rounded_once) {
  EXPECT_EQ(repr(Value(two_53 + 1) / 1), "9007199254740992.0");
  EXPECT_EQ(repr(Value(int_max) / 3), "3.0744573456182584e+18");
  EXPECT_EQ(repr(Value(int_min) / int_max), "-1.0");
  EXPECT_EQ(repr(Value(int_min) / -1), "9.223372036854776e+18");
  EXPECT_EQ(repr(Value(int_max) / (two_53 + 1)), "1023.9999999999999");
  EXPECT_EQ(repr(Value(1) / int_max), "1.0842021724855044e-19");
  EXPECT_EQ(repr(Value(9007199254740993) / 9007199254740995), "0.9999999999999998");
  EXPECT_EQ(repr(Value(0) / int_min), "-0.0");
}

TEST(value, the_remainder_has_the_divisors_sign) {
  EXPECT_EQ(repr(Value(7) % 3), "1");
  EXPECT_EQ(repr(Value(-7) % 3), "2");
  EXPECT_EQ(repr(Value(7) % -3), "-2");
  EXPECT_EQ(repr(Value(-7) % -3), "-1");
  EXPECT_EQ(repr(Value(-6) % 3), "0");
  EXPECT_EQ(repr(Value(int_min) % -1), "0");
  EXPECT_EQ(repr(Value(-7.5) % 2), "0.5");
  EXPECT_EQ(repr(Value(7.5) % -2), "-0.5");
  EXPECT_EQ(repr(Value(0.0) % -3.0), "-0.0");
  EXPECT_EQ(repr(Value(-1.0) % HUGE_VAL), "inf");
}

TEST(value, division_by_zero_is_refused_in_pythons_words) {
  EXPECT_EQ(message_of<ZeroDivisionError>([] { Value(1) / 0; }),
            "ZeroDivisionError: division by zero");
  EXPECT_EQ(message_of<ZeroDivisionError>([] { Value(1) / 0.0; }),
            "ZeroDivisionError: float division by zero");
  EXPECT_EQ(message_of<ZeroDivisionError>([] { Value(1) % 0; }),
            "ZeroDivisionError: integer modulo by zero");
  EXPECT_EQ(message_of<ZeroDivisionError>([] { Value(1.0) % -0.0; }),
            "ZeroDivisionError: float modulo");
}

TEST(value, an_int_that_needs_more_than_64_bits_is_refused) {
  EXPECT_THROW(Value(int_max) + 1, OverflowError);
  EXPECT_THROW(Value(int_min) - 1, OverflowError);
  EXPECT_THROW(Value(int_max) * 2, OverflowError);
  EXPECT_THROW(Value(int_min) * -1, OverflowError);
  EXPECT_THROW(Value(std::uint64_t{1} << 63), OverflowError);
  EXPECT_EQ(repr(Value(int_max)), "9223372036854775807");
  EXPECT_EQ(repr(Value(int_min)), "-9223372036854775808");
}

TEST(value, floats_overflow_to_infinity) { EXPECT_EQ(repr(Value(1e300) * 1e300), "inf"); }

TEST(value, bools_are_ints) {
  EXPECT_TRUE(Value(true) == 1);
  EXPECT_TRUE(Value(false) == 0.0);
  EXPECT_EQ(repr(Value(true) + true), "2");
  EXPECT_EQ(repr(Value(true) / true), "1.0");
  EXPECT_EQ(repr(Value(true) % 2), "1");
  EXPECT_EQ(repr(Value(false) + 0.5), "0.5");
}

TEST(value, augmented_assignment_names_a_new_object) {
  Value counter = 1;
  const Value before = counter;
  counter += 1;
  counter *= 6;
  counter -= 2;
  counter /= 4;
  counter %= 2;
  EXPECT_EQ(repr(counter), "0.5");
  EXPECT_EQ(repr(before), "1");
}

// Comparison and truth

TEST(value, comparisons_give_bools) {
  EXPECT_EQ(repr(Value(1) < 2), "True");
  EXPECT_EQ(repr(Value(2) < 1), "False");
  EXPECT_EQ(repr(Value(1) <= 1), "True");
  EXPECT_EQ(repr(Value(1) > 1), "False");
  EXPECT_EQ(repr(Value(1) >= 1.0), "True");
  EXPECT_EQ(repr(Value(1) == 1.0), "True");
  EXPECT_EQ(repr(Value(1) != 1.5), "True");
}

TEST(value, an_int_and_a_float_are_compared_exactly) {
  EXPECT_FALSE(Value(two_53 + 1) == static_cast<double>(two_53));
  EXPECT_TRUE(Value(two_53 + 1) > static_cast<double>(two_53));
  EXPECT_TRUE(Value(static_cast<double>(two_53)) < two_53 + 1);
  EXPECT_TRUE(Value(int_max) < 0x1p63);
  EXPECT_TRUE(Value(int_min) == -0x1p63);
  EXPECT_TRUE(Value(int_min) > -0x1.0000000000001p63);
  EXPECT_TRUE(Value(int_max) < HUGE_VAL);
  EXPECT_TRUE(Value(-HUGE_VAL) < int_min);
}

TEST(value, nan_is_unequal_to_everything) {
  const Value nan = std::nan("");
  EXPECT_FALSE(nan == nan);
  EXPECT_TRUE(nan != nan);
  EXPECT_FALSE(nan < 1);
  EXPECT_FALSE(nan >= int_max);
  EXPECT_TRUE(nan != int_max);
}

TEST(value, unrelated_types_are_unequal_and_have_no_order) {
  EXPECT_FALSE(Value(1) == pair());
  EXPECT_TRUE(pair() != 1);
  EXPECT_FALSE(Value() == 0);
  EXPECT_TRUE(Value() == Value());
  EXPECT_EQ(message_of<TypeError>([] { return Value(1) < pair(); }),
            "TypeError: '<' not supported between instances of 'int' and 'tuple'");
  EXPECT_EQ(message_of<TypeError>([] { return pair() >= 1.5; }),
            "TypeError: '>=' not supported between instances of 'tuple' and 'float'");
  EXPECT_EQ(message_of<TypeError>([] { return Value() < Value(); }),
            "TypeError: '<' not supported between instances of 'NoneType' and 'NoneType'");
}

TEST(value, tuples_are_ordered_by_their_first_difference) {
  EXPECT_TRUE(pair() == tuple_of({1.0, 2.0}));
  EXPECT_TRUE(pair() != tuple_of({1, 3}));
  EXPECT_TRUE(pair() < tuple_of({1, 3}));
  EXPECT_TRUE(pair() < tuple_of({1, 2, 0}));
  EXPECT_FALSE(pair() == tuple_of({1}));
  EXPECT_TRUE(tuple_of({2}) > pair());
  EXPECT_THROW(static_cast<void>(pair() < tuple_of({1, pair()})), TypeError);
}

TEST(value, zero_and_empty_are_false) {
  EXPECT_FALSE(Value());
  EXPECT_FALSE(Value(false));
  EXPECT_FALSE(Value(0));
  EXPECT_FALSE(Value(-0.0));
  EXPECT_FALSE(tuple_of({}));
  EXPECT_TRUE(Value(-1));
  EXPECT_TRUE(Value(std::nan("")));
  EXPECT_TRUE(tuple_of({0}));
}

TEST(value, operators_of_unrelated_types_are_refused_in_pythons_words) {
  EXPECT_EQ(message_of<TypeError>([] { Value(1) + pair(); }),
            "TypeError: unsupported operand type(s) for +: 'int' and 'tuple'");
  EXPECT_EQ(message_of<TypeError>([] { Value(1.5) - pair(); }),
            "TypeError: unsupported operand type(s) for -: 'float' and 'tuple'");
  EXPECT_EQ(message_of<TypeError>([] { Value() * 1; }),
            "TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'");
  EXPECT_EQ(message_of<TypeError>([] { pair() / true; }),
            "TypeError: unsupported operand type(s) for /: 'tuple' and 'bool'");
  EXPECT_EQ(message_of<TypeError>([] { pair() % 1; }),
            "TypeError: unsupported operand type(s) for %: 'tuple' and 'int'");
  EXPECT_EQ(message_of<TypeError>([] { pair() + 1; }),
            "TypeError: can only concatenate tuple (not \"int\") to tuple");
}

// Tuples

TEST(value, tuples_are_indexed_from_both_ends) {
  const Value three = tuple_of({10, 20.5, pair()});
  EXPECT_EQ(repr(three[0]), "10");
  EXPECT_EQ(repr(three[-1]), "(1, 2)");
  EXPECT_EQ(repr(three[Value(1)]), "20.5");
  EXPECT_EQ(repr(three[Value(-3)]), "10");
  EXPECT_EQ(repr(three[Value(true)]), "20.5");
}

TEST(value, wrong_indexes_are_refused_in_pythons_words) {
  EXPECT_EQ(message_of<IndexError>([] { pair()[2]; }), "IndexError: tuple index out of range");
  EXPECT_EQ(message_of<IndexError>([] { pair()[Value(-3)]; }),
            "IndexError: tuple index out of range");
  EXPECT_EQ(message_of<IndexError>([] { pair()[Value(int_min)]; }),
            "IndexError: tuple index out of range");
  EXPECT_EQ(message_of<TypeError>([] { pair()[Value(1.0)]; }),
            "TypeError: tuple indices must be integers or slices, not float");
  EXPECT_EQ(message_of<TypeError>([] { Value(1)[0]; }),
            "TypeError: 'int' object is not subscriptable");
  EXPECT_EQ(message_of<TypeError>([] { Value(1.5)[Value(0)]; }),
            "TypeError: 'float' object is not subscriptable");
}

TEST(value, len_counts_items) {
  EXPECT_EQ(repr(len(pair())), "2");
  EXPECT_EQ(length(tuple_of({})), 0u);
  EXPECT_EQ(message_of<TypeError>([] { len(1); }), "TypeError: object of type 'int' has no len()");
}

TEST(value, a_pair_is_unpacked) {
  const auto [a, b] = unpack_pair(tuple_of({7, 0.5}));
  EXPECT_EQ(repr(a), "7");
  EXPECT_EQ(repr(b), "0.5");
}

TEST(value, what_is_no_pair_is_not_unpacked) {
  EXPECT_EQ(message_of<TypeError>([] { unpack_pair(1); }),
            "TypeError: cannot unpack non-iterable int object");
  EXPECT_EQ(message_of<ValueError>([] { unpack_pair(tuple_of({1})); }),
            "ValueError: not enough values to unpack (expected 2, got 1)");
  EXPECT_EQ(message_of<ValueError>([] {
              unpack_pair(tuple_of({1, 2, 3}));
            }),
            "ValueError: too many values to unpack (expected 2)");
}

TEST(value, tuples_concatenate) {
  EXPECT_EQ(repr(pair() + tuple_of({0.5})), "(1, 2, 0.5)");
  EXPECT_EQ(repr(tuple_of({}) + tuple_of({})), "()");
}

// Builtins

TEST(value, min_and_max_prefer_the_first_of_equals) {
  EXPECT_EQ(repr(min(1, 1.0)), "1");
  EXPECT_EQ(repr(max(1, 1.0)), "1");
  EXPECT_EQ(repr(min(2, 1.5)), "1.5");
  EXPECT_EQ(repr(max(2, 1.5)), "2");
  EXPECT_THROW(min(pair(), 1), TypeError);
}

TEST(value, range_counts_from_zero) {
  Value sum = 0;
  for (const Value& i : range(5)) sum += i;
  EXPECT_EQ(repr(sum), "10");
  for (const Value& i : range(-1)) FAIL() << "range(-1) is empty and gave " << i;
  EXPECT_EQ(message_of<TypeError>([] { range(1.5); }),
            "TypeError: 'float' object cannot be interpreted as an integer");
}

TEST(value, comes_out_of_its_box) {
  EXPECT_EQ(to_double(3), 3.0);
  EXPECT_EQ(to_double(2.5), 2.5);
  EXPECT_EQ(to_double(true), 1.0);
  EXPECT_EQ(to_int(int_min), int_min);
  EXPECT_EQ(to_int(true), 1);
  EXPECT_EQ(message_of<TypeError>([] { to_double(pair()); }),
            "TypeError: must be real number, not tuple");
  EXPECT_EQ(message_of<TypeError>([] { to_int(1.0); }),
            "TypeError: 'float' object cannot be interpreted as an integer");
}

TEST(value, prints_as_python_does) {
  EXPECT_EQ(repr(Value()), "None");
  EXPECT_EQ(repr(Value(true)), "True");
  EXPECT_EQ(repr(Value(1.0)), "1.0");
  EXPECT_EQ(repr(Value(-0.0)), "-0.0");
  EXPECT_EQ(repr(Value(0.1)), "0.1");
  EXPECT_EQ(repr(Value(1e15)), "1000000000000000.0");
  EXPECT_EQ(repr(Value(1e16)), "1e+16");
  EXPECT_EQ(repr(Value(0.0001)), "0.0001");
  EXPECT_EQ(repr(Value(1e-5)), "1e-05");
  EXPECT_EQ(repr(tuple_of({})), "()");
  EXPECT_EQ(repr(tuple_of({1})), "(1,)");
  EXPECT_EQ(repr(tuple_of({1, tuple_of({2.5, Value()})})), "(1, (2.5, None))");
}

TEST(value, nothing_else_becomes_a_value) {
  EXPECT_FALSE((std::is_constructible_v<Value, const char*>)) << "a pointer is no bool";
  EXPECT_FALSE((std::is_convertible_v<Value, bool>)) << "Value(1) + true must not add two bools";
  EXPECT_FALSE((std::is_convertible_v<Value, int>));
}

// Names and objects

TEST(value, a_copy_names_the_same_object) {
  const Value half = 0.5;
  const Value copy = half;
  EXPECT_EQ(copy.object(), half.object());
  EXPECT_EQ(half.object()->references, 2);
}

TEST(value, assignment_drops_the_old_object_and_shares_the_new) {
  const Value big = 1000;
  Value name = 2000;
  name = big;
  EXPECT_EQ(big.object()->references, 2);
  name = *&name;
  EXPECT_EQ(big.object()->references, 2);
  name = Value();
  EXPECT_EQ(big.object()->references, 1);
}

TEST(value, moving_shares_nothing) {
  Value first = 1000;
  const Value second = std::move(first);
  EXPECT_EQ(second.object()->references, 1);
  first = 3;
  EXPECT_EQ(repr(first), "3");
}

TEST(value, a_tuple_keeps_its_items_alive) {
  Value item = 1000.5;
  Value tuple = tuple_of({item, item});
  EXPECT_EQ(item.object()->references, 3);
  const Value kept = tuple[1];
  tuple = Value();
  EXPECT_EQ(item.object()->references, 2);
  EXPECT_EQ(repr(kept), "1000.5");
}

TEST(value, an_error_loses_no_reference) {
  const Value big = 1000;
  const Value tuple = tuple_of({big});
  EXPECT_THROW(big + tuple, TypeError);
  EXPECT_THROW(tuple_of({big, 1, 2})[3], IndexError);
  EXPECT_EQ(big.object()->references, 2);
  EXPECT_EQ(tuple.object()->references, 1);
}

TEST(value, small_ints_exist_once) {
  EXPECT_EQ(Value(-5).object(), Value(-5).object());
  EXPECT_EQ((Value(255) + 1).object(), Value(256).object());
  const Value big = 257;
  EXPECT_NE(Value(257).object(), big.object());
}

TEST(value, memory_of_dead_numbers_is_used_again) {
  for (int i = 0; i < 1000; ++i) {
    std::vector<Value> many(i, Value());
    for (Value& value : many) value = i + 0.5;
    for (Value& value : many) value = Value(1000000 + i);
  }
  SUCCEED() << "sanitizers look at this one";
}

// Counts

TEST(boxes, count_objects_made) {
  reset_box_counts();
  const Value small = 256;
  const Value truth = true;
  EXPECT_EQ(box_counts().made, 0u) << "small ints and bools exist already";
  const Value large = 257;
  const Value real = 0.0;
  EXPECT_EQ(box_counts().made, 2u);
  const Value tuple = tuple_of({large, real});
  EXPECT_EQ(box_counts().made, 3u);
  const Value copy = tuple[0];
  EXPECT_EQ(box_counts().made, 3u) << "a copy is another name";
}

TEST(boxes, count_operators_and_brackets) {
  const Value tuple = tuple_of({1, 2});
  reset_box_counts();
  static_cast<void>(tuple[0] + tuple[1] < 3);
  EXPECT_EQ(box_counts().dispatched, 4u);
}

TEST(boxes, count_what_is_unboxed) {
  reset_box_counts();
  to_double(1);
  to_int(1);
  EXPECT_EQ(box_counts().unboxed, 2u);
  reset_box_counts();
  EXPECT_EQ(box_counts().unboxed, 0u);
}

// Polygons

TEST(boxed_ring, holds_ints_where_all_coordinates_are_integers) {
  EXPECT_EQ(repr(boxed_ring(std::vector<Vertex>{{1, -2}, {67108864, 0}})),
            "((1, -2), (67108864, 0))");
}

TEST(boxed_ring, holds_floats_otherwise) {
  EXPECT_EQ(repr(boxed_ring(std::vector<Vertex>{{1, 2}, {0.5, 3}})), "((1.0, 2.0), (0.5, 3.0))");
  EXPECT_EQ(repr(boxed_ring(std::vector<Vertex>{{67108865, 2}})), "((67108865.0, 2.0),)");
}

TEST(boxed_ring, may_be_empty) { EXPECT_EQ(repr(boxed_ring({})), "()"); }

TEST(boxed_ring, refuses_what_is_no_point) {
  EXPECT_THROW(boxed_ring(std::vector<Vertex>{{1, std::nan("")}}), std::invalid_argument);
}

}  // namespace
}  // namespace workbook
