# workbook_embed(<target> <name> <file>): the file's text as `extern const char name[]` in namespace
# workbook. A header of the target declares it.
include_guard()

function(workbook_embed target name file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  file(READ ${file} text)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/embedded_${name}.cpp)
  string(CONCAT content
    "namespace workbook {\nextern const char ${name}[];\n"
    "const char ${name}[] = R\"embedded(${text})embedded\";\n}\n")
  file(CONFIGURE OUTPUT ${source} CONTENT "@content@" @ONLY)
  target_sources(${target} PRIVATE ${source})
endfunction()
