/* The two paths that differ from variant to variant; see folders.hpp. */
extern const char workbook_edited_folder[];
extern const char workbook_library_file[];

const char workbook_edited_folder[] = WORKBOOK_EDITED_DIR;
const char workbook_library_file[] = WORKBOOK_LIBRARY;
