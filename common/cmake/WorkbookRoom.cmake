# workbook_room(): one room of common/, and the walls around it.
#
# A room's sources find the headers of the rooms that it names, and no others: each tree has a folder
# rooms/NAME with a link to the room, and these folders alone are on the include path. So an include
# of a room that is not in USES does not compile. A room must stand behind those that it uses, so a
# circle cannot be configured.
include(WorkbookEmbed)

# Sets `result` to the include folder of a room.
function(workbook_room_folder result name)
  set(folder ${CMAKE_BINARY_DIR}/rooms/${name})
  foreach(place common common/tool)
    if(IS_DIRECTORY ${CMAKE_SOURCE_DIR}/${place}/${name})
      file(MAKE_DIRECTORY ${folder})
      file(CREATE_LINK ${CMAKE_SOURCE_DIR}/${place}/${name} ${folder}/${name} SYMBOLIC)
    endif()
  endforeach()
  set(${result} ${folder} PARENT_SCOPE)
endfunction()

# Puts the rooms' headers, and nothing else of ours, on the target's include path.
function(workbook_see_rooms target)
  foreach(room IN LISTS ARGN)
    if(NOT TARGET workbook_${room})
      message(FATAL_ERROR "${target} uses the room ${room}, which is not declared before it. Rooms "
        "form no circle: see common/README.md.")
    endif()
    workbook_room_folder(folder ${room})
    target_include_directories(${target} PRIVATE ${folder})
  endforeach()
endfunction()

# workbook_room(<name>
#   SOURCES <file>...    none: headers only
#   [USES <room>...]     every room whose headers are read, those that other headers read as well
#   [LIBRARIES <target>...] further libraries, which whoever uses the room is linked with
#   [EMBED <name> <file> ...] texts, as workbook_embed() takes them
#   [TESTS <file>...]    GoogleTest sources; one program, NAME.tests
#   [TEST_USES <room>...] rooms that only the tests see
#   [TEST_PROGRAMS <target>...] programs that the tests start
#   [TEST_LIBRARIES <target>...]
#   [TESTED_AS <target>] another build of the same sources, for the tests
#   [TIMED]              compiled one by one and optimised: it runs while a clock runs
#   [UNLINKED]           sees the rooms in USES, but is linked with none of them
# )
function(workbook_room name)
  set(lists SOURCES USES LIBRARIES EMBED TESTS TEST_USES TEST_PROGRAMS TEST_LIBRARIES)
  cmake_parse_arguments(PARSE_ARGV 1 room "TIMED;UNLINKED" "TESTED_AS" "${lists}")
  set(target workbook_${name})
  set(links)
  if(NOT room_UNLINKED)
    list(TRANSFORM room_USES PREPEND workbook_ OUTPUT_VARIABLE links)
  endif()
  workbook_room_folder(folder ${name})
  if(room_SOURCES)
    add_library(${target} STATIC ${room_SOURCES})
    workbook_see_rooms(${target} ${name} ${room_USES})
    workbook_our_code(${target})
    if(NOT room_TIMED)
      workbook_quick_build(${target})
    endif()
    target_link_libraries(${target} PUBLIC ${links} ${room_LIBRARIES})
  else()
    add_library(${target} INTERFACE)
    target_link_libraries(${target} INTERFACE ${links} ${room_LIBRARIES})
  endif()
  while(room_EMBED)
    list(POP_FRONT room_EMBED text file)
    workbook_embed(${target} ${text} ${file})
  endwhile()
  set_property(GLOBAL APPEND PROPERTY WORKBOOK_ROOMS ${name})
  if(room_TESTS)
    set_property(GLOBAL APPEND PROPERTY WORKBOOK_TESTED_ROOMS ${name})
    list(TRANSFORM room_TESTS PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
    if(NOT room_TESTED_AS)
      set(room_TESTED_AS ${target})
    endif()
    foreach(list TESTS USES TEST_USES TEST_PROGRAMS TEST_LIBRARIES TESTED_AS)
      set_property(GLOBAL PROPERTY WORKBOOK_${name}_${list} ${room_${list}})
    endforeach()
  endif()
endfunction()

option(WORKBOOK_UNITY "Compile a room as one translation unit" ON)

# What is not timed is compiled for a quick answer.
function(workbook_quick_build target)
  target_compile_options(${target} PRIVATE -O0)
  if(NOT WORKBOOK_UNITY)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 0)
endfunction()

function(workbook_our_code target)
  target_compile_options(${target} PRIVATE ${WORKBOOK_OUR_WARNINGS})
endfunction()

# The test programs of all rooms, once every room is there: a test may see more than its room does.
function(workbook_room_tests)
  get_property(rooms GLOBAL PROPERTY WORKBOOK_TESTED_ROOMS)
  foreach(name IN LISTS rooms)
    foreach(list TESTS USES TEST_USES TEST_PROGRAMS TEST_LIBRARIES TESTED_AS)
      get_property(${list} GLOBAL PROPERTY WORKBOOK_${name}_${list})
    endforeach()
    set(program ${name}.tests)
    add_executable(${program} EXCLUDE_FROM_ALL ${TESTS})
    workbook_see_rooms(${program} ${name} ${USES} ${TEST_USES} tests)
    workbook_our_code(${program})
    workbook_quick_build(${program})
    # A fixture in a nameless namespace, which is all right in a test, is none in a header.
    target_compile_options(${program} PRIVATE -Wno-subobject-linkage)
    list(TRANSFORM TEST_USES PREPEND workbook_)
    target_link_libraries(${program} PRIVATE
      ${TESTED_AS} ${TEST_USES} ${TEST_LIBRARIES} workbook_testing workbook_tests)
    workbook_quick_link(${program})
    set_target_properties(${program} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    if(TEST_PROGRAMS)
      add_dependencies(${program} ${TEST_PROGRAMS})
      set_target_properties(${TEST_PROGRAMS} PROPERTIES
        EXCLUDE_FROM_ALL ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    endif()
    add_test(NAME ${name}.tests COMMAND ${program})
    set_tests_properties(${name}.tests PROPERTIES LABELS "common")
  endforeach()
endfunction()

# workbook_program(<name> SOURCES <file>... USES <room>... [LIBRARIES <target>...]): a program of the
# `workbook` command.
function(workbook_program name)
  cmake_parse_arguments(PARSE_ARGV 1 program "" "" "SOURCES;USES;LIBRARIES;EMBED")
  add_executable(${name} EXCLUDE_FROM_ALL ${program_SOURCES})
  workbook_room_folder(folder commands)
  target_include_directories(${name} PRIVATE ${folder})
  workbook_see_rooms(${name} ${program_USES})
  workbook_our_code(${name})
  workbook_quick_build(${name})
  while(program_EMBED)
    list(POP_FRONT program_EMBED text file)
    workbook_embed(${name} ${text} ${file})
  endwhile()
  list(TRANSFORM program_USES PREPEND workbook_)
  target_link_libraries(${name} PRIVATE ${program_USES} ${program_LIBRARIES})
  workbook_quick_link(${name})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
endfunction()
