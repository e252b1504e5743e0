/* Where the tests of the rooms find what they read and start; see places.hpp. */
extern const char workbook_test_repository[];
extern const char workbook_test_programs[];
extern const char workbook_python[];

const char workbook_test_repository[] = WORKBOOK_REPOSITORY;
const char workbook_test_programs[] = WORKBOOK_TEST_PROGRAMS;
const char workbook_python[] = WORKBOOK_PYTHON; /* of stage/folders.hpp */
