;; Lines of a chunk, sixteen bytes at a time. `line-ends.ts` holds this as code; the test compiles it anew.
(module
  ;; A chunk of up to 1 MB and sixteen bytes behind it.
  (memory (export "memory") 17)
  (func (export "count")
    ;; The chunk's length; the sixteen bytes behind it are no line ends.
    (param $length i32)
    ;; Where the first line begins: 0, or below for one that began before the chunk.
    (param $start i32)
    ;; How many lines end in the chunk, where the next one begins, and the least and greatest length of theirs.
    (result i32 i32 i32 i32)
    (local $at i32) (local $lines i32) (local $shortest i32) (local $longest i32)
    (local $mask i32) (local $end i32) (local $width i32)
    (local.set $shortest (i32.const 0x7fffffff))
    (loop $vectors
      (local.set $mask
        (i8x16.bitmask
          (i8x16.eq
            (v128.load (local.get $at))
            (v128.const i8x16 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10))))
      (if (local.get $mask)
        (then
          (loop $ends
            (local.set $end (i32.add (local.get $at) (i32.ctz (local.get $mask))))
            (local.set $width (i32.sub (local.get $end) (local.get $start)))
            (local.set $shortest
              (select (local.get $width) (local.get $shortest)
                (i32.lt_s (local.get $width) (local.get $shortest))))
            (local.set $longest
              (select (local.get $width) (local.get $longest)
                (i32.gt_s (local.get $width) (local.get $longest))))
            (local.set $start (i32.add (local.get $end) (i32.const 1)))
            (local.set $lines (i32.add (local.get $lines) (i32.const 1)))
            ;; Takes off the lowest bit.
            (local.set $mask
              (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))
            (br_if $ends (local.get $mask)))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $vectors (i32.lt_u (local.get $at) (local.get $length))))
    (local.get $lines)
    (local.get $start)
    (local.get $shortest)
    (local.get $longest)))
