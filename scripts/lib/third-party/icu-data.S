/* The thinned data of ICU as a read-only object of the library. */
#ifdef __wasm__
    .section .rodata.icudt, "", @
#else
    .section .rodata.icudt, "a", @progbits
#endif
    .globl DATA_SYMBOL
    .p2align 4
    .type DATA_SYMBOL, @object
DATA_SYMBOL:
    .incbin DATA_FILE
    .size DATA_SYMBOL, . - DATA_SYMBOL
#ifndef __wasm__
    .section .note.GNU-stack, "", @progbits
#endif
