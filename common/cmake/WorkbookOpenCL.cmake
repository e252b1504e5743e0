# For the rooms of 06: what they need, and programs of theirs beside the test.

# First line of a room: leaves it out, saying so, where OpenCL is missing.
macro(workbook_needs_opencl id)
  if(NOT TARGET workbook_opencl)
    message(STATUS "${id} is not here: OpenCL is missing "
      "(packages ocl-icd-opencl-dev, opencl-clhpp-headers, pocl-opencl-icd)")
    return()
  endif()
endmacro()

# workbook_room_program(<id> <name> SOURCES <file>... EDIT <file>... LIBS <target>...): a program
# <id>.<variant>.<name> a person runs, for each variant that workbook_stage() has made.
function(workbook_room_program id name)
  cmake_parse_arguments(PARSE_ARGV 2 stage "" "" "SOURCES;EDIT;LIBS")
  set(stage_dir ${CMAKE_CURRENT_SOURCE_DIR})
  file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR} ${stage_dir})
  set(dir_yours ${stage_dir})
  set(dir_solution ${CMAKE_SOURCE_DIR}/solutions/${folder})
  set(dir_skeleton ${CMAKE_BINARY_DIR}/skeletons/${folder})
  foreach(variant yours solution skeleton)
    if(TARGET ${id}.${variant}.test)
      set(program ${id}.${variant}.${name})
      workbook_resolve(sources "${dir_${variant}}" ${stage_SOURCES})
      add_executable(${program} ${sources})
      workbook_common_settings(${program} ${variant} "${dir_${variant}}")
      target_link_libraries(${program} PRIVATE ${stage_LIBS})
    endif()
  endforeach()
endfunction()
