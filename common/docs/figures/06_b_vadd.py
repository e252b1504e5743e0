"""Draws 06_opencl/b_vadd/figure.svg: three launches in a row, held together by events."""

from opencl_svg import ORANGE, arrow, box, text, write

steps = [("vadd", "a + b"), ("vadd", "+ c"), ("vadd", "+ d"), ("read", "h_sum")]
parts = []
for i, lines in enumerate(steps):
    x = 24 + 178 * i
    parts.append(box(x, 60, 130, 62, *lines, fill=ORANGE if lines[0] == "read" else "#dbe7f3"))
    if i:
        parts.append(arrow(x - 46, 91, x - 3, 91))
        parts.append(text(x - 24, 82, "event", "middle", 12))
parts.append(text(24, 34, "A queue without an order: only events say what comes first", bold=True))
parts.append(text(24, 158, "Each launch waits for the event of the one before. The read waits for the last sum;", size=14))
parts.append(text(24, 178, "a blocking read makes the host wait for the read. What lies in between stays on the device.", size=14))
write("b_vadd", 720, 196, *parts)
