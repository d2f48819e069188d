# The Emscripten that scripts/lib/emscripten.sh finds or sets up.
if(NOT DEFINED ENV{GOUJI_EMSCRIPTEN})
  execute_process(
    COMMAND ${CMAKE_CURRENT_LIST_DIR}/../scripts/lib/emscripten.sh
    OUTPUT_VARIABLE emscripten
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(ENV{GOUJI_EMSCRIPTEN} ${emscripten})
endif()
include($ENV{GOUJI_EMSCRIPTEN}/cmake/Modules/Platform/Emscripten.cmake)
