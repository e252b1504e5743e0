// Tables of class `sortable`: every heading of a column becomes a button that sorts the rows by it,
// numbers from the largest, words from the first, and the other way round when pressed again. What
// counts is a cell's `data-sort`, or else its text; an empty one stays last. A heading that has
// `aria-sort` says how the rows come. Without this script the table is as it was written.
(() => {
  const value = (row, column) => {
    const cell = row.cells[column];
    return cell === undefined ? "" : cell.dataset.sort ?? cell.textContent.trim();
  };

  const sort = (table, heading) => {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const values = new Map(rows.map((row) => [row, value(row, heading.cellIndex)]));
    const filled = rows.filter((row) => values.get(row) !== "");
    const numbers = filled.every((row) => Number.isFinite(Number(values.get(row))));
    const before = heading.getAttribute("aria-sort") ?? (numbers ? "ascending" : "descending");
    const direction = before === "ascending" ? "descending" : "ascending";
    const order = (a, b) => numbers ? values.get(a) - values.get(b)
                                    : values.get(a).localeCompare(values.get(b));
    filled.sort(direction === "ascending" ? order : (a, b) => order(b, a));
    body.append(...filled, ...rows.filter((row) => values.get(row) === ""));
    for (const other of heading.parentElement.cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", direction);
  };

  for (const table of document.querySelectorAll("table.sortable")) {
    for (const heading of table.tHead.rows[table.tHead.rows.length - 1].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => sort(table, heading));
    }
  }
})();
